//! A malformed or unexpected reply that nothing more specific explains.
//! Not this: another protocol's greeting -> `wrong_protocol`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Stage],
    steps: steps(&[Step::CheckPort, Step::CheckHostSpelling, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase("bad command / bad sequence / bad sequence of commands / cannot decode response / cannot parse / command not recognized / command unknown / command unrecognized / could not parse / garbage / improper command / invalid arguments / invalid command / invalid response / invalid syntax / malformed / parse error / protocol error / protocol violation / synchronization error / syntax error / too many invalid / unexpected character / unexpected reply / unexpected response / unexpected server response / unknown command / unparseable / unrecognized command & #500 / #501 / #502 / #503 / #504 / #550 / #555 / bad / command / ehlo / greeting / helo / imap / reply / server / smtp", "RFC 5321, RFC 9051", "500 5.5.2 Error: bad syntax in SMTP command").unless("auth command / authenticat / certificate / compile / helo command rejected / idle / invalid_grant / javascript / json / login / mechanism / need fully / oauth / recipient / select / sql / starttls / token / unexpected eof / yaml"),
        TextRule::status("#500 / #501 / #502 / #503 / #504 / #555 / #x.5.0 / #x.5.1 / #x.5.2 / #x.5.4 / #x.5.5 & argument / command / decode / identity / invalid / parameter / sequence / syntax / unrecognized", "RFC 3463 x.5.x", "503 5.5.1 Bad sequence of commands").unless("auth / authenticat / encryption / helo / mechanism / rcpt / recipient / relay / starttls"),
        TextRule::phrase("bad response from server / badresponse / command parameter not implemented / err_bad_response / improper sequence of commands / improper use of smtp command pipelining / invalid smtp response / multiple destination domains / no identity changes permitted / protocol violation / smtp protocol synchronization / smtp synchronization error", "Google, Exim, Postfix", "554 SMTP synchronization error"),
        TextRule::named("too many errors / too many invalid imap commands / too many syntax or protocol errors / too many unrecognized commands & error / imap / protocol / smtp", "Dovecot, Exim", "* BYE Too many invalid IMAP commands."),
    ],
};
