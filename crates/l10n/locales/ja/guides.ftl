### 手順。`guide-<キー>` には `.title`、`.intro` と、読む順に部分のキーを並べた `.parts` があります。
### 部分は `guide-<キー>-<部分>`（`.title`）と `-step-N` です。`-note-N`: 注意点、`-link-N`: 提供元のページ。
###
### そのまま入力・実行する値は U+2068 と U+2069 の間に置きます。$menu_email には必ず値があります。
### $contact や $addresses を使う手順は、運営者が値を指定していないと表示されません。

## IMAPとSMTPを有効にする

guide-enable-imap-smtp =
    .title = IMAPとSMTPを有効にする
    .intro = ヘルプデスクはIMAPでメールを取り込み、SMTPで送信します。メールボックスのあるサービスで、両方が許可されている必要があります。
    .parts = microsoft365 powershell outlook gmail workspace naver daum-kakao other

guide-enable-imap-smtp-microsoft365 =
    .title = Microsoft 365（職場または学校）
guide-enable-imap-smtp-microsoft365-step-1 = Exchange管理者または全体管理者として、Microsoft 365管理センター（{"\u2068"}https://admin.microsoft.com{"\u2069"}）にサインインしてください。一般のユーザーは変更できません。
guide-enable-imap-smtp-microsoft365-step-2 = ユーザー > アクティブなユーザーに移動し、接続するメールボックスのユーザーを選んでください。
guide-enable-imap-smtp-microsoft365-step-3 = 開いた画面で「メール」タブに移動し、「メールアプリ」（Email apps）の「メールアプリの管理」（Manage email apps）を選んでください。
guide-enable-imap-smtp-microsoft365-step-4 = 「IMAP」と「認証済みSMTP」（Authenticated SMTP）を選んでください。
guide-enable-imap-smtp-microsoft365-step-5 = 「変更の保存」（Save changes）を選んでください。
guide-enable-imap-smtp-microsoft365-step-6 = 反映されるまで30分ほど待ってから、メールボックスをもう一度確認してください。

guide-enable-imap-smtp-powershell =
    .title = Microsoft 365のPowerShell
guide-enable-imap-smtp-powershell-step-1 = Exchange Onlineに接続します: {"\u2068"}Connect-ExchangeOnline{"\u2069"}
guide-enable-imap-smtp-powershell-step-2 = 1つのメールボックスで両方を許可します: {"\u2068"}Set-CASMailbox -Identity support@example.com -ImapEnabled $true -SmtpClientAuthenticationDisabled $false{"\u2069"}
guide-enable-imap-smtp-powershell-step-3 = メールボックスの設定を確認します: {"\u2068"}Get-CASMailbox -Identity support@example.com | Format-List ImapEnabled,SmtpClientAuthenticationDisabled{"\u2069"}
guide-enable-imap-smtp-powershell-step-4 = 組織全体の設定を確認します: {"\u2068"}Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled{"\u2069"} メールボックスの設定が組織の設定より優先され、値が空なら組織の設定に従います。

guide-enable-imap-smtp-outlook =
    .title = Outlook.com、Hotmail、Live、MSN
guide-enable-imap-smtp-outlook-step-1 = Outlook.comで、設定 > メール > 転送とIMAPに移動してください。
guide-enable-imap-smtp-outlook-step-2 = デバイスとアプリにPOPまたはIMAPの使用を許可し、保存してください。
guide-enable-imap-smtp-outlook-step-3 = Microsoftでのサインイン（OAuth）でメールボックスを接続してください。パスワードとアプリパスワードは2024年9月から使えません。

guide-enable-imap-smtp-gmail =
    .title = Gmail（個人アカウント）
guide-enable-imap-smtp-gmail-step-1 = 有効にする項目はありません。IMAPは2025年1月から常に有効で設定項目がなく、SMTPにはもともと設定項目がありません。
guide-enable-imap-smtp-gmail-step-2 = 「Googleでログイン」でメールボックスを接続し、メールの読み取りと書き込みの権限を許可してください。
guide-enable-imap-smtp-gmail-step-3 = ヘルプデスクがパスワードを求める場合は、2段階認証プロセスを有効にし、{"\u2068"}https://myaccount.google.com/apppasswords{"\u2069"} で16文字のアプリパスワードを作って入力してください。アカウントのパスワードは使えません。

guide-enable-imap-smtp-workspace =
    .title = Google Workspace
