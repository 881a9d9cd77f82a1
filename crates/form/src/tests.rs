use super::*;
use mailmend_protocol::Security;

/// A form with nothing wrong.
fn sound() -> Form {
    let direction = |host: &str, port: &str, security| Direction {
        enabled: true,
        host: host.into(),
        port: port.into(),
        security,
        user_name: "help@acme.ch".into(),
        has_password: true,
    };
    Form {
        address: "help@acme.ch".into(),
        server_kind: ServerKind::Custom,
        imap: direction("imap.acme.ch", "993", Security::Tls),
        smtp: direction("smtp.acme.ch", "587", Security::Starttls),
        folder: String::new(),
        sender: String::new(),
        without_password: false,
    }
}

fn with(change: impl FnOnce(&mut Form)) -> Form {
    let mut form = sound();
    change(&mut form);
    form
}

/// The only issue of a form.
fn only(form: &Form) -> Issue {
    let issues = validate(form, &FormContext::default());
    assert_eq!(issues.len(), 1, "{issues:?}");
    issues.into_iter().next().unwrap()
}

#[test]
fn a_sound_form_has_no_issue() {
    assert_eq!(validate(&sound(), &FormContext::default()), []);
    let ports = FormContext { ports: vec![143, 993, 465, 587, 2525], ..FormContext::default() };
    assert_eq!(validate(&sound(), &ports), []);
}

#[test]
fn addresses() {
    use Problem::*;
    for (typed, problem, suggestion) in [
        ("", Some(AddressMissing), None),
        ("help", Some(AddressShape), None),
        ("help@acme", Some(AddressShape), None),
        ("he lp@acme.ch", Some(AddressShape), None),
        ("a@b@acme.ch", Some(AddressShape), None),
        ("help@-acme.ch", Some(AddressShape), None),
        ("help@acme..ch", Some(AddressShape), None),
        (" help@acme.ch", Some(AddressDecorated), Some("help@acme.ch")),
        ("Help Desk <help@acme.ch>", Some(AddressDecorated), Some("help@acme.ch")),
        ("mailto:help@acme.ch", Some(AddressDecorated), Some("help@acme.ch")),
        ("help@gmial.com", Some(AddressNearMiss), Some("help@gmail.com")),
        ("help@naver.con", Some(AddressNearMiss), Some("help@naver.com")),
        ("help+desk@acme.ch", None, None),
        ("도움@회사.한국", None, None),
        ("o'brien@acme.ch", None, None),
    ] {
        let found = validate(&with(|form| form.address = typed.into()), &FormContext::default());
        assert_eq!(found.first().map(|issue| issue.problem), problem, "{typed}");
        let first = found.first().and_then(|issue| issue.suggestion.as_deref());
        assert_eq!(first, suggestion, "{typed}");
    }
}

#[test]
fn addresses_and_the_helpdesks_rules() {
    let own = |address: &str| {
        with(|form| {
            form.server_kind = ServerKind::Own;
            form.address = address.into();
            form.imap = Direction::default();
        })
    };
    let public = only(&own("help@gmail.com"));
    assert_eq!((public.problem, public.severity), (Problem::PublicDomainAddress, Severity::Error));
    assert_eq!(public.provider, Some("Gmail and Google Workspace"));
    assert_eq!(validate(&own("help@acme.ch"), &FormContext::default()), []);

    let context = FormContext { configured: vec!["HELP@acme.ch".into()], ..FormContext::default() };
    let found = validate(&sound(), &context);
    assert_eq!(found.first().map(|i| i.problem), Some(Problem::AddressAlreadyConfigured));
    let other = FormContext { configured: vec!["sales@acme.ch".into()], ..FormContext::default() };
    assert_eq!(validate(&sound(), &other), []);
}

