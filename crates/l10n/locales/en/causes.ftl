### What is wrong, in plain words. `cause-<slug>`: the short name, for lists. `.title`: the headline.
### `.explanation`: why it happens. `.seen`: the same with the facts of the case; shown only when every
### variable in it is known. In `.title` and `.explanation` only $helpdesk and $menu_email.

## Nothing is wrong

cause-success = Everything works
    .title = Everything works
    .explanation = The server was reached, its certificate is valid, and everything that was asked for worked. If your helpdesk still shows an error, other settings are saved there, or the mail server does not let your helpdesk’s IP addresses in.

## Network

cause-dns-name-not-found = Server name not found
    .title = There is no mail server with this name
    .explanation = The server name does not exist on the internet. Usually it is mistyped, or it is the name of the website instead of the mail server. It can also be that the mail server’s DNS record is missing.
    .seen = No address was found for { $host }.
cause-dns-failure = DNS does not answer
    .title = The name server of this domain does not answer properly
    .explanation = Before a connection can be made, the server name is looked up in the DNS. That look-up failed, so nothing is known about the mail server itself yet. It often passes by itself; if it does not, the domain’s DNS servers need attention.
    .seen = The DNS gave no usable answer for { $host }.
cause-connection-refused = Connection refused
    .title = The server does not accept connections on this port
    .explanation = The server is there, but nothing answers on this port. Most often the port number is wrong. It can also be that the mail service is stopped, or that a firewall turns the connection away.
    .seen = { $host } refused the connection on port { $port }.
cause-connection-timed-out = No answer from the server
    .title = The server does not answer at all
    .explanation = The connection attempt got no answer, not even a refusal. A firewall usually drops such attempts silently: it allows only known addresses, or this port is not open. A wrong port number looks the same.
    .seen = { $host } did not answer on port { $port } within the time allowed.
cause-connection-dropped = Connection closed
    .title = The server hung up in the middle of the conversation
    .explanation = The connection was made, and then the other side closed it without saying why. That can be a firewall, protection against attacks, an overloaded server or a restart.
    .seen = { $host } closed the connection on port { $port } at this step: { $stage }.
cause-network-unreachable = Network cannot be reached
    .title = There is no way to the server’s network
    .explanation = The route to the server’s network is interrupted. This is a fault of the network in between, not of your settings.
    .seen = No route leads to { $host }.
cause-response-timed-out = Server stopped answering
    .title = The server was reached but stopped answering
    .explanation = The connection was made, but no answer came in time. The server may be overloaded or take long to examine new senders; sometimes the port and the type of security do not match.
    .seen = { $host } on port { $port } fell silent at this step: { $stage }.

## Port and security

cause-tls-on-plain-port = TLS on a port without TLS
    .title = This port expects another type of security
    .explanation = The settings ask for an encrypted connection (TLS) from the first moment, but this port starts unencrypted and switches later with STARTTLS. Port and security have to match: 993 and 465 go with TLS, 143 and 587 with STARTTLS.
    .seen = { $host } does not speak TLS straight away on port { $port }.
cause-plain-on-tls-port = TLS missing on a TLS port
    .title = This port expects TLS from the first moment
    .explanation = The settings start without encryption, but the server waits for an encrypted connection (TLS) on this port. Port and security have to match: 993 and 465 go with TLS, 143 and 587 with STARTTLS.
    .seen = { $host } waits for TLS on port { $port }.
cause-starttls-unavailable = No STARTTLS
    .title = The server cannot switch to encryption on this port
    .explanation = The settings ask for STARTTLS, the switch from an unencrypted to an encrypted connection. The server does not offer it on this port, or refuses it. Without encryption your password would be readable on the way, so the check stops here.
    .seen = { $host } does not offer STARTTLS on port { $port }.
cause-wrong-protocol = Another service on this port
    .title = A different service answers on this port
    .explanation = Something answers, but it is not the mail service that the settings ask for. Often the ports of incoming and outgoing mail are swapped, or the server name leads to a web server.
    .seen = On port { $port }, { $host } answers as { $found_protocol }.
cause-idle-unsupported = No IDLE
    .title = The IMAP server cannot report new mail at once
    .explanation = Your helpdesk needs IDLE, the extension by which an IMAP server announces new mail right away. This server does not offer it, not even after signing in. IMAP itself is switched on and works.
    .seen = { $host } does not offer IDLE.
cause-protocol-error = Answer not understood
    .title = The server’s answer makes no sense
    .explanation = The server’s answer breaks the rules of the mail protocol. A proxy or security device in between may have changed it, or the port belongs to another service.
    .seen = { $host } on port { $port } gave an answer that cannot be understood, at this step: { $stage }.

