### What to do: one instruction per step, complete in itself. `.seen`: what the facts of the case add,
### shown only when they are known. `.operator`: what the operator's document adds, shown only when
### it is given ($contact, $addresses). `step-<slug>--<provider>` stands in for the general text when
### the mail service is recognised; menu names are those of the vendor, as of November 2026.

step-nothing-to-do = There is nothing to do.

## Name, connection, port

step-check-host-spelling = Compare the server name letter by letter with the one that your mail provider gives. It usually begins with imap., smtp. or mail., and has no https:// and no spaces.
    .seen = You entered { $host }.
step-use-provider-host = Enter the server name that your mail provider gives.
    .seen = The right name is probably { $suggested_host }.
step-check-dns-records = If it is your own domain: look up the mail server’s A or AAAA record at your DNS host and add it if it is missing. A new record can take some hours to be known everywhere.
step-check-dns-servers = Ask whoever runs your domain’s DNS to test its name servers: every one of them has to answer, and with DNSSEC the signatures must be valid.
step-check-port = Check the port: incoming mail (IMAP) uses 993 with TLS or 143 with STARTTLS, outgoing mail (SMTP) 465 with TLS or 587 with STARTTLS.
    .seen = Your settings say port { $port }.
step-use-suggested-settings = Use the port and the type of security that the check found to work; one click on the result enters them.
    .seen = This works: port { $suggestion }.
step-check-server-running = If the mail server is your own: make sure that the mail service is running and that this port can be reached from outside, not only on the server itself.
step-check-firewall = Ask for this port to be opened in the firewall in front of the mail server.
    .seen = The connection came from { $seen_from }.
step-allow-ip-addresses = Put your helpdesk’s IP addresses on the allowlist of the mail server, of its firewall, and of any protection against attacks or against connections from abroad.
    .operator = The addresses of your helpdesk: { $addresses }.
    .seen = This check came from { $seen_from }; for its result to count, these have to be allowed as well.
step-check-network-route = Ask the network’s operator whether there is a known outage on the way to the mail server.
step-use-starttls = Choose STARTTLS as security. This goes with port 143 for incoming and port 587 for outgoing mail.
step-use-implicit-tls = Choose TLS (also called SSL/TLS) as security. This goes with port 993 for incoming and port 465 for outgoing mail.
step-enable-starttls = If the mail server is your own: install a certificate and switch STARTTLS on for this port.
step-enable-idle = If the mail server is your own: switch on the IMAP capability IDLE, and let no proxy in front of it hide it.
step-choose-matching-server-type = In { $menu_email }, choose the server type that fits the address: Gmail, Microsoft 365, or your own (custom) mail server.

## People to ask

step-ask-mail-admin = Hand the report of this result to the administrator of your mail server. It says what was tried and what the server answered.
step-ask-provider = Ask the support of your mail provider and quote the server’s answer.
step-ask-helpdesk = Contact the support of your helpdesk and attach the report of this result.
    .operator = How to reach it: { $contact }
step-ask-recipient = Ask the recipient another way, by phone for example, whether the address is right and the mailbox takes mail.
step-retry-later = Wait about ten minutes and try again.
step-check-provider-status = Look at the provider’s status page to see whether there is a known outage.

## Certificate and encryption

step-renew-certificate = Have the certificate renewed, and have the mail service load it. Reloading the service after the renewal is often what was forgotten.
step-check-server-clock = Ask for the mail server’s clock to be checked, and to be set by NTP.
step-enter-certificate-name = Enter a server name that is in the certificate.
    .seen = Enter { $suggested_host } as the server.
step-fix-certificate-names = Or have a certificate issued that contains the server name from your settings.
step-use-public-certificate = Have the certificate replaced by one from a public authority, for example from Let’s Encrypt, which costs nothing.
step-install-full-chain = Have the file with the complete chain installed (often fullchain.pem), not only the server’s own certificate.
step-strengthen-certificate = Have a new certificate issued with an RSA key of at least 2048 bits, or an EC key, and a SHA-256 signature.
step-exclude-from-inspection = Have the mail server excluded from the inspection of encrypted connections in the antivirus software or firewall.
step-stop-asking-client-certificate = Have the mail server stop asking for client certificates on this port, or use the port meant for sign-in with a password.
step-enable-modern-tls = Have TLS 1.2 and TLS 1.3 switched on in the mail server. An old system may need an update for that.
step-fix-tls-configuration = Have the server’s TLS settings compared with a current recommendation, such as Mozilla’s “Intermediate” profile, and corrected.

## Sign-in

step-check-user-name = Check the user name. Most providers want the complete email address.
    .seen = You signed in as { $user_name }.
