//! SASL mechanisms (RFC 4422): the strongest one in common, and its messages.
//!
//! Written here, over the RustCrypto hashes, because the one well-kept library (rsasl) has no CRAM-MD5,
//! and ends an XOAUTH2 error challenge with an error of its own before the server has given its reason,
//! which is what a check is for. What is left for a library is SCRAM: forty lines, tested against the
//! examples of RFC 5802 and RFC 7677 here, and against Dovecot, with each mechanism alone and through
//! Postfix, in `tests/scenarios.test.mjs`.

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, Mac};
use mailmend_protocol::Credential;
use sha2::Digest;

/// A mechanism we speak, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mechanism {
    ScramSha256,
    ScramSha1,
    CramMd5,
    Plain,
    Login,
    OauthBearer,
    XOauth2,
}

impl Mechanism {
    const FOR_PASSWORD: [Self; 5] =
        [Self::ScramSha256, Self::ScramSha1, Self::CramMd5, Self::Plain, Self::Login];
    // XOAUTH2 first: where both are offered it is the one every provider documents.
    const FOR_TOKEN: [Self; 2] = [Self::XOauth2, Self::OauthBearer];

    /// The registered name (IANA SASL mechanisms).
    pub fn name(self) -> &'static str {
        match self {
            Self::ScramSha256 => "SCRAM-SHA-256",
            Self::ScramSha1 => "SCRAM-SHA-1",
            Self::CramMd5 => "CRAM-MD5",
            Self::Plain => "PLAIN",
            Self::Login => "LOGIN",
            Self::OauthBearer => "OAUTHBEARER",
            Self::XOauth2 => "XOAUTH2",
        }
    }

    /// The strongest mechanism that the server offers for this credential.
    pub fn choose(offered: &[String], credential: &Credential) -> Option<Self> {
        let ours: &[Self] = match credential {
            Credential::Password { .. } => &Self::FOR_PASSWORD,
            Credential::AccessToken { .. } => &Self::FOR_TOKEN,
        };
        ours.iter()
            .copied()
            .find(|ours| offered.iter().any(|theirs| theirs.eq_ignore_ascii_case(ours.name())))
    }

    /// Whether the client speaks first.
    fn client_first(self) -> bool {
        !matches!(self, Self::CramMd5 | Self::Login)
    }
}

/// The exchange went against the mechanism's rules.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Broken;

/// The client's side of one exchange.
pub(crate) struct Client<'a> {
    mechanism: Mechanism,
    credential: &'a Credential,
    host: &'a str,
    port: u16,
    nonce: String,
    round: u8,
    scram: Option<Scram>,
}

struct Scram {
    server_signature: Vec<u8>,
}

impl<'a> Client<'a> {
    /// Starts an exchange.
    pub fn new(mechanism: Mechanism, credential: &'a Credential, host: &'a str, port: u16) -> Self {
        let mut random = [0_u8; 18];
        // A predictable nonce would weaken SCRAM's proof, so a failing generator fails the exchange.
        let nonce =
            getrandom::fill(&mut random).map(|()| STANDARD.encode(random)).unwrap_or_default();
        Self { mechanism, credential, host, port, nonce, round: 0, scram: None }
    }

    /// The initial response, for mechanisms in which the client speaks first.
    pub fn initial(&mut self) -> Option<Vec<u8>> {
        if !self.mechanism.client_first() {
            return None;
        }
        self.round = 1;
        let (user, secret) = (self.credential.user_name(), self.credential.secret().expose());
        Some(
            match self.mechanism {
                Mechanism::Plain => format!("\0{user}\0{secret}"),
                Mechanism::XOauth2 => format!("user={user}\x01auth=Bearer {secret}\x01\x01"),
                // RFC 7628 section 3.1.
                Mechanism::OauthBearer => format!(
                    "n,a={},\x01host={}\x01port={}\x01auth=Bearer {secret}\x01\x01",
                    sasl_name(user),
                    self.host,
                    self.port
                ),
                _ => format!("n,,{}", self.scram_first()),
            }
            .into_bytes(),
        )
    }

