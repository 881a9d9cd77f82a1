### 何が問題かを平易な言葉で。`cause-<キー>`: 一覧用の短い名前。`.title`: 見出し。`.explanation`: 理由。
### `.seen`: 今回の事実を加えたもの。変数がすべてわかるときだけ表示されます。

## 問題なし

cause-success = すべて正常
    .title = すべて正常です
    .explanation = サーバーに接続でき、証明書は有効で、確認したことはすべて成功しました。それでもヘルプデスクでエラーが出る場合は、ヘルプデスクに別の設定が保存されているか、メールサーバーがヘルプデスクのアドレスを通していません。

## ネットワーク

cause-dns-name-not-found = サーバー名が見つからない
    .title = この名前のメールサーバーはありません
    .explanation = このサーバー名はインターネット上に存在しません。多くは入力ミスか、メールサーバーではなくWebサイトの名前です。メールサーバーのDNSレコードがないこともあります。
    .seen = { $host } のアドレスが見つかりませんでした。
cause-dns-failure = DNSが応答しない
    .title = このドメインのネームサーバーが正しく応答しません
    .explanation = 接続する前に、サーバー名のアドレスをDNSで調べます。それができなかったため、メールサーバー自体についてはまだわかりません。自然に直ることも多く、続く場合はドメインのDNSサーバーを調べる必要があります。
    .seen = { $host } について、DNSから使える応答がありませんでした。
cause-connection-refused = 接続の拒否
    .title = サーバーがこのポートへの接続を受け付けません
    .explanation = サーバーはありますが、このポートでは何も応答しません。多くはポート番号の誤りです。メールサービスが停止しているか、ファイアウォールが拒否していることもあります。
    .seen = { $host } がポート { $port } への接続を拒否しました。
cause-connection-timed-out = サーバーの応答なし
    .title = サーバーがまったく応答しません
    .explanation = 接続を試みましたが、拒否の応答さえありませんでした。許可したアドレスだけを通すファイアウォールや、開いていないポートでは、通常このようになります。ポート番号の誤りでも同じです。
    .seen = { $host } はポート { $port } で時間内に応答しませんでした。
cause-connection-dropped = 接続の切断
    .title = 通信の途中でサーバーが接続を切りました
    .explanation = いったん接続したあと、相手が理由を示さずに切断しました。ファイアウォール、攻撃対策、サーバーの過負荷や再起動が考えられます。
    .seen = { $host } がポート { $port } の接続を切りました。段階: { $stage }
cause-network-unreachable = ネットワークに到達できない
    .title = サーバーのネットワークへの経路がありません
    .explanation = サーバーのネットワークへの経路が途切れています。設定ではなく、途中のネットワークの障害です。
    .seen = { $host } への経路がありません。
cause-response-timed-out = 応答の停止
    .title = サーバーに接続できましたが、応答が止まりました
    .explanation = 接続はできましたが、そのあと時間内に応答がありませんでした。サーバーが過負荷か、初めての相手を時間をかけて検査している可能性があります。ポートとセキュリティ方式が合っていないときも、このようになります。
    .seen = { $host } のポート { $port } で応答が止まりました。段階: { $stage }

## ポートとセキュリティ

cause-tls-on-plain-port = TLSでないポートにTLS
    .title = このポートは別のセキュリティ方式を使います
    .explanation = 設定では最初から暗号化（TLS）することになっていますが、このポートは暗号化なしで始まり、あとからSTARTTLSで切り替わります。ポートと方式は合わせる必要があります。993と465はTLS、143と587はSTARTTLSです。
    .seen = { $host } はポート { $port } で最初からTLSを使いません。
cause-plain-on-tls-port = TLSのポートにTLSなし
    .title = このポートは最初からTLSを使います
    .explanation = 設定では暗号化なしで始まりますが、サーバーはこのポートで暗号化（TLS）された接続を待っています。ポートと方式は合わせる必要があります。993と465はTLS、143と587はSTARTTLSです。
    .seen = { $host } はポート { $port } でTLSを待っています。
