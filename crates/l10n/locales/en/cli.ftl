### Words of the `mailmend` command around a verdict. Options and `--help` are English, as in other
### commands; what people read about their mailbox is here.

cli-why = Why
cli-actor = Who has to act
cli-sureness = How sure
cli-steps = What to do
cli-alternatives = Also possible
cli-tell-apart = To tell them apart
cli-evidence = What it rests on
cli-proven = Proven to work
cli-provider = Mail service
cli-row = Message of your helpdesk
cli-text = Your text; what gave it away is marked
cli-secrets-cut = { $count ->
    [one] One secret was cut from the text.
   *[other] { $count } secrets were cut from the text.
}
cli-messages = Messages
cli-reasons = Why it appears
cli-changed = What has changed
cli-causes = Causes behind it
cli-notes = Please note
cli-links = More
cli-guide = Details: { $command }
cli-imap = Incoming mail (IMAP)
cli-smtp = Outgoing mail (SMTP)
cli-password-prompt = Password of { $user_name } (not shown while you type):
cli-token-prompt = Access token of { $user_name } (not shown while you type):
cli-cancelled = Cancelled.
cli-elapsed = { NUMBER($milliseconds, useGrouping: "false") } ms
cli-counter = also tried
cli-refused = Not checked: { $reason }
cli-private-network = To check a server on a private network, name the network: { $option }