guide-enable-imap-smtp-workspace-step-1 = Gmailの設定権限を持つ管理者として、Google管理コンソール（{"\u2068"}https://admin.google.com{"\u2069"}）にログインしてください。
guide-enable-imap-smtp-workspace-step-2 = アプリ > Google Workspace > Gmail > エンドユーザーのアクセスに移動してください。
guide-enable-imap-smtp-workspace-step-3 = メールボックスの組織部門を選び、「POPとIMAPのアクセス」を開いてください。
guide-enable-imap-smtp-workspace-step-4 = すべてのユーザーにIMAPアクセスを許可するか、ヘルプデスクのメールクライアントだけを許可して、保存してください。
guide-enable-imap-smtp-workspace-step-5 = 反映に最長24時間かかることがあります。そのあと、ヘルプデスクでGoogleにログインするか、アプリパスワードを使ってください。

guide-enable-imap-smtp-naver =
    .title = NAVERメール
guide-enable-imap-smtp-naver-step-1 = パソコンで、NAVERメール > 환경설정（環境設定） > POP3/IMAP 설정 > IMAP/SMTP 설정を開いてください。
guide-enable-imap-smtp-naver-step-2 = IMAP/SMTPを「사용함」（使用する）にして保存してください。
guide-enable-imap-smtp-naver-step-3 = NAVERアカウントで2段階認証を有効にし、アプリケーションパスワード（애플리케이션 비밀번호）を作ってください。ヘルプデスクにはこのパスワードを入力します。アカウントのパスワードは2025年から使えません。

guide-enable-imap-smtp-daum-kakao =
    .title = Daum（Hanmail）、Kakaoメール
guide-enable-imap-smtp-daum-kakao-step-1 = パソコンで、DaumメールまたはKakaoメールの設定（환경설정、설정） > IMAP/POP3を開いてください。
guide-enable-imap-smtp-daum-kakao-step-2 = IMAP/SMTPを「사용함」（使用する）にして保存してください。
guide-enable-imap-smtp-daum-kakao-step-3 = Kakaoアカウントで2段階認証を有効にし、アプリパスワードを作ってください。ヘルプデスクにはこのパスワードを入力します。

guide-enable-imap-smtp-other =
    .title = その他のメールサーバー
guide-enable-imap-smtp-other-step-1 = Webメールの設定で「IMAP」「POP/IMAP」「外部メールソフト」などの項目を探し、許可してください。
guide-enable-imap-smtp-other-step-2 = 項目がない場合は、このメールボックスでIMAPとSMTPが許可されているか、サーバー名とポートは何かを、メールサービスまたはメールの管理者に問い合わせてください。
guide-enable-imap-smtp-other-step-3 = 自社で運用しているExchange Serverでは、「Microsoft Exchange IMAP4」と「Microsoft Exchange IMAP4 Backend」のサービスが動いている必要があります。最初はどちらも停止しています。

guide-enable-imap-smtp-note-1 = Microsoft 365の組織の多くでは、「認証済みSMTP」が既定で無効です。セキュリティの既定値群が有効だと、メールボックスの設定にかかわらず無効になり、基本認証を止める認証ポリシーは両方の設定より優先されます。
guide-enable-imap-smtp-note-2 = Microsoftでのサインイン（OAuth）でも、「認証済みSMTP」は必要です。
guide-enable-imap-smtp-note-3 = Microsoft 365でのSMTPのパスワードによるサインインは、2026年12月末まで変わりません。その後は既定で無効になり、管理者が再び有効にできます。それ以降に作られた組織では既定で使えません。最終的な終了日は2027年後半に発表される予定です（Microsoft、2026年1月27日）。無効になったあとの応答は「550 5.7.30 Basic authentication is not supported for Client Submission」です。
guide-enable-imap-smtp-note-4 = 「30分ほど」はヘルプデスク各社の案内による目安です。Microsoftは時間を示していません。
guide-enable-imap-smtp-note-5 = サーバーとポート: Microsoft 365は {"\u2068"}outlook.office365.com{"\u2069"} 993（TLS）、{"\u2068"}smtp.office365.com{"\u2069"} 587（STARTTLS）。Gmailは {"\u2068"}imap.gmail.com{"\u2069"} 993（TLS）、{"\u2068"}smtp.gmail.com{"\u2069"} 465（TLS）または587（STARTTLS）。

guide-enable-imap-smtp-link-1 = Microsoft: Exchange Onlineで認証済みクライアントSMTP送信（SMTP AUTH）を有効または無効にする
    .url = https://learn.microsoft.com/ja-jp/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission
