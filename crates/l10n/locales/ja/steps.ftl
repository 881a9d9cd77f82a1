### 何をするか。1つの手順はそれだけで完結します。`.seen`: 今回の事実を加えたもの（わかるときだけ）。
### `.operator`: 運営者の文書にある値（あるときだけ。$contact、$addresses）。`step-<キー>--<サービス>` は、
### そのメールサービスとわかったときの文です。メニュー名は2026年11月現在の各社のものです。

step-nothing-to-do = 必要な対処はありません。

## 名前、接続、ポート

step-check-host-spelling = サーバー名を、メールサービスの案内と一文字ずつ比べてください。通常は imap.、smtp.、mail. で始まり、https:// や空白は含みません。
    .seen = 入力された名前: { $host }
step-use-provider-host = メールサービスが案内しているサーバー名を入力してください。
    .seen = 正しい名前はおそらく { $suggested_host } です。
step-check-dns-records = 自社のドメインなら、DNSの管理画面でメールサーバーのAレコードまたはAAAAレコードを確認し、なければ追加してください。新しいレコードが行き渡るまで数時間かかることがあります。
step-check-dns-servers = ドメインのDNSを運用している人に、ネームサーバーの検査を依頼してください。すべてのサーバーが応答し、DNSSECを使う場合は署名が有効でなければなりません。
step-check-port = ポートを確認してください。受信メール（IMAP）は993（TLS）または143（STARTTLS）、送信メール（SMTP）は465（TLS）または587（STARTTLS）です。
    .seen = 設定されているポート: { $port }
step-use-suggested-settings = 確認で動作がわかったポートとセキュリティ方式を使ってください。結果のボタンを押すと入力されます。
    .seen = 動作する設定: ポート { $suggestion }
step-check-server-running = 自社のメールサーバーなら、メールサービスが動いていて、そのコンピューターの中だけでなく外からもこのポートに接続できるか確認してください。
step-check-firewall = メールサーバーの手前のファイアウォールで、このポートを開けてもらってください。
    .seen = 接続元: { $seen_from }
step-allow-ip-addresses = ヘルプデスクのIPアドレスを、メールサーバー、そのファイアウォール、攻撃対策や国別制限の許可リストに追加してください。
    .operator = ヘルプデスクのアドレス: { $addresses }
    .seen = この確認の接続元は { $seen_from } です。確認の結果を正しく得るには、これも許可する必要があります。
step-check-network-route = メールサーバーまでの経路で障害が起きていないか、ネットワークの運用担当に問い合わせてください。
step-use-starttls = セキュリティにSTARTTLSを選んでください。受信メールはポート143、送信メールはポート587と組み合わせます。
step-use-implicit-tls = セキュリティにTLS（SSL/TLSとも表示されます）を選んでください。受信メールはポート993、送信メールはポート465と組み合わせます。
step-enable-starttls = 自社のメールサーバーなら、証明書を入れて、このポートでSTARTTLSを有効にしてください。
step-enable-idle = 自社のメールサーバーなら、IMAPのIDLE機能を有効にし、手前のプロキシが隠さないようにしてください。
step-choose-matching-server-type = { $menu_email } の画面で、アドレスに合ったサーバーの種類（Gmail、Microsoft 365、独自のメールサーバー）を選んでください。

## 相談先

step-ask-mail-admin = この結果のレポートをメールサーバーの管理者に渡してください。何を試し、サーバーがどう応答したかが書かれています。
step-ask-provider = サーバーの応答を添えて、メールサービスのサポートに問い合わせてください。
step-ask-helpdesk = この結果のレポートを添えて、ヘルプデスクのサポートに問い合わせてください。
    .operator = 連絡先: { $contact }
step-ask-recipient = アドレスが正しいか、メールを受け取れるかを、電話など別の方法で相手に確認してください。
step-retry-later = 10分ほど待ってから、もう一度試してください。
step-check-provider-status = メールサービスの稼働状況のページで、障害が報告されていないか確認してください。

## 証明書と暗号化

step-renew-certificate = 証明書を更新し、メールサービスに読み込み直してもらってください。更新後の読み込み直しが忘れられていることがよくあります。
step-check-server-clock = メールサーバーの時計が合っているか確認し、NTPで合わせてもらってください。
step-enter-certificate-name = 証明書に含まれるサーバー名を入力してください。
    .seen = サーバーに { $suggested_host } を入力してください。