cause-starttls-unavailable = STARTTLSなし
    .title = サーバーがこのポートで暗号化に切り替えられません
    .explanation = 設定では、暗号化なしの接続から暗号化に切り替えるSTARTTLSを使いますが、サーバーはこのポートで対応していないか、拒否しています。暗号化しないとパスワードが途中で読まれるため、確認はここで止まります。
    .seen = { $host } はポート { $port } でSTARTTLSに対応していません。
cause-wrong-protocol = 別のサービス
    .title = このポートでは別のサービスが応答します
    .explanation = 応答はありますが、設定したメールサービスではありません。受信と送信のポートが入れ替わっているか、サーバー名がWebサーバーを指していることが多いです。
    .seen = { $host } のポート { $port } で応答しているのは { $found_protocol } です。
cause-idle-unsupported = IDLEなし
    .title = IMAPサーバーが新着メールをすぐに知らせられません
    .explanation = ヘルプデスクには、IMAPサーバーが新着メールをすぐに知らせるIDLE機能が必要です。このサーバーはサインイン後もIDLEに対応していません。IMAP自体は有効で、動いています。
    .seen = { $host } はIDLEに対応していません。
cause-protocol-error = 理解できない応答
    .title = サーバーの応答を理解できません
    .explanation = サーバーの応答がメールの規格に合っていません。途中のプロキシやセキュリティ機器が書き換えたか、ポートが別のサービスのものかもしれません。
    .seen = { $host } のポート { $port } から理解できない応答がありました。段階: { $stage }

## 証明書と暗号化

cause-certificate-expired = 証明書の期限切れ
    .title = メールサーバーの証明書の期限が切れています
    .explanation = 証明書はサーバーが本物であることを示すもので、有効期間があります。この証明書は更新されていないか、更新したものをメールサービスが読み込んでいません。直るまで、安全な接続は拒否されます。
    .seen = { $host } の証明書の有効期限は { $not_after } でした。
cause-certificate-not-yet-valid = 証明書が有効期間の前
    .title = メールサーバーの証明書はまだ有効ではありません
    .explanation = 証明書の有効期間は、まだ始まっていません。多くは、発行したコンピューターの時計がずれていたためです。
    .seen = { $host } の証明書が有効になるのは { $not_before } からです。
cause-certificate-name-mismatch = 別の名前の証明書
    .title = 証明書は別のサーバー名に発行されています
    .explanation = サーバーの証明書に、設定したサーバー名が含まれていません。証明書にある名前、通常はメールサービスが案内している名前を入力すれば直ることが多いです。
    .seen = { $host } の証明書の対象は { $names } です。
cause-certificate-self-signed = 自己署名の証明書
    .title = サーバーが自分で作った証明書を使っています
    .explanation = 自己署名の証明書は公的な認証局の確認を受けていないため、サーバーが本物か外部からはわかりません。自社の端末が受け入れていても、クラウドのヘルプデスクは受け付けません。
    .seen = { $host } の証明書は自分自身で発行されています: { $issuer }
cause-certificate-untrusted = 不明な認証局
    .title = 公的に信頼されていない認証局の証明書です
    .explanation = 証明書は、社内などの私的な、または不明な認証局が発行しています。社内のコンピューターは信頼していても、クラウドのヘルプデスクは信頼しません。
    .seen = { $host } の証明書の発行者は { $issuer } です。
cause-certificate-chain-incomplete = 中間証明書の不足
    .title = サーバーが証明書チェーン全体を送っていません
    .explanation = サーバーは自分の証明書のほかに、信頼された認証局につながる中間証明書も送る必要がありますが、それがありません。ブラウザーは自分で補うことが多いものの、メールの接続では補われません。
    .seen = { $host } は証明書を送っていますが、発行者 { $issuer } の証明書がありません。
cause-certificate-revoked = 証明書の失効
    .title = メールサーバーの証明書は失効しています
    .explanation = 鍵の漏えいなどのため、認証局が有効期限の前に証明書を失効させました。新しい証明書に替える必要があります。
    .seen = { $host } の証明書は { $issuer } によって失効しています。