## Certificate and encryption

cause-certificate-expired = Certificate expired
    .title = The mail server’s certificate has expired
    .explanation = A certificate proves that the server is genuine, and it is valid for a limited time. This one was not renewed, or the renewed one was not loaded by the mail service. Until that is done, secure connections are refused.
    .seen = The certificate of { $host } was valid until { $not_after }.
cause-certificate-not-yet-valid = Certificate not yet valid
    .title = The mail server’s certificate is not valid yet
    .explanation = The certificate’s validity begins in the future. Usually the clock of the computer that issued it was wrong.
    .seen = The certificate of { $host } is valid only from { $not_before }.
cause-certificate-name-mismatch = Certificate for another name
    .title = The certificate was issued for a different server name
    .explanation = The server’s certificate does not contain the server name in your settings. Often it is enough to enter a name that is in the certificate, usually the one that your mail provider states.
    .seen = The certificate of { $host } is valid for { $names }.
cause-certificate-self-signed = Self-signed certificate
    .title = The server uses a certificate that it made itself
    .explanation = No public authority vouches for a self-signed certificate, so nobody outside can tell whether the server is genuine. A hosted helpdesk does not accept it, even if your own devices do.
    .seen = { $host } shows a certificate issued by itself: { $issuer }.
cause-certificate-untrusted = Unknown certificate authority
    .title = The certificate comes from an authority that is not publicly trusted
    .explanation = The certificate was issued by a private or unknown authority, for example a company’s own. Computers inside the company may trust it; a hosted helpdesk does not.
    .seen = The certificate of { $host } was issued by { $issuer }.
cause-certificate-chain-incomplete = Intermediate certificate missing
    .title = The server does not send its complete certificate chain
    .explanation = Besides its own certificate a server has to send the intermediate certificates that lead to a trusted authority. Here they are missing. Browsers often fetch them by themselves, mail connections do not.
    .seen = { $host } sends its certificate without the one of its issuer, { $issuer }.
cause-certificate-revoked = Certificate revoked
    .title = The mail server’s certificate has been revoked
    .explanation = The authority revoked the certificate before its time, for example because its key had leaked. It must be replaced by a new one.
    .seen = The certificate of { $host } was revoked by { $issuer }.
cause-certificate-weak = Certificate too weak
    .title = The mail server’s certificate is too weak to be accepted
    .explanation = The key or the signature of the certificate no longer meets today’s minimum, such as an RSA key below 2048 bits or a SHA-1 signature. It must be issued again with a stronger key.
    .seen = { $host } uses { $key }.
cause-certificate-intercepted = Certificate replaced on the way
    .title = Something between you and the mail server answers with its own certificate
    .explanation = The certificate does not belong to the mail server. Antivirus software, a firewall that inspects encrypted traffic, or a placeholder on a shared server shows its own instead.
    .seen = Instead of the certificate of { $host }, one issued by { $issuer } arrived.
cause-client-certificate-required = Client certificate required
    .title = The server wants a certificate from whoever connects
    .explanation = The server lets in only clients that show a certificate of their own. A helpdesk signs in with a password or a token and has no such certificate.
    .seen = { $host } asks for a client certificate.
cause-tls-version-unsupported = TLS version too old
    .title = The server’s encryption is too old
    .explanation = The server only speaks TLS 1.1 or older, which is no longer considered secure and is refused today. It needs TLS 1.2 or newer.
    .seen = The newest version that { $host } offers is { $tls_version }.
cause-tls-handshake-failed = Encryption could not be agreed
    .title = No encrypted connection could be agreed with the server
    .explanation = The two sides found no common way to encrypt, or the server broke off. The reason lies in the server’s TLS settings, for example in outdated or too narrow lists of ciphers.
    .seen = { $host } broke off the TLS handshake with the alert { $alert }.

## Sign-in

cause-credentials-rejected = User name or password rejected
    .title = The server does not accept this user name and password
    .explanation = One of the two is wrong, or the mailbox does not allow signing in with them. The server does not say which. Many providers want an app password here instead of the password you use on their website.
    .seen = { $host } refused the sign-in of { $user_name }.
cause-app-password-required = App password required
    .title = The mail provider wants an app password here
    .explanation = Your normal password works on the provider’s website only. For other programs, your helpdesk among them, you create a separate password in the account’s security settings.
    .seen = { $provider } does not accept the normal password of { $user_name } here.