step-fix-certificate-names = または、設定したサーバー名を含む証明書を発行してもらってください。
step-use-public-certificate = 公的な認証局の証明書に替えてもらってください。たとえばLet’s Encryptなら無料です。
step-install-full-chain = サーバー自身の証明書だけでなく、チェーン全体を含むファイル（多くは fullchain.pem）を入れてもらってください。
step-strengthen-certificate = 2048ビット以上のRSA鍵またはEC鍵と、SHA-256の署名で、証明書を発行し直してもらってください。
step-exclude-from-inspection = ウイルス対策ソフトやファイアウォールで、暗号化通信の検査の対象からメールサーバーの名前を外してもらってください。
step-stop-asking-client-certificate = このポートでクライアント証明書を求めないようにしてもらうか、パスワードでサインインするためのポートを使ってください。
step-enable-modern-tls = メールサーバーでTLS 1.2とTLS 1.3を有効にしてもらってください。古いシステムでは更新が必要なことがあります。
step-fix-tls-configuration = サーバーのTLS設定を、Mozillaの「Intermediate」など現在の推奨設定と比べてもらってください。

## サインイン

step-check-user-name = ユーザー名を確認してください。多くのサービスではメールアドレス全体です。
    .seen = サインインに使った名前: { $user_name }
step-check-user-name--microsoft365 = アプリIDやテナントIDではなく、メールボックスのメールアドレス全体（サインイン名）をユーザー名に入力してください。
step-check-user-name--icloud = ユーザー名は、IMAPではアドレスの@より前の部分、SMTPではiCloudのアドレス全体です。独自ドメインでも、iCloudのアドレスでサインインします。
step-check-user-name--kakao = ユーザー名は、Kakaoメールではアドレスの@より前の部分、DaumではDaum IDまたはアドレス全体です。
step-check-user-name--naver = ユーザー名は、NAVER ID（アドレスの@より前の部分）またはアドレス全体です。
step-check-user-name--qq = ユーザー名に、アドレス全体またはQQ番号を入力してください。
step-check-password = パスワードを手で入力し直してください。前後に空白を入れず、Caps Lockを切ってください。サービスのWebサイトで試すと確実です。
step-change-password = サービスのWebサイトでパスワードを変更し、{ $menu_email } の画面に新しいパスワードを入力してください。

step-create-app-password = メールアカウントのセキュリティ設定でアプリパスワードを作り、普段のパスワードの代わりにここに入力してください。多くの場合、先に2段階認証を有効にする必要があります。
step-create-app-password--gmail = myaccount.google.com/security で2段階認証プロセスを有効にし、myaccount.google.com/apppasswords でアプリパスワードを作り、16文字を空白なしで入力してください。会社のアカウントでこのページが表示されない場合は、管理者が許可していません。代わりにGoogleでログインしてください。
step-create-app-password--microsoft365 = アプリパスワードは作らないでください。Microsoft 365はIMAPでパスワードを受け付けません。「Microsoftでサインイン」（OAuth）でメールボックスを接続してください。
step-create-app-password--outlook-com = アプリパスワードは作らないでください。Outlook.com、Hotmail、Liveは、2024年9月からパスワードもアプリパスワードも受け付けません。「Microsoftでサインイン」（OAuth）でメールボックスを接続してください。
step-create-app-password--yahoo = Yahoo（AOLの場合はAOL）でアカウントセキュリティを開き、「アプリパスワードを生成」（Generate app password）を選んで名前を付け、表示されたパスワードを空白なしで入力してください。
step-create-app-password--icloud = account.apple.com で、サインインとセキュリティ > アプリ用パスワードを選んで作り、ハイフンも含めて入力してください。2ファクタ認証が有効でなければなりません。
step-create-app-password--naver = NAVERで 내정보 > 보안설정 > 2단계 인증 を開いて2段階認証を有効にし、その管理画面でアプリケーションパスワード（애플리케이션 비밀번호）を作って入力してください。普段のパスワードは、2025年から他のプログラムでは使えません。
step-create-app-password--kakao = Kakaoアカウントの管理画面で 계정 보안 > 2단계 인증 を開いて2段階認証を有効にし、アプリパスワード（앱 비밀번호）を作って入力してください。DaumとHanmailも同じです。
step-create-app-password--naverworks = NAVER WORKSでプロフィール > セキュリティ（보안） > 外部アプリパスワード（외부 앱 비밀번호）を開き、作って入力してください。
step-create-app-password--qq = Web版のQQメールで 设置 > 账号 > POP3/IMAP/SMTP服务 を開いて有効にし、SMSで確認して、認証コード（授权码）をパスワードとして入力してください。QQのパスワードを変更するたびに、新しいコードが必要です。
step-create-app-password--netease = Web版のNetEaseメールで 设置 > POP3/SMTP/IMAP を開いてサービスを有効にし、認証パスワード（授权密码）を作って入力してください。
step-create-app-password--zoho = accounts.zoho.com で Security > App Passwords を開き、専用のパスワードを作って入力してください。アメリカ以外のアカウントは、accounts.zoho.jp など、その地域のページを使います。
step-create-app-password--yandex = id.yandex.com で Security > App passwords を開き、種類「Mail」のパスワードを作って入力してください。ほかの種類のパスワードは拒否されます。
step-create-app-password--mailru = Mail.ruで Settings > Security > 外部アプリ用パスワード（Пароли для внешних приложений）を開き、追加して入力してください。
step-create-app-password--fastmail = Fastmailで Settings > Privacy & Security > App passwords を開き、IMAPとSMTPを使えるパスワードを作って入力してください。Basicプランでは他のプログラムから使えません。

