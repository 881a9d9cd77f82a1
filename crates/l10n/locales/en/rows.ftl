### The rows of the article: the message a helpdesk shows, why it appears, how to mend it.
###
### Operator variables: $helpdesk (name of the helpdesk) and $menu_email (path of its email settings)
### always have a value; a step with $contact or $addresses is left out where the operator gave none.
### `.audience`: for whom a step is; none: for everybody. `.guide`: slug of
### the how-to that shows the step in detail. `.link`: key of a page in the operator document.
### `-changed` says what holds now where it differs from older instructions, with the date.

## imap-verify-failed

row-imap-verify-failed-message-1 = Error while verifying the mailbox imap details. Please verify server name, port and credentials.
row-imap-verify-failed-reason-1 = The settings are wrong: the port number, the user name or the password.
row-imap-verify-failed-reason-2 = The mail server’s TLS certificate is not valid.
row-imap-verify-failed-reason-3 = The mailbox accepts connections from certain IP addresses only.
row-imap-verify-failed-step-1 = Make sure that IMAP is allowed for this mailbox.
    .audience = Gmail and Microsoft 365
    .guide = enable_imap_smtp
row-imap-verify-failed-step-2 = Compare server name, port, user name and password with what your mail provider gives, and enter the right values in { $menu_email }.
    .audience = Other mail servers
row-imap-verify-failed-step-3 = Check the mail server’s TLS certificate: it must be valid today, carry the server name that you entered, and come with its intermediate certificates.
    .guide = renew_certificate
row-imap-verify-failed-step-4 = If the error stays, put your helpdesk’s IP addresses on the allowlist of your network and mail server, so that it can connect.
    .guide = allow_addresses
row-imap-verify-failed-changed = Gmail: since January 2025 personal accounts have no IMAP switch any more; IMAP is always on, and only a Google Workspace administrator can block it. Gmail refuses the account password (personal accounts since 30 May 2022, Google Workspace since May 2025): sign in with Google, or use an app password. Microsoft 365 has refused passwords over IMAP since 2022, and Outlook.com since September 2024: sign in with Microsoft.
row-imap-verify-failed-tell-apart = A check of your IMAP settings tells these reasons apart: it examines the connection, then the certificate, then the sign-in, and names the first one that fails. If all of them pass while your helpdesk still shows the error, its IP addresses are not allowed yet.

## access-token-refresh-failed

row-access-token-refresh-failed-message-1 = Error refreshing access token.
row-access-token-refresh-failed-reason-1 = The access that was granted by signing in with Google or Microsoft (OAuth) has expired or was withdrawn. This often happens after a password change.
row-access-token-refresh-failed-step-1 = Open { $menu_email }.
    .audience = Gmail and Microsoft 365
    .guide = reauthorize
row-access-token-refresh-failed-step-2 = Choose “Re-authorize” beside the address (older screens: “Sign in”). You are taken to the sign-in page of Google or Microsoft.
    .audience = Gmail and Microsoft 365
row-access-token-refresh-failed-step-3 = Sign in with the mailbox’s own account and grant the access it asks for. A new access token is then made automatically.
    .audience = Gmail and Microsoft 365
    .link = reauthorize
row-access-token-refresh-failed-changed = Menus have moved since older instructions were written. As of November 2026 you find this under { $menu_email }, with a “Re-authorize” link beside each address instead of a “Sign in” button.
row-access-token-refresh-failed-tell-apart = Paste the provider’s own answer, if you have it: “invalid_grant” or a code such as AADSTS700082 says whether the access has expired, was withdrawn, or needs an administrator’s consent.

## imap-server-unsupported

row-imap-server-unsupported-message-1 = Specified IMAP mail server is not supported. Please use a different one.
row-imap-server-unsupported-reason-1 = The IMAP server does not offer IDLE, the extension by which it reports new mail at once. Your helpdesk needs it.
row-imap-server-unsupported-step-1 = Make sure that the IMAP server offers the IDLE capability.
row-imap-server-unsupported-step-2 = Microsoft 365 offers IDLE by itself. Check that the server name is outlook.office365.com, port 993 with TLS, and that no proxy or gateway stands in between.
    .audience = Microsoft 365
    .link = idle_microsoft365
row-imap-server-unsupported-step-3 = Ask your mail provider whether IDLE is available for your mailbox. On a server of your own, remove whatever switches it off.
    .audience = Other mail servers