    /// The answer to a challenge.
    pub fn answer(&mut self, challenge: &[u8]) -> Result<Vec<u8>, Broken> {
        let round = self.round;
        self.round += 1;
        match self.mechanism {
            Mechanism::Plain => Err(Broken),
            Mechanism::Login => self.login(round),
            Mechanism::CramMd5 if round == 0 => Ok(self.cram_md5(challenge)),
            Mechanism::CramMd5 => Err(Broken),
            // An error challenge: the client answers so that the server can refuse.
            Mechanism::XOauth2 => Ok(Vec::new()),
            Mechanism::OauthBearer => Ok(vec![1]),
            Mechanism::ScramSha256 => self.scram::<Hmac<sha2::Sha256>, sha2::Sha256>(challenge),
            Mechanism::ScramSha1 => self.scram::<Hmac<sha1::Sha1>, sha1::Sha1>(challenge),
        }
    }

    fn login(&self, round: u8) -> Result<Vec<u8>, Broken> {
        match round {
            0 => Ok(self.credential.user_name().as_bytes().to_vec()),
            1 => Ok(self.credential.secret().expose().as_bytes().to_vec()),
            _ => Err(Broken),
        }
    }

    /// RFC 2195.
    fn cram_md5(&self, challenge: &[u8]) -> Vec<u8> {
        let digest = mac::<Hmac<md5::Md5>>(self.credential.secret().expose().as_bytes(), challenge);
        format!("{} {}", self.credential.user_name(), hex(&digest)).into_bytes()
    }

    fn scram_first(&self) -> String {
        format!("n={},r={}", sasl_name(self.credential.user_name()), self.nonce)
    }

    /// RFC 5802 section 3 (SHA-256: RFC 7677).
    fn scram<M, D>(&mut self, challenge: &[u8]) -> Result<Vec<u8>, Broken>
    where
        M: Mac
            + hmac::digest::KeyInit
            + hmac::digest::Update
            + hmac::digest::FixedOutput
            + Clone
            + Sync,
        D: Digest,
    {
        let message = std::str::from_utf8(challenge).map_err(|_| Broken)?;
        if let Some(scram) = &self.scram {
            let signature = attribute(message, 'v')
                .and_then(|value| STANDARD.decode(value).ok())
                .ok_or(Broken)?;
            return if signature == scram.server_signature { Ok(Vec::new()) } else { Err(Broken) };
        }
        let nonce = attribute(message, 'r')
            .filter(|nonce| !self.nonce.is_empty() && nonce.starts_with(&self.nonce))
            .ok_or(Broken)?;
        let salt =
            attribute(message, 's').and_then(|salt| STANDARD.decode(salt).ok()).ok_or(Broken)?;
        let rounds: u32 =
            attribute(message, 'i').and_then(|count| count.parse().ok()).ok_or(Broken)?;
        // A hostile server must not make us compute for minutes.
        if !(1..=100_000).contains(&rounds) {
            return Err(Broken);
        }
        let mut salted = vec![0_u8; <D as Digest>::output_size()];
        pbkdf2::pbkdf2::<M>(
            self.credential.secret().expose().as_bytes(),
            &salt,
            rounds,
            &mut salted,
        )
        .map_err(|_| Broken)?;
        let client_key = mac::<M>(&salted, b"Client Key");
        let stored_key = D::digest(&client_key);
        let without_proof = format!("c=biws,r={nonce}");
        let auth_message = format!("{},{message},{without_proof}", self.scram_first());
        let signature = mac::<M>(&stored_key, auth_message.as_bytes());
        let proof: Vec<u8> =
            client_key.iter().zip(&signature).map(|(key, signature)| key ^ signature).collect();
        let server_key = mac::<M>(&salted, b"Server Key");
        self.scram =
            Some(Scram { server_signature: mac::<M>(&server_key, auth_message.as_bytes()) });
        Ok(format!("{without_proof},p={}", STANDARD.encode(proof)).into_bytes())
    }
}