step-switch-to-oauth = ユーザー名とパスワードの代わりに、サービス自身のページでサインインする方法（OAuth）でメールボックスを接続してください。{ $menu_email } の画面でサービスを選びます。
step-switch-to-oauth--gmail = { $menu_email } の画面でGmailと「Googleでログイン」を選び、メールボックスのアカウントでログインして、メールの閲覧、送信、管理の権限を選択してください。
step-switch-to-oauth--microsoft365 = { $menu_email } の画面でMicrosoft 365と「Microsoftでサインイン」を選び、メールボックスのアカウントでサインインして、権限を承諾してください。承認を求められたら、Microsoft Entraの管理者が一度同意する必要があります。送信には、引き続き「認証済みSMTP」が必要です。
step-switch-to-oauth--outlook-com = { $menu_email } の画面でOutlookまたはMicrosoftと「Microsoftでサインイン」を選び、メールボックスのアカウントでサインインして、権限を承諾してください。Outlook.comではパスワードはもう使えません。

step-enable-imap = サービスのWebサイトにあるメールボックスの設定で、IMAPを有効にしてください。多くは「POP/IMAP」または「転送」の中にあります。
step-enable-imap--gmail = 個人のGmailにはIMAPの設定項目がなく、IMAPは常に有効です。Google Workspaceでは、管理コンソール > アプリ > Google Workspace > Gmail > エンドユーザーのアクセス > POPとIMAPのアクセスで許可してもらうよう、管理者に依頼してください。
step-enable-imap--microsoft365 = 管理者に依頼してください。Microsoft 365管理センター > ユーザー > アクティブなユーザー > 対象のユーザー > メール > メールアプリの管理（Manage email apps）で「IMAP」を選び、変更を保存します。反映まで30分ほどかかります。
step-enable-imap--outlook-com = Outlook.comで設定 > メール > 転送とIMAPを開き、デバイスとアプリにIMAPの使用を許可して保存してください。
step-enable-imap--naver = パソコンでNAVERメールの 환경설정 > POP3/IMAP 설정 > IMAP/SMTP 설정 を開き、사용함（使用する）を選んで保存してください。すでに有効なら、いったん無効にして保存し、もう一度有効にしてください。
step-enable-imap--kakao = パソコンでKakaoメールまたはDaumメールの設定（설정、환경설정） > IMAP/POP3 を開き、IMAP/SMTPの 사용함（使用する）を選んで保存してください。
step-enable-imap--naverworks = NAVER WORKSの管理者に、セキュリティ > メールセキュリティでIMAP/SMTPの許可を依頼し、そのあとメールボックス自身のメール設定で有効にしてください。
step-enable-imap--zoho = Zoho Mailで Settings > Mail Accounts > アドレス > IMAP Access を開いて選択してください。管理者が組織で止めていることがあり、無料プランでは使えないこともあります。
step-enable-imap--yandex = Yandex Mailで All settings > Email clients を開き、imap.yandex からのアプリパスワードとOAuthトークンでの利用を許可して保存してください。
step-enable-imap--qq = Web版のQQメールで 设置 > 账号 > POP3/IMAP/SMTP服务 を開いて有効にし、SMSで確認してください。
step-enable-imap--netease = Web版のNetEaseメールで 设置 > POP3/SMTP/IMAP を開き、IMAP/SMTPサービスを有効にしてください。

