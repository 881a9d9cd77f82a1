//! Which addresses may be dialled: the IANA special-purpose registries, and what they leave out.
//!
//! The registries are data files beside this module; a refresh of them is a data commit.

use std::{
    net::{IpAddr, Ipv6Addr},
    sync::LazyLock,
};

/// One denied prefix and the word for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    net: ipnet::IpNet,
    reason: &'static str,
}

const IPV4: &str = include_str!("data/ipv4.tsv");
const IPV6: &str = include_str!("data/ipv6.tsv");

/// All rows, the longest prefix first: the most specific reason is the one that is told.
static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    // The files are part of the program; a test reads them, so this cannot fail in the field.
    let mut rows: Vec<Row> = [IPV4, IPV6]
        .into_iter()
        .flat_map(|text| read(text).expect("the registry files of this build are well formed"))
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.net.prefix_len()));
    rows
});

/// Reads a registry file.
///
/// Errors: the line that is not `prefix, reason, source`, or a header with other columns.
fn read(text: &'static str) -> Result<Vec<Row>, String> {
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    if lines.next() != Some("prefix\treason\tsource") {
        return Err("columns must be prefix, reason, source".to_owned());
    }
    lines.map(|line| row(line).ok_or_else(|| line.to_owned())).collect()
}

fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split('\t');
    let (net, reason, _source) = (cells.next()?, cells.next()?, cells.next()?);
    let net: ipnet::IpNet = net.parse().ok()?;
    // A prefix with host bits set is a typing error that would silently cover less.
    (cells.next().is_none() && !reason.is_empty() && net.trunc() == net)
        .then_some(Row { net, reason })
}

/// Why an address is not dialled, or `None` for a public one.
pub(super) fn denied(ip: IpAddr) -> Option<&'static str> {
    let listed = ROWS.iter().find(|row| row.net.contains(&ip)).map(|row| row.reason);
    listed.or(match ip {
        IpAddr::V4(_) => None,
        IpAddr::V6(ip) => not_unicast_or_embedding(ip),
    })
}

/// What no list of prefixes can say: everything outside 2000::/3, and ISATAP inside it.
fn not_unicast_or_embedding(ip: Ipv6Addr) -> Option<&'static str> {
    let [first, _, _, _, isatap_high, isatap_low, _, _] = ip.segments();
    if first >> 13 != 1 {
        return Some("not_global_unicast");
    }
    // ISATAP (RFC 5214 section 6.1) carries an IPv4 address of any kind.
    (isatap_low == 0x5efe && matches!(isatap_high, 0 | 0x0200)).then_some("isatap")
}

#[cfg(test)]
mod embedded;
#[cfg(test)]
mod tests {
    use super::*;
    use ipnet::IpNet;
    use std::net::Ipv4Addr;