row-imap-server-unsupported-changed = Older instructions give “IMAP is disabled” as the reason. That is not what the message means: IMAP answered, but without IDLE (as of November 2026). Some servers announce IDLE only after sign-in.
row-imap-server-unsupported-tell-apart = A check of your IMAP settings asks for the capabilities before and after sign-in and really enters IDLE, so it shows whether the server can do it.

## imap-connect-failed

row-imap-connect-failed-message-1 = Could not connect to the imap server. Please verify server name, port and credentials.
row-imap-connect-failed-reason-1 = The settings are wrong, for example the server name or the port number.
row-imap-connect-failed-reason-2 = The mailbox accepts connections from certain IP addresses only.
row-imap-connect-failed-step-1 = Make sure that IMAP is allowed for this mailbox.
    .audience = Gmail and Microsoft 365
    .guide = enable_imap_smtp
row-imap-connect-failed-step-2 = Compare server name, port, user name and password with what your mail provider gives, and enter the right values in { $menu_email }. IMAP uses port 993 with TLS, or 143 with STARTTLS.
    .audience = Other mail servers
row-imap-connect-failed-step-3 = If the error stays, put your helpdesk’s IP addresses on the allowlist of your network and mail server, so that it can connect.
    .guide = allow_addresses
row-imap-connect-failed-changed = Since January 2025 personal Gmail accounts have no IMAP switch any more; IMAP is always on. A missing switch is therefore not the reason.
row-imap-connect-failed-tell-apart = A check of your IMAP settings tells these reasons apart: a name that does not exist, a port that refuses, and a firewall that keeps silent look different. If the check connects while your helpdesk cannot, its IP addresses are not allowed yet.

## smtp-auth-failed

row-smtp-auth-failed-message-1 = Error while authenticating the SMTP server. Please verify server name, port and credentials.
row-smtp-auth-failed-message-2 = Error while authenticating the SMTP server. Please verify the server.
row-smtp-auth-failed-reason-1 = The settings are wrong: the port number, the user name or the password.
row-smtp-auth-failed-reason-2 = The mail server’s TLS certificate is not valid.
row-smtp-auth-failed-reason-3 = The mailbox accepts connections from certain IP addresses only.
row-smtp-auth-failed-step-1 = Make sure that sending over SMTP is allowed for this mailbox. In Microsoft 365 this is “Authenticated SMTP”; Gmail has no such switch.
    .audience = Gmail and Microsoft 365
    .guide = enable_imap_smtp
row-smtp-auth-failed-step-2 = When Google asks for your consent during set-up, tick the permission to read and write mail, and allow it.
    .audience = Gmail
    .guide = reauthorize
row-smtp-auth-failed-step-3 = Compare server name, port, user name and password with what your mail provider gives, and enter the right values in { $menu_email }.
    .audience = Other mail servers
row-smtp-auth-failed-step-4 = Check the mail server’s TLS certificate: it must be valid today, carry the server name that you entered, and come with its intermediate certificates.
    .guide = renew_certificate
row-smtp-auth-failed-step-5 = Put your helpdesk’s IP addresses on the allowlist of your network and mail server, so that it can connect.
    .guide = allow_addresses
row-smtp-auth-failed-changed = Microsoft 365: passwords over SMTP still work where Authenticated SMTP is on, until the end of December 2026; then Microsoft switches them off by default, administrators can switch them on again, and the final date will be named in the second half of 2027 (Microsoft, 27 January 2026). Signing in with Microsoft (OAuth) is not affected, but needs Authenticated SMTP as well. Gmail refuses the account password (personal accounts since 30 May 2022, Google Workspace since May 2025): sign in with Google, or use an app password.
row-smtp-auth-failed-tell-apart = A check of your SMTP settings tells these reasons apart: it examines the certificate before it signs in, and the server’s answer at sign-in says whether the password, the kind of sign-in or the mailbox’s permission is refused.

## sending-limit-exceeded

row-sending-limit-exceeded-message-1 = Error: Email sending limit exceeded.
row-sending-limit-exceeded-reason-1 = The mail provider limits how much a mailbox may send, against unsolicited bulk mail and for a fair use of resources. This limit is reached.
row-sending-limit-exceeded-step-1 = Keep the number of messages and recipients below the provider’s daily limit, and wait until the limit has passed.
    .guide = sending_limits
row-sending-limit-exceeded-step-2 = A mailbox may send to 10,000 recipients in 24 hours and send 30 messages a minute. Spread larger mailings over several days or use a service made for bulk mail.
    .audience = Microsoft 365
    .guide = sending_limits