guide-enable-imap-smtp-link-2 = Google: 他のメールクライアントにGmailを追加する
    .url = https://support.google.com/mail/answer/7126229?hl=ja
guide-enable-imap-smtp-link-3 = Google: アプリパスワードでログインする
    .url = https://support.google.com/accounts/answer/185833?hl=ja
guide-enable-imap-smtp-link-4 = Microsoft: Outlook.comのPOP、IMAP、SMTPの設定
    .url = https://support.microsoft.com/ja-jp/office/d088b986-291d-42b8-9564-9c414e2aa040

## メールボックスを再認証する

guide-reauthorize =
    .title = メールボックスを再認証する
    .intro = メールボックスにもう一度サインインすると、ヘルプデスクが新しいアクセストークンを受け取ります。パスワードを変更したとき、長く使わなかったとき、管理者がアクセスを取り消したときに必要です。
    .parts = sign-in primary

guide-reauthorize-sign-in =
    .title = もう一度サインインする
guide-reauthorize-sign-in-step-1 = ヘルプデスクの管理者として、{ $menu_email } の画面を開いてください。
guide-reauthorize-sign-in-step-2 = アドレスの横の「再認証」（以前の画面では「サインイン」）を押してください。
guide-reauthorize-sign-in-step-3 = GoogleまたはMicrosoftに、メールボックス自身のアカウントでサインインしてください。ブラウザーが別のアカウントで自動的にサインインする場合は、シークレットウィンドウを使ってください。
guide-reauthorize-sign-in-step-4 = 求められた権限をすべて許可してください。Googleではメールの読み取りと書き込みの権限を選んでください。
guide-reauthorize-sign-in-step-5 = ヘルプデスクに戻り、確認の表示を待ってください。新しいアクセストークンは自動的に作られます。テストメールを送受信してください。

guide-reauthorize-primary =
    .title = メインのアドレスを再認証できないとき
guide-reauthorize-primary-step-1 = { $menu_email } の画面を開いてください。
guide-reauthorize-primary-step-2 = 星のアイコンで、しばらく別のサポート用アドレスをメインにしてください。ほかになければ、仮のアドレスを作ってメインにします。元のアドレスはサブになります。
guide-reauthorize-primary-step-3 = サブになった元のアドレスを再認証してください。
guide-reauthorize-primary-step-4 = もう一度星のアイコンを押して、元のアドレスをメインに戻してください。

guide-reauthorize-note-1 = Microsoftで管理者の承認を求められたら、Microsoft Entraの管理者が組織に対して一度同意する必要があります。
guide-reauthorize-note-2 = 再認証してもたびたび期限が切れる場合は、条件付きアクセスとサインインの頻度のポリシーを確認してください。サインインを強制的に終わらせることがあります。
guide-reauthorize-note-3 = Microsoft 365では、OAuthを使う場合も、メールボックスでIMAPと「認証済みSMTP」が許可されている必要があります。

## ヘルプデスクのアドレスを許可する

guide-allow-addresses =
    .title = ヘルプデスクのIPアドレスを許可する
    .intro = ネットワークやメールサーバーが決まったアドレスからの接続しか受け付けない場合は、ヘルプデスクのアドレスを登録する必要があります。
    .parts = list firewall mail-server hosted

guide-allow-addresses-list =
    .title = アドレスを調べる
guide-allow-addresses-list-step-1 = ヘルプデスクの資料またはサポートで、最新の一覧を確認してください。アカウントの地域の一覧を使います。
guide-allow-addresses-list-step-2 = ヘルプデスクのアドレス: { $addresses }

guide-allow-addresses-firewall =
    .title = ファイアウォール
guide-allow-addresses-firewall-step-1 = これらのアドレスからメールサーバーへのTCP接続を、使っているポートで許可してください。IMAPは993または143、SMTPは465または587です。
guide-allow-addresses-firewall-step-2 = 国別に遮断している場合は、これらのアドレスを例外にしてください。

guide-allow-addresses-mail-server =
    .title = 自社で運用しているメールサーバー
guide-allow-addresses-mail-server-step-1 = fail2banやcPHulkなどの自動遮断からこれらのアドレスを除外し、今遮断されていれば解除してください。
guide-allow-addresses-mail-server-step-2 = アドレスごと、ユーザーごとの接続数の上限を確認してください。Dovecotでは {"\u2068"}mail_max_userip_connections{"\u2069"} です。

guide-allow-addresses-hosted =
    .title = メールホスティングサービス