#[test]
fn hosts() {
    use Problem::*;
    for (typed, problem, suggestion) in [
        ("", HostMissing, None),
        ("https://imap.acme.ch", HostScheme, Some("imap.acme.ch")),
        ("imaps://me@imap.acme.ch:993/INBOX", HostScheme, Some("imap.acme.ch")),
        ("imap.acme.ch/mail", HostPath, Some("imap.acme.ch")),
        ("imap.acme.ch:993", HostWithPort, Some("imap.acme.ch")),
        ("help@acme.ch", HostIsAddress, None),
        ("help@gmail.com", HostIsAddress, Some("imap.gmail.com")),
        ("imap .acme.ch", HostSpace, Some("imap.acme.ch")),
        (" imap.acme.ch", HostSpace, Some("imap.acme.ch")),
        ("imap\u{200b}.acme.ch", HostSpace, Some("imap.acme.ch")),
        ("imap.acme.ch.", HostTrailingDot, Some("imap.acme.ch")),
        ("imap.bücher.de", HostInternational, Some("imap.xn--bcher-kva.de")),
        ("imap。acme。ch", HostInternational, Some("imap.acme.ch")),
        ("192.0.2.7", HostIsIp, None),
        ("[2001:db8::1]", HostIsIp, None),
        ("2001:db8::1", HostIsIp, None),
        ("192.0.2", HostLooksLikeIp, None),
        ("192.0.2.256", HostLooksLikeIp, None),
        ("0x7f.1", HostLooksLikeIp, None),
        ("2130706433", HostLooksLikeIp, None),
        ("mail.0x7f", HostLooksLikeIp, None),
        ("localhost", HostWithoutDomain, None),
        ("imap..acme.ch", HostShape, None),
        ("imap_1.acme.ch", HostShape, None),
        ("-imap.acme.ch", HostShape, None),
        ("imap.gmial.com", HostNearMiss, Some("imap.gmail.com")),
        ("gmail.com", HostIsWebPage, Some("imap.gmail.com")),
        ("mail.google.com", HostIsWebPage, Some("imap.gmail.com")),
        ("smtp.gmail.com", HostOfOtherProtocol, Some("imap.gmail.com")),
        ("pop.naver.com", HostOfOtherProtocol, Some("imap.naver.com")),
        ("www.acme.ch", HostWww, None),
        ("pop.acme.ch", HostOfOtherProtocol, None),
    ] {
        let found = only(&with(|form| form.imap.host = typed.into()));
        assert_eq!((found.problem, found.field), (problem, Field::ImapHost), "{typed}");
        assert_eq!(found.suggestion.as_deref(), suggestion, "{typed}");
    }
}

#[test]
fn hosts_that_are_right() {
    for typed in [
        "imap.gmail.com",
        "IMAP.Gmail.com",
        "outlook.office365.com",
        "imap-mail.outlook.com",
        "imap.naver.com",
        "xn--bcher-kva.de",
        "1and1.example.ch",
        "mail.acme.ch",
        "3com.ch",
    ] {
        let found = validate(&with(|form| form.imap.host = typed.into()), &FormContext::default());
        assert_eq!(found, [], "{typed}");
    }
}

#[test]
fn host_names_for_the_relay() {
    for (typed, name) in [
        (" IMAP.Acme.CH. ", Some("imap.acme.ch")),
        ("imap.bücher.de", Some("imap.xn--bcher-kva.de")),
        ("ｉｍａｐ．acme．ch", Some("imap.acme.ch")),
        ("[2001:DB8::1]", Some("2001:db8::1")),
        ("192.0.2.7", Some("192.0.2.7")),
        ("192.0.2", None),
        ("a..b", None),
        ("", None),
    ] {
        assert_eq!(host_name(typed).as_deref(), name, "{typed}");
    }
}

