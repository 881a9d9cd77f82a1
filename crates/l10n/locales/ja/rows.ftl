### ヘルプデスクに表示されるメッセージと、その理由、対処方法。
###
### $helpdesk（ヘルプデスクの名前）と $menu_email（メール設定の場所）には必ず値があります。
### $contact や $addresses を使う手順は、運営者が値を指定していないと表示されません。
###
### `.audience`: 手順の対象（なければ全員）。`.guide`: 詳しい手順のキー。`.link`: 運営者のページのキー。
### `-changed`: 以前の説明から変わった点と、その日付。

## imap-verify-failed

row-imap-verify-failed-message-1 = メールボックスのIMAP情報の確認中にエラーが発生しました。サーバー名、ポート、認証情報を確認してください。
row-imap-verify-failed-reason-1 = ポート番号、ユーザー名、パスワードなどの設定が正しくありません。
row-imap-verify-failed-reason-2 = メールサーバーのTLS証明書が有効ではありません。
row-imap-verify-failed-reason-3 = メールボックスが特定のIPアドレスからの接続しか受け付けていません。
row-imap-verify-failed-step-1 = このメールボックスでIMAPが許可されているか確認してください。
    .audience = Gmail、Microsoft 365
    .guide = enable_imap_smtp
row-imap-verify-failed-step-2 = サーバー名、ポート、ユーザー名、パスワードがメールサービスの案内どおりか確認し、{ $menu_email } の画面で正しい値を入力してください。
    .audience = その他のメールサーバー
row-imap-verify-failed-step-3 = メールサーバーのTLS証明書を確認してください。有効期間内で、入力したサーバー名が含まれ、中間証明書も一緒に送られている必要があります。
    .guide = renew_certificate
row-imap-verify-failed-step-4 = エラーが続く場合は、ヘルプデスクが接続できるように、ネットワークとメールサーバーの許可リストにヘルプデスクのIPアドレスを追加してください。
    .guide = allow_addresses
row-imap-verify-failed-changed = 個人のGmailでは、2025年1月にIMAPの設定項目がなくなりました。IMAPは常に有効で、止められるのはGoogle Workspaceの管理者だけです。Gmailにはアカウントのパスワードではサインインできないので（個人は2022年5月30日から、Google Workspaceは2025年5月から）、「Googleでログイン」またはアプリパスワードを使ってください。Microsoft 365は2022年から、Outlook.comは2024年9月から、IMAPでのパスワードによるサインインを拒否します。「Microsoftでサインイン」を使ってください。
row-imap-verify-failed-tell-apart = IMAPの設定を確認すると原因がわかります。接続、証明書、サインインの順に調べ、最初に失敗したところをお知らせします。すべて正常なのにヘルプデスクでエラーが出る場合は、ヘルプデスクのIPアドレスがまだ許可されていません。

## access-token-refresh-failed

row-access-token-refresh-failed-message-1 = アクセストークンの更新エラー。
row-access-token-refresh-failed-reason-1 = GoogleまたはMicrosoftへのサインイン（OAuth）で許可したアクセス権の期限が切れたか、取り消されました。パスワードを変更したあとによく起こります。
row-access-token-refresh-failed-step-1 = { $menu_email } の画面を開いてください。
    .audience = Gmail、Microsoft 365
    .guide = reauthorize
row-access-token-refresh-failed-step-2 = アドレスの横の「再認証」（以前の画面では「サインイン」）を押してください。GoogleまたはMicrosoftのサインインページに移動します。
    .audience = Gmail、Microsoft 365
row-access-token-refresh-failed-step-3 = メールボックス自身のアカウントでサインインし、求められたアクセスを許可してください。新しいアクセストークンが自動的に作られます。
    .audience = Gmail、Microsoft 365
    .link = reauthorize
row-access-token-refresh-failed-changed = メニューの場所は以前の説明から変わりました。2026年11月現在は { $menu_email } の画面にあり、「サインイン」ボタンの代わりに、アドレスごとに「再認証」リンクがあります。
row-access-token-refresh-failed-tell-apart = メールサービスからの応答があれば貼り付けてください。「invalid_grant」やAADSTS700082などのコードから、期限切れか、取り消しか、管理者の同意が必要かがわかります。

## imap-server-unsupported