guide-allow-addresses-hosted-step-1 = Microsoft 365: Microsoft Entraのネームドロケーションにアドレスを追加し、サインインを止めている条件付きアクセスのポリシーから除外してください。
guide-allow-addresses-hosted-step-2 = NAVER WORKS: 管理者として、セキュリティ > ネットワークセキュリティでアドレスを許可してください。
guide-allow-addresses-hosted-step-3 = Hiworks: アクセスIPの管理でアドレスを許可してください。
guide-allow-addresses-hosted-step-4 = その他: アドレスや国によってメールボックスへのアクセスを制限しているか、サービスに問い合わせてください。

guide-allow-addresses-note-1 = ここでの確認は、ヘルプデスクとは別のアドレスから接続します。確認が正常でもヘルプデスクが遮断されていることがあり、その逆もあります。
guide-allow-addresses-note-2 = 一覧は変わることがあります。エラーが再び出たら、まず一覧を確認してください。

## 証明書を更新する

guide-renew-certificate =
    .title = 証明書を更新する、直す
    .intro = メールサーバーの証明書は、有効期間内で、接続するサーバー名を含み、公的な認証局が発行し、中間証明書と一緒に送られている必要があります。
    .parts = look renew names chain

guide-renew-certificate-look =
    .title = サーバーが送る証明書を見る
guide-renew-certificate-look-step-1 = IMAP、TLS（993）: {"\u2068"}openssl s_client -connect mail.example.com:993 -servername mail.example.com -showcerts{"\u2069"}
guide-renew-certificate-look-step-2 = SMTP、STARTTLS（587）: {"\u2068"}openssl s_client -connect mail.example.com:587 -starttls smtp -servername mail.example.com -showcerts{"\u2069"}
guide-renew-certificate-look-step-3 = 結果に {"\u2068"}Verify return code: 0 (ok){"\u2069"} があれば正常です。10は期限切れ、18は自己署名、20と21は中間証明書の不足または不明な発行者を表します。
guide-renew-certificate-look-step-4 = 証明書の日付と名前: {"\u2068"}openssl s_client -connect mail.example.com:993 -servername mail.example.com 2>/dev/null </dev/null | openssl x509 -noout -dates -ext subjectAltName{"\u2069"}

guide-renew-certificate-renew =
    .title = 更新する
guide-renew-certificate-renew-step-1 = 作業するのは、メールサーバーを運用している管理者、またはメールドメインを預かっている会社です。
guide-renew-certificate-renew-step-2 = 公的な認証局から新しい証明書を取得するか、ACMEクライアントで更新してください。例: {"\u2068"}certbot renew{"\u2069"}
guide-renew-certificate-renew-step-3 = IMAPとSMTPの両方のサービスに入れ、読み込み直してください: {"\u2068"}systemctl reload dovecot postfix{"\u2069"}
guide-renew-certificate-renew-step-4 = 更新は自動にし、更新後にサービスが読み込み直すようにしてください。「期限切れ」の多くは、ファイルを更新してもサービスが読み込んでいないことが原因です。

guide-renew-certificate-names =
    .title = 名前
guide-renew-certificate-names-step-1 = ヘルプデスクに入力するサーバー名が、証明書のサブジェクトの別名（DNS）に含まれている必要があります。コモンネームだけでは認められません。
guide-renew-certificate-names-step-2 = 証明書にある名前を入力するか、使いたい名前を含む証明書を発行してもらってください。
guide-renew-certificate-names-step-3 = ワイルドカードは1段だけに当てはまります。{"\u2068"}*.example.com{"\u2069"} は {"\u2068"}mail.example.com{"\u2069"} に使えますが、{"\u2068"}imap.mail.example.com{"\u2069"} には使えません。

guide-renew-certificate-chain =
    .title = 証明書チェーン全体
guide-renew-certificate-chain-step-1 = {"\u2068"}cert.pem{"\u2069"} ではなく、中間証明書を含むファイル（通常は {"\u2068"}fullchain.pem{"\u2069"}）を入れてください。ブラウザーは足りない証明書を自分で取りに行くことがありますが、ヘルプデスクは行いません。
guide-renew-certificate-chain-step-2 = Dovecot: {"\u2068"}ssl_cert = </etc/letsencrypt/live/mail.example.com/fullchain.pem{"\u2069"}（Dovecot 2.4以降: {"\u2068"}ssl_server_cert_file = /etc/letsencrypt/live/mail.example.com/fullchain.pem{"\u2069"}）
guide-renew-certificate-chain-step-3 = Postfix: {"\u2068"}smtpd_tls_chain_files = /etc/letsencrypt/live/mail.example.com/privkey.pem, /etc/letsencrypt/live/mail.example.com/fullchain.pem{"\u2069"}