row-sending-limit-exceeded-step-3 = Over its daily limit Gmail refuses to send for up to 24 hours and may disconnect the mailbox. Wait, then re-authorize the mailbox if your helpdesk asks for it.
    .audience = Gmail
    .guide = sending_limits
row-sending-limit-exceeded-step-4 = Ask your mail provider how much the mailbox may send per hour and per day.
    .audience = Other mail servers
row-sending-limit-exceeded-changed = Microsoft 365 counts recipients, not messages: 10,000 recipients in any 24 hours (as of November 2026). The limit of 2,000 external recipients announced for 2025 was first put off and then, in early 2026, cancelled; you need not plan for it.
row-sending-limit-exceeded-tell-apart = The server’s own answer tells: a daily limit names a quota (5.2.2, 5.4.5) or the number of recipients (5.1.90), a rate limit asks you to slow down (4.7.x), and a locked account stays locked after 24 hours.

## smtp-connect-failed

row-smtp-connect-failed-message-1 = Could not connect to the smtp server. Please verify server name, port and credentials.
row-smtp-connect-failed-reason-1 = The TLS certificate of your mail server has expired, or the server uses a TLS version that is no longer supported.
row-smtp-connect-failed-reason-2 = The server name or the port is wrong, or a firewall keeps your helpdesk from reaching the mail server.
row-smtp-connect-failed-step-1 = Ask whoever runs the mail server to renew the TLS certificate of your mail domain, and to use TLS 1.2 or newer.
    .guide = renew_certificate
row-smtp-connect-failed-step-2 = Check server name and port in { $menu_email }. SMTP uses port 465 with TLS, or 587 with STARTTLS; Microsoft 365 offers 587 with STARTTLS only.
row-smtp-connect-failed-step-3 = If the error stays, put your helpdesk’s IP addresses on the allowlist of your network and mail server.
    .guide = allow_addresses
row-smtp-connect-failed-changed = Older instructions name the certificate only. The same message also appears when the name is not found or the port cannot be reached (as of November 2026), so check these first.
row-smtp-connect-failed-tell-apart = A check of your SMTP settings tests the name, the connection and TLS one after the other and shows the certificate’s dates, so you see which one it is.

## smtp-auth-timeout

row-smtp-auth-timeout-message-1 = Timed out while authenticating the SMTP server.
row-smtp-auth-timeout-reason-1 = The user name, the password or the port number is wrong, or the mailbox accepts certain IP addresses only.
row-smtp-auth-timeout-step-1 = Make sure that sending over SMTP is allowed for this mailbox.
    .audience = Gmail and Microsoft 365
    .guide = enable_imap_smtp
row-smtp-auth-timeout-step-2 = Compare server name, port, user name and password with what your mail provider gives, and enter the right values in { $menu_email }. SMTP uses port 465 with TLS, or 587 with STARTTLS; the two must not be mixed up.
    .audience = Other mail servers
row-smtp-auth-timeout-step-3 = If the error stays, put your helpdesk’s IP addresses on the allowlist of your network and mail server.
    .guide = allow_addresses
row-smtp-auth-timeout-changed = Older instructions send you to the IMAP switch; the message is about SMTP. Microsoft 365 answers on port 587 with STARTTLS only, not on 465; Gmail on both (as of November 2026).
row-smtp-auth-timeout-tell-apart = A check of your SMTP settings shows at which step the server stops answering: before the connection it is a firewall, right after it the port and the type of security do not match, at sign-in the server itself is slow.

## generic-try-later

row-generic-try-later-message-1 = Something went wrong. Please try again later.
row-generic-try-later-reason-1 = This message alone does not show the cause. Often the mail server or your helpdesk was unavailable for a short time.
row-generic-try-later-step-1 = Try again after a few minutes, and check your mailbox settings here.
row-generic-try-later-step-2 = If the error stays, record what your browser sends and receives as a HAR file, remove confidential data from it, and send it to your helpdesk’s support.
    .guide = record_har
row-generic-try-later-step-3 = How to reach your helpdesk’s support: { $contact }
row-generic-try-later-changed = Browser menus have changed since older instructions were written; the how-to shows those of November 2026. A HAR file can hold sign-ins: send one from which confidential data has been removed.
row-generic-try-later-tell-apart = A check of your mailbox settings shows whether the mail server is the reason. If everything passes, your helpdesk’s support has to look.