step-check-user-name--microsoft365 = Enter the mailbox’s complete email address (its sign-in name) as user name, not an app ID or a tenant ID.
step-check-user-name--icloud = For IMAP, enter the part of the address before the @ as user name; for SMTP, the complete iCloud address. With your own domain, too, sign in with the iCloud address.
step-check-user-name--kakao = For Kakao Mail, enter the part of the address before the @ as user name; for Daum, the Daum ID or the complete address.
step-check-user-name--naver = Enter your Naver ID, the part of the address before the @, or the complete address as user name.
step-check-user-name--qq = Enter the complete address or the QQ number as user name.
step-check-password = Type the password again by hand: no space before or after it, caps lock off. To be sure, try it on the provider’s website.
step-change-password = Change the password on the provider’s website, then enter the new one in { $menu_email }.

step-create-app-password = Create an app password in your mail account’s security settings and enter it here instead of your normal password. Two-step verification usually has to be on first.
step-create-app-password--gmail = Turn on 2-Step Verification at myaccount.google.com/security, open myaccount.google.com/apppasswords, create an app password, and enter its 16 letters without spaces as password. If the page is missing in a work account, the administrator does not allow app passwords: sign in with Google instead.
step-create-app-password--microsoft365 = Do not create an app password: Microsoft 365 accepts no passwords over IMAP any more. Connect the mailbox with “Sign in with Microsoft” (OAuth).
step-create-app-password--outlook-com = Do not create an app password: since September 2024 Outlook.com, Hotmail and Live accept neither passwords nor app passwords. Connect the mailbox with “Sign in with Microsoft” (OAuth).
step-create-app-password--yahoo = At Yahoo (for AOL at AOL), open Account security, choose “Generate app password”, give it a name, and enter the password shown, without spaces.
step-create-app-password--icloud = At account.apple.com, choose Sign-In and Security > App-Specific Passwords, create one, and enter it with its hyphens. Two-factor authentication must be on.
step-create-app-password--naver = At Naver, open 내정보 > 보안설정 > 2단계 인증, turn on 2-step verification, create an application password (애플리케이션 비밀번호) under its management, and enter it as password. The normal password has not worked in other programs since 2025.
step-create-app-password--kakao = In Kakao account management, open 계정 보안 > 2단계 인증, turn on 2-step verification, create an app password (앱 비밀번호), and enter it as password. This goes for Daum and Hanmail as well.
step-create-app-password--naverworks = In NAVER WORKS, open your profile > 보안 (Security) > 외부 앱 비밀번호 (external app password), create one, and enter it as password.
step-create-app-password--qq = In QQ Mail on the web, open Settings > Account (账号) > POP3/IMAP/SMTP service, switch it on, confirm by SMS, and enter the authorization code (授权码) as password. After each change of the QQ password you need a new code.
step-create-app-password--netease = In NetEase Mail on the web, open Settings > POP3/SMTP/IMAP, switch the service on, create an authorization password (授权密码), and enter it as password.
step-create-app-password--zoho = At accounts.zoho.com, open Security > App Passwords, create one for this purpose, and enter it. Accounts outside the United States use the accounts page of their own region, such as accounts.zoho.eu.
step-create-app-password--yandex = At id.yandex.com, open Security > App passwords, create one of the type “Mail”, and enter it. A password made for another type is refused.
step-create-app-password--mailru = At Mail.ru, open Settings > Security > Passwords for external applications (Пароли для внешних приложений), add one, and enter it as password.
step-create-app-password--fastmail = At Fastmail, open Settings > Privacy & Security > App passwords, create one with access to IMAP and SMTP, and enter it. The Basic plan has no access for other programs.

step-switch-to-oauth = Connect the mailbox by signing in on the provider’s own page (OAuth) instead of with user name and password: in { $menu_email }, choose the provider.
step-switch-to-oauth--gmail = In { $menu_email }, choose Gmail and “Sign in with Google”, sign in as the mailbox, and tick the permission to read, send and manage mail.
step-switch-to-oauth--microsoft365 = In { $menu_email }, choose Microsoft 365 and “Sign in with Microsoft”, sign in as the mailbox, and accept the permissions. If approval is asked for, an administrator of Microsoft Entra has to consent once. For sending, Authenticated SMTP must still be on.
step-switch-to-oauth--outlook-com = In { $menu_email }, choose Outlook or Microsoft and “Sign in with Microsoft”, sign in as the mailbox, and accept the permissions. Passwords are no longer accepted at Outlook.com.

