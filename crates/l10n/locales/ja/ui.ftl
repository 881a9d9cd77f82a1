### 要素とサイトの画面。値は分離記号に囲まれ、それぞれの要素に入ります。

## フォーム

ui-imap = 受信メール（IMAP）
ui-smtp = 送信メール（SMTP）
ui-imap-enabled = 受信メールを確認する
ui-smtp-enabled = 送信メールを確認する
ui-address-hint = お客様がメールを送るアドレス。例: { "\u2068" }support@yourcompany.com{ "\u2069" }
ui-offer = { $provider } のサーバー設定を入力できます。
ui-offer-accept = 入力する
ui-server-kind-custom = 自社のメールサーバー、またはメールサービスのサーバー
ui-server-kind-own = ヘルプデスク自身のメールサーバー
field-server-kind = メールサーバー
ui-security-tls = 最初からTLS
ui-security-starttls = STARTTLS
ui-security-none = 暗号化なし
ui-same-sign-in = 受信メールと同じユーザー名とパスワード
ui-allow-plain = 今回の確認に限り、パスワードを暗号化せずに送る。途中の誰にでも読まれるおそれがあります。
ui-more = その他のオプション
ui-without-password = パスワードなしで確認する（サインインの前まで）
ui-folder-hint = 空欄なら受信トレイ
ui-sender-hint = 空欄ならサポート用アドレス
ui-check = 確認する
ui-cancel = キャンセル
ui-mend-first = 先に、印の付いた項目を修正してください。
ui-privacy = パスワードは今回の確認のために中継サーバーへ送られます。保存はされず、証明書を確認した接続でだけメールサーバーに送られます。
ui-use-suggestion = { $value } を使う
ui-no-relay = このページには中継サーバーが設定されていないため、メールボックスの確認はできません。エラーメッセージの説明は利用できます。

## 経過

ui-progress-title = 確認の経過
ui-checking = 確認中…
ui-elapsed = { $seconds } 秒経過しました。わざと遅れて応答するサーバーもあります。
ui-working = 処理中…
ui-connecting = 中継サーバーに接続中…
ui-reconnecting = 中継サーバーがまだ応答しません。再試行中…
ui-trying-others = ほかのポートとセキュリティ方式を試しています…
ui-milliseconds = { $ms } ミリ秒
ui-seconds = { $seconds } 秒
ui-outcome-passed = 正常
ui-outcome-failed = 失敗
ui-outcome-skipped = 不要
ui-outcome-not-tested = 未確認
ui-certificate-title = 証明書
ui-certificate-subject = 発行先
ui-certificate-names = 対象の名前
ui-certificate-issuer = 発行者
ui-certificate-valid = 有効期間
ui-certificate-key = 鍵
ui-certificate-version = 接続

## 診断結果

ui-steps-title = 対処方法
ui-show-guide = 手順を見る
ui-proven-title = 動作を確認した設定
ui-apply = この設定を使う
ui-alternatives-title = ほかに考えられる原因
ui-possible-title = 考えられる原因（可能性の高い順）
ui-evidence-title = 判断の根拠
ui-copy-report = レポートをコピー
ui-copied = コピーしました。パスワードは含まれず、メールアドレスの名前の部分は伏せてあります。
ui-report = 引き渡し用レポート
ui-save-markdown = Markdownで保存
ui-save-json = JSONで保存
ui-copy-by-hand = このページではクリップボードを使えません。下の文章を選択してコピーしてください。
ui-reauthorize = もう一度サインインする
ui-reauthorize-provider = { $provider } でもう一度サインインする
ui-copy-addresses = 許可するアドレスをコピー
ui-addresses-copied = コピーしました。

## 状態

ui-cancelled = 確認をキャンセルしました。入力した内容は残っています。
ui-unreachable = 中継サーバーに接続できません
    .explanation = このページの代わりにメールサーバーと通信するサービスが応答しません。設定は残っています。少し待ってから、もう一度試してください。
ui-offline = この端末はオフラインです
    .explanation = インターネットに接続されていません。設定は残っています。接続が戻ったら、もう一度試してください。
ui-lost = 中継サーバーとの接続が切れました
    .explanation = これまでの結果は上に残っています。設定も残っています。もう一度試してください。
ui-try-again = もう一度試す
ui-come-back = { $seconds } 秒後にもう一度試してください。
ui-come-back-minutes = { $minutes } 分後（{ $time }）にもう一度試してください。
ui-online-again = インターネット接続が戻りました
    .explanation = 入力した設定はそのまま残っています。いつでも、もう一度確認できます。
ui-no-credential = このページからサインイン情報を取得できませんでした
    .explanation = このメールボックスのサインイン情報はページが用意しますが、取得に失敗しました。入力した設定はそのまま残っています。もう一度試すか、ページを再読み込みしてください。
ui-no-form = このページのフォームが見つかりません
    .explanation = ページの運営者が確認機能をフォームにつなぐ必要があります。設定に問題があるわけではありません。