#[test]
fn ports_and_security() {
    use Problem::*;
    use Security::{None as Plain, Starttls, Tls};
    let ok: Option<Problem> = None;
    for (imap, port, security, problem, suggestion) in [
        (true, "", Tls, Some(PortMissing), Some("993")),
        (true, "", Starttls, Some(PortMissing), Some("143")),
        (false, "", Tls, Some(PortMissing), Some("465")),
        (true, "99x", Tls, Some(PortNotNumber), Some("99")),
        (true, "imap", Tls, Some(PortNotNumber), None),
        (true, "-1", Tls, Some(PortNotNumber), Some("1")),
        (true, "0", Tls, Some(PortOutOfRange), None),
        (true, "65536", Tls, Some(PortOutOfRange), None),
        (true, "99999999999999999999", Tls, Some(PortOutOfRange), None),
        (true, "465", Tls, Some(PortIsSmtp), Some("993")),
        (true, "587", Starttls, Some(PortIsSmtp), Some("143")),
        (false, "993", Tls, Some(PortIsImap), Some("465")),
        (false, "143", Starttls, Some(PortIsImap), Some("587")),
        (true, "995", Tls, Some(PortIsPop3), Some("993")),
        (false, "110", Starttls, Some(PortIsPop3), Some("587")),
        (false, "25", Starttls, Some(PortIsRelay), Some("587")),
        (true, "993", Starttls, Some(SecurityMismatch), Some("tls")),
        (true, "143", Tls, Some(SecurityMismatch), Some("starttls")),
        (false, "465", Starttls, Some(SecurityMismatch), Some("tls")),
        (false, "465", Plain, Some(SecurityMismatch), Some("tls")),
        (false, "587", Tls, Some(SecurityMismatch), Some("starttls")),
        (true, "143", Plain, Some(SecurityNone), Some("starttls")),
        (true, "143", Starttls, ok, None),
        (true, " 993 ", Tls, ok, None),
        (true, "10993", Tls, ok, None),
        (false, "465", Tls, ok, None),
        (false, "2525", Starttls, ok, None),
    ] {
        let form = with(|form| {
            let row = if imap { &mut form.imap } else { &mut form.smtp };
            row.port = port.into();
            row.security = security.clone();
        });
        let found = validate(&form, &FormContext::default());
        assert_eq!(found.first().map(|i| i.problem), problem, "{imap} {port} {security}");
        let first = found.first().and_then(|issue| issue.suggestion.as_deref());
        assert_eq!(first, suggestion, "{imap} {port} {security}");
        assert!(found.len() <= 1, "{found:?}");
    }
}

#[test]
fn ports_that_the_relay_does_not_check() {
    let form = with(|form| form.imap.port = "10993".into());
    let context = FormContext { ports: vec![993, 143], ..FormContext::default() };
    let form = with(|other| {
        other.imap = form.imap.clone();
        other.smtp.enabled = false;
    });
    let found = validate(&form, &context);
    assert_eq!(found.first().map(|i| i.problem), Some(Problem::PortNotChecked));
}

#[test]
fn user_names() {
    use Problem::*;
    let guid = "6fa459ea-ee8a-3ca4-894e-db77e160355e";
    for (host, address, typed, problem, suggestion) in [
        ("imap.acme.ch", "help@acme.ch", "", Some(UserNameMissing), Some("help@acme.ch")),
        ("imap.web.de", "help@web.de", "", Some(UserNameMissing), Some("help")),
        ("imap.acme.ch", "help@acme.ch", "help ", Some(UserNameSpace), Some("help")),
        (
            "imap.gmail.com",
            "help@acme.ch",
            "help",
            Some(UserNameNeedsAddress),
            Some("help@acme.ch"),
        ),
        ("imap.gmail.com", "", "help", Some(UserNameNeedsAddress), None),
        ("imap.web.de", "help@web.de", "help@web.de", Some(UserNameNeedsLocalPart), Some("help")),
        (
            "outlook.office365.com",
            "help@acme.ch",
            guid,
            Some(UserNameIsAppId),
            Some("help@acme.ch"),
        ),
        ("imap.acme.ch", "help@acme.ch", "help", None, None),
        ("imap.web.de", "help@web.de", "help", None, None),
        ("imap.gmail.com", "help@acme.ch", "help@acme.ch", None, None),
    ] {
        let form = with(|form| {
            form.address = address.into();
            form.imap.host = host.into();
            form.imap.user_name = typed.into();
        });
        let mut found = validate(&form, &FormContext::default());
        found.retain(|issue| issue.field == Field::ImapUserName);
        assert_eq!(found.first().map(|issue| issue.problem), problem, "{host} {typed}");
        let first = found.first().and_then(|issue| issue.suggestion.as_deref());
        assert_eq!(first, suggestion, "{host} {typed}");
    }
}