cause-basic-auth-disabled = Password sign-in switched off
    .title = Signing in with a password is no longer allowed here
    .explanation = The provider or your organisation has switched off sign-in with user name and password (basic authentication). The mailbox must be connected by signing in on the provider’s own page (OAuth).
    .seen = { $provider } no longer accepts a password for { $user_name }.
cause-smtp-auth-disabled = Authenticated SMTP switched off
    .title = Sending over SMTP is switched off for this mailbox
    .explanation = The mailbox or the whole organisation does not allow programs to sign in for sending (SMTP AUTH). Receiving can work all the same. An administrator can switch it on for this mailbox.
    .seen = Authenticated SMTP is off for { $user_name }.
cause-imap-disabled = IMAP switched off
    .title = IMAP is switched off for this mailbox
    .explanation = User name and password may be right, but the mailbox does not allow access over IMAP. It is switched on in the mailbox’s settings or by the administrator.
    .seen = IMAP is off for { $user_name }.
cause-access-token-rejected = Access expired
    .title = The granted access is no longer accepted
    .explanation = Instead of a password the helpdesk uses an access token that you granted by signing in with Google, Microsoft or another provider. The mail server no longer accepts it. Signing in again makes a new one.
    .seen = The access token for { $user_name } was refused.
cause-refresh-token-rejected = Access withdrawn or expired
    .title = The helpdesk’s access to the mailbox has ended
    .explanation = The permission that was once granted can no longer be renewed. This happens after a password change, after a long pause, or when someone withdrew it. A person has to sign in again.
cause-oauth-scope-missing = Permission for mail missing
    .title = The permission to read and send mail was not granted
    .explanation = The sign-in worked, but without the permission for mail. The tick was left out on the consent page, or the organisation allows it only with an administrator’s approval.
cause-oauth-client-rejected = App registration refused
    .title = The helpdesk’s own registration with the provider does not work
    .explanation = To sign in with Google or Microsoft, a helpdesk has to be registered there as an app. That registration is wrong, or its key has expired. You cannot fix this in the mailbox; the helpdesk’s operator has to.
cause-account-locked = Account locked
    .title = The mail account is locked
    .explanation = The provider or an administrator has locked, suspended or disabled the account. This happens after suspicious sign-ins, after spam, or when a bill is unpaid. No password helps until it is unlocked.
    .seen = The account { $user_name } is locked.
cause-password-expired = Password expired
    .title = The mailbox password has expired
    .explanation = The server no longer accepts the password because it has to be changed. After that, the new one must be entered in the helpdesk too.
    .seen = The password of { $user_name } has expired.
cause-web-sign-in-required = Confirm in the browser
    .title = The provider wants you to confirm the sign-in in a browser first
    .explanation = The sign-in looked unusual to the provider, or a second factor is required, which a program cannot give. Sign in once on the provider’s website; in an organisation a rule of the administrator may be the reason.
    .seen = { $provider } wants a confirmed sign-in of { $user_name } in the browser.
cause-sign-in-throttled = Too many sign-in attempts
    .title = The server has had too many sign-in attempts
    .explanation = After several attempts the server refuses further ones for a while, even with the right password. Each new attempt can make the pause longer.
    .seen = Sign-ins of { $user_name } are blocked for now.
cause-auth-mechanism-unsupported = No common way to sign in
    .title = The server does not offer a way to sign in that can be used here
    .explanation = Server and client have to agree on a method of signing in. The server offers none, or only ones that are not usual for helpdesks. Often they appear only on another port or after encryption.
    .seen = { $host } offers { $mechanisms }; this check can use { $our_mechanisms }.
cause-encryption-required = Encryption required
    .title = The server wants an encrypted connection before the sign-in
    .explanation = The settings connect without encryption, and the server rightly refuses to take a password that way. Choose TLS or STARTTLS.
    .seen = { $host } allows no sign-in without encryption on port { $port }.
cause-auth-required = Not signed in
    .title = The server wants a sign-in before it accepts mail
    .explanation = A message was handed over without user name and password. Sign-in for outgoing mail is missing in the settings, or it was not carried out.
    .seen = { $host } accepts nothing without a sign-in.
cause-mailbox-not-accessible = Mailbox cannot be opened
    .title = The sign-in worked, but this mailbox cannot be opened
    .explanation = The account has no mailbox of its own, no licence for one, or no right to the shared mailbox that was asked for. The password is not the problem.
    .seen = Signed in as { $user_name }, the server gives no access to the mailbox.
cause-imap-id-required = Client must identify itself
    .title = The provider only lets in programs that identify themselves
    .explanation = Some providers refuse mail programs that do not name themselves with the IMAP command ID. The helpdesk has to send it; in the mailbox you can only check whether access for other programs is allowed.
    .seen = { $provider } refuses clients that do not send IMAP ID.