guide-renew-certificate-note-1 = 公的な証明書の有効期間は短くなっていきます。2026年3月15日からは最長200日、2027年3月15日からは100日、2029年3月15日からは47日です。自動更新はもう欠かせません。
guide-renew-certificate-note-2 = 自己署名の証明書や社内認証局の証明書は、自社の端末が信頼していても、クラウドのヘルプデスクには受け付けられません。
guide-renew-certificate-note-3 = 発行者がウイルス対策ソフトやファイアウォールの名前なら、途中で証明書が置き換えられています。メールサーバーを検査の対象から外してください。

## 送信の上限

guide-sending-limits =
    .title = 送信の上限
    .intro = メールサービスは、1つのメールボックスから送れる量を制限しています。上限を超えると、通常は最長24時間、送信が拒否されます。
    .parts = microsoft365 gmail other

guide-sending-limits-microsoft365 =
    .title = Microsoft 365、Outlook.com
guide-sending-limits-microsoft365-step-1 = Microsoft 365: メールボックスごとに24時間で宛先10,000件、1分間に30通、1通につき宛先500件（管理者が1件から1,000件の間で変更可能）。
guide-sending-limits-microsoft365-step-2 = これとは別に、組織全体に1日の外部宛先の上限があり、ライセンス数によって決まります。
guide-sending-limits-microsoft365-step-3 = Outlook.com: Microsoft 365の契約者は1日に宛先5,000件まで。無料のアカウントと新しいアカウントはもっと少なくなります。

guide-sending-limits-gmail =
    .title = Gmail
guide-sending-limits-gmail-step-1 = 個人アカウント: 24時間で500通。
guide-sending-limits-gmail-step-2 = Google Workspace: ユーザーごとに24時間で2,000通（試用版は500通）、宛先は合計10,000件。
guide-sending-limits-gmail-step-3 = SMTPで送る場合、1通につき宛先100件まで。

guide-sending-limits-other =
    .title = その他のメールサービス
guide-sending-limits-other-step-1 = サービスに問い合わせてください。レンタルサーバーでは1時間に数百通までのことが多いです。
guide-sending-limits-other-step-2 = iCloud: 1日に1,000通、宛先1,000件、1通につき宛先500件。

guide-sending-limits-note-1 = 自動返信、通知、CcとBccの宛先もすべて数えられます。まずここを確認してください。自動返信どうしが繰り返されると、数分で上限に達します。
guide-sending-limits-note-2 = 必要な送信であれば、複数のメールボックスと日に分けるか、一斉配信用のサービスを使ってください。
guide-sending-limits-note-3 = それだけ送った人がいないなら、ほかの誰かがアカウントを使っています。パスワードを変更し、すべての端末からサインアウトしてください。
guide-sending-limits-note-4 = Microsoftが2024年4月15日に予告した、メールボックスごとの外部宛先2,000件の制限は、2026年初めに取りやめになりました。

guide-sending-limits-link-1 = Microsoft: Exchange Onlineの制限
    .url = https://learn.microsoft.com/ja-jp/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits
guide-sending-limits-link-2 = Google: Google WorkspaceにおけるGmailの送信制限
    .url = https://support.google.com/a/answer/166852?hl=ja

## HARファイルを記録する

guide-record-har =
    .title = HARファイルを記録する
    .intro = HARファイルは、ブラウザーとWebサイトの通信をJSON形式で記録したものです。メールボックスの設定がうまくいかないとき、サポートから求められることがあります。サインインの情報が含まれることがあるので、シークレットウィンドウで記録し、送る前に機密情報を取り除いてください。
    .parts = chrome edge firefox safari before-sending

guide-record-har-chrome =
    .title = Google Chrome
guide-record-har-chrome-step-1 = シークレットウィンドウをすべて閉じ、新しく開いてください（Ctrl+Shift+N、Macは⌘+Shift+N）。
guide-record-har-chrome-step-2 = ⋮ > その他のツール > デベロッパーツールを開いてください（Macでは表示 > 開発/管理 > デベロッパーツールも可）。
guide-record-har-chrome-step-3 = 「ネットワーク」（Network）タブで「ログを保持」（Preserve log）を選んでください。
guide-record-har-chrome-step-4 = ページを開き、問題が起こる操作を繰り返してください。
guide-record-har-chrome-step-5 = 「ネットワーク」タブの下向き矢印（Export HAR (sanitized)）を押し、ファイルを保存してください。