row-imap-server-unsupported-message-1 = 指定されたIMAPメールサーバーはサポートされていません。別のサーバーを使用してください。
row-imap-server-unsupported-reason-1 = IMAPサーバーが、新着メールをすぐに知らせるIDLE機能に対応していません。ヘルプデスクにはこの機能が必要です。
row-imap-server-unsupported-step-1 = IMAPサーバーがIDLE機能に対応しているか確認してください。
row-imap-server-unsupported-step-2 = Microsoft 365は標準でIDLEに対応しています。サーバー名がoutlook.office365.com、ポートが993（TLS）であること、途中にプロキシやゲートウェイがないことを確認してください。
    .audience = Microsoft 365
    .link = idle_microsoft365
row-imap-server-unsupported-step-3 = このメールボックスでIDLEを使えるか、メールサービスに問い合わせてください。自社で運用しているサーバーなら、IDLEを止めている設定を外してください。
    .audience = その他のメールサーバー
row-imap-server-unsupported-changed = 以前の説明では「IMAPが無効」が原因とされていましたが、このメッセージは、IMAPは応答したもののIDLEがないという意味です（2026年11月現在）。サインインしたあとで初めてIDLEを知らせるサーバーもあります。
row-imap-server-unsupported-tell-apart = IMAPの設定を確認すると、サインインの前後で機能の一覧を調べ、実際にIDLEを実行するので、サーバーが対応しているかがわかります。

## imap-connect-failed

row-imap-connect-failed-message-1 = IMAPサーバーに接続できません。サーバー名、ポート、認証情報を確認してください。
row-imap-connect-failed-reason-1 = サーバー名やポート番号などの設定が正しくありません。
row-imap-connect-failed-reason-2 = メールボックスが特定のIPアドレスからの接続しか受け付けていません。
row-imap-connect-failed-step-1 = このメールボックスでIMAPが許可されているか確認してください。
    .audience = Gmail、Microsoft 365
    .guide = enable_imap_smtp
row-imap-connect-failed-step-2 = サーバー名、ポート、ユーザー名、パスワードがメールサービスの案内どおりか確認し、{ $menu_email } の画面で正しい値を入力してください。IMAPのポートは993（TLS）または143（STARTTLS）です。
    .audience = その他のメールサーバー
row-imap-connect-failed-step-3 = エラーが続く場合は、ヘルプデスクが接続できるように、ネットワークとメールサーバーの許可リストにヘルプデスクのIPアドレスを追加してください。
    .guide = allow_addresses
row-imap-connect-failed-changed = 個人のGmailでは、2025年1月にIMAPの設定項目がなくなり、IMAPは常に有効です。設定項目が見つからないことは原因ではありません。
row-imap-connect-failed-tell-apart = IMAPの設定を確認すると原因がわかります。名前が存在しない、ポートが接続を拒否する、ファイアウォールが応答しない、はそれぞれ違って見えます。ここでは接続できるのにヘルプデスクからは接続できない場合は、ヘルプデスクのIPアドレスがまだ許可されていません。

## smtp-auth-failed

row-smtp-auth-failed-message-1 = SMTPサーバーの認証中にエラーが発生しました。サーバー名、ポート、認証情報を確認してください。
row-smtp-auth-failed-message-2 = SMTPサーバーの認証中にエラーが発生しました。サーバーを確認してください。
row-smtp-auth-failed-reason-1 = ポート番号、ユーザー名、パスワードなどの設定が正しくありません。
row-smtp-auth-failed-reason-2 = メールサーバーのTLS証明書が有効ではありません。
row-smtp-auth-failed-reason-3 = メールボックスが特定のIPアドレスからの接続しか受け付けていません。
row-smtp-auth-failed-step-1 = このメールボックスでSMTPによる送信が許可されているか確認してください。Microsoft 365では「認証済みSMTP」の項目です。Gmailにこの設定はありません。
    .audience = Gmail、Microsoft 365
    .guide = enable_imap_smtp
row-smtp-auth-failed-step-2 = 設定中にGoogleから同意を求められたら、メールの読み取りと書き込みの権限を選び、許可してください。
    .audience = Gmail
    .guide = reauthorize
row-smtp-auth-failed-step-3 = サーバー名、ポート、ユーザー名、パスワードがメールサービスの案内どおりか確認し、{ $menu_email } の画面で正しい値を入力してください。
    .audience = その他のメールサーバー
