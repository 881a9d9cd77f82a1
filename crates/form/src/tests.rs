use super::*;

fn good() -> Form {
    let server = |host: &str, port: &str, security: &str| Server {
        enabled: true,
        host: host.into(),
        port: port.into(),
        security: security.into(),
        user_name: "support@acme.ch".into(),
        has_password: true,
    };
    Form {
        address: "support@acme.ch".into(),
        imap: server("imap.acme.ch", "993", "tls"),
        smtp: server("smtp.acme.ch", "587", "starttls"),
        ..Form::default()
    }
}

fn problems(form: &Form) -> Vec<(Field, Problem, Option<String>)> {
    validate(form).into_iter().map(|issue| (issue.field, issue.problem, issue.suggestion)).collect()
}

fn only(form: &Form) -> (Field, Problem, Option<String>) {
    let found = problems(form);
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

#[test]
fn good_settings_are_left_alone() {
    assert_eq!(problems(&good()), []);
}

#[test]
fn hosts() {
    for (host, problem, suggestion) in [
        ("", Problem::HostMissing, None),
        ("imaps://imap.acme.ch:993/", Problem::HostScheme, Some("imap.acme.ch")),
        ("imap.acme.ch/inbox", Problem::HostPath, Some("imap.acme.ch")),
        ("imap.acme.ch:993", Problem::HostPort, Some("imap.acme.ch")),
        ("me@acme.ch", Problem::HostIsAddress, None),
        ("imap. acme.ch", Problem::HostSpaces, Some("imap.acme.ch")),
        ("imap.acme.ch.", Problem::HostTrailingDot, Some("imap.acme.ch")),
        ("bücher.ch", Problem::HostIdn, Some("xn--bcher-kva.ch")),
        ("192.0.2.1", Problem::HostIpLiteral, None),
        ("127.1", Problem::HostNumber, None),
        ("0x7f.1", Problem::HostNumber, None),
        ("mailserver", Problem::HostSingleLabel, None),
        ("imap..ch", Problem::HostCharacters, None),
        ("imap,acme.ch", Problem::HostCharacters, None),
        ("www.acme.ch", Problem::HostWww, Some("mail.acme.ch")),
    ] {
        let mut form = good();
        form.imap.host = host.into();
        assert_eq!(only(&form), (Field::ImapHost, problem, suggestion.map(str::to_owned)), "{host}");
    }
}

#[test]
fn ports_and_security() {
    for (port, security, problem) in [
        ("", "tls", Problem::PortMissing),
        ("0", "tls", Problem::PortRange),
        ("65536", "tls", Problem::PortRange),
        ("993x", "tls", Problem::PortRange),
        ("587", "starttls", Problem::PortIsSmtp),
        ("995", "tls", Problem::PortIsPop3),
        ("993", "starttls", Problem::SecurityWantsTls),
        ("143", "tls", Problem::SecurityWantsStarttls),
        ("143", "none", Problem::SecurityNone),
    ] {
        let mut form = good();
        form.imap.port = port.into();
        form.imap.security = security.into();
        assert_eq!(only(&form).1, problem, "{port} {security}");
    }
    let mut form = good();
    form.smtp.port = "993".into();
    assert_eq!(only(&form).1, Problem::PortIsImap);
    form.smtp.port = "25".into();
    assert_eq!(only(&form).1, Problem::PortIs25);
}

#[test]
fn addresses() {
    for (address, problem) in [
        ("", Problem::AddressMissing),
        ("acme.ch", Problem::AddressShape),
        ("a b@acme.ch", Problem::AddressShape),
        ("a@acme", Problem::AddressShape),
        ("a@gmial.com", Problem::AddressNearMiss),
    ] {
        let mut form = good();
        form.address = address.into();
        assert_eq!(only(&form).1, problem, "{address}");
    }
    let mut form = good();
    form.configured = vec!["Support@Acme.ch".into()];
    assert_eq!(only(&form).1, Problem::AddressAlreadyConfigured);
    let own = Form { address: "help@gmail.com".into(), own_server: true, ..Form::default() };
    assert_eq!(only(&own).1, Problem::PublicDomainAddress);
    let fine = Form { address: "help@acme.ch".into(), own_server: true, ..Form::default() };
    assert_eq!(problems(&fine), []);
}

#[test]
fn user_names_by_provider() {
    let mut form = good();
    form.address = "me@gmail.com".into();
    form.imap.host = "imap.gmail.com".into();
    form.imap.user_name = "me".into();
    form.smtp.enabled = false;
    assert_eq!(only(&form), (Field::ImapUserName, Problem::UserNameFullAddress, Some("me@gmail.com".into())));
    form.imap.user_name = String::new();
    assert_eq!(only(&form).1, Problem::UserNameMissing);
    form.without_password = true;
    assert_eq!(problems(&form), []);
}

#[test]
fn offers_come_from_the_table() {
    let offer = offered("me@gmail.com");
    assert_eq!(offer.first().map(|endpoint| endpoint.host.as_str()), Some("imap.gmail.com"));
    assert!(offered("me@acme.ch").is_empty());
}
