//! Text from servers and pages can hide, reorder or pretend nothing.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop here")]

use mailmend_diagnosis::{Cause, Diagnosis, Fact, Sureness, Value};
use mailmend_l10n::{LOCALES, clean, clean_lines, embedded, mask_addresses};

/// Markup, scripts, templates and placeholders: kept letter by letter, because they are text.
const HARMLESS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<b>bold</b>",
    "</pre><h1>",
    "<!-- comment -->",
    "<![CDATA[x]]>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "javascript:alert(1)",
    "data:text/html,<script>",
    "&lt;script&gt;",
    "&#x202e;",
    "&amp;",
    "\" onclick=\"x",
    "' or '1'='1",
    "`id`",
    "$(id)",
    "${7*7}",
    "{{7*7}}",
    "{ $host }",
    "{$password}",
    "#{x}",
    "%s%s%n",
    "%00",
    "%0d%0aSet-Cookie:",
    "\\u202e",
    "\\x1b[31m",
    "../../etc/passwd",
    "file:///etc/passwd",
    "<style>*{display:none}</style>",
    "<iframe srcdoc=x>",
    "<math><mi//xlink:href>",
    "[link](javascript:alert(1))",
    "![x](https://example.com/x.png)",
    "```",
    "# heading",
    "| a | b |",
    "a = b",
    ".title = x",
    "-term = x",
    "535 5.7.8 Error: authentication failed",
    "user@example.com",
    "한글 메시지입니다",
    "日本語のエラー",
    "Ошибка входа",
    "خطأ في تسجيل الدخول",
    "שגיאה",
    "naïve café",
    "e\u{301}",
    "😀",
    "∑ ≠ √",
    "«quoted»",
    "a\\b",
    "C:\\path",
    "--",
    "''",
    "\u{2424}",
];