fn mac<M: Mac + hmac::digest::KeyInit>(key: &[u8], message: &[u8]) -> Vec<u8> {
    // HMAC takes keys of any length.
    <M as Mac>::new_from_slice(key).map_or_else(
        |_| Vec::new(),
        |mac| mac.chain_update(message).finalize().into_bytes().to_vec(),
    )
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `=` and `,` are escaped in SCRAM and GS2 names.
fn sasl_name(user: &str) -> String {
    user.replace('=', "=3D").replace(',', "=2C")
}

fn attribute(message: &str, name: char) -> Option<&str> {
    message.split(',').find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
}

#[cfg(test)]
mod tests {
    use super::*;
    use mailmend_protocol::Secret;

    fn credential(user: &str, password: &str) -> Credential {
        Credential::Password { user_name: user.into(), password: Secret::new(password) }
    }

    fn offered(names: &str) -> Vec<String> {
        names.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn the_strongest_in_common() {
        let password = credential("u", "p");
        let token = Credential::AccessToken { user_name: "u".into(), token: Secret::new("t") };
        for (list, credential, expected) in [
            (
                "LOGIN PLAIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256",
                &password,
                Some(Mechanism::ScramSha256),
            ),
            ("login plain", &password, Some(Mechanism::Plain)),
            ("NTLM GSSAPI XOAUTH2", &password, None),
            ("PLAIN XOAUTH2 OAUTHBEARER", &token, Some(Mechanism::XOauth2)),
            ("PLAIN OAUTHBEARER", &token, Some(Mechanism::OauthBearer)),
            ("PLAIN", &token, None),
        ] {
            assert_eq!(Mechanism::choose(&offered(list), credential), expected, "{list}");
        }
    }

    /// The example of RFC 7677 section 3.
    #[test]
    fn scram_sha_256() {
        let credential = credential("user", "pencil");
        let mut client = Client::new(Mechanism::ScramSha256, &credential, "h", 993);
        client.nonce = "rOprNGfwEbeRWgbNEkqO".to_owned();
        assert_eq!(client.initial().unwrap(), b"n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        let answer = client.answer(b"r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096").unwrap();
        assert_eq!(
            String::from_utf8(answer).unwrap(),
            "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
        );
        assert_eq!(
            client.answer(b"v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="),
            Ok(Vec::new())
        );
    }

    /// The example of RFC 5802 section 5.
    #[test]
    fn scram_sha_1() {
        let credential = credential("user", "pencil");
        let mut client = Client::new(Mechanism::ScramSha1, &credential, "h", 993);
        client.nonce = "fyko+d2lbbFgONRv9qkxdawL".to_owned();
        client.initial();
        let challenge = b"r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096";
        let answer = String::from_utf8(client.answer(challenge).unwrap()).unwrap();
        assert!(answer.ends_with(",p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="), "{answer}");
        assert_eq!(client.answer(b"v=AAAA"), Err(Broken), "not the server that knows the password");
        assert_eq!(client.answer(b"v=rmF9pqV8S7suAoZWja4dJRkFsKQ="), Ok(Vec::new()));
    }

    #[test]
    fn a_server_that_cannot_prove_itself_or_asks_for_years_of_work_is_refused() {
        let credential = credential("user", "pencil");
        for challenge in ["r=other,s=AAAA,i=4096", "r=abc,s=AAAA,i=4294967295", "e=other-error", ""]
        {
            let mut client = Client::new(Mechanism::ScramSha256, &credential, "h", 993);
            client.nonce = "abc".to_owned();
            client.initial();
            assert_eq!(client.answer(challenge.as_bytes()), Err(Broken), "{challenge}");
        }
    }

    /// The example of RFC 2195 section 2.
    #[test]
    fn cram_md5() {
        let credential = credential("tim", "tanstaaftanstaaf");
        let mut client = Client::new(Mechanism::CramMd5, &credential, "h", 143);
        assert_eq!(client.initial(), None);
        let answer = client.answer(b"<1896.697170952@postoffice.reston.mci.net>").unwrap();
        assert_eq!(String::from_utf8(answer).unwrap(), "tim b913a602c7eda7a495b4e6e7334d3890");
    }
}