ui-own-server = ヘルプデスク自身のメールサーバーには、確認する設定がありません
    .explanation = このアドレスはそのまま使えます。サーバー名、ポート、パスワードは必要ありません。ヘルプデスクからテストメールを送り、届くことを確かめてください。
ui-no-part = 確認機能の一部を読み込めませんでした
    .explanation = インターネット接続を確認して、もう一度お試しください。それでも解決しない場合は、ページを再読み込みしてください。入力した設定はそのまま残っています。
ui-no-module = WebAssemblyが無効になっているか読み込めないため、このブラウザーでは確認機能を使えません。上の説明はそのままご利用いただけます。

refusal-private-address = このサーバーは公開されたインターネット上にありません
    .explanation = この名前は社内などの閉じたネットワークのアドレスを指しています。中継サーバーが接続するのは公開されたメールサーバーだけです。公開されているサーバー名を入力してください。
refusal-port = このポートは確認できません
    .explanation = 中継サーバーが接続するのはメール用のポートだけです。IMAPは143と993、SMTPは465、587、2525です。
refusal-name = 公開されたメールサーバーの名前ではありません
    .explanation = メールサービスの案内にある完全なサーバー名を入力してください。例: { "\u2068" }imap.yourprovider.com{ "\u2069" }
refusal-rate = 短時間に確認が多すぎます
    .explanation = パスワードの推測を防ぐための制限です。設定に問題はありません。
refusal-busy = すでに確認中です
    .explanation = 終わるまで待つか、先にキャンセルしてください。
refusal-token = このページの利用許可の期限が切れました
    .explanation = ページを再読み込みしてから、もう一度確認してください。
refusal-origin = このページからは中継サーバーを使えません
    .explanation = 中継サーバーの運営者が、このサイトを許可リストに追加する必要があります。
refusal-policy = 中継サーバーの運営者がこの確認を許可していません
    .explanation = パスワードなしで確認するか、運営者に問い合わせてください。
refusal-overload = 中継サーバーが混み合っています
    .explanation = 現在、多くの確認が行われています。設定に問題はありません。
refusal-bad-request = 中継サーバーが要求を読み取れませんでした
    .explanation = 送れない文字が含まれているか、長すぎる項目があります。貼り付けた内容を確認してください。
refusal-other = 中継サーバーがこの確認を実行しませんでした
    .explanation = このページがまだ知らない理由で断られました。設定に問題はありません。後でもう一度試してください。

## メッセージの説明

ui-explain-label = エラーメッセージを貼り付けてください
ui-explain-hint = 1つの文でも、ログでも、配信エラーのメールでもかまいません。テキストファイルをここにドロップすることもできます。内容がこのページの外に出ることはありません。
ui-clear = 消去
ui-your-text = 入力されたテキスト（根拠となった言葉に印）
ui-secrets-cut = 機密情報を { $count } か所伏せました。
ui-show-row = このメッセージの説明を読む
ui-rows-title = ヘルプデスクのメッセージ
ui-guides-title = 手順
ui-row-why = 表示される理由
ui-row-how = 対処方法
ui-row-changed = 変更点
ui-guide-notes = 知っておきたいこと

## サイト

ui-site-title = メールボックスに接続できない理由
ui-site-lead = 設定を確認するか、エラーメッセージを貼り付けてください。本当の原因を1つに絞り、対処方法をお知らせします。
ui-site-privacy = 貼り付けた内容はこのページの外に出ません。パスワードは今回の確認のために中継サーバーへ送られ、ほかには送られません。
ui-tab-check = メールボックスを確認
ui-tab-explain = メッセージを説明
ui-demo-title = 手元にメールボックスがなければデモで試す
ui-demo-lead = このコンピューター上の、結果の種類ごとに用意されたメールサーバーです。1つ選んで「確認する」を押してください。
demo-healthy = すべて正常
demo-healthy-starttls = すべて正常（STARTTLS）
demo-wrong-password = パスワードの誤り
demo-closed-port = 閉じたポート
demo-expired-certificate = 期限切れの証明書
demo-wrong-name-certificate = 別の名前の証明書
demo-self-signed-certificate = 自己署名の証明書
demo-unknown-issuer = 不明な発行者
demo-no-idle = IDLEなし
demo-encryption-required = 暗号化が必要
demo-starttls-missing = STARTTLSなし
demo-tls-on-plain-port = 平文のポートにTLS
demo-plain-on-tls-port = TLSのポートに平文
demo-app-password = アプリパスワードが必要
demo-basic-auth-disabled = パスワードでのサインインが無効
demo-smtp-auth-disabled = SMTPでのサインインが無効
demo-imap-disabled = IMAPが無効
demo-silent = 応答しないサーバー
demo-dropped = 切断
demo-smtp-on-imap-port = IMAPのポートにSMTP
demo-server-unavailable = サーバーの一時停止
demo-sender-not-permitted = 許可されていない差出人
demo-wrong-host = サーバー名の入力ミス