row-smtp-auth-failed-step-4 = メールサーバーのTLS証明書を確認してください。有効期間内で、入力したサーバー名が含まれ、中間証明書も一緒に送られている必要があります。
    .guide = renew_certificate
row-smtp-auth-failed-step-5 = ヘルプデスクが接続できるように、ネットワークとメールサーバーの許可リストにヘルプデスクのIPアドレスを追加してください。
    .guide = allow_addresses
row-smtp-auth-failed-changed = Microsoft 365では、「認証済みSMTP」が有効なら、SMTPでのパスワードによるサインインを2026年12月末まで使えます。その後は既定で無効になり、管理者が再び有効にできます。最終的な終了日は2027年後半に発表される予定です（Microsoft、2026年1月27日）。Microsoftでのサインイン（OAuth）に影響はありませんが、「認証済みSMTP」は必要です。Gmailにはアカウントのパスワードではサインインできないので（個人は2022年5月30日から、Google Workspaceは2025年5月から）、「Googleでログイン」またはアプリパスワードを使ってください。
row-smtp-auth-failed-tell-apart = SMTPの設定を確認すると原因がわかります。サインインの前に証明書を調べ、サインイン時のサーバーの応答から、パスワード、サインインの方式、メールボックスの権限のどれが拒否されたかをお知らせします。

## sending-limit-exceeded

row-sending-limit-exceeded-message-1 = エラー: メールの送信上限を超えました。
row-sending-limit-exceeded-reason-1 = メールサービスは、迷惑メールを防ぎ、設備を公平に使うために、メールボックスの送信量を制限しています。その上限に達しました。
row-sending-limit-exceeded-step-1 = メールと宛先の数を1日の上限より少なくし、制限が解除されるまで待ってください。
    .guide = sending_limits
row-sending-limit-exceeded-step-2 = 1つのメールボックスから送れるのは、24時間で宛先10,000件、1分間に30通までです。それより多い場合は、数日に分けるか、一斉配信用のサービスを使ってください。
    .audience = Microsoft 365
    .guide = sending_limits
row-sending-limit-exceeded-step-3 = 1日の上限を超えると、Gmailは最長24時間送信を拒否し、メールボックスの接続を切ることがあります。時間をおいてから、ヘルプデスクに求められたらメールボックスを再認証してください。
    .audience = Gmail
    .guide = sending_limits
row-sending-limit-exceeded-step-4 = 1時間あたり、1日あたりどれだけ送れるか、メールサービスに問い合わせてください。
    .audience = その他のメールサーバー
row-sending-limit-exceeded-changed = Microsoft 365が数えるのはメールの数ではなく宛先の数です。上限は24時間で10,000件です（2026年11月現在）。2025年に始まるとされていた外部宛先2,000件の制限は、延期のあと2026年初めに取りやめになったので、備える必要はありません。
row-sending-limit-exceeded-tell-apart = サーバーの応答で見分けられます。1日の上限なら割り当て（5.2.2、5.4.5）または宛先の数（5.1.90）が示され、速度の制限ならゆっくり送るように求められ（4.7.x）、アカウントのロックなら24時間たっても解除されません。

## smtp-connect-failed

row-smtp-connect-failed-message-1 = SMTPサーバーに接続できません。サーバー名、ポート、認証情報を確認してください。
row-smtp-connect-failed-reason-1 = メールサーバーのTLS証明書の期限が切れているか、もうサポートされていないTLSのバージョンが使われています。
row-smtp-connect-failed-reason-2 = サーバー名やポートの誤り、またはファイアウォールのために、ヘルプデスクがメールサーバーに接続できません。
row-smtp-connect-failed-step-1 = メールサーバーの運用担当に、メールドメインのTLS証明書の更新と、TLS 1.2以降の有効化を依頼してください。
    .guide = renew_certificate
row-smtp-connect-failed-step-2 = { $menu_email } の画面でサーバー名とポートを確認してください。SMTPのポートは465（TLS）または587（STARTTLS）です。Microsoft 365は587（STARTTLS）だけです。
row-smtp-connect-failed-step-3 = エラーが続く場合は、ネットワークとメールサーバーの許可リストにヘルプデスクのIPアドレスを追加してください。
    .guide = allow_addresses
