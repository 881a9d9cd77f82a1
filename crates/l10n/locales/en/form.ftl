# What is wrong with the settings as typed: form-<problem>.
# Variables, in every message: $field (label of the input), $suggestion (value that would be right;
# the page offers it as a button), $provider (mail service). Use only those a message shows here.
# A problem whose suggestion can be missing does not use $suggestion: the button shows it.

form-address-missing = { $field }: Enter the address that customers write to.
form-address-shape = { $field }: This is not a complete address. Enter it as name@example.com.
form-address-decorated = { $field }: Enter the address alone, without a name, brackets or spaces around it.
form-address-near-miss = { $field }: The domain looks mistyped. Did you mean { $suggestion }?
form-public-domain-address = { $field }: Your helpdesk’s own mail server cannot send for addresses of { $provider }. Use an address of your own domain, or connect this mailbox with its own IMAP and SMTP servers.
form-address-already-configured = { $field }: This address is already set up in your helpdesk. Use another one, or edit the existing entry.

form-direction-missing = { $field }: Choose incoming mail, outgoing mail, or both. Without either there is nothing to check.

form-host-missing = { $field }: Enter the name of the mail server. Your mail provider’s help pages list it.
form-host-scheme = { $field }: Enter the server name alone, without “https://” or “imap://” in front.
form-host-path = { $field }: Enter the server name alone, without slashes or anything after them.
form-host-with-port = { $field }: Enter the server name alone. The port after the colon goes into the port field.
form-host-is-address = { $field }: This is an email address. Enter the name of the mail server instead.
form-host-space = { $field }: Remove the spaces. A server name contains none.
form-host-trailing-dot = { $field }: Remove the dot at the end.
form-host-international = { $field }: Mail programs need this name in its technical spelling: { $suggestion }
form-host-is-ip = { $field }: This is an IP address. Certificates are issued for names, so enter the server’s name if it has one.
form-host-looks-like-ip = { $field }: This is neither a server name nor a complete IP address. Enter the server’s name.
form-host-without-domain = { $field }: Enter the full name with its domain, such as imap.example.com.
form-host-shape = { $field }: A server name consists of letters, digits, hyphens and dots. Check it for typing errors.
form-host-near-miss = { $field }: The name looks mistyped. Did you mean { $suggestion }?
form-host-www = { $field }: This is the name of a web page. Enter the mail server’s name, such as imap.example.com.
form-host-is-web-page = { $field }: This is where people read { $provider } in the browser. Its mail server is { $suggestion }.
form-host-of-other-protocol = { $field }: This looks like the server for another purpose: incoming mail needs the IMAP server, outgoing mail the SMTP server.

form-port-missing = { $field }: Enter the port. It is usually { $suggestion }.
form-port-not-number = { $field }: Enter the port as a number, digits only.
form-port-out-of-range = { $field }: A port is a number from 1 to 65535. Check it for typing errors.
form-port-is-smtp = { $field }: This port is for outgoing mail (SMTP). For incoming mail enter { $suggestion }.
form-port-is-imap = { $field }: This port is for incoming mail (IMAP). For outgoing mail enter { $suggestion }.
form-port-is-pop3 = { $field }: This port is for POP3, which is not used here. Enter { $suggestion }.
form-port-is-relay = { $field }: Port 25 is for mail between servers and is often blocked. Use { $suggestion } to sign in and send.
form-port-not-checked = { $field }: This checker cannot test that port. Try { $suggestion }, the usual one, or ask your mail provider.

form-security-mismatch = { $field }: This type of security does not fit the port. Ports 993 and 465 use TLS from the start, 143 and 587 use STARTTLS. Change one of the two.
form-security-none = { $field }: Without encryption, others on the network can read the password. Choose STARTTLS or TLS.

form-user-name-missing = { $field }: Enter the user name of the mailbox. Usually it is the full address.
form-user-name-space = { $field }: Remove the spaces before and after the user name.
form-user-name-needs-address = { $field }: { $provider } expects the full email address as the user name. Add the part from the @ sign on.
form-user-name-needs-local-part = { $field }: { $provider } expects only the part before the @ sign. Enter { $suggestion }.
form-user-name-is-app-id = { $field }: This is the ID of an application, not a user name. Enter the mailbox’s email address.

form-password-missing = { $field }: Enter the password, or choose to check without a password.
form-folder-space = { $field }: The folder name starts or ends with a space. Remove it: the server would look for another folder.
form-sender-shape = { $field }: This is not a complete address. Enter it as name@example.com, without a name or brackets.