#[test]
fn the_rest() {
    let neither = with(|form| {
        form.imap.enabled = false;
        form.smtp.enabled = false;
    });
    assert_eq!(only(&neither).problem, Problem::DirectionMissing);
    let folder = only(&with(|form| form.folder = "INBOX ".into()));
    assert_eq!(
        (folder.problem, folder.suggestion.as_deref()),
        (Problem::FolderSpace, Some("INBOX"))
    );
    let sender = only(&with(|form| form.sender = "Help <help@acme.ch>".into()));
    assert_eq!(sender.suggestion.as_deref(), Some("help@acme.ch"));
    let no_password = only(&with(|form| form.imap.has_password = false));
    assert_eq!(no_password.field, Field::ImapPassword);
    let up_to_sign_in = with(|form| {
        form.without_password = true;
        form.imap.has_password = false;
        form.imap.user_name.clear();
    });
    assert_eq!(validate(&up_to_sign_in, &FormContext::default()), []);
}

/// What is half typed is never called wrong at once; an empty form waits for the button.
#[test]
fn nothing_nags() {
    for (half, whole) in [("help@gmai", "help@gmail.com"), ("he", "help@acme.ch")] {
        for typed in [half, whole] {
            let found =
                validate(&with(|form| form.address = typed.into()), &FormContext::default());
            assert!(found.iter().all(|issue| issue.when != When::Immediately), "{typed}");
        }
    }
    for typed in ["i", "imap", "imap.", "imap.acme", "1", "192.168"] {
        let found = validate(&with(|form| form.imap.host = typed.into()), &FormContext::default());
        assert!(found.iter().all(|issue| issue.when != When::Immediately), "{typed}");
    }
    let empty = validate(&Form::default(), &FormContext::default());
    assert!(!empty.is_empty() && empty.iter().all(|issue| issue.when == When::OnSubmit));
    let pasted = only(&with(|form| form.imap.host = "https://acme.ch".into()));
    assert_eq!(pasted.when, When::Immediately);
}

#[test]
fn settings_for_an_address() {
    let gmail = suggest("help@gmail.com").unwrap();
    assert_eq!(
        gmail.imap.as_ref().map(|one| (one.host.as_str(), one.port)),
        Some(("imap.gmail.com", 993))
    );
    assert!(gmail.app_password && !gmail.oauth_only);
    assert_eq!(suggest("help@web.de").unwrap().user_name, "help");
    assert!(suggest("help@outlook.com").unwrap().oauth_only);
    assert_eq!(suggest("help@acme.ch"), None);
    assert_eq!(suggest("help"), None);
    assert!(candidates("help@gmail.com").len() >= 3);
    assert!(candidates("help@acme.ch").is_empty());
}

#[test]
fn every_problem_has_its_own_slug_and_wire_form() {
    let mut seen = std::collections::BTreeSet::new();
    for problem in Problem::ALL {
        assert!(seen.insert(problem.slug()));
        let wire = serde_json::to_string(problem).unwrap();
        assert_eq!(wire.trim_matches('"'), problem.slug());
    }
}

#[test]
fn the_page_sends_plain_objects() {
    let form: Form = serde_json::from_str(
        r#"{"address":"a@b.ch","server_kind":"own","imap":{"host":"h","port":"993","security":"tls"}}"#,
    )
    .unwrap();
    assert_eq!(form.server_kind, ServerKind::Own);
    assert!(form.imap.enabled && !form.imap.has_password);
    assert_eq!(form.smtp, Direction::default());
}