cause-certificate-weak = 証明書が弱い
    .title = メールサーバーの証明書が弱すぎて受け付けられません
    .explanation = 2048ビット未満のRSA鍵やSHA-1の署名など、鍵または署名が現在の最低基準を満たしていません。より強い鍵で発行し直す必要があります。
    .seen = { $host } が使っているのは { $key } です。
cause-certificate-intercepted = 途中での証明書の置き換え
    .title = メールサーバーではなく、途中の機器が自分の証明書で応答しています
    .explanation = この証明書はメールサーバーのものではありません。ウイルス対策ソフトや、暗号化通信を検査するファイアウォール、または共用サーバーの仮の証明書が代わりに応答しています。
    .seen = { $host } の証明書の代わりに、{ $issuer } が発行したものが届きました。
cause-client-certificate-required = クライアント証明書が必要
    .title = サーバーが接続する側の証明書を求めています
    .explanation = サーバーは、自分の証明書を示すクライアントしか受け付けません。ヘルプデスクはパスワードまたはトークンでサインインするため、証明書を持っていません。
    .seen = { $host } がクライアント証明書を求めています。
cause-tls-version-unsupported = 古いTLSのバージョン
    .title = サーバーの暗号化が古すぎます
    .explanation = サーバーはTLS 1.1以前にしか対応していません。これはもう安全とみなされず、拒否されます。TLS 1.2以降が必要です。
    .seen = { $host } が対応している最も新しいバージョンは { $tls_version } です。
cause-tls-handshake-failed = 暗号化が成立しない
    .title = サーバーと暗号化された接続を確立できません
    .explanation = 双方に共通する暗号化の方法がないか、サーバーが途中で打ち切りました。許可する暗号が古すぎる、少なすぎるなど、原因はサーバーのTLS設定にあります。
    .seen = { $host } がTLSハンドシェイクをアラート { $alert } で打ち切りました。

## サインイン

cause-credentials-rejected = ユーザー名またはパスワードの拒否
    .title = サーバーがこのユーザー名とパスワードを受け付けません
    .explanation = どちらかが誤っているか、このメールボックスではその方法でサインインできません。どちらなのか、サーバーは示しません。Webサイトで使うパスワードではなく、アプリパスワードが必要なサービスも多くあります。
    .seen = { $host } が { $user_name } のサインインを拒否しました。
cause-app-password-required = アプリパスワードが必要
    .title = ここではアプリパスワードが必要です
    .explanation = 普段のパスワードは、サービスのWebサイトでしか使えません。ヘルプデスクなど他のプログラムには、アカウントのセキュリティ設定で専用のパスワードを作ります。
    .seen = { $provider } は、{ $user_name } の普段のパスワードをここでは受け付けません。
cause-basic-auth-disabled = パスワードでのサインインが無効
    .title = パスワードでのサインインはもう許可されていません
    .explanation = サービスまたは組織が、ユーザー名とパスワードでのサインイン（基本認証）を無効にしています。サービス自身のページでサインインする方法（OAuth）でメールボックスを接続する必要があります。
    .seen = { $provider } は、{ $user_name } のパスワードをもう受け付けません。
cause-smtp-auth-disabled = 認証済みSMTPが無効
    .title = このメールボックスではSMTPでの送信が無効です
    .explanation = メールボックスまたは組織全体で、プログラムがサインインして送信すること（SMTP AUTH）が許可されていません。受信はできることもあります。管理者がこのメールボックスで有効にできます。
    .seen = { $user_name } の認証済みSMTPは無効です。
cause-imap-disabled = IMAPが無効
    .title = このメールボックスではIMAPが無効です
    .explanation = ユーザー名とパスワードは正しくても、IMAPでの利用が許可されていません。メールボックスの設定、または管理者が有効にします。
    .seen = { $user_name } のIMAPは無効です。
