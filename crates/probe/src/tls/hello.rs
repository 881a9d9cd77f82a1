//! A hand-made ClientHello that asks which version a server would speak.
//!
//! rustls offers TLS 1.2 and 1.3 only, so a server that knows nothing newer than 1.1 looks to it
//! like any other refusal. This hello offers 1.2 at most, without `supported_versions`, and a wide
//! list of cipher suites; the version in the ServerHello (RFC 5246 section 7.4.1.3) is the answer.
//! Nothing follows it: the connection is closed.

use crate::connect::Tcp;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    time::{Instant, timeout_at},
};

/// ECDHE, DHE and RSA suites of TLS 1.0 to 1.2, IANA numbers.
const SUITES: &[u16] = &[
    0xc02f, 0xc030, 0xc02b, 0xc02c, 0xcca8, 0xcca9, 0xc013, 0xc014, 0xc009, 0xc00a, 0xc012, 0x009e,
    0x009f, 0x0033, 0x0039, 0x0067, 0x006b, 0x009c, 0x009d, 0x002f, 0x0035, 0x003c, 0x003d, 0x000a,
    0x0005,
];

/// The version a server answers with ("TLS 1.0"), or `None` if it does not answer with TLS.
pub(crate) async fn ask_version(mut tcp: Tcp, host: &str, end: Instant) -> Option<String> {
    let exchange = async {
        tcp.write_all(&client_hello(host)).await.ok()?;
        let mut head = [0_u8; 11];
        tcp.read_exact(&mut head).await.ok()?;
        server_version(&head)
    };
    timeout_at(end, exchange).await.ok().flatten()
}

/// Reads the version of a ServerHello from the first 11 octets of the record.
fn server_version(head: &[u8; 11]) -> Option<String> {
    let [0x16, 3, _, _, _, 2, _, _, _, 3, minor] = head else { return None };
    Some(match minor {
        0 => "SSL 3.0".to_owned(),
        1 => "TLS 1.0".to_owned(),
        2 => "TLS 1.1".to_owned(),
        3 => "TLS 1.2".to_owned(),
        other => format!("3.{other}"),
    })
}

fn client_hello(host: &str) -> Vec<u8> {
    let mut body = vec![3, 3];
    let mut random = [0_u8; 32];
    // The value is of no consequence: no key is ever derived from it.
    let _ = getrandom::fill(&mut random);
    body.extend_from_slice(&random);
    body.push(0);
    push_vector(
        &mut body,
        &SUITES.iter().flat_map(|suite| suite.to_be_bytes()).collect::<Vec<u8>>(),
    );
    body.extend_from_slice(&[1, 0]);
    push_vector(&mut body, &extensions(host));
    let length = (body.len() as u32).to_be_bytes();
    let mut handshake = vec![1];
    handshake.extend(length.iter().skip(1));
    handshake.extend(body);
    let mut record = vec![0x16, 3, 1];
    push_vector(&mut record, &handshake);
    record
}

/// A vector with a length of two octets.
fn push_vector(out: &mut Vec<u8>, content: &[u8]) {
    out.extend_from_slice(&(content.len() as u16).to_be_bytes());
    out.extend_from_slice(content);
}

fn extensions(host: &str) -> Vec<u8> {
    let mut out = Vec::new();
    if host.parse::<std::net::IpAddr>().is_err() {
        let mut name = vec![0];
        push_vector(&mut name, host.as_bytes());
        let mut list = Vec::new();
        push_vector(&mut list, &name);
        push_extension(&mut out, 0, &list);
    }
    // supported_groups: X25519, P-256, P-384, P-521; ec_point_formats: uncompressed.
    push_extension(&mut out, 10, &[0, 8, 0, 0x1d, 0, 0x17, 0, 0x18, 0, 0x19]);
    push_extension(&mut out, 11, &[1, 0]);
    // signature_algorithms: RSA and ECDSA with SHA-256, -384, -1.
    push_extension(&mut out, 13, &[0, 12, 4, 1, 4, 3, 5, 1, 5, 3, 2, 1, 2, 3]);
    push_extension(&mut out, 0xff01, &[0]);
    out
}

fn push_extension(out: &mut Vec<u8>, number: u16, content: &[u8]) {
    out.extend_from_slice(&number.to_be_bytes());
    push_vector(out, content);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_add_up() {
        let hello = client_hello("mail.example.com");
        let record = usize::from(u16::from_be_bytes([hello[3], hello[4]]));
        assert_eq!(hello.len(), record + 5);
        let handshake = u32::from_be_bytes([0, hello[6], hello[7], hello[8]]) as usize;
        assert_eq!(record, handshake + 4);
    }

    #[test]
    fn versions_of_server_hellos() {
        let hello = |minor| [0x16, 3, minor, 0, 0x31, 2, 0, 0, 0x2d, 3, minor];
        assert_eq!(server_version(&hello(1)).as_deref(), Some("TLS 1.0"));
        assert_eq!(server_version(&hello(2)).as_deref(), Some("TLS 1.1"));
        assert_eq!(server_version(&[0x15, 3, 1, 0, 2, 2, 70, 0, 0, 0, 0]), None);
    }
}