step-enable-smtp-auth = このメールボックスで、サインインしたプログラムからの送信（SMTP AUTH）を許可してもらってください。
step-enable-smtp-auth--microsoft365 = 管理者に依頼してください。Microsoft 365管理センター > ユーザー > アクティブなユーザー > 対象のユーザー > メール > メールアプリの管理（Manage email apps）で「認証済みSMTP」（Authenticated SMTP）を選び、変更を保存します。反映まで30分ほどかかります。Microsoft Entraのセキュリティの既定値群が有効な間は、ここで選んでも無効のままです。
step-enable-smtp-auth--outlook-com = Outlook.comで設定 > メール > 転送とIMAPを開き、デバイスとアプリにメールボックスの使用を許可してください。そのあと「Microsoftでサインイン」（OAuth）で接続します。
step-enable-smtp-auth--naver = パソコンでNAVERメールの 환경설정 > POP3/IMAP 설정 > IMAP/SMTP 설정 を開き、사용함（使用する）を選んで保存してください。送信も同じ項目です。
step-enable-smtp-auth--kakao = パソコンでKakaoメールまたはDaumメールの設定（설정、환경설정） > IMAP/POP3 を開き、IMAP/SMTPの 사용함（使用する）を選んでください。送信も同じ項目です。

step-reauthorize = { $menu_email } の画面を開き、アドレスの横の「再認証」（または「サインイン」）を選んで、メールボックス自身のアカウントでサインインしてください。
step-reauthorize-after-disuse = 長い間（通常は90日）使われなかったため、権限の期限が切れました。{ $menu_email } の画面を開き、アドレスの横の「再認証」を選んで、メールボックス自身のアカウントでサインインしてください。定期的にメールを取得していれば、再び切れることはありません。
step-reauthorize-after-password-change = 権限を許可したあとで、パスワードが変更されたか、アカウントのサインインが取り消されました。{ $menu_email } の画面を開き、アドレスの横の「再認証」を選んで、新しいパスワードでメールボックス自身のアカウントにサインインしてください。
step-swap-primary-address = メインのアドレスを再認証できない場合は、いったん別のアドレスをメインにし、このアドレスを再認証してから、メインに戻してください。
step-grant-mail-permission = もう一度サインインし、同意の画面ですべて、特にメールの閲覧と送信の権限を許可してください。管理者の承認が必要と表示されたら、承認を依頼してください。
step-update-oauth-client = ヘルプデスクの運営者が、メールサービスでのアプリ登録（クライアントID、クライアントシークレット、リダイレクト先、メールAPIの有効化）を確認し、更新する必要があります。
step-renew-client-secret = ヘルプデスクの運営者が、Microsoft Entraのアプリ登録（証明書とシークレット）で新しいクライアントシークレットを作成し、その値を入力する必要があります。今のシークレットは期限切れか、誤っています。
step-check-app-registration = ヘルプデスクの運営者が、クライアントIDをMicrosoft Entraのアプリ登録と照合する必要があります。このメールボックスのディレクトリに登録されていないアプリです。IDが正しい場合は、そのディレクトリの管理者がアプリを許可する必要があります。
step-unlock-account = 組織の管理者に依頼するか、サービスのWebサイトのアカウント回復で、アカウントのロックを解除してください。
step-sign-in-on-web = サービスのWebサイトでメールボックスにサインインし、求められたことを確認して、すぐにもう一度試してください。
step-sign-in-on-web--gmail = mail.google.com でメールボックスにログインし、「最近のセキュリティ関連のアクティビティ」（myaccount.google.com/notifications）で本人であることを確認してください。そのあと10分以内にもう一度試してください。
step-sign-in-on-web--microsoft365 = outlook.office.com でメールボックスにサインインし、2段階目の認証など、求められたことを済ませてください。mysignins.microsoft.com で、拒否されたサインインを確認できます。
step-sign-in-on-web--outlook-com = account.live.com/activity にサインインし、ブロックされたサインインを選んで、本人であることを確認してください。そのあともう一度試してください。
step-review-conditional-access = 管理者に、サインインログ（Microsoft Entra管理センター > サインインログ）で拒否されたサインインを調べてもらってください。条件付きアクセスや2段階目の認証など、原因の規則がわかります。
step-wait-before-sign-in = スマートフォンや古いパスワードの残るプログラムも含め、30分以上すべてのサインインを止めてください。そのあと一度だけ試してください。
step-enable-mechanism = メールサーバーで、一般的なサインイン方式を有効にしてもらってください。暗号化された接続でのPLAINまたはLOGIN、またはOAuth（XOAUTH2、OAUTHBEARER）です。
    .seen = サーバーが示した方式は { $mechanisms } だけです。
