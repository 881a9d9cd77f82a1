### The interface of the elements and the site. Values come in isolation marks and get an element of their own.

## Form

ui-imap = Incoming mail (IMAP)
ui-smtp = Outgoing mail (SMTP)
ui-imap-enabled = Check incoming mail
ui-smtp-enabled = Check outgoing mail
ui-address-hint = The address that customers write to, for example { "\u2068" }support@yourcompany.com{ "\u2069" }
ui-offer = The server settings of { $provider } can be filled in for you.
ui-offer-accept = Fill them in
ui-server-kind-custom = Our own mail server, or that of our mail provider
ui-server-kind-own = The helpdesk’s own mail server
field-server-kind = Mail server
ui-security-tls = TLS from the start
ui-security-starttls = STARTTLS
ui-security-none = No encryption
ui-same-sign-in = Same user name and password as for incoming mail
ui-allow-plain = For this check only, send the password without encryption. Anyone along the way can read it.
ui-more = More options
ui-without-password = Check without a password (everything up to sign-in)
ui-folder-hint = Leave empty for the inbox
ui-sender-hint = Leave empty to use the support address
ui-check = Check
ui-cancel = Cancel
ui-mend-first = Please correct the marked entries first.
ui-privacy = The password goes to the relay for this one check. It is not stored, and it is sent to the mail server only over a connection whose certificate was verified.
ui-use-suggestion = Use { $value }
ui-no-relay = No relay is set up on this page, so mailboxes cannot be checked from here. You can still have an error message explained.

## Progress

ui-progress-title = Progress of the check
ui-checking = Checking…
ui-elapsed = { $seconds ->
    [one] Checking for { $seconds } second. Some servers answer late on purpose.
   *[other] Checking for { $seconds } seconds. Some servers answer late on purpose.
}
ui-working = Working…
ui-connecting = Connecting to the relay…
ui-reconnecting = The relay does not answer yet. Trying again…
ui-trying-others = Trying other ports and types of security…
ui-milliseconds = { $ms } ms
ui-seconds = { $seconds } s
ui-outcome-passed = passed
ui-outcome-failed = failed
ui-outcome-skipped = not needed
ui-outcome-not-tested = not tested
ui-certificate-title = Certificate
ui-certificate-subject = Issued to
ui-certificate-names = Covers
ui-certificate-issuer = Issued by
ui-certificate-valid = Valid
ui-certificate-key = Key
ui-certificate-version = Connection

## Verdict

ui-steps-title = How to fix it
ui-show-guide = Show me how
ui-proven-title = Proven to work
ui-apply = Use this setting
ui-alternatives-title = Also possible
ui-possible-title = Possible causes, most likely first
ui-evidence-title = What this rests on
ui-copy-report = Copy report
ui-copied = Copied. It holds no password, and the names in email addresses are shortened.
ui-report = Report to hand over
ui-save-markdown = Save as Markdown
ui-save-json = Save as JSON
ui-copy-by-hand = This page may not use the clipboard. Select the text below and copy it.
ui-reauthorize = Sign in again
ui-reauthorize-provider = Sign in again with { $provider }
ui-copy-addresses = Copy the addresses to allow
ui-addresses-copied = Copied.

## States

ui-cancelled = The check was cancelled. Nothing you typed is lost.
ui-unreachable = The relay cannot be reached
    .explanation = The service that talks to mail servers for this page does not answer. Your settings are kept; try again in a moment.
ui-offline = This device is offline
    .explanation = There is no connection to the internet. Your settings are kept; try again when the connection is back.
ui-lost = The connection to the relay was lost
    .explanation = What was seen so far stays above. Your settings are kept; try again.
ui-try-again = Try again
ui-come-back = { $seconds ->
    [one] Please try again in { $seconds } second.
   *[other] Please try again in { $seconds } seconds.
}
ui-come-back-minutes = { $minutes ->
    [one] Please try again in { $minutes } minute, at { $time }.
   *[other] Please try again in { $minutes } minutes, at { $time }.
}
ui-online-again = The connection is back
    .explanation = Your settings are kept; check again whenever you like.
ui-no-credential = This page could not sign in for you
    .explanation = The page supplies the sign-in for this mailbox, and that failed. Your settings are kept; try again, or reload the page.