step-enable-imap = Switch IMAP on in the mailbox’s settings on the provider’s website, usually under “POP/IMAP” or “Forwarding”.
step-enable-imap--gmail = A personal Gmail account has no IMAP switch any more; IMAP is always on. In Google Workspace, ask an administrator to allow it: Admin console > Apps > Google Workspace > Gmail > End User Access > POP and IMAP access.
step-enable-imap--microsoft365 = Ask an administrator: Microsoft 365 admin center > Users > Active users > the mailbox > Mail > Manage email apps > tick IMAP > Save changes. It takes about 30 minutes to take effect.
step-enable-imap--outlook-com = On Outlook.com, open Settings > Mail > Forwarding and IMAP, let devices and apps use IMAP, and save.
step-enable-imap--naver = In Naver Mail on a computer, open 환경설정 > POP3/IMAP 설정 > IMAP/SMTP 설정, choose 사용함 (use) and save. If it is on already, switch it off, save, and switch it on again.
step-enable-imap--kakao = In Kakao Mail or Daum Mail on a computer, open Settings (설정, 환경설정) > IMAP/POP3, choose 사용함 (use) for IMAP/SMTP and save.
step-enable-imap--naverworks = Ask an administrator of NAVER WORKS to allow IMAP/SMTP under Security > Mail Security; then switch it on in the mailbox’s own mail settings.
step-enable-imap--zoho = In Zoho Mail, open Settings > Mail Accounts > the address > IMAP Access and tick it. An administrator can block it for the organisation; free plans may not have it at all.
step-enable-imap--yandex = In Yandex Mail, open All settings > Email clients, allow access from imap.yandex with app passwords and OAuth tokens, and save.
step-enable-imap--qq = In QQ Mail on the web, open Settings > Account (账号) > POP3/IMAP/SMTP service, switch it on and confirm by SMS.
step-enable-imap--netease = In NetEase Mail on the web, open Settings > POP3/SMTP/IMAP and switch on the IMAP/SMTP service.

step-enable-smtp-auth = Have sending by signed-in programs (SMTP AUTH) allowed for this mailbox.
step-enable-smtp-auth--microsoft365 = Ask an administrator: Microsoft 365 admin center > Users > Active users > the mailbox > Mail > Manage email apps > tick Authenticated SMTP > Save changes. It takes about 30 minutes. While security defaults are on in Microsoft Entra, it stays off all the same.
step-enable-smtp-auth--outlook-com = On Outlook.com, open Settings > Mail > Forwarding and IMAP and let devices and apps use the mailbox. Then connect it with “Sign in with Microsoft” (OAuth).
step-enable-smtp-auth--naver = In Naver Mail on a computer, open 환경설정 > POP3/IMAP 설정 > IMAP/SMTP 설정, choose 사용함 (use) and save. The same switch goes for sending.
step-enable-smtp-auth--kakao = In Kakao Mail or Daum Mail on a computer, open Settings (설정, 환경설정) > IMAP/POP3 and choose 사용함 (use) for IMAP/SMTP. The same switch goes for sending.

step-reauthorize = Open { $menu_email }, choose “Re-authorize” (or “Sign in”) beside the address, and sign in as the mailbox itself.
step-reauthorize-after-disuse = The permission lapsed because it was not used, usually for 90 days. Open { $menu_email }, choose “Re-authorize” beside the address, and sign in as the mailbox itself. It stays good as long as mail is fetched regularly.
step-reauthorize-after-password-change = The password was changed, or the account’s sign-ins were revoked, after the permission was given. Open { $menu_email }, choose “Re-authorize” beside the address, and sign in as the mailbox itself with the new password.
step-swap-primary-address = If the primary address cannot be re-authorized: make another address primary for the time being, re-authorize this one, then make it primary again.
step-grant-mail-permission = Sign in again and grant everything on the consent page, above all the permission to read and send mail. If approval by an administrator is asked for, request it.
step-update-oauth-client = The helpdesk’s operator has to check and renew the app’s registration with the provider: client ID, client secret, redirect address, and whether the mail API is switched on.
step-renew-client-secret = The helpdesk’s operator has to create a new client secret for its app registration in Microsoft Entra (Certificates & secrets) and enter its value: the present one has expired or is wrong.
step-check-app-registration = The helpdesk’s operator has to compare the client ID with the app registration in Microsoft Entra: the directory of this mailbox does not know the app. If the ID is right, an administrator of that directory has to admit the app.
step-unlock-account = Have the account unlocked: by the administrator of your organisation, or, for a personal account, on the provider’s website under account recovery.
step-sign-in-on-web = Sign in to the mailbox on the provider’s website, confirm what is asked there, and try again right after.
step-sign-in-on-web--gmail = Sign in to the mailbox at mail.google.com and confirm under “Recent security activity” (myaccount.google.com/notifications) that it was you. Then try again within ten minutes.
step-sign-in-on-web--microsoft365 = Sign in to the mailbox at outlook.office.com and complete what is asked, such as the second factor. Under mysignins.microsoft.com you see which sign-ins were blocked.
step-sign-in-on-web--outlook-com = Sign in at account.live.com/activity, choose the blocked sign-in and confirm “This was me”. Then try again.
step-review-conditional-access = Ask the administrator to look up the refused sign-in in the sign-in logs (Microsoft Entra admin center > Sign-in logs): they name the rule, for example conditional access or the second factor.
step-wait-before-sign-in = Stop all attempts for at least 30 minutes, also on phones and in other programs with an old password. Then try once.
step-enable-mechanism = Have a usual method of signing in switched on in the mail server: PLAIN or LOGIN over an encrypted connection, or OAuth (XOAUTH2, OAUTHBEARER).
    .seen = The server offers only { $mechanisms }.