guide-record-har-edge =
    .title = Microsoft Edge
guide-record-har-edge-step-1 = InPrivateウィンドウをすべて閉じ、新しく開いてください（Ctrl+Shift+N、Macは⌘+Shift+N）。
guide-record-har-edge-step-2 = 設定など（…） > その他のツール > 開発者ツールを開いてください。
guide-record-har-edge-step-3 = 「ネットワーク」（Network）タブで「ログの保持」（Preserve log）を選んでください。
guide-record-har-edge-step-4 = ページを開き、問題が起こる操作を繰り返してください。
guide-record-har-edge-step-5 = 「ネットワーク」タブでHARのエクスポート（Export HAR (sanitized)）を選び、ファイルを保存してください。

guide-record-har-firefox =
    .title = Mozilla Firefox
guide-record-har-firefox-step-1 = プライベートウィンドウをすべて閉じ、新しく開いてください（Ctrl+Shift+P、Macは⌘+Shift+P）。
guide-record-har-firefox-step-2 = ☰ > その他のツール > ウェブ開発ツール（メニューバーではツール > ブラウザーツール > ウェブ開発ツール）を開き、「ネットワーク」タブを選んでください。Ctrl+Shift+E（Macは⌘+Option+E）でも開けます。
guide-record-har-firefox-step-3 = ネットワークパネルの歯車を押し、「永続ログ」（Persist Logs）を選んでください。
guide-record-har-firefox-step-4 = ページを開き、問題が起こる操作を繰り返してください。
guide-record-har-firefox-step-5 = 一覧の行を右クリックし、「すべてをHAR形式で保存」（Save All As HAR）を選び、ファイルを保存してください。

guide-record-har-safari =
    .title = Safari
guide-record-har-safari-step-1 = Safari > 設定 > 詳細で「Webデベロッパ用の機能を表示」を選んでください（Safari 17より前は「メニューバーに“開発”メニューを表示」、macOS 13より前はメニュー名が「環境設定」）。
guide-record-har-safari-step-2 = ファイル > 新規プライベートウインドウを選んでください。
guide-record-har-safari-step-3 = 開発 > Webインスペクタを表示を選び、「ネットワーク」タブを開いてください。
guide-record-har-safari-step-4 = タブのフィルタまたは設定のボタンを押し、「ログを保持」（Preserve Log）を選んでください。
guide-record-har-safari-step-5 = ページを開き、問題が起こる操作を繰り返してください。
guide-record-har-safari-step-6 = 「ネットワーク」タブの右上の「書き出す」を押し、ファイルを保存してください。

guide-record-har-before-sending =
    .title = 送る前に
guide-record-har-before-sending-step-1 = できるだけ機密情報を除いた形で書き出してください。ChromeとEdgeは既定でCookieとサインインのヘッダーを除きます。開発者ツールの設定にある「Allow to generate HAR with sensitive data」はオフのままにしてください。FirefoxとSafariはすべて書き出します。
guide-record-har-before-sending-step-2 = テキストエディターでファイルを開き、{"\u2068"}Cookie{"\u2069"}、{"\u2068"}Set-Cookie{"\u2069"}、{"\u2068"}Authorization{"\u2069"}、{"\u2068"}X-CSRF-Token{"\u2069"} の各ヘッダーの値を消してください。
guide-record-har-before-sending-step-3 = メールボックスのパスワードと、{"\u2068"}password{"\u2069"}、{"\u2068"}token{"\u2069"}、{"\u2068"}code={"\u2069"}、{"\u2068"}session{"\u2069"} を検索し、その値も消してください。
guide-record-har-before-sending-step-4 = すべてのウィンドウでヘルプデスクからサインアウトし、ファイルに残ったセッションを使えなくしてください。記録中にパスワードを入力した場合は、パスワードを変更してください。
guide-record-har-before-sending-step-5 = ファイルはヘルプデスクのサポートだけに送り、公開の掲示板には載せないでください。
guide-record-har-before-sending-step-6 = ヘルプデスクのサポートの連絡先: { $contact }

guide-record-har-note-1 = 2023年に、利用者がサポートに送ったHARファイルから、攻撃者がサインイン中のセッションを取り出す事件がありました。ファイルの中身があれば、記録した人のアカウントに入れます。
guide-record-har-note-2 = メニューは2026年11月現在のものです。
