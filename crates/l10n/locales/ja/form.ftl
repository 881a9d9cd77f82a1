# 入力された設定の問題: form-<問題>。変数の説明は en/form.ftl にあります。

form-address-missing = { $field }: お客様がメールを送るアドレスを入力してください。
form-address-shape = { $field }: メールアドレスとして完全ではありません。name@example.com の形で入力してください。
form-address-decorated = { $field }: 名前、かっこ、空白を付けず、アドレスだけを入力してください。
form-address-near-miss = { $field }: ドメインに入力ミスがあるようです。正しくは { $suggestion } ではありませんか。
form-public-domain-address = { $field }: ヘルプデスク自身のメールサーバーからは、{ $provider } のアドレスで送信できません。自社ドメインのアドレスを使うか、このメールボックスをIMAPとSMTPのサーバーで接続してください。
form-address-already-configured = { $field }: このアドレスはすでにヘルプデスクに登録されています。別のアドレスを使うか、登録済みのものを編集してください。

form-direction-missing = { $field }: 受信メール、送信メール、または両方を選んでください。どちらもないと確認するものがありません。

form-host-missing = { $field }: メールサーバーの名前を入力してください。メールサービスのヘルプに記載されています。
form-host-scheme = { $field }: 先頭の「https://」や「imap://」を除き、サーバー名だけを入力してください。
form-host-path = { $field }: スラッシュ以降を除き、サーバー名だけを入力してください。
form-host-with-port = { $field }: サーバー名だけを入力してください。コロンのあとのポートはポート欄に入力します。
form-host-is-address = { $field }: これはメールアドレスです。メールサーバーの名前を入力してください。
form-host-space = { $field }: 空白を取り除いてください。サーバー名に空白は使えません。
form-host-trailing-dot = { $field }: 末尾のドットを取り除いてください。
form-host-international = { $field }: この名前は英数字に変換した表記で入力する必要があります: { $suggestion }
form-host-is-ip = { $field }: これはIPアドレスです。証明書は名前に対して発行されるので、サーバー名があればそれを入力してください。
form-host-looks-like-ip = { $field }: サーバー名でも完全なIPアドレスでもありません。サーバー名を入力してください。
form-host-without-domain = { $field }: imap.example.com のように、ドメインを含む名前を入力してください。
form-host-shape = { $field }: サーバー名に使えるのは英字、数字、ハイフン、ドットです。入力ミスがないか確認してください。
form-host-near-miss = { $field }: 名前に入力ミスがあるようです。正しくは { $suggestion } ではありませんか。
form-host-www = { $field }: これはWebページの名前です。imap.example.com のようなメールサーバーの名前を入力してください。
form-host-is-web-page = { $field }: これは { $provider } をブラウザーで読むページです。メールサーバーは { $suggestion } です。
form-host-of-other-protocol = { $field }: 別の用途のサーバーのようです。受信メールにはIMAPサーバー、送信メールにはSMTPサーバーを入力してください。

form-port-missing = { $field }: ポートを入力してください。通常は { $suggestion } です。
form-port-not-number = { $field }: ポートは数字だけで入力してください。
form-port-out-of-range = { $field }: ポートは1から65535までの数字です。入力ミスがないか確認してください。
form-port-is-smtp = { $field }: このポートは送信メール（SMTP）用です。受信メールには { $suggestion } を入力してください。
form-port-is-imap = { $field }: このポートは受信メール（IMAP）用です。送信メールには { $suggestion } を入力してください。
form-port-is-pop3 = { $field }: このポートはPOP3用で、ここでは使いません。{ $suggestion } を入力してください。
form-port-is-relay = { $field }: ポート25はサーバー間のメール用で、遮断されていることが多いです。サインインして送信するには { $suggestion } を使ってください。
form-port-not-checked = { $field }: このポートはここでは確認できません。通常の { $suggestion } を試すか、メールサービスに問い合わせてください。

form-security-mismatch = { $field }: このセキュリティ方式はポートに合いません。993と465は最初からTLS、143と587はSTARTTLSです。方式かポートを変更してください。
form-security-none = { $field }: 暗号化しないと、ネットワーク上の他人にパスワードを読まれるおそれがあります。STARTTLSまたはTLSを選んでください。

form-user-name-missing = { $field }: メールボックスのユーザー名を入力してください。通常はメールアドレス全体です。
form-user-name-space = { $field }: ユーザー名の前後の空白を取り除いてください。
form-user-name-needs-address = { $field }: { $provider } では、メールアドレス全体がユーザー名です。@以降を付け加えてください。
form-user-name-needs-local-part = { $field }: { $provider } では、@より前の部分だけがユーザー名です。{ $suggestion } を入力してください。
form-user-name-is-app-id = { $field }: これはユーザー名ではなくアプリケーションのIDです。メールボックスのメールアドレスを入力してください。

form-password-missing = { $field }: パスワードを入力するか、パスワードなしで確認するように選んでください。
form-folder-space = { $field }: フォルダー名の前後に空白があります。別のフォルダーとみなされるので、取り除いてください。
form-sender-shape = { $field }: メールアドレスとして完全ではありません。名前やかっこを付けず、name@example.com の形で入力してください。