ui-no-form = The form of this page was not found
    .explanation = The page’s operator has to connect the check with the form. Nothing is wrong with your settings.
ui-own-server = Nothing to check on the helpdesk’s own mail server
    .explanation = This address can be used with it, and no server, port or password is needed. Send a test message from the helpdesk to see it arrive.
ui-no-part = Part of the checker could not be loaded
    .explanation = Check your internet connection and try again; if that does not help, reload the page. Your settings are still here.
ui-no-module = The checker cannot run in this browser, because WebAssembly is switched off or could not be loaded. What is written above still holds.

refusal-private-address = This server is not on the public internet
    .explanation = The name leads to an address inside a private network, and the relay connects to public mail servers only. Enter a server name that can be reached from outside.
refusal-port = This port cannot be checked
    .explanation = The relay connects to mail ports only: 143 and 993 for IMAP; 465, 587 and 2525 for SMTP.
refusal-name = This is not the name of a public mail server
    .explanation = Enter the full server name as your mail provider states it, for example { "\u2068" }imap.yourprovider.com{ "\u2069" }.
refusal-rate = Too many checks in a short time
    .explanation = The limit protects mailboxes from password guessing. Nothing is wrong with your settings.
refusal-busy = A check is already running
    .explanation = Wait until it ends, or cancel it first.
refusal-token = This page’s permission has expired
    .explanation = Reload the page and check again.
refusal-origin = This page may not use the relay
    .explanation = The relay’s operator has to add this site to the list of allowed pages.
refusal-policy = The relay’s operator does not allow this check
    .explanation = Try the check without a password, or ask the operator.
refusal-overload = The relay is busy
    .explanation = Many checks are running right now. Nothing is wrong with your settings.
refusal-bad-request = The relay could not read the request
    .explanation = One of the entries holds characters that cannot be sent, or is too long. Check what you pasted.
refusal-other = The relay did not run this check
    .explanation = It gave a reason that this page does not know yet. Nothing is wrong with your settings; try again later.

## Explaining a message

ui-explain-label = Paste the error message
ui-explain-hint = A sentence, a log, a bounce: everything helps. You can also drop a text file here. Nothing leaves this page.
ui-clear = Clear
ui-your-text = Your text, with the words that gave it away
ui-secrets-cut = { $count ->
    [one] { $count } secret was cut out of the text.
   *[other] { $count } secrets were cut out of the text.
}
ui-show-row = Read more about this message
ui-rows-title = Error messages of helpdesks
ui-guides-title = How-tos
ui-row-why = Why it appears
ui-row-how = How to fix it
ui-row-changed = What has changed
ui-guide-notes = Good to know

## Site

ui-site-title = Why won’t the mailbox connect?
ui-site-lead = Check the settings, or paste the error message. Mailmend finds the one true cause and shows how to fix it.
ui-site-privacy = What you paste stays in this page. A password goes to the relay for the one check, and nowhere else.
ui-tab-check = Check a mailbox
ui-tab-explain = Explain a message
ui-demo-title = No mailbox at hand? Try a demo
ui-demo-lead = Scripted mail servers on this computer, one for each kind of outcome. Choose one, then press Check.
demo-healthy = All is well
demo-healthy-starttls = All is well, with STARTTLS
demo-wrong-password = Wrong password
demo-closed-port = Closed port
demo-expired-certificate = Expired certificate
demo-wrong-name-certificate = Certificate for another name
demo-self-signed-certificate = Self-signed certificate
demo-unknown-issuer = Unknown issuer
demo-no-idle = No IDLE
demo-encryption-required = Encryption required
demo-starttls-missing = No STARTTLS
demo-tls-on-plain-port = TLS on a plain port
demo-plain-on-tls-port = Plain text on a TLS port
demo-app-password = App password needed
demo-basic-auth-disabled = Password sign-in is off
demo-smtp-auth-disabled = SMTP sign-in is off
demo-imap-disabled = IMAP is off
demo-silent = Silent server
demo-dropped = Connection dropped
demo-smtp-on-imap-port = SMTP on the IMAP port
demo-server-unavailable = Server unavailable
demo-sender-not-permitted = Sender not permitted
demo-wrong-host = Mistyped server name