## mailbox-send-reauthorize

row-mailbox-send-reauthorize-message-1 = { $helpdesk } is unable to send emails to your custom mailbox. Please reauthorize.
row-mailbox-send-reauthorize-reason-1 = Your helpdesk got no answer in time when it connected to the SMTP server of your mailbox. You may also receive this error by email.
row-mailbox-send-reauthorize-step-1 = Re-authorize the mailbox in { $menu_email }.
    .guide = reauthorize
    .link = reauthorize
row-mailbox-send-reauthorize-step-2 = If the error comes back, check name, port and type of security of the SMTP server, and whether Authenticated SMTP is still allowed.
    .guide = enable_imap_smtp
row-mailbox-send-reauthorize-changed = The message speaks of sending “to” the mailbox; it means sending through it. From the end of December 2026 Microsoft 365 switches passwords over SMTP off by default (Microsoft, 27 January 2026): re-authorize with “Sign in with Microsoft” before then.
row-mailbox-send-reauthorize-tell-apart = A check of your SMTP settings shows whether the server is reachable at all. If it is, and the sign-in is refused, re-authorizing helps; if it is not, the network or the server has to be fixed first.

## mailbox-unreachable-check-details

row-mailbox-unreachable-check-details-message-1 = Something went wrong. Unable to connect to your custom mailbox. Please check the details.
row-mailbox-unreachable-check-details-reason-1 = Your helpdesk tried to connect to your mailbox and could not.
row-mailbox-unreachable-check-details-step-1 = Re-authorize the mailbox in { $menu_email }.
    .guide = reauthorize
    .link = reauthorize
row-mailbox-unreachable-check-details-step-2 = If the error stays, use another address as the primary one for a while: open { $menu_email }.
    .guide = reauthorize
row-mailbox-unreachable-check-details-step-3 = With the star icon, make another support address the primary one, or create a new address for this purpose and make that one primary. The address that needs re-authorizing becomes a secondary one.
row-mailbox-unreachable-check-details-step-4 = Re-authorize this secondary address.
row-mailbox-unreachable-check-details-step-5 = Click the star again to make the original address the primary one again.
row-mailbox-unreachable-check-details-changed = Menus have moved since older instructions were written. As of November 2026 you find the addresses under { $menu_email }.
row-mailbox-unreachable-check-details-tell-apart = A check of your mailbox settings tells whether the server cannot be reached, or can be reached and refuses the sign-in.

## alias-on-public-domain

row-alias-on-public-domain-message-1 = Since you are connected to the { $helpdesk } mail server, the email alias cannot be on a public domain.
row-alias-on-public-domain-reason-1 = The address is set up on your helpdesk’s own mail server, but belongs to a public domain such as gmail.com or outlook.com.
row-alias-on-public-domain-reason-2 = Your helpdesk cannot sign mail in the name of a public domain. Because these domains enforce DMARC, such mail is dropped or lands in the spam folder.
row-alias-on-public-domain-step-1 = To keep the address, choose the server type that fits it: Gmail, Microsoft Office 365, or your own (custom) mail server.
row-alias-on-public-domain-step-2 = Or use an address on a domain of your own.
row-alias-on-public-domain-changed = This is enforced today: Gmail and Yahoo have required authenticated senders since February 2024, and Microsoft’s consumer mail has refused bulk senders that are not authenticated since 5 May 2025 (550 5.7.515).
row-alias-on-public-domain-tell-apart = No check is needed: the domain after the @ decides.

## auth-expired-log-in

row-auth-expired-log-in-message-1 = Authentication has expired. Please log in again.
row-auth-expired-log-in-reason-1 = The access to the mailbox has expired.
row-auth-expired-log-in-step-1 = Re-authorize the address in { $menu_email }, then try again.
    .guide = reauthorize
    .link = reauthorize
row-auth-expired-log-in-tell-apart = If signing in again at Google or Microsoft works, the access had expired. If the provider asks for a new password there, the password had expired.

## email-already-configured

row-email-already-configured-message-1 = This email ID is already configured in this account. Add an email alias or use a different email ID.
row-email-already-configured-reason-1 = The address that you are adding is already set up in your helpdesk.
row-email-already-configured-step-1 = Add a different email address.
row-email-already-configured-step-2 = Or add an email alias to the existing address.
    .link = email_alias
row-email-already-configured-tell-apart = No check is needed: look for the address in { $menu_email }.
