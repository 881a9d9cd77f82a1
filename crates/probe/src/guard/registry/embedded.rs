//! Sixty ways to carry an IPv4 address inside an IPv6 one, and every IPv4 address there is.

use super::{IPV4, denied};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// What must not be reached in any dress, and one that might be: a dress is refused as such.
const TARGETS: [&str; 8] = [
    "127.0.0.1",
    "10.0.0.1",
    "169.254.169.254",
    "192.168.0.1",
    "0.0.0.0",
    "168.63.129.16",
    "100.100.100.200",
    "8.8.8.8",
];

/// The 32 bits of `v4` with its highest bit at `bit` (counted from the top), around the octet that
/// RFC 6052 section 2.2 keeps free, under a prefix.
fn rfc6052(prefix: u128, length: u32, v4: u128) -> u128 {
    let whole = v4 << (96 - length);
    if length >= 64 || length + 32 <= 64 {
        return prefix | if length == 64 { v4 << 24 } else { whole };
    }
    // Bits 64 to 71 stay zero: what reaches into them moves on by eight.
    let above = whole & !((1 << 64) - 1);
    let below = whole & ((1 << 64) - 1);
    prefix | above | below >> 8
}

/// Every form of one target.
fn forms(v4: u128) -> Vec<u128> {
    let inverted = v4 ^ 0xffff_ffff;
    let mut forms = vec![
        // IPv4-compatible, -mapped, -translated.
        v4,
        0xffff << 32 | v4,
        0xffff << 48 | v4,
        0xffff_0000_0000 | v4 << 64,
    ];
    // NAT64: the well-known prefix, and the local one at every length it can have.
    forms.push(0x0064_ff9b << 96 | v4);
    for length in [48, 56, 64, 96] {
        forms.push(rfc6052(0x0064_ff9b_0001 << 80, length, v4));
    }
    forms.extend([1, 0xffff, 0xabcd].map(|net: u128| 0x0064_ff9b_0001 << 80 | net << 64 | v4));
    // 6to4, with any subnet and interface.
    for rest in [0, 1, 1 << 64 | 1, 0x0200_5efe << 32 | v4, v4] {
        forms.push(0x2002 << 112 | v4 << 80 | rest);
    }
    // Teredo: as server, as client, with flags and port.
    for (server, flags, port) in
        [(v4, 0, 0), (0x4136_e378, 0x8000, 0x63bf), (v4, 0x8000, 0xffff), (0, 0, 1)]
    {
        forms.push(0x2001_0000 << 96 | server << 64 | flags << 48 | port << 32 | inverted);
        forms.push(0x2001_0000 << 96 | server << 64 | flags << 48 | port << 32 | v4);
    }
    // ISATAP under prefixes that are public, and ones that are not.
    for prefix in [0x2a00, 0x2001_4860_u128, 0x2600, 0x2400, 0xfe80, 0xfec0, 0xfd00] {
        for mark in [0x5efe, 0x0200_5efe] {
            let top = if prefix > 0xffff { prefix << 96 } else { prefix << 112 };
            forms.push(top | 1 << 64 | mark << 32 | v4);
        }
    }
    // Local, reserved, documented and returned prefixes, with the address at their end.
    for (prefix, bits) in [
        (0xfe80_u128, 16),
        (0xfec0, 16),
        (0xfc00, 16),
        (0xfd00, 16),
        (0xff02, 16),
        (0xff0e, 16),
        (0x0100, 16),
        (0x5f00, 16),
        (0x3fff, 16),
        (0x3ffe, 16),
        (0x2001_0db8, 32),
        (0x2001_0010, 32),
        (0x2001_0020, 32),
        (0x2001_0030, 32),
        (0x2001_0002, 32),
        (0x2620_004f_8000, 48),
        (0x4000, 16),
        (0x0200, 16),
        (0x8000, 16),
        (0xff01, 16),
        (0xfe00, 16),
    ] {
        forms.push(prefix << (128 - bits) | v4);
    }
    forms
}

/// S14: all of them, whatever they carry.
#[test]
fn sixty_forms_of_eight_targets_never_pass() {
    for target in TARGETS {
        let v4 = u128::from(target.parse::<Ipv4Addr>().unwrap().to_bits());
        let forms = forms(v4);
        assert!(forms.len() >= 60, "{}", forms.len());
        for form in forms {
            let ip = Ipv6Addr::from_bits(form);
            assert!(denied(IpAddr::V6(ip)).is_some(), "{ip} carries {target}");
        }
    }
}

/// Denied ranges as plain numbers, merged; shares nothing with the code that it judges but the file.
fn ranges() -> Vec<(u64, u64)> {
    let cells = IPV4.lines().filter_map(|line| line.split('\t').next());
    let mut ranges: Vec<(u64, u64)> = cells
        .filter_map(|cell| cell.split_once('/'))
        .filter_map(|(net, bits)| {
            let octets: Vec<u64> = net.split('.').filter_map(|part| part.parse().ok()).collect();
            let [a, b, c, d] = octets.try_into().ok()?;
            let first = a << 24 | b << 16 | c << 8 | d;
            Some((first, first + (1 << (32 - bits.parse::<u32>().ok()?)) - 1))
        })
        .collect();
    ranges.sort_unstable();
    let mut merged: Vec<(u64, u64)> = Vec::new();
    for (first, last) in ranges {
        match merged.last_mut() {
            Some(before) if first <= before.1 + 1 => before.1 = before.1.max(last),
            _ => merged.push((first, last)),
        }
    }
    merged
}

/// Every 4,099th address (a prime, so that no block is met at one place only); every single one with
/// `MAILMEND_EXHAUSTIVE=1`, which wants a release build: `cargo test --release -p mailmend-probe every_ipv4`.
#[test]
fn every_ipv4_address_is_where_the_registry_has_it() {
    let ranges = ranges();
    // 18 blocks, 13.8 % of all: a file that lost a row shows here.
    assert_eq!(ranges.len(), 18);
    let denied_in_all: u64 = ranges.iter().map(|(first, last)| last - first + 1).sum();
    assert_eq!(denied_in_all * 1_000 / (1 << 32), 138);
    let step = if std::env::var_os("MAILMEND_EXHAUSTIVE").is_some() { 1 } else { 4_099 };
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let share = (1_u64 << 32).div_ceil(threads);
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let ranges = &ranges;
            scope.spawn(move || {
                let end = ((thread + 1) * share).min(1 << 32);
                let mut at = ranges.partition_point(|(_, last)| *last < thread * share);
                for address in (thread * share..end).step_by(step) {
                    while ranges.get(at).is_some_and(|(_, last)| *last < address) {
                        at += 1;
                    }
                    let expected = ranges.get(at).is_some_and(|(first, _)| *first <= address);
                    let ip = Ipv4Addr::from_bits(address as u32);
                    assert_eq!(denied(IpAddr::V4(ip)).is_some(), expected, "{ip}");
                }
            });
        }
    });
}