## Addresses and limits

cause-ip-not-allowed = Address not allowed
    .title = The mail server does not let in this address
    .explanation = The server or its firewall accepts connections from certain IP addresses or countries only, and the connecting one is not among them. The addresses of your helpdesk have to be allowed.
    .seen = { $host } refuses connections from { $seen_from }.
cause-ip-blocklisted = Address on a blocklist
    .title = The connecting address is on a blocklist
    .explanation = The mail server consults public lists of addresses that send spam, and the connecting address is on one of them or has a poor reputation. The entry has to be removed, or the mail server has to make an exception.
    .seen = The address concerned is one of { $seen_from }.
cause-too-many-connections = Too many connections
    .title = Too many programs use this mailbox at the same time
    .explanation = The server limits how many connections one mailbox or one address may have at once. Phones, mail programs and other services count too.
    .seen = The limit for { $user_name } is reached.
cause-bandwidth-limit-exceeded = Download limit reached
    .title = The mailbox has transferred too much data today
    .explanation = The provider limits how much may be downloaded over IMAP in a day. The limit is lifted by itself, usually after 24 hours at the latest.
    .seen = The data limit of { $user_name } is used up.
cause-helo-rejected = Host name of the sender refused
    .title = The mail server does not accept the name of the sending computer
    .explanation = When it connects, the sending computer gives its name, and the server compares it with the DNS. The two do not match. The helpdesk’s operator has to put this right.
    .seen = { $host } refused the name of the connecting computer.

## Sending

cause-sending-limit-exceeded = Sending limit reached
    .title = The mailbox has sent as much as it may for now
    .explanation = The provider limits the number of messages or recipients per hour or day. Automatic replies and every recipient in Cc and Bcc count as well. The limit is lifted by itself, usually after 24 hours at the latest.
    .seen = The limit was set by { $provider }.
cause-send-rate-throttled = Sending too fast
    .title = The server asks to send more slowly
    .explanation = Too many messages came within a short time. This is a brake, not a block: after a pause, sending goes on.
    .seen = The brake was applied by { $provider }.
cause-sender-not-permitted = Sender address not allowed
    .title = This account may not send with this sender address
    .explanation = The sign-in worked, but the account does not have the right to send in the name of the address in “From”. Aliases and shared mailboxes must be allowed for it expressly.
    .seen = { $user_name } may not send as { $sender }.
cause-relay-denied = Forwarding refused
    .title = The server refuses to pass this message on
    .explanation = The server only delivers to its own mailboxes, or passes mail on only for those who signed in. Either the sign-in is missing, or the wrong server is set for outgoing mail.
    .seen = { $host } does not pass the message on.
cause-recipient-rejected = Recipient rejected
    .title = The recipient’s address does not exist or takes no mail
    .explanation = The receiving server knows no such address, or refuses it. Your own mailbox and its settings work.
cause-sender-unauthenticated = Sender’s domain not proven
    .title = It is not proven that the sender’s domain is genuine
    .explanation = Mail servers check with SPF, DKIM and DMARC, three entries in the DNS, whether a message really comes from its domain. These entries are missing or do not allow your helpdesk to send.
cause-content-rejected = Content rejected
    .title = The message was refused because of its content
    .explanation = A spam filter, virus scanner or rule of the receiving server objected to text, links or attachments. The connection itself works.
cause-message-too-large = Message too large
    .title = The message is larger than the server accepts
    .explanation = Attachments grow by about a third on their way by mail. Either the sending or the receiving server set this limit.
cause-mailbox-full = Mailbox full
    .title = The mailbox is full
    .explanation = The mailbox has used up its storage space and takes no more mail until some is freed.

## The server's own trouble

cause-server-unavailable = Server temporarily unavailable
    .title = The mail server has a temporary problem
    .explanation = The server itself says that it cannot work right now, because of maintenance, overload or a fault. Your settings are probably right.
    .seen = { $host } reports a temporary problem.
cause-server-error = Fault of the server
    .title = The mail server reports an internal fault
    .explanation = Something is broken in the server itself. Whoever runs it finds the reason in its logs at the time of the attempt.
    .seen = { $host } reports an internal fault.

## Folder

cause-folder-not-found = Folder not found
    .title = The mailbox has no folder of this name
    .explanation = The sign-in works. The folder was renamed or deleted, or its full name is spelled differently on the server: levels are separated by a dot or a slash, depending on the server.
    .seen = There is no folder { $folder }; this server separates levels with { $separator }.

## Rules of the helpdesk