    fn why(ip: &str) -> Option<&'static str> {
        denied(ip.parse().unwrap())
    }

    #[test]
    fn files_are_well_formed_and_whole() {
        assert_eq!(read(IPV4).unwrap().len(), 28);
        assert_eq!(read(IPV6).unwrap().len(), 30);
    }

    #[test]
    fn unknown_columns_and_bad_rows_are_errors() {
        let header = "prefix\treason\tsource\n";
        assert!(read("prefix\treason\n").is_err());
        assert!(read("").is_err());
        for bad in [
            "10.0.0.0/33\ta\tb",
            "10.0.0.1/8\ta\tb",
            "10.0.0.0/8\t\tb",
            "10.0.0.0/8\ta",
            "10.0.0.0/8\ta\tb\tc",
        ] {
            let text: &'static str = Box::leak(format!("{header}{bad}").into_boxed_str());
            assert!(read(text).is_err(), "{bad}");
        }
    }

    /// An oracle that shares no code with `denied`: plain integer ranges from the files.
    fn in_any_range(ip: IpAddr) -> bool {
        let number = |ip: IpAddr| match ip {
            IpAddr::V4(ip) => (4, u128::from(ip.to_bits())),
            IpAddr::V6(ip) => (6, ip.to_bits()),
        };
        let cells = [IPV4, IPV6]
            .into_iter()
            .flat_map(str::lines)
            .filter_map(|line| line.split('\t').next());
        let listed = cells.filter_map(|cell| cell.split_once('/')).any(|(net, bits)| {
            let (Ok(net), Ok(bits)) = (net.parse::<IpAddr>(), bits.parse::<u32>()) else {
                return false;
            };
            let ((family, first), (own, value)) = (number(net), number(ip));
            let width = if family == 4 { 32 } else { 128 };
            let size = if bits == 0 { u128::MAX } else { (1_u128 << (width - bits)) - 1 };
            family == own && value >= first && value - first <= size
        });
        let (family, value) = number(ip);
        let embedding = matches!((value >> 32) as u32, 0x5efe | 0x0200_5efe);
        listed || (family == 6 && (value >> 125 != 1 || embedding))
    }

    /// The addresses around a prefix: first - 1, first, last, last + 1.
    fn edges(net: &IpNet) -> Vec<IpAddr> {
        let step = |ip: IpAddr, up: bool| -> Option<IpAddr> {
            match (ip, up) {
                (IpAddr::V4(ip), true) => {
                    ip.to_bits().checked_add(1).map(|n| Ipv4Addr::from_bits(n).into())
                }
                (IpAddr::V4(ip), false) => {
                    ip.to_bits().checked_sub(1).map(|n| Ipv4Addr::from_bits(n).into())
                }
                (IpAddr::V6(ip), true) => {
                    ip.to_bits().checked_add(1).map(|n| Ipv6Addr::from_bits(n).into())
                }
                (IpAddr::V6(ip), false) => {
                    ip.to_bits().checked_sub(1).map(|n| Ipv6Addr::from_bits(n).into())
                }
            }
        };
        let (first, last) = (net.network(), net.broadcast());
        [step(first, false), Some(first), Some(last), step(last, true)]
            .into_iter()
            .flatten()
            .collect()
    }

    #[test]
    fn edges_of_every_prefix_agree_with_the_oracle() {
        for row in ROWS.iter() {
            assert!(
                denied(row.net.network()).is_some() && denied(row.net.broadcast()).is_some(),
                "{row:?}"
            );
            for ip in edges(&row.net) {
                assert_eq!(
                    denied(ip).is_some(),
                    in_any_range(ip),
                    "{ip} at the edge of {}",
                    row.net
                );
            }
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(10_000))]
        #[test]
        fn every_ipv4_address_agrees_with_the_oracle(bits: u32) {
            let ip = IpAddr::V4(Ipv4Addr::from_bits(bits));
            proptest::prop_assert_eq!(denied(ip).is_some(), in_any_range(ip));
        }

        #[test]
        fn every_ipv6_address_agrees_with_the_oracle(bits: u128) {
            // Half of the cases inside 2000::/3, where the list decides.
            let bits = if bits & 1 == 0 { bits >> 3 | 1 << 125 } else { bits };
            let ip = IpAddr::V6(Ipv6Addr::from_bits(bits));
            proptest::prop_assert_eq!(denied(ip).is_some(), in_any_range(ip));
        }
    }

    #[test]
    fn public_neighbours_of_denied_blocks() {
        for public in [
            "8.8.8.8",
            "100.63.255.254",
            "100.128.0.1",
            "128.0.0.1",
            "192.169.0.0",
            "172.32.0.1",
            "223.255.255.255",
            "9.255.255.255",
            "11.0.0.0",
            "168.63.129.15",
            "198.20.0.0",
            "2001:4860:4860::8888",
            "2a00:1450:4001::1",
            "2001:200::1",
            "2003::1",
            "3ffd::1",
        ] {
            assert_eq!(why(public), None, "{public}");
        }
    }

    #[test]
    fn the_most_specific_reason_is_told() {
        for (ip, reason) in [
            ("192.0.0.171", "nat64_discovery"),
            ("192.0.0.77", "protocol_assignments"),
            ("169.254.169.254", "link_local"),
            ("168.63.129.16", "cloud_metadata"),
            ("2001:0:4136:e378:8000:63bf:80ff:fffe", "teredo"),
            ("::ffff:8.8.8.8", "ipv4_mapped"),
            ("::2", "ipv4_compatible"),
            ("4000::1", "not_global_unicast"),
            ("2a00::5efe:7f00:1", "isatap"),
            ("2a00::200:5efe:808:808", "isatap"),
        ] {
            assert_eq!(why(ip), Some(reason), "{ip}");
        }
    }
}