cause-access-token-rejected = アクセス権の期限切れ
    .title = 許可したアクセス権が受け付けられなくなりました
    .explanation = ヘルプデスクはパスワードの代わりに、Google、Microsoftなどにサインインして許可したアクセストークンを使います。メールサーバーがそれを受け付けなくなりました。もう一度サインインすると、新しいトークンが作られます。
    .seen = { $user_name } のアクセストークンが拒否されました。
cause-refresh-token-rejected = アクセス権の取り消しまたは期限切れ
    .title = ヘルプデスクのメールボックスへのアクセス権が終わりました
    .explanation = 以前の許可を更新できなくなりました。パスワードの変更、長い未使用、誰かによる取り消しのあとに起こります。人がもう一度サインインする必要があります。
cause-oauth-scope-missing = メールの権限がない
    .title = メールを読み、送る権限が許可されていません
    .explanation = サインインはできましたが、メールの権限がありません。同意の画面で選択されなかったか、組織が管理者の承認を必要としています。
cause-oauth-client-rejected = アプリ登録の拒否
    .title = メールサービスに登録されたヘルプデスクのアプリが機能していません
    .explanation = GoogleやMicrosoftでサインインするには、ヘルプデスクがそこにアプリとして登録されている必要があります。その登録に誤りがあるか、鍵の期限が切れています。メールボックス側では直せず、ヘルプデスクの運営者の対応が必要です。
cause-account-locked = アカウントのロック
    .title = メールアカウントがロックされています
    .explanation = メールサービスまたは管理者が、アカウントをロック、停止、または無効にしています。不審なサインイン、迷惑メールの送信、料金の未払いのあとに起こります。解除されるまで、どのパスワードでもサインインできません。
    .seen = アカウント { $user_name } はロックされています。
cause-password-expired = パスワードの期限切れ
    .title = メールボックスのパスワードの期限が切れています
    .explanation = パスワードを変更する必要があるため、サーバーが受け付けません。変更したら、ヘルプデスクにも新しいパスワードを入力してください。
    .seen = { $user_name } のパスワードの期限が切れています。
cause-web-sign-in-required = ブラウザーでの確認が必要
    .title = 先にブラウザーでサインインを確認する必要があります
    .explanation = サービスから見て普段と違うサインインだったか、プログラムでは入力できない2段階目の認証が必要です。サービスのWebサイトで一度サインインしてください。組織では、管理者の規則が原因のこともあります。
    .seen = { $provider } が、{ $user_name } のサインインをブラウザーで確認するよう求めています。
cause-sign-in-throttled = サインインの試行が多すぎる
    .title = サインインの試行が多すぎました
    .explanation = 何度か試すと、サーバーは正しいパスワードでもしばらく拒否します。試すたびに待ち時間が延びることがあります。
    .seen = { $user_name } のサインインは一時的に止められています。
cause-auth-mechanism-unsupported = 共通のサインイン方式がない
    .title = サーバーに、ここで使えるサインイン方式がありません
    .explanation = サーバーとクライアントは、サインインの方式を合わせる必要があります。サーバーが方式を示していないか、ヘルプデスクでは使わないものだけです。別のポートや暗号化のあとでだけ示されることもよくあります。
    .seen = { $host } が示した方式: { $mechanisms }。この確認で使える方式: { $our_mechanisms }
cause-encryption-required = 暗号化が必要
    .title = サインインの前に、暗号化された接続が必要です
    .explanation = 設定では暗号化せずに接続しますが、サーバーは安全のため、その状態ではパスワードを受け取りません。TLSまたはSTARTTLSを選んでください。
    .seen = { $host } はポート { $port } で、暗号化なしのサインインを許可していません。
cause-auth-required = サインインしていない
    .title = メールを受け付ける前にサインインが必要です
    .explanation = ユーザー名とパスワードなしでメールが渡されました。設定に送信メールのサインインがないか、サインインが行われませんでした。
    .seen = { $host } はサインインなしでは何も受け付けません。