step-sign-in-before-sending = 送信メール（SMTP）にもユーザー名とパスワードを入力し、25ではなく587または465のポートを使ってください。
step-check-mailbox-licence = アカウントにメールボックスとそのライセンスがあるか確認してもらってください。Microsoft 365では、ユーザー > アクティブなユーザー > ライセンスとアプリです。
step-check-shared-mailbox = 共有メールボックスなら、共有メールボックス自身のアドレス、またはフルアクセス権を持つアカウントでサインインしてください。
step-allow-third-party-client = Web上のメールボックスの設定で、他のメールソフトからの利用を許可し、求められたらサインインを確認してください。
step-send-imap-id = ヘルプデスクがサインイン後にIMAPのIDコマンドを送る必要があります。ご自身では設定できないので、ヘルプデスクのサポートに伝えてください。

## アドレスと上限

step-remove-from-blocklist = リストのWebサイト（多くはサーバーの応答にリンクがあります）でアドレスを調べ、原因を直してから登録の削除を依頼してください。
step-close-other-connections = 同じメールボックスを使うメールソフトやサービスを、スマートフォンも含めて閉じてください。残った接続は30分ほどで自然に終わります。
step-wait-for-quota = 上限が解除されるまで（通常は遅くとも24時間後）待ち、それまで送受信を控えてください。
step-fix-helo-name = 送信するコンピューターの名前（HELO）に、mail.example.com のような、DNSにある完全なホスト名を設定してください。
step-fix-reverse-dns = 送信元のアドレスに逆引きのDNSレコード（PTR）を設定してもらってください。同じ名前を指す必要があります。
step-review-sending-volume = 自動返信の繰り返し、通知、一斉配信など、何が多く送られているか調べてください。大量の配信は分けるか、専用のサービスを使ってください。
step-slow-down = 1分あたりの送信数を減らし、間隔をあけて送ってください。

## 送信

step-use-signed-in-address = サインインするアドレスを差出人に使ってください。
    .seen = サインインするアカウントは { $user_name } です。
step-grant-send-as = アカウントに、このアドレスの「送信者アクセス許可」（Send as）を付けてもらってください。Microsoft 365では、Exchange管理センター > 受信者 > メールボックス > 委任です。1時間ほどかかることがあります。
step-verify-sender = このアドレスを、エイリアスまたは確認済みの差出人としてアカウントに追加してください。サービスから確認のメールが届きます。
step-check-relay-rules = サーバーがどのクライアントとドメインのメールを中継するか、管理者に確認してもらってください。
step-check-recipient = 宛先のアドレスに入力ミスがないか確認し、もう存在しないなら一覧から外してください。
step-set-up-spf-dkim-dmarc = 差出人のドメインのDNSを整えてもらってください。SPFに送信サーバーを含め、DKIMを有効にし、DMARCを両方に合わせます。値はヘルプデスクの資料にあります。
step-review-content = 目立つリンク、添付ファイル、言い回しを取り除いて、もう一度送ってください。問題のないメールが拒否されたなら、誤って拒否されたことを宛先のサービスに報告してください。
step-reduce-message-size = 添付ファイルを小さくするか、代わりにファイルへのリンクを送ってください。
step-free-mailbox-space = 古いメールを削除または保管し、ごみ箱を空にするか、メールボックスの容量を増やしてください。

## フォルダーとヘルプデスクのアドレス

step-check-folder-name = フォルダー名を、Web上のメールボックスの名前と比べてください。大文字と小文字、特殊文字も区別されます。INBOXは必ずあります。
    .seen = 入力された名前: { $folder }
step-use-folder-separator = サブフォルダーの場所は、このサーバーの区切り文字で書いてください。
    .seen = このサーバーの階層の区切りは { $separator } です。
step-use-own-domain-address = または、自社ドメインのアドレスを使い、DNSを設定してください。
step-use-different-address = 別のアドレスを使うか、不要なら先に { $menu_email } の画面で登録済みのものを削除してください。
step-add-alias = または、既存のメールボックスにこのアドレスをエイリアスとして追加してください。

## 原因がはっきりしないとき

step-paste-full-message = メッセージ全体を貼り付けてください。535やAADSTSなどのコードと、「詳細」や「The server said」に続く部分も含めてください。
step-run-check = 設定を確認してください。失敗する段階を見つけ、サーバー自身の応答を表示します。
step-record-har = ヘルプデスクの画面でだけ起こる場合は、シークレットウィンドウでHARファイルに記録し、サインインの情報を取り除いてから送ってください。
