//! Who is asking: the peer, or what a trusted proxy says of it (SECURITY.md T21).

use axum::http::HeaderMap;
use ipnet::IpNet;
use std::net::IpAddr;

/// The client's address.
///
/// An untrusted peer is the client, whatever it writes. A trusted one names it in `header`: the
/// right-most address that is not itself a trusted proxy, since everything left of it can be made up.
/// Errors: a trusted proxy sent the header in a form that cannot be read.
pub fn address(
    peer: IpAddr,
    headers: &HeaderMap,
    trusted: &[IpNet],
    header: &str,
) -> Result<IpAddr, &'static str> {
    let peer = peer.to_canonical();
    if !is_trusted(peer, trusted) {
        return Ok(peer);
    }
    let mut client = peer;
    let lines: Vec<_> = headers.get_all(header).iter().collect();
    for line in lines.into_iter().rev() {
        let line = line.to_str().map_err(|_| "client header is not text")?;
        for hop in line.rsplit(',') {
            client = hop_address(hop.trim()).ok_or("client header holds no address")?;
            if !is_trusted(client, trusted) {
                return Ok(client);
            }
        }
    }
    Ok(client)
}

/// Whether a peer is one of the trusted proxies.
pub fn is_trusted(peer: IpAddr, trusted: &[IpNet]) -> bool {
    let peer = peer.to_canonical();
    trusted.iter().any(|net| net.contains(&peer))
}

/// `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]`, `[2001:db8::1]:4711`.
fn hop_address(hop: &str) -> Option<IpAddr> {
    let with_port = || hop.parse::<std::net::SocketAddr>().ok().map(|address| address.ip());
    let bracketed = || hop.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    hop.parse().ok().or_else(with_port).or_else(bracketed).map(|ip: IpAddr| ip.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    const HEADER: &str = "x-forwarded-for";

    fn given(peer: &str, lines: &[(&str, &str)]) -> Result<String, &'static str> {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(
                HeaderName::from_bytes(name.as_bytes()).unwrap(),
                HeaderValue::from_str(value).unwrap(),
            );
        }
        let trusted = ["10.0.0.0/8".parse().unwrap()];
        address(peer.parse().unwrap(), &headers, &trusted, HEADER).map(|ip| ip.to_string())
    }

    /// C12: whatever the header.
    #[test]
    fn an_untrusted_peer_is_the_client_whatever_it_writes() {
        let fifty = vec!["198.51.100.1"; 50].join(", ");
        for (name, value) in [
            (HEADER, "198.51.100.1"),
            (HEADER, fifty.as_str()),
            (HEADER, "[::1]:80"),
            (HEADER, "garbage"),
            ("x_forwarded_for", "198.51.100.1"),
            ("x-real-ip", "198.51.100.1"),
            ("forwarded", "for=198.51.100.1"),
            ("cf-connecting-ip", "198.51.100.1"),
            ("true-client-ip", "198.51.100.1"),
        ] {
            assert_eq!(
                given("203.0.113.9", &[(name, value)]),
                Ok("203.0.113.9".into()),
                "{name}: {value}"
            );
        }
        assert_eq!(given("::ffff:203.0.113.9", &[]), Ok("203.0.113.9".into()));
    }

    /// C12: the right-most hop that is no proxy.
    #[test]
    fn a_trusted_proxy_names_the_right_most_untrusted_hop() {
        for (lines, client) in [
            (&[(HEADER, "198.51.100.1")][..], "198.51.100.1"),
            (&[(HEADER, "1.1.1.1, 198.51.100.1")], "198.51.100.1"),
            (&[(HEADER, "1.1.1.1, 198.51.100.1, 10.1.1.1")], "198.51.100.1"),
            (&[(HEADER, "1.1.1.1"), (HEADER, "198.51.100.1, 10.1.1.1")], "198.51.100.1"),
            (&[(HEADER, "2001:db8::7")], "2001:db8::7"),
            (&[(HEADER, "[2001:db8::7]:4711")], "2001:db8::7"),
            (&[(HEADER, "[2001:db8::7]")], "2001:db8::7"),
            (&[(HEADER, "198.51.100.1:4711")], "198.51.100.1"),
            (&[(HEADER, "10.2.2.2, 10.1.1.1")], "10.2.2.2"),
            (&[("x_forwarded_for", "1.1.1.1"), (HEADER, "198.51.100.1")], "198.51.100.1"),
            (&[("x_forwarded_for", "1.1.1.1")], "10.0.0.1"),
            (&[], "10.0.0.1"),
        ] {
            assert_eq!(given("10.0.0.1", lines), Ok(client.into()), "{lines:?}");
        }
        for garbage in ["", "unknown", "198.51.100.1, garbage", "198.51.100.1,", "_hidden"] {
            assert!(given("10.0.0.1", &[(HEADER, garbage)]).is_err(), "{garbage:?}");
        }
    }
}
