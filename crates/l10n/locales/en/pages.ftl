### Around the elements: "Was this helpful?", and the example pages.

## Feedback

feedback-question = Was this helpful?
feedback-yes = Yes
feedback-no = No
feedback-why = What was missing?
feedback-reason-not-solved = The steps did not solve it
feedback-reason-other-problem = My message or problem is not here
feedback-reason-unclear = It is hard to understand
feedback-reason-outdated = It is out of date
feedback-comment = Anything else? (optional)
feedback-comment-hint = No passwords and no customer data, please.
feedback-send = Send
feedback-thanks = Thank you. Your answer helps to make this page better.
feedback-failed = Your answer could not be sent. It is kept here; try again.

## Example of a helpdesk's settings page

settings-title = Mailbox settings
settings-lead = Connect the mailbox that your customers write to.
settings-mailbox = Mailbox
settings-address = Support address
settings-sign-in = Sign-in
settings-sign-in-password = User name and password
settings-sign-in-oauth = Google or Microsoft account
settings-incoming = Incoming mail server
settings-outgoing = Outgoing mail server
settings-host = Server
settings-port = Port
settings-encryption = Encryption
settings-encryption-ssl = SSL/TLS
settings-encryption-tls = STARTTLS
settings-encryption-off = None
settings-user = User name
settings-password = Password
settings-check-title = Does it work?
settings-check-lead = Check before or after you save; saving never waits for it.
settings-save = Save
settings-saved = Saved.
settings-reauthorize = Connect the account again
settings-reauthorizing = Here the account would be connected again: { $provider }
settings-allowlist = Our addresses for your firewall
settings-without-script = The check needs JavaScript. Everything else on this page works without it.

## Example of a knowledge-base article

article-title = A mailbox cannot be connected
article-lead = The helpdesk says that it could not verify the mailbox. Here is what the message means, and how to find the one cause.
article-paste = Paste the message that you see, or read about it below.
article-frame-title = Explanation of mailbox errors
article-frame-lead = The same on a page of another site, as one line for a frame that sizes itself.
article-interactive = Check a mailbox or paste a message
article-static-title = Mailbox errors: what they mean and how to fix them
article-contents = On this page