step-sign-in-before-sending = Enter user name and password for outgoing mail (SMTP) too, and use port 587 or 465, not 25.
step-check-mailbox-licence = Ask the administrator whether the account has a mailbox and a licence for it; in Microsoft 365 under Users > Active users > Licenses and apps.
step-check-shared-mailbox = For a shared mailbox: sign in with the address of the shared mailbox itself, or with an account that has full access to it.
step-allow-third-party-client = Allow access for other mail programs in the webmail’s settings, and confirm the sign-in there if asked.
step-send-imap-id = The helpdesk has to send the IMAP command ID after signing in. You cannot set this yourself; tell your helpdesk’s support.

## Addresses and limits

step-remove-from-blocklist = Look up the address on the blocklist’s website (the server’s answer often has the link), and ask for removal once the reason is fixed.
step-close-other-connections = Close mail programs and services that use the same mailbox, also on phones. Connections left open end by themselves after about 30 minutes.
step-wait-for-quota = Wait until the limit is lifted, usually after 24 hours at the latest, and send or fetch nothing until then.
step-fix-helo-name = Set the sending computer’s name (HELO) to a complete host name that exists in the DNS, such as mail.example.com.
step-fix-reverse-dns = Have a reverse DNS entry (PTR) set for the sending IP address; it has to lead to the same name.
step-review-sending-volume = Find out what sends so much: automatic replies going in circles, notifications, mailings. Spread large mailings out, or use a service made for them.
step-slow-down = Send fewer messages per minute, with pauses in between.

## Sending

step-use-signed-in-address = Use the address of the account that signs in as the sender address.
    .seen = The account that signs in is { $user_name }.
step-grant-send-as = Have the “Send as” permission for this address granted to the account; in Microsoft 365 under Exchange admin center > Recipients > Mailboxes > Delegation. It can take an hour.
step-verify-sender = Add the address to the account as an alias or confirmed sender address; providers send a confirmation message to it.
step-check-relay-rules = Ask the administrator to check which clients and domains the server passes mail on for.
step-check-recipient = Check the recipient’s address for typing errors and remove it from lists if it no longer exists.
step-set-up-spf-dkim-dmarc = Have the DNS entries of the sender’s domain completed: SPF has to name the sending servers, DKIM has to be switched on, DMARC has to fit both. Your helpdesk’s documentation states the values.
step-review-content = Remove links, attachments and phrases that may look suspicious, and send the message again. If a harmless message is refused, report it to the recipient’s provider as a mistake.
step-reduce-message-size = Make attachments smaller, or send a link to the file instead.
step-free-mailbox-space = Delete or archive old messages, empty the trash, or get more storage for the mailbox.

## Folders and addresses of the helpdesk

step-check-folder-name = Compare the folder’s name with the one in your webmail: capital letters and special characters count. INBOX always exists.
    .seen = You entered { $folder }.
step-use-folder-separator = Write the path of a subfolder with the separator that this server uses.
    .seen = This server separates levels with { $separator }.
step-use-own-domain-address = Or use an address on a domain of your own and set up its DNS entries.
step-use-different-address = Use another address, or delete the existing entry in { $menu_email } first if it is no longer needed.
step-add-alias = Or add the address as an alias to the existing mailbox.

## When the cause is not clear

step-paste-full-message = Paste the complete message: with codes such as 535 or AADSTS, and with everything that follows “Details” or “The server said”.
step-run-check = Run a check with your settings: it finds the step that fails and shows the server’s own answer.
step-record-har = If it only happens in the helpdesk’s pages: record it as a HAR file in a private window, and remove sign-ins from the file before you send it.