cause-mailbox-not-accessible = メールボックスを開けない
    .title = サインインできましたが、このメールボックスを開けません
    .explanation = アカウントに自分のメールボックスやそのライセンスがないか、指定した共有メールボックスの権限がありません。パスワードの問題ではありません。
    .seen = { $user_name } としてサインインできましたが、メールボックスを開けませんでした。
cause-imap-id-required = プログラムの識別が必要
    .title = メールサービスが、自分を識別するプログラムだけを許可しています
    .explanation = IMAPのIDコマンドで自分を識別しないプログラムを拒否するサービスがあります。このコマンドはヘルプデスクが送る必要があります。メールボックス側でできるのは、他のプログラムからの利用が許可されているかの確認だけです。
    .seen = { $provider } は、IMAP IDを送らないクライアントを拒否します。

## アドレスと上限

cause-ip-not-allowed = 許可されていないアドレス
    .title = メールサーバーがこのIPアドレスからの接続を拒否しています
    .explanation = サーバーまたはファイアウォールが、決まったIPアドレスや国からの接続だけを受け付けており、接続元が含まれていません。ヘルプデスクのアドレスを許可する必要があります。
    .seen = { $host } が { $seen_from } からの接続を拒否しています。
cause-ip-blocklisted = ブロックリスト上のアドレス
    .title = 接続元のアドレスがブロックリストに載っています
    .explanation = メールサーバーは迷惑メールの送信元の公開リストを参照します。接続元がそこに載っているか、評価が低くなっています。登録を外してもらうか、メールサーバーで例外にする必要があります。
    .seen = 対象のアドレスは { $seen_from } のどれかです。
cause-too-many-connections = 接続が多すぎる
    .title = このメールボックスを同時に使うプログラムが多すぎます
    .explanation = サーバーは、1つのメールボックスや1つのアドレスからの同時接続数を制限しています。スマートフォン、メールソフト、他のサービスも数えられます。
    .seen = { $user_name } の同時接続数が上限に達しました。
cause-bandwidth-limit-exceeded = ダウンロードの上限
    .title = メールボックスの今日の通信量が上限に達しました
    .explanation = サービスは、IMAPで1日にダウンロードできる量を制限しています。上限は通常、遅くとも24時間後に自然に解除されます。
    .seen = { $user_name } の通信量の上限に達しました。
cause-helo-rejected = 接続元の名前の拒否
    .title = メールサーバーが接続元のコンピューター名を受け付けません
    .explanation = 接続するとき、接続元のコンピューターは自分の名前を伝え、サーバーはそれをDNSと照らし合わせます。両者が一致していません。ヘルプデスクの運営者が直す必要があります。
    .seen = { $host } が接続元のコンピューター名を拒否しました。

## 送信

cause-sending-limit-exceeded = 送信の上限
    .title = メールボックスの送信量が上限に達しました
    .explanation = サービスは、1時間または1日のメール数や宛先数を制限しています。自動返信、CcとBccの宛先も数えられます。上限は通常、遅くとも24時間後に自然に解除されます。
    .seen = 上限を設けているのは { $provider } です。
cause-send-rate-throttled = 送信が速すぎる
    .title = サーバーがもっとゆっくり送るように求めています
    .explanation = 短時間に多くのメールが送られました。遮断ではなく一時的な制限で、しばらくすると再開できます。
    .seen = 制限をかけたのは { $provider } です。
cause-sender-not-permitted = 許可されていない差出人
    .title = このアカウントはこの差出人アドレスで送信できません
    .explanation = サインインはできましたが、このアカウントには「差出人」のアドレスで送る権限がありません。エイリアスや共有メールボックスは、別途許可を受ける必要があります。
    .seen = { $user_name } は { $sender } として送信できません。
cause-relay-denied = 中継の拒否
    .title = サーバーがこのメールの中継を拒否しています
    .explanation = サーバーは、自分のメールボックスにしか配信しないか、サインインした人のメールしか中継しません。サインインがないか、送信メールのサーバーが誤っています。
    .seen = { $host } がメールを中継しません。