/// What goes in and what is shown.
const CHANGED: &[(&str, &str)] = &[
    ("a\0b", "a␀b"),
    ("\u{1b}[31mred\u{1b}[0m", "␛[31mred␛[0m"),
    ("a\u{7}b", "a␇b"),
    ("a\u{8}b", "a␈b"),
    ("a\u{7f}b", "a␡b"),
    ("a\u{9b}31m", "a\u{fffd}31m"),
    ("a\u{90}b", "a\u{fffd}b"),
    ("a\r\nb", "a b"),
    ("a\rb", "a b"),
    ("a\tb", "a b"),
    ("a\u{b}b", "a b"),
    ("a\u{c}b", "a b"),
    ("a\u{85}b", "a b"),
    ("a\u{2028}b", "a b"),
    ("a\u{2029}b", "a b"),
    ("a\u{202e}b", "a[U+202E]b"),
    ("a\u{202a}b", "a[U+202A]b"),
    ("a\u{202b}b", "a[U+202B]b"),
    ("a\u{202c}b", "a[U+202C]b"),
    ("a\u{202d}b", "a[U+202D]b"),
    ("a\u{2066}b", "a[U+2066]b"),
    ("a\u{2067}b", "a[U+2067]b"),
    ("a\u{2068}b", "a[U+2068]b"),
    ("a\u{2069}b", "a[U+2069]b"),
    ("a\u{200e}b", "a[U+200E]b"),
    ("a\u{200f}b", "a[U+200F]b"),
    ("a\u{61c}b", "a[U+061C]b"),
    ("a\u{200b}b", "ab"),
    ("a\u{200c}b", "ab"),
    ("a\u{200d}b", "ab"),
    ("a\u{2060}b", "ab"),
    ("a\u{2061}b", "ab"),
    ("a\u{2064}b", "ab"),
    ("a\u{feff}b", "ab"),
    ("a\u{ad}b", "ab"),
    ("a\u{34f}b", "ab"),
    ("a\u{180e}b", "ab"),
    ("a\u{115f}b", "ab"),
    ("a\u{1160}b", "ab"),
    ("a\u{3164}b", "ab"),
    ("a\u{ffa0}b", "ab"),
    ("a\u{17b4}b", "ab"),
    ("a\u{206a}b", "ab"),
    ("a\u{206f}b", "ab"),
    ("a\u{fe0f}b", "ab"),
    ("a\u{fff9}b", "ab"),
    ("a\u{fffe}b", "ab"),
    ("a\u{e0041}b", "ab"),
    ("a\u{e007f}b", "ab"),
    ("a\u{e0100}b", "ab"),
    ("a\u{e000}b", "a\u{fffd}b"),
    ("a\u{f8ff}b", "a\u{fffd}b"),
    ("a\u{f0000}b", "a\u{fffd}b"),
    ("a\u{10ffff}b", "a\u{fffd}b"),
    ("  a  ", "a"),
    ("\n\na\n", "a"),
    ("pass\u{200b}word", "password"),
    ("gmail.com\u{202e}moc.live", "gmail.com[U+202E]moc.live"),
    ("\u{2069}\u{2069}out", "[U+2069][U+2069]out"),
    ("\u{2068}\u{e000}in\u{e000}\u{2069}", "[U+2068]\u{fffd}in\u{fffd}[U+2069]"),
    ("z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "z\u{300}\u{301}\u{302}\u{303}"),
];

#[test]
fn markup_is_text_and_stays() {
    for text in HARMLESS {
        assert_eq!(clean(text), *text);
    }
}

#[test]
fn what_hides_or_reorders_goes_or_shows() {
    assert!(HARMLESS.len() + CHANGED.len() >= 110);
    for (given, shown) in CHANGED {
        assert_eq!(clean(given), *shown, "{given:?}");
    }
    assert_eq!(clean_lines("220-a\r\n220 b\u{2028}c"), "220-a\n220 b\nc");
}

#[test]
fn cleaning_twice_changes_nothing() {
    for text in HARMLESS.iter().copied().chain(CHANGED.iter().map(|(given, _)| *given)) {
        assert_eq!(clean(&clean(text)), clean(text), "{text:?}");
    }
}

#[test]
fn length_is_bounded_whatever_comes() {
    for letter in ["a", "한", "\u{202e}", "\u{200b}", "\u{301}", "\r\n", "<", "\u{10ffff}"] {
        let shown = clean(&letter.repeat(100_000));
        assert!(shown.chars().count() <= 1009, "{letter:?}: {}", shown.chars().count());
    }
    assert!(clean(&"a".repeat(1001)).ends_with('…'));
    assert_eq!(clean(&"a".repeat(1000)).len(), 1000);
}

/// A hostile value can neither leave its enclosure nor open one.
#[test]
fn no_value_breaks_out_of_its_place() {
    for locale in LOCALES {
        let words = embedded(locale.tag, None).unwrap();
        for text in HARMLESS.iter().copied().chain(CHANGED.iter().map(|(given, _)| *given)) {
            let mut found = Diagnosis::new(Cause::CertificateNameMismatch, Sureness::Proven);
            found.facts.insert(Fact::Host, Value::Text(text.into()));
            found.facts.insert(Fact::CertificateNames, Value::List(vec![text.into(), "b".into()]));
            let seen = words.diagnosis(&found).seen;
            let expected = format!("\u{2068}{}\u{2069}", clean(text));
            assert_eq!(seen.matches(&expected).count(), 2, "{}: {seen:?}", locale.tag);
            let (opened, closed) =
                (seen.matches('\u{2068}').count(), seen.matches('\u{2069}').count());
            assert_eq!((opened, closed), (3, 3), "{}: {seen:?}", locale.tag);
            assert!(
                !seen.contains(|c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c))
            );
        }
    }
}

#[test]
fn people_are_masked_and_domains_are_not() {
    for (given, shown) in [
        ("anna@example.com", "a***@example.com"),
        ("<anna.b+tag@mail.example.com>: no", "<a***@mail.example.com>: no"),
        ("a@x.org, b@y.org", "a***@x.org, b***@y.org"),
        ("홍길동@회사.한국 거부", "홍***@회사.한국 거부"),
        ("user=anna@example.com@example.org", "u***@e***@example.org"),
        ("@ alone", "@ alone"),
        ("at the end@", "at the end@"),
        ("no address here", "no address here"),
        ("anna@[192.0.2.1]", "a***@[192.0.2.1]"),
        ("", ""),
    ] {
        assert_eq!(mask_addresses(given), shown, "{given}");
    }
}
