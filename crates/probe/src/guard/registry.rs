//! Which addresses may be dialled: the IANA special-purpose registries, and what they leave out.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Denied IPv4 prefixes. Source: IANA IPv4 Special-Purpose Address Registry; multicast and reserved
/// space; Azure WireServer, a public address that answers only inside that cloud.
const V4: &[(Ipv4Addr, u8, &str)] = &[
    (Ipv4Addr::new(0, 0, 0, 0), 8, "this_network"),
    (Ipv4Addr::new(10, 0, 0, 0), 8, "private"),
    (Ipv4Addr::new(100, 64, 0, 0), 10, "shared"),
    (Ipv4Addr::new(127, 0, 0, 0), 8, "loopback"),
    (Ipv4Addr::new(168, 63, 129, 16), 32, "cloud_metadata"),
    (Ipv4Addr::new(169, 254, 0, 0), 16, "link_local"),
    (Ipv4Addr::new(172, 16, 0, 0), 12, "private"),
    (Ipv4Addr::new(192, 0, 0, 0), 24, "protocol_assignments"),
    (Ipv4Addr::new(192, 0, 2, 0), 24, "documentation"),
    (Ipv4Addr::new(192, 31, 196, 0), 24, "as112"),
    (Ipv4Addr::new(192, 52, 193, 0), 24, "amt"),
    (Ipv4Addr::new(192, 88, 99, 0), 24, "6to4_relay"),
    (Ipv4Addr::new(192, 168, 0, 0), 16, "private"),
    (Ipv4Addr::new(192, 175, 48, 0), 24, "as112"),
    (Ipv4Addr::new(198, 18, 0, 0), 15, "benchmarking"),
    (Ipv4Addr::new(198, 51, 100, 0), 24, "documentation"),
    (Ipv4Addr::new(203, 0, 113, 0), 24, "documentation"),
    (Ipv4Addr::new(224, 0, 0, 0), 3, "multicast_or_reserved"),
];

/// Denied prefixes inside 2000::/3; everything outside it is denied unlisted. Source: IANA IPv6
/// Special-Purpose Address Registry, and the returned 6bone space.
const V6: &[(Ipv6Addr, u8, &str)] = &[
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23, "protocol_assignments"),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32, "documentation"),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16, "6to4"),
    (Ipv6Addr::new(0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0), 48, "as112"),
    (Ipv6Addr::new(0x3ffe, 0, 0, 0, 0, 0, 0, 0), 16, "6bone"),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20, "documentation"),
];

/// Why an address is not dialled, or `None` for a public one.
pub(super) fn denied(ip: IpAddr) -> Option<&'static str> {
    match ip {
        IpAddr::V4(ip) => {
            V4.iter().find(|(net, bits, _)| in_v4(ip, *net, *bits)).map(|(_, _, why)| *why)
        }
        IpAddr::V6(ip) => denied_v6(ip),
    }
}

fn denied_v6(ip: Ipv6Addr) -> Option<&'static str> {
    let [first, .., isatap_high, isatap_low, _, _] = ip.segments();
    if first >> 13 != 1 {
        // Only 2000::/3 is global unicast; loopback, mapped, NAT64, ULA, link-local … fall here.
        return Some("not_global_unicast");
    }
    // ISATAP (RFC 5214) carries an IPv4 address of any kind.
    if isatap_low == 0x5efe && (isatap_high == 0 || isatap_high == 0x0200) {
        return Some("isatap");
    }
    V6.iter().find(|(net, bits, _)| in_v6(ip, *net, *bits)).map(|(_, _, why)| *why)
}

fn in_v4(ip: Ipv4Addr, net: Ipv4Addr, bits: u8) -> bool {
    let mask = u32::MAX << (32 - u32::from(bits));
    ip.to_bits() & mask == net.to_bits() & mask
}

fn in_v6(ip: Ipv6Addr, net: Ipv6Addr, bits: u8) -> bool {
    let mask = u128::MAX << (128 - u32::from(bits));
    ip.to_bits() & mask == net.to_bits() & mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_of_every_ipv4_prefix() {
        for (net, bits, _) in V4 {
            let first = net.to_bits();
            let last = first | u32::MAX.checked_shr(u32::from(*bits)).unwrap_or(0);
            assert!(denied(IpAddr::V4(Ipv4Addr::from_bits(first))).is_some());
            assert!(denied(IpAddr::V4(Ipv4Addr::from_bits(last))).is_some());
        }
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
        ] {
            assert_eq!(denied(public.parse().unwrap()), None, "{public}");
        }
    }

    #[test]
    fn ipv6_forms_that_carry_ipv4_and_other_traps() {
        for ip in [
            "::1",
            "::",
            "::2",
            "::ffff:127.0.0.1",
            "::ffff:0:127.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::7f00:1",
            "2002:7f00:1::",
            "2001:0:1::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "fd00:ec2::254",
            "2a00:1450::5efe:7f00:1",
            "2a00:1450:0:0:200:5efe:7f00:1",
            "2001:db8::1",
            "3fff::1",
            "4000::1",
            "5f00::1",
            "::ffff:8.8.8.8",
            "100::1",
            "3ffe::1",
            "2620:4f:8000::1",
        ] {
            assert!(denied(ip.parse().unwrap()).is_some(), "{ip}");
        }
        for ip in ["2001:4860:4860::8888", "2a00:1450:4001::1", "2606:4700::1111", "2400::1"] {
            assert_eq!(denied(ip.parse().unwrap()), None, "{ip}");
        }
    }
}