cause-recipient-rejected = 宛先の拒否
    .title = 宛先のアドレスが存在しないか、メールを受け取りません
    .explanation = 受信側のサーバーにこのアドレスがないか、拒否されました。こちらのメールボックスと設定は正常です。
cause-sender-unauthenticated = 差出人ドメインの証明がない
    .title = 差出人のドメインが本物であると証明されていません
    .explanation = メールサーバーは、DNSの3つの項目SPF、DKIM、DMARCで、メールが本当にそのドメインから来たかを確かめます。これらがないか、ヘルプデスクからの送信を許可していません。
cause-content-rejected = 内容の拒否
    .title = メールの内容が理由で拒否されました
    .explanation = 受信側のサーバーの迷惑メール対策、ウイルス検査、またはポリシーが、本文、リンク、添付ファイルを問題としました。接続自体は正常です。
cause-message-too-large = メールが大きすぎる
    .title = メールがサーバーの上限を超えています
    .explanation = 添付ファイルは、メールで送るときに約3分の1大きくなります。上限は送信側または受信側のサーバーが決めています。
cause-mailbox-full = メールボックスの容量不足
    .title = メールボックスがいっぱいです
    .explanation = 保存容量を使い切り、空きができるまでメールを受け取れません。

## サーバー自身の問題

cause-server-unavailable = サーバーの一時停止
    .title = メールサーバーに一時的な問題があります
    .explanation = 保守、過負荷、障害のため、今は処理できないとサーバー自身が伝えています。設定はおそらく正しいです。
    .seen = { $host } が一時的な問題を伝えています。
cause-server-error = サーバーの障害
    .title = メールサーバーが内部の障害を伝えています
    .explanation = サーバー自体に問題があります。運用している人が、その時刻のログで原因を調べられます。
    .seen = { $host } が内部の障害を伝えています。

## フォルダー

cause-folder-not-found = フォルダーが見つからない
    .title = この名前のフォルダーがメールボックスにありません
    .explanation = サインインは正常です。フォルダーの名前が変わったか削除されたか、サーバー上の正式な名前が違います。階層の区切りは、サーバーによってドットまたはスラッシュです。
    .seen = フォルダー { $folder } はありません。このサーバーの階層の区切りは { $separator } です。

## ヘルプデスクの規則

cause-public-domain-address = 公開ドメインのアドレス
    .title = 公開メールサービスのアドレスは、ヘルプデスク自身のメールサーバーから送信できません
    .explanation = gmail.comやoutlook.comなどのドメインのメールに署名できるのは、そのサービスだけです。ほかから送ると、破棄されるか迷惑メールに入ります。代わりに、メールボックス自体を接続してください。
    .seen = 対象のアドレス: { $address }
cause-address-already-configured = 登録済みのアドレス
    .title = このアドレスはすでにヘルプデスクに登録されています
    .explanation = 1つのアドレスは一度しか追加できません。すでに同じアカウントのメールボックスで使われています。
    .seen = { $address } はすでに使われています。

## 結論なし

cause-unknown = 不明
    .title = このメッセージだけでは原因がわかりません
    .explanation = 既知の原因に当てはまる言葉がありません。メッセージ全体を貼り付けるか、設定を確認すると、さらに詳しくわかります。

## 確実さ、対応する人、待てば直るか

sureness-possible = 可能性あり
sureness-likely = 可能性が高い
sureness-proven = 確認済み

actor-user = ご自身で直せます
actor-mail-admin = メールサーバーの管理者の対応が必要です
actor-provider = メールサービスの対応が必要です
actor-helpdesk = ヘルプデスクの運営者の対応が必要です
actor-operator = ネットワークの運用担当の対応が必要です
actor-nobody = 対応は必要ありません

retry-later = 自然に直ることがあります。あとでもう一度試してください。

## 確認の段階、結果、入力欄、セキュリティ方式

stage-resolve = 名前の解決
stage-connect = 接続
stage-tls = 暗号化と証明書
stage-greeting = 最初のあいさつ
stage-capabilities = 機能の一覧
stage-starttls = 暗号化への切り替え（STARTTLS）
stage-sign-in = サインイン
stage-idle = IDLE
stage-folder = フォルダー
stage-sender = 差出人アドレス
stage-sign-out = サインアウト

