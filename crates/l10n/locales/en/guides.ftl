### The how-tos. `guide-<slug>` has `.title`, `.intro` and `.parts`, the keys of its parts in reading
### order; a part is `guide-<slug>-<key>` with `.title` and its steps `-step-N`. `-note-N`: what to
### watch out for, with the date of the fact where it has one. `-link-N`: a vendor's page (`.url`).
###
### What is typed or run word for word is set between U+2068 and U+2069, as Fluent sets a variable,
### so that a page can show it in an element of its own. Operator variables: $menu_email
### always has a value; a step with $contact or $addresses is left out where the operator gave none.

## Enable IMAP and SMTP

guide-enable-imap-smtp =
    .title = Enable IMAP and SMTP
    .intro = Your helpdesk fetches mail over IMAP and sends it over SMTP. Both must be allowed where the mailbox lives.
    .parts = microsoft365 powershell outlook gmail workspace naver daum-kakao other

guide-enable-imap-smtp-microsoft365 =
    .title = Microsoft 365 (work or school)
guide-enable-imap-smtp-microsoft365-step-1 = Sign in to the Microsoft 365 admin center ({"\u2068"}https://admin.microsoft.com{"\u2069"}) as an Exchange administrator or global administrator. Users cannot change this themselves.
guide-enable-imap-smtp-microsoft365-step-2 = Go to Users > Active users and select the user whose mailbox you connect.
guide-enable-imap-smtp-microsoft365-step-3 = In the pane that opens, go to the Mail tab and, under Email apps, choose “Manage email apps”.
guide-enable-imap-smtp-microsoft365-step-4 = Tick “IMAP” and “Authenticated SMTP”.
guide-enable-imap-smtp-microsoft365-step-5 = Choose “Save changes”.
guide-enable-imap-smtp-microsoft365-step-6 = Wait about 30 minutes until the change takes effect, then check the mailbox again.

guide-enable-imap-smtp-powershell =
    .title = Microsoft 365 with PowerShell
guide-enable-imap-smtp-powershell-step-1 = Connect to Exchange Online: {"\u2068"}Connect-ExchangeOnline{"\u2069"}
guide-enable-imap-smtp-powershell-step-2 = Allow both for one mailbox: {"\u2068"}Set-CASMailbox -Identity support@example.com -ImapEnabled $true -SmtpClientAuthenticationDisabled $false{"\u2069"}
guide-enable-imap-smtp-powershell-step-3 = See what holds for the mailbox: {"\u2068"}Get-CASMailbox -Identity support@example.com | Format-List ImapEnabled,SmtpClientAuthenticationDisabled{"\u2069"}
guide-enable-imap-smtp-powershell-step-4 = See what holds for the whole organisation: {"\u2068"}Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled{"\u2069"} The mailbox’s own setting wins over this one; an empty value means that the organisation’s applies.

guide-enable-imap-smtp-outlook =
    .title = Outlook.com, Hotmail, Live, MSN
guide-enable-imap-smtp-outlook-step-1 = On Outlook.com, go to Settings > Mail > Forwarding and IMAP.
guide-enable-imap-smtp-outlook-step-2 = Let devices and apps use POP or IMAP, and save.
guide-enable-imap-smtp-outlook-step-3 = Connect the mailbox by signing in with Microsoft (OAuth): passwords and app passwords have been refused since September 2024.

guide-enable-imap-smtp-gmail =
    .title = Gmail (personal account)
guide-enable-imap-smtp-gmail-step-1 = There is nothing to switch on: since January 2025 IMAP is always on and has no switch, and SMTP never had one.
guide-enable-imap-smtp-gmail-step-2 = Connect the mailbox by signing in with Google, and grant the permission to read and write mail.
guide-enable-imap-smtp-gmail-step-3 = If your helpdesk asks for a password, turn on 2-Step Verification, create an app password at {"\u2068"}https://myaccount.google.com/apppasswords{"\u2069"}, and enter its 16 letters. The account’s own password is refused.

guide-enable-imap-smtp-workspace =
    .title = Google Workspace
guide-enable-imap-smtp-workspace-step-1 = Sign in to the Google Admin console ({"\u2068"}https://admin.google.com{"\u2069"}) as an administrator with the Gmail settings privilege.
guide-enable-imap-smtp-workspace-step-2 = Go to Apps > Google Workspace > Gmail > End User Access.
guide-enable-imap-smtp-workspace-step-3 = Choose the organizational unit of the mailbox and open “POP and IMAP access”.
guide-enable-imap-smtp-workspace-step-4 = Enable IMAP access for all users, or allow the mail client of your helpdesk, and save.
guide-enable-imap-smtp-workspace-step-5 = A change can take up to 24 hours. Then sign in with Google in your helpdesk, or use an app password.

guide-enable-imap-smtp-naver =
    .title = Naver
guide-enable-imap-smtp-naver-step-1 = On a computer, open Naver Mail > Settings > POP3/IMAP settings > IMAP/SMTP settings.
guide-enable-imap-smtp-naver-step-2 = Set IMAP/SMTP to “In use” and save.
guide-enable-imap-smtp-naver-step-3 = Turn on 2-step verification in your Naver account and create an application password. Your helpdesk signs in with this one; since 2025 the account’s own password is refused.

guide-enable-imap-smtp-daum-kakao =
    .title = Daum (Hanmail) and Kakao Mail
guide-enable-imap-smtp-daum-kakao-step-1 = On a computer, open the mail service’s Settings > IMAP/POP3.
guide-enable-imap-smtp-daum-kakao-step-2 = Set IMAP/SMTP to “In use” and save.
guide-enable-imap-smtp-daum-kakao-step-3 = Turn on 2-step verification in your Kakao account and create an app password. Your helpdesk signs in with this one.

guide-enable-imap-smtp-other =
    .title = Other mail servers
guide-enable-imap-smtp-other-step-1 = In the webmail’s settings, look for “IMAP”, “POP/IMAP” or “mail programs” and allow it.
guide-enable-imap-smtp-other-step-2 = If there is no such setting, ask your mail provider or administrator whether IMAP and SMTP are allowed for the mailbox, and with which server names and ports.
guide-enable-imap-smtp-other-step-3 = On an Exchange Server of your own, the services “Microsoft Exchange IMAP4” and “Microsoft Exchange IMAP4 Backend” must be running; both are stopped by default.

guide-enable-imap-smtp-note-1 = Most Microsoft 365 organisations have Authenticated SMTP switched off by default. With security defaults on it stays off whatever the mailbox says, and an authentication policy that blocks basic authentication wins over both settings.
guide-enable-imap-smtp-note-2 = Signing in with Microsoft (OAuth) needs Authenticated SMTP too.
guide-enable-imap-smtp-note-3 = Passwords over SMTP in Microsoft 365: nothing changes until the end of December 2026; then they are off by default and administrators can switch them on again; organisations created later will not have them by default; the final date will be named in the second half of 2027 (Microsoft, 27 January 2026). A refusal then reads “550 5.7.30 Basic authentication is not supported for Client Submission”.
guide-enable-imap-smtp-note-4 = “About 30 minutes” is the experience of helpdesk vendors; Microsoft names no figure.
guide-enable-imap-smtp-note-5 = Servers and ports: Microsoft 365 {"\u2068"}outlook.office365.com{"\u2069"} 993 with TLS, {"\u2068"}smtp.office365.com{"\u2069"} 587 with STARTTLS. Gmail {"\u2068"}imap.gmail.com{"\u2069"} 993 with TLS, {"\u2068"}smtp.gmail.com{"\u2069"} 465 with TLS or 587 with STARTTLS.

guide-enable-imap-smtp-link-1 = Microsoft: Enable or disable authenticated client SMTP submission (SMTP AUTH) in Exchange Online
    .url = https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission
guide-enable-imap-smtp-link-2 = Google: Add Gmail to another email client
    .url = https://support.google.com/mail/answer/7126229
guide-enable-imap-smtp-link-3 = Google: Sign in with app passwords
    .url = https://support.google.com/accounts/answer/185833
guide-enable-imap-smtp-link-4 = Microsoft: POP, IMAP, and SMTP settings for Outlook.com
    .url = https://support.microsoft.com/office/d088b986-291d-42b8-9564-9c414e2aa040

## Re-authorize a mailbox

guide-reauthorize =
    .title = Re-authorize a mailbox
    .intro = Sign in to the mailbox again so that your helpdesk gets a new access token. This is needed after a password change, after a long time without use, or when an administrator has withdrawn the access.
    .parts = sign-in primary

guide-reauthorize-sign-in =
    .title = Sign in again
guide-reauthorize-sign-in-step-1 = As an administrator of your helpdesk, open { $menu_email }.
guide-reauthorize-sign-in-step-2 = Beside the address choose “Re-authorize” (older screens: “Sign in”).
guide-reauthorize-sign-in-step-3 = Sign in at Google or Microsoft with the mailbox’s own account. If your browser signs you in with another account automatically, use a private window.
guide-reauthorize-sign-in-step-4 = Grant everything that is asked for; at Google tick the permission to read and write mail.
guide-reauthorize-sign-in-step-5 = Back in your helpdesk, wait for the confirmation. The new access token is made automatically. Send and receive a test message.

guide-reauthorize-primary =
    .title = If the primary address cannot be re-authorized
guide-reauthorize-primary-step-1 = Open { $menu_email }.
guide-reauthorize-primary-step-2 = With the star icon, make another support address the primary one for the time being. If there is none, create one for this purpose and make it primary. The address concerned becomes a secondary one.
guide-reauthorize-primary-step-3 = Re-authorize this secondary address.
guide-reauthorize-primary-step-4 = Click its star again, so that it becomes the primary address again.

guide-reauthorize-note-1 = If Microsoft asks for an administrator’s approval, a Microsoft Entra administrator has to grant the consent once for the organisation.
guide-reauthorize-note-2 = If the access expires again and again, look at conditional access and sign-in frequency rules: they can end a sign-in by force.
guide-reauthorize-note-3 = In Microsoft 365, IMAP and Authenticated SMTP must be allowed for the mailbox, also with OAuth.

## Allow the helpdesk's addresses

guide-allow-addresses =
    .title = Allow your helpdesk’s IP addresses
    .intro = If your network or mail server accepts connections from known addresses only, it must know those of your helpdesk.
    .parts = list firewall mail-server hosted

guide-allow-addresses-list =
    .title = Get the addresses
guide-allow-addresses-list-step-1 = Take the current list from your helpdesk’s documentation or support. Use the one for the region of your account.
guide-allow-addresses-list-step-2 = Addresses of your helpdesk: { $addresses }

guide-allow-addresses-firewall =
    .title = Firewall
guide-allow-addresses-firewall-step-1 = Allow incoming TCP connections from these addresses to the mail server, on the ports that you use: 993 or 143 for IMAP, 465 or 587 for SMTP.
guide-allow-addresses-firewall-step-2 = If you filter by country, make an exception for these addresses.

guide-allow-addresses-mail-server =
    .title = A mail server of your own
guide-allow-addresses-mail-server-step-1 = Exclude the addresses from automatic blocking (fail2ban, cPHulk and the like) and release them if they are blocked now.
guide-allow-addresses-mail-server-step-2 = Look at the limits of connections per address or user, for example in Dovecot {"\u2068"}mail_max_userip_connections{"\u2069"}.

guide-allow-addresses-hosted =
    .title = Hosted mail
guide-allow-addresses-hosted-step-1 = Microsoft 365: add the addresses to a named location in Microsoft Entra and exclude it from the conditional access rule that blocks the sign-in.
guide-allow-addresses-hosted-step-2 = NAVER WORKS: as an administrator, go to Security > Network Security and allow the addresses.
guide-allow-addresses-hosted-step-3 = Hiworks: allow the addresses under access IP management.
guide-allow-addresses-hosted-step-4 = Others: ask the provider whether access to the mailbox is limited by address or country.

guide-allow-addresses-note-1 = A check made here connects from other addresses than your helpdesk. It can pass while your helpdesk is still blocked, and the reverse.
guide-allow-addresses-note-2 = The list can change. Look at it again when an error returns.

## Renew a certificate

guide-renew-certificate =
    .title = Renew or repair a certificate
    .intro = The certificate of a mail server must be valid today, carry the name that clients connect to, come from a public authority, and be sent with its intermediate certificates.
    .parts = look renew names chain

guide-renew-certificate-look =
    .title = See what the server sends
guide-renew-certificate-look-step-1 = IMAP with TLS (993): {"\u2068"}openssl s_client -connect mail.example.com:993 -servername mail.example.com -showcerts{"\u2069"}
guide-renew-certificate-look-step-2 = SMTP with STARTTLS (587): {"\u2068"}openssl s_client -connect mail.example.com:587 -starttls smtp -servername mail.example.com -showcerts{"\u2069"}
guide-renew-certificate-look-step-3 = Look for {"\u2068"}Verify return code: 0 (ok){"\u2069"}. Code 10 means expired, 18 self-signed, 20 or 21 an intermediate certificate is missing or the issuer is unknown.
guide-renew-certificate-look-step-4 = Dates and names of the certificate: {"\u2068"}openssl s_client -connect mail.example.com:993 -servername mail.example.com 2>/dev/null </dev/null | openssl x509 -noout -dates -ext subjectAltName{"\u2069"}

guide-renew-certificate-renew =
    .title = Renew it
guide-renew-certificate-renew-step-1 = Whoever runs the mail server has to do this: your administrator, or the company that hosts the mail domain.
guide-renew-certificate-renew-step-2 = Order a new certificate from a public authority, or renew it with your ACME client, for example {"\u2068"}certbot renew{"\u2069"}.
guide-renew-certificate-renew-step-3 = Install it in both services, IMAP and SMTP, and have them load it: {"\u2068"}systemctl reload dovecot postfix{"\u2069"}
guide-renew-certificate-renew-step-4 = Let the renewal run by itself and reload the services after it. A renewed file that no service has loaded is the most frequent reason for an “expired” certificate.

guide-renew-certificate-names =
    .title = The names
guide-renew-certificate-names-step-1 = The server name that you enter in your helpdesk must be among the certificate’s subject alternative names (DNS). A common name alone does not count.
guide-renew-certificate-names-step-2 = Either enter a name that the certificate has, or have a certificate issued that covers the name you want.
guide-renew-certificate-names-step-3 = A wildcard covers one level only: {"\u2068"}*.example.com{"\u2069"} covers {"\u2068"}mail.example.com{"\u2069"} but not {"\u2068"}imap.mail.example.com{"\u2069"}.

guide-renew-certificate-chain =
    .title = The full chain
guide-renew-certificate-chain-step-1 = Install the file with the intermediate certificates, usually {"\u2068"}fullchain.pem{"\u2069"}, not {"\u2068"}cert.pem{"\u2069"}. A browser can fetch what is missing; a helpdesk does not.
guide-renew-certificate-chain-step-2 = Dovecot: {"\u2068"}ssl_cert = </etc/letsencrypt/live/mail.example.com/fullchain.pem{"\u2069"} (from Dovecot 2.4: {"\u2068"}ssl_server_cert_file = /etc/letsencrypt/live/mail.example.com/fullchain.pem{"\u2069"})
guide-renew-certificate-chain-step-3 = Postfix: {"\u2068"}smtpd_tls_chain_files = /etc/letsencrypt/live/mail.example.com/privkey.pem, /etc/letsencrypt/live/mail.example.com/fullchain.pem{"\u2069"}

guide-renew-certificate-note-1 = Public certificates live ever shorter: at most 200 days since 15 March 2026, 100 days from 15 March 2027, 47 days from 15 March 2029. Automatic renewal is no longer a convenience.
guide-renew-certificate-note-2 = A self-signed certificate or one of a private authority is not accepted by a hosted helpdesk, even if your own devices trust it.
guide-renew-certificate-note-3 = If the issuer is the name of an antivirus product or a firewall, something between you and the server replaces the certificate. Exclude the mail server from inspection.

## Sending limits

guide-sending-limits =
    .title = Sending limits
    .intro = Providers limit how much one mailbox may send. Over the limit they refuse further messages, usually for up to 24 hours.
    .parts = microsoft365 gmail other

guide-sending-limits-microsoft365 =
    .title = Microsoft 365 and Outlook.com
guide-sending-limits-microsoft365-step-1 = Microsoft 365: 10,000 recipients in any 24 hours per mailbox, 30 messages a minute, and per message 500 recipients by default (an administrator can set 1 to 1,000).
guide-sending-limits-microsoft365-step-2 = In addition the whole organisation has a limit of external recipients a day, which depends on the number of licences.
guide-sending-limits-microsoft365-step-3 = Outlook.com: up to 5,000 recipients a day for Microsoft 365 subscribers; less for free and for new accounts.

guide-sending-limits-gmail =
    .title = Gmail
guide-sending-limits-gmail-step-1 = Personal account: 500 messages in 24 hours.
guide-sending-limits-gmail-step-2 = Google Workspace: 2,000 messages in 24 hours per user (500 on a trial), and 10,000 recipients in all.
guide-sending-limits-gmail-step-3 = Over SMTP: at most 100 recipients per message.

guide-sending-limits-other =
    .title = Other providers
guide-sending-limits-other-step-1 = Ask the provider; web hosts often allow a few hundred messages an hour.
guide-sending-limits-other-step-2 = iCloud: 1,000 messages and 1,000 recipients a day, 500 recipients per message.

guide-sending-limits-note-1 = Automatic replies, notifications and every recipient in Cc and Bcc count too. Look there first: a loop of automatic replies uses up a limit in minutes.
guide-sending-limits-note-2 = If you need to send that much, spread it over several mailboxes and days, or send mailings through a service made for them.
guide-sending-limits-note-3 = If nobody sent that much, someone else uses the account: change the password and end all sessions.
guide-sending-limits-note-4 = The limit of 2,000 external recipients per mailbox that Microsoft announced on 15 April 2024 was cancelled in early 2026.

guide-sending-limits-link-1 = Microsoft: Exchange Online limits
    .url = https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits
guide-sending-limits-link-2 = Google: Gmail sending limits in Google Workspace
    .url = https://support.google.com/a/answer/166852

## Record a HAR file

guide-record-har =
    .title = Record a HAR file
    .intro = A HAR file is a record, in JSON, of what your browser exchanged with a website. Support asks for it when setting up the mailbox still fails. It can hold sign-ins, so record it in a private window and clean it before you send it.
    .parts = chrome edge firefox safari before-sending

guide-record-har-chrome =
    .title = Google Chrome
guide-record-har-chrome-step-1 = Close all Incognito windows and open a new one (Ctrl+Shift+N, on a Mac ⌘+Shift+N).
guide-record-har-chrome-step-2 = Open ⋮ > More tools > Developer tools (on a Mac also View > Developer > Developer Tools).
guide-record-har-chrome-step-3 = Choose the Network tab and tick “Preserve log”.
guide-record-har-chrome-step-4 = Open the page and repeat what causes the problem.
guide-record-har-chrome-step-5 = In the Network tab click the down arrow (“Export HAR (sanitized)”) and save the file.

guide-record-har-edge =
    .title = Microsoft Edge
guide-record-har-edge-step-1 = Close all InPrivate windows and open a new one (Ctrl+Shift+N, on a Mac ⌘+Shift+N).
guide-record-har-edge-step-2 = Open Settings and more (…) > More tools > Developer tools.
guide-record-har-edge-step-3 = Choose the Network tab and tick “Preserve log”.
guide-record-har-edge-step-4 = Open the page and repeat what causes the problem.
guide-record-har-edge-step-5 = In the Network tab choose “Export HAR (sanitized)” and save the file.

guide-record-har-firefox =
    .title = Mozilla Firefox
guide-record-har-firefox-step-1 = Close all private windows and open a new one (Ctrl+Shift+P, on a Mac ⌘+Shift+P).
guide-record-har-firefox-step-2 = Open ☰ > More tools > Web Developer Tools (in the menu bar: Tools > Browser Tools > Web Developer Tools) and choose the Network tab; Ctrl+Shift+E (on a Mac ⌘+Option+E) opens it directly.
guide-record-har-firefox-step-3 = Click the gear in the Network panel and tick “Persist Logs”.
guide-record-har-firefox-step-4 = Open the page and repeat what causes the problem.
guide-record-har-firefox-step-5 = Right-click any line of the list, choose “Save All As HAR”, and save the file.

guide-record-har-safari =
    .title = Safari
guide-record-har-safari-step-1 = Open Safari > Settings > Advanced and tick “Show features for web developers” (before Safari 17: “Show Develop menu in menu bar”; before macOS 13 the menu is called Preferences).
guide-record-har-safari-step-2 = Choose File > New Private Window.
guide-record-har-safari-step-3 = Choose Develop > Show Web Inspector and there the Network tab.
guide-record-har-safari-step-4 = Click the filter or settings button of the tab and choose “Preserve Log”.
guide-record-har-safari-step-5 = Open the page and repeat what causes the problem.
guide-record-har-safari-step-6 = In the Network tab click “Export” at the top right and save the file.

guide-record-har-before-sending =
    .title = Before you send it
guide-record-har-before-sending-step-1 = Prefer the sanitized export: Chrome and Edge leave out cookies and sign-in headers by default. Keep “Allow to generate HAR with sensitive data” off in the settings of the developer tools. Firefox and Safari export everything.
guide-record-har-before-sending-step-2 = Open the file in a text editor and remove the values of these headers: {"\u2068"}Cookie{"\u2069"}, {"\u2068"}Set-Cookie{"\u2069"}, {"\u2068"}Authorization{"\u2069"}, {"\u2068"}X-CSRF-Token{"\u2069"}.
guide-record-har-before-sending-step-3 = Search for your mailbox password, and for {"\u2068"}password{"\u2069"}, {"\u2068"}token{"\u2069"}, {"\u2068"}code={"\u2069"} and {"\u2068"}session{"\u2069"}, and remove those values too.
guide-record-har-before-sending-step-4 = Sign out of the helpdesk in all windows, so that a session left in the file is worth nothing. If you typed a password while recording, change it.
guide-record-har-before-sending-step-5 = Send the file only to your helpdesk’s support, never to a public forum.
guide-record-har-before-sending-step-6 = How to reach your helpdesk’s support: { $contact }

guide-record-har-note-1 = In 2023 attackers took sessions out of HAR files that customers had sent to a support desk. What is in the file opens the account of the person who recorded it.
guide-record-har-note-2 = Menus as of November 2026.