row-smtp-connect-failed-changed = 以前の説明は証明書だけを原因としていますが、サーバー名が見つからないときやポートに接続できないときも同じメッセージが出ます（2026年11月現在）。まずこの2つを確認してください。
row-smtp-connect-failed-tell-apart = SMTPの設定を確認すると、名前、接続、TLSを順に調べ、証明書の日付も表示するので、どれが原因かがわかります。

## smtp-auth-timeout

row-smtp-auth-timeout-message-1 = SMTPサーバーの認証中にタイムアウトしました。
row-smtp-auth-timeout-reason-1 = ユーザー名、パスワード、ポート番号のどれかが正しくないか、メールボックスが特定のIPアドレスしか受け付けていません。
row-smtp-auth-timeout-step-1 = このメールボックスでSMTPによる送信が許可されているか確認してください。
    .audience = Gmail、Microsoft 365
    .guide = enable_imap_smtp
row-smtp-auth-timeout-step-2 = サーバー名、ポート、ユーザー名、パスワードがメールサービスの案内どおりか確認し、{ $menu_email } の画面で正しい値を入力してください。SMTPのポートは465（TLS）または587（STARTTLS）で、組み合わせを取り違えないでください。
    .audience = その他のメールサーバー
row-smtp-auth-timeout-step-3 = エラーが続く場合は、ネットワークとメールサーバーの許可リストにヘルプデスクのIPアドレスを追加してください。
    .guide = allow_addresses
row-smtp-auth-timeout-changed = 以前の説明ではIMAPの設定を確認することになっていますが、このメッセージはSMTPについてのものです。Microsoft 365が応答するのは465ではなく587（STARTTLS）だけで、Gmailはどちらでも応答します（2026年11月現在）。
row-smtp-auth-timeout-tell-apart = SMTPの設定を確認すると、サーバーがどの段階で応答しなくなるかがわかります。接続前ならファイアウォールが遮断しており、接続直後ならポートとセキュリティ方式が合っておらず、サインイン時ならサーバー自体が遅れています。

## generic-try-later

row-generic-try-later-message-1 = エラーが発生しました。しばらくしてからもう一度お試しください。
row-generic-try-later-reason-1 = このメッセージだけでは原因がわかりません。メールサーバーやヘルプデスクが一時的に使えなかったことが多いです。
row-generic-try-later-step-1 = 数分後にもう一度試し、このページでメールボックスの設定を確認してください。
row-generic-try-later-step-2 = 続く場合は、ブラウザーの通信をHARファイルに記録し、機密情報を取り除いてから、ヘルプデスクのサポートに送ってください。
    .guide = record_har
row-generic-try-later-step-3 = ヘルプデスクのサポートの連絡先: { $contact }
row-generic-try-later-changed = ブラウザーのメニューは以前の説明から変わりました。手順は2026年11月現在のメニューです。HARファイルにはサインインの情報が含まれることがあるので、機密情報を除いたファイルを送ってください。
row-generic-try-later-tell-apart = メールボックスの設定を確認すると、メールサーバーが原因かどうかがわかります。すべて正常なら、ヘルプデスクのサポートに調べてもらう必要があります。

## mailbox-send-reauthorize

row-mailbox-send-reauthorize-message-1 = { $helpdesk } からカスタムメールボックスにメールを送信できません。再認証してください。
row-mailbox-send-reauthorize-reason-1 = ヘルプデスクがメールボックスのSMTPサーバーに接続したとき、時間内に応答がありませんでした。同じエラーがメールで通知されることもあります。
row-mailbox-send-reauthorize-step-1 = { $menu_email } の画面でメールボックスを再認証してください。
    .guide = reauthorize
    .link = reauthorize
row-mailbox-send-reauthorize-step-2 = 再び表示される場合は、SMTPサーバーの名前、ポート、セキュリティ方式と、「認証済みSMTP」が今も許可されているかを確認してください。
    .guide = enable_imap_smtp