cause-public-domain-address = Address on a public domain
    .title = An address of a public mail service cannot be sent through the helpdesk’s own mail server
    .explanation = Nobody but the mail service itself can sign mail for domains such as gmail.com or outlook.com. Sent from elsewhere, it is dropped or ends up in spam. Connect the mailbox itself instead.
    .seen = This concerns { $address }.
cause-address-already-configured = Address already set up
    .title = This address is already set up in the helpdesk
    .explanation = Each address can be added once. It already belongs to a mailbox in the same account.
    .seen = { $address } is already in use.

## No conclusion

cause-unknown = Not clear
    .title = This message alone does not show the cause
    .explanation = The words fit no known cause. The complete message, or a check with your settings, says more.

## How sure, who acts, whether waiting helps

sureness-possible = Possible
sureness-likely = Likely
sureness-proven = Proven

actor-user = You can put this right yourself
actor-mail-admin = The administrator of the mail server has to act
actor-provider = The mail provider has to act
actor-helpdesk = The helpdesk’s operator has to act
actor-operator = The operator of the network has to act
actor-nobody = Nobody has to do anything

retry-later = This may pass by itself: try again later.

## Stages of a check, their outcomes, inputs of the form, security

stage-resolve = name look-up
stage-connect = connection
stage-tls = encryption and certificate
stage-greeting = greeting
stage-capabilities = capabilities
stage-starttls = switch to encryption (STARTTLS)
stage-sign-in = sign-in
stage-idle = IDLE
stage-folder = folder
stage-sender = sender address
stage-sign-out = sign-out

outcome-passed = passed
outcome-failed = failed
outcome-skipped = not needed
outcome-not-tested = not tested

field-address = Email address
field-imap-host = IMAP server
field-imap-port = IMAP port
field-imap-security = IMAP security
field-imap-user-name = IMAP user name
field-imap-password = IMAP password
field-folder = Folder
field-smtp-host = SMTP server
field-smtp-port = SMTP port
field-smtp-security = SMTP security
field-smtp-user-name = SMTP user name
field-smtp-password = SMTP password
field-sender = Sender address

security-tls = TLS
security-starttls = STARTTLS
security-none = no encryption

endpoint-tls = { $port } with TLS
endpoint-starttls = { $port } with STARTTLS
endpoint-plain = { $port } without encryption
settings-proven = Works: { $host }, port { $endpoint }

## Evidence and alternatives

evidence-text = These words in your message point to it
evidence-reply = The server’s answer ({ $protocol }, { $stage })
evidence-silent = Seen by the check ({ $protocol }, { $stage })

reason-text = Your message also contains “{ $excerpt }”.
reason-observed = What was seen at this step fits as well: { $stage }.
reason-same = The same words can also mean this.

tell-apart = Several causes fit these words. A check with your settings tells them apart.
tell-apart-network = Several causes fit these words. Run a check: it looks up the name, connects and waits for the server one after the other, and names the first step that fails.
tell-apart-protocol = Several causes fit these words. Run a check: it tries the usual pairs of port and security and shows which one answers.
tell-apart-tls = Several causes fit these words. Run a check: it reads the server’s certificate and shows what is wrong with it.
tell-apart-authentication = Several causes fit these words. Run a check: the server’s own answer at sign-in says whether the password, the kind of sign-in or the mailbox’s permission is refused.
tell-apart-access = Several causes fit these words. Run a check: if it connects while your helpdesk cannot, the helpdesk’s addresses are not allowed.
tell-apart-sending = Several causes fit these words. Paste the complete non-delivery report: its code, such as 5.7.26, tells them apart. A check shows whether sign-in and sender address are accepted.

## Operator's words that are not given

operator-default-helpdesk = your helpdesk
operator-default-menu-email = the email settings of your helpdesk

## Links, dates, lists

row-link = The article about this message
help-page = Help of { $provider } ({ $site })

# strftime-like; %B is a month of date-months, %m and %d come without a leading zero.
date-pattern = %d %B %Y
date-time-pattern = %d %B %Y, %H:%M UTC
date-months = January, February, March, April, May, June, July, August, September, October, November, December
# %1 is what comes before, %2 the next value.
list-comma = %1, %2
list-last = %1 and %2

## The report to hand over

report-title = Mailbox check: report
report-when = Checked: { $when }
report-seen-from = The check came from { $seen_from }
report-user-name = User name: { $user_name }
report-pasted = The message
report-verdict = Verdict
report-do = What to do
report-ask = What the administrator is asked to do
report-also = Also possible: { $title }.
report-no-verdict = No verdict yet.
report-no-secrets = This report holds no password and no token; the names in email addresses are shortened.
