//! Every way to bend a token, each refused; and the one that is right.

use super::*;
use pasetors::keys::AsymmetricSecretKey;

const PAGE: &str = "https://help.example.org";

struct Site {
    secret: String,
    keys: Keys,
    now: OffsetDateTime,
}

impl Site {
    fn new() -> Self {
        let (secret, public) = new_pair().unwrap();
        Self { secret, keys: Keys::read(&[public]).unwrap(), now: OffsetDateTime::now_utc() }
    }

    fn token(&self) -> String {
        sign(&self.secret, "acme", &[PAGE.into()], None, LIFE, self.now).unwrap()
    }

    /// Signs whatever payload.
    fn raw(&self, payload: &str) -> String {
        let secret = AsymmetricSecretKey::<V4>::try_from(self.secret.as_str()).unwrap();
        PublicToken::sign(&secret, payload.as_bytes(), None, None).unwrap()
    }

    fn at(&self, token: &str, seconds: i64) -> Result<Claims, Invalid> {
        self.keys.verify(token, PAGE, self.now + time::Duration::seconds(seconds))
    }
}

#[test]
fn a_good_token_says_who_asks() {
    let site = Site::new();
    let claims = site.at(&site.token(), 0).unwrap();
    assert_eq!((claims.site.as_str(), claims.may_sign_in()), ("acme", true));
    assert_ne!(claims.jti, site.at(&site.token(), 0).unwrap().jti);
}

/// C54: tokens follow the wall clock, with a minute of patience.
#[test]
fn time_has_two_ends_and_a_minute_of_skew() {
    let site = Site::new();
    let token = site.token();
    for (seconds, good) in [
        (-61, false),
        (-60, true),
        (0, true),
        (600, true),
        (660, true),
        (661, false),
        (86_400, false),
    ] {
        assert_eq!(site.at(&token, seconds).is_ok(), good, "{seconds}");
    }
    let long =
        sign(&site.secret, "acme", &[PAGE.into()], None, LIFE + Duration::from_secs(1), site.now)
            .unwrap();
    assert_eq!(site.at(&long, 0), Err(Invalid::Time));
    let date = |seconds| (site.now + time::Duration::seconds(seconds)).format(&Rfc3339).unwrap();
    let claims = |iat: String, nbf: String, exp: String| {
        site.raw(&format!(r#"{{"site":"a","origins":["{PAGE}"],"iat":"{iat}","nbf":"{nbf}","exp":"{exp}","jti":"12345678"}}"#))
    };
    assert!(site.at(&claims(date(0), date(0), date(60)), 0).is_ok());
    assert_eq!(site.at(&claims(date(0), date(61), date(90)), 0), Err(Invalid::Time));
    assert_eq!(site.at(&claims(date(60), date(60), date(0)), 0), Err(Invalid::Time));
    assert_eq!(site.at(&claims("now".into(), date(0), date(60)), 0), Err(Invalid::Forged));
}

#[test]
fn other_origins_are_other_pages() {
    let site = Site::new();
    let token = site.token();
    for origin in [
        "",
        "null",
        "http://help.example.org",
        "https://help.example.org.evil",
        "https://HELP.example.org",
    ] {
        assert_eq!(site.keys.verify(&token, origin, site.now), Err(Invalid::Origin), "{origin}");
    }
}

/// C45: sixteen ways.
#[test]
fn forgeries_are_refused() {
    let site = Site::new();
    let good = site.token();
    let mut flipped = good.clone().into_bytes();
    let middle = flipped.len() / 2;
    flipped[middle] = if flipped[middle] == b'A' { b'B' } else { b'A' };
    let stranger = Site::new();
    let payload = format!(
        r#"{{"site":"a","origins":["{PAGE}"],"exp":"2999-01-01T00:00:00Z","jti":"12345678"}}"#
    );
    for forged in [
        String::new(),
        "v4.public.".into(),
        String::from_utf8(flipped).unwrap(),
        good[..good.len() - 1].into(),
        format!("{good}A"),
        format!("{good}.Zm9vdGVy"),
        good.replace("v4.public", "v4.local"),
        good.replace("v4.public", "v2.public"),
        good.replace("v4.public", "none"),
        "eyJhbGciOiJub25lIn0.e30.".into(),
        "eyJhbGciOiJIUzI1NiIsImtpZCI6Ii4uLy4uL2V0Yy9wYXNzd2QifQ.e30.AAAA".into(),
        "x".repeat(8 * 1024),
        stranger.token(),
        site.raw(&payload),
        site.raw("{}"),
        site.raw("not json"),
    ] {
        assert_eq!(
            site.at(&forged, 0),
            Err(Invalid::Forged),
            "{}",
            &forged[..forged.len().min(60)]
        );
    }
    assert_eq!(Keys::default().verify(&good, PAGE, site.now), Err(Invalid::Forged));
}

#[test]
fn features_narrow_what_a_token_allows() {
    let site = Site::new();
    let token =
        sign(&site.secret, "acme", &[PAGE.into()], Some(vec!["check".into()]), LIFE, site.now)
            .unwrap();
    assert!(!site.at(&token, 0).unwrap().may_sign_in());
}

#[test]
fn two_keys_are_in_force_while_one_replaces_the_other() {
    let (old_secret, old) = new_pair().unwrap();
    let (new_secret, new) = new_pair().unwrap();
    let keys = Keys::read(&[old, new]).unwrap();
    let now = OffsetDateTime::now_utc();
    for secret in [old_secret, new_secret] {
        let token = sign(&secret, "acme", &[PAGE.into()], None, LIFE, now).unwrap();
        assert!(keys.verify(&token, PAGE, now).is_ok());
    }
    let error = Keys::read(&["k4.public.short".into()]).unwrap_err();
    assert!(error.contains("mailmend-relay key"), "{error}");
}