row-mailbox-send-reauthorize-changed = メッセージではメールボックス「に」送るとなっていますが、メールボックスを通して送るという意味です。Microsoft 365は2026年12月末から、SMTPでのパスワードによるサインインを既定で無効にします（Microsoft、2026年1月27日）。その前に「Microsoftでサインイン」で再認証してください。
row-mailbox-send-reauthorize-tell-apart = SMTPの設定を確認すると、そもそもサーバーに接続できるかがわかります。接続できてサインインが拒否されるなら再認証で直り、接続できないなら先にネットワークやサーバーを直す必要があります。

## mailbox-unreachable-check-details

row-mailbox-unreachable-check-details-message-1 = 問題が発生しました。カスタムメールボックスに接続できません。詳細を確認してください。
row-mailbox-unreachable-check-details-reason-1 = ヘルプデスクがメールボックスに接続しようとしましたが、接続できませんでした。
row-mailbox-unreachable-check-details-step-1 = { $menu_email } の画面でメールボックスを再認証してください。
    .guide = reauthorize
    .link = reauthorize
row-mailbox-unreachable-check-details-step-2 = エラーが続く場合は、しばらく別のアドレスをメインにします。{ $menu_email } の画面を開いてください。
    .guide = reauthorize
row-mailbox-unreachable-check-details-step-3 = 星のアイコンで別のサポート用アドレスをメインにしてください。ほかになければ、仮のアドレスを作ってメインにします。再認証が必要なアドレスはサブになります。
row-mailbox-unreachable-check-details-step-4 = サブになった元のアドレスを再認証してください。
row-mailbox-unreachable-check-details-step-5 = もう一度星のアイコンを押して、元のアドレスをメインに戻してください。
row-mailbox-unreachable-check-details-changed = メニューの場所は以前の説明から変わりました。2026年11月現在、アドレスの一覧は { $menu_email } の画面にあります。
row-mailbox-unreachable-check-details-tell-apart = メールボックスの設定を確認すると、サーバーに接続できないのか、接続できてもサインインが拒否されるのかがわかります。

## alias-on-public-domain

row-alias-on-public-domain-message-1 = { $helpdesk } のメールサーバーに接続しているため、公開ドメインのメールエイリアスは使用できません。
row-alias-on-public-domain-reason-1 = ヘルプデスク自身のメールサーバーで設定していますが、追加したアドレスはgmail.comやoutlook.comなどの公開ドメインのものです。
row-alias-on-public-domain-reason-2 = ヘルプデスクは公開ドメインの名前でメールに署名できません。公開ドメインはDMARCを適用しているため、そのようなメールは破棄されるか、迷惑メールに入ります。
row-alias-on-public-domain-step-1 = 今のアドレスを使い続けるには、アドレスに合ったサーバーの種類（Gmail、Microsoft Office 365、独自のメールサーバー）を選んでください。
row-alias-on-public-domain-step-2 = または、自社ドメインのアドレスを使ってください。
row-alias-on-public-domain-changed = 現在は実際に拒否されます。GmailとYahooは2024年2月から認証された送信者を求め、Microsoftの個人向けメールは2025年5月5日から、認証されていない大量送信者のメールを拒否しています（550 5.7.515）。
row-alias-on-public-domain-tell-apart = 確認は必要ありません。@のあとのドメインでわかります。

## auth-expired-log-in

row-auth-expired-log-in-message-1 = 認証の有効期限が切れました。もう一度ログインしてください。
row-auth-expired-log-in-reason-1 = メールボックスの認証の期限が切れました。
row-auth-expired-log-in-step-1 = { $menu_email } の画面でアドレスを再認証してから、もう一度試してください。
    .guide = reauthorize
    .link = reauthorize
row-auth-expired-log-in-tell-apart = GoogleまたはMicrosoftにもう一度サインインできれば、認証の期限切れでした。そこで新しいパスワードを求められたら、パスワードの期限切れです。

## email-already-configured

row-email-already-configured-message-1 = このメールIDは、すでにこのアカウントに設定されています。メールエイリアスを追加するか、別のメールIDを使用してください。
row-email-already-configured-reason-1 = 追加しようとしているアドレスは、すでにヘルプデスクに登録されています。
row-email-already-configured-step-1 = 別のメールアドレスを追加してください。
row-email-already-configured-step-2 = または、今のアドレスにメールエイリアスを追加してください。
    .link = email_alias
row-email-already-configured-tell-apart = 確認は必要ありません。{ $menu_email } の画面でこのアドレスを探してください。