outcome-passed = 正常
outcome-failed = 失敗
outcome-skipped = 不要
outcome-not-tested = 未確認

field-address = メールアドレス
field-imap-host = IMAPサーバー
field-imap-port = IMAPポート
field-imap-security = IMAPのセキュリティ
field-imap-user-name = IMAPのユーザー名
field-imap-password = IMAPのパスワード
field-folder = フォルダー
field-smtp-host = SMTPサーバー
field-smtp-port = SMTPポート
field-smtp-security = SMTPのセキュリティ
field-smtp-user-name = SMTPのユーザー名
field-smtp-password = SMTPのパスワード
field-sender = 差出人アドレス

security-tls = TLS
security-starttls = STARTTLS
security-none = 暗号化なし

endpoint-tls = { $port }（TLS）
endpoint-starttls = { $port }（STARTTLS）
endpoint-plain = { $port }（暗号化なし）
settings-proven = 動作を確認: { $host }、ポート { $endpoint }

## 根拠とほかの可能性

evidence-text = メッセージのこの言葉が根拠です
evidence-reply = サーバーの応答（{ $protocol }、{ $stage }）
evidence-silent = 確認でわかったこと（{ $protocol }、{ $stage }）

reason-text = メッセージには「{ $excerpt }」もあります。
reason-observed = この段階で見られたことにも当てはまります: { $stage }
reason-same = 同じ言葉がこの意味のこともあります。

tell-apart = この言葉に当てはまる原因が複数あります。設定を確認すると見分けられます。
tell-apart-network = この言葉に当てはまる原因が複数あります。設定を確認すると、名前を調べ、接続し、応答を待つ順に進み、最初に失敗した段階がわかります。
tell-apart-protocol = この言葉に当てはまる原因が複数あります。設定を確認すると、ポートとセキュリティ方式の通常の組み合わせを試し、どれが応答するかがわかります。
tell-apart-tls = この言葉に当てはまる原因が複数あります。設定を確認すると、サーバーの証明書を読み、何が問題かがわかります。
tell-apart-authentication = この言葉に当てはまる原因が複数あります。設定を確認すると、サインイン時のサーバーの応答から、パスワード、サインインの方式、メールボックスの権限のどれが拒否されたかがわかります。
tell-apart-access = この言葉に当てはまる原因が複数あります。設定を確認してください。ここでは接続できるのにヘルプデスクからは接続できないなら、ヘルプデスクのアドレスが許可されていません。
tell-apart-sending = この言葉に当てはまる原因が複数あります。配信エラーのメール全体を貼り付けてください。5.7.26などのコードで見分けられます。設定を確認すると、サインインと差出人アドレスが受け付けられるかがわかります。

## 運営者の指定がないときの言葉

operator-default-helpdesk = ヘルプデスク
operator-default-menu-email = ヘルプデスクのメール設定

## リンク、日付、一覧

row-link = このメッセージの説明
help-page = { $provider } のヘルプ（{ $site }）

# strftime に似た書き方。%B は date-months の月、%m と %d は先頭の0なし。
date-pattern = %Y年%m月%d日
date-time-pattern = %Y年%m月%d日 %H:%M UTC
date-months = 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月
# %1 はそれまでの並び、%2 は次の値。
list-comma = %1、%2
list-last = %1、%2

## 管理者に渡すレポート

report-title = メールボックスの確認: レポート
report-when = 確認日時: { $when }
report-seen-from = 確認の接続元: { $seen_from }
report-user-name = ユーザー名: { $user_name }
report-pasted = メッセージ
report-verdict = 診断結果
report-do = 対処方法
report-ask = 管理者へのお願い
report-also = ほかに考えられる原因: { $title }
report-no-verdict = まだ診断結果がありません。
report-no-secrets = このレポートにパスワードやトークンは含まれません。メールアドレスの名前の部分は伏せてあります。
