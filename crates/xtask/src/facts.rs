//! `cargo xtask facts [YYYY-MM]`: provider facts last checked before that month (without one: a year
//! ago), oldest first. A report, not a test: facts grow old without anybody changing a line.

use anyhow::{Context, Result, bail};
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the facts live; columns: id, checked, confidence, MX suffixes, limits, source.
const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../providers/data/facts.tsv");

/// Prints the report; never fails because of what it finds.
pub fn run(args: &[String]) -> Result<()> {
    let limit = match args {
        [] => a_year_ago(SystemTime::now()),
        [month] if is_month(month) => month.clone(),
        _ => bail!("usage: cargo xtask facts [YYYY-MM]"),
    };
    let table = std::fs::read_to_string(FACTS).with_context(|| format!("reading {FACTS}"))?;
    let (old, total) = older_than(&table, &limit);
    println!("{} of {total} services were last checked before {limit}", old.len());
    for fact in old {
        println!("{}  {:<16} {:<7} {}", fact.checked, fact.id, fact.confidence, fact.source);
    }
    Ok(())
}

/// What the report shows of a service.
struct Fact<'a> {
    id: &'a str,
    checked: &'a str,
    confidence: &'a str,
    source: &'a str,
}

/// Services checked before the month, oldest first, and how many services there are.
fn older_than<'a>(table: &'a str, month: &str) -> (Vec<Fact<'a>>, usize) {
    let facts: Vec<Fact<'a>> =
        table.lines().filter(|line| !line.starts_with('#')).filter_map(read).collect();
    let total = facts.len();
    let mut old: Vec<Fact<'a>> = facts.into_iter().filter(|fact| fact.checked < month).collect();
    old.sort_by_key(|fact| (fact.checked, fact.id));
    (old, total)
}

fn read(line: &str) -> Option<Fact<'_>> {
    let mut columns = line.split('\t');
    let (id, checked, confidence) = (columns.next()?, columns.next()?, columns.next()?);
    Some(Fact { id, checked, confidence, source: columns.nth(2)? })
}

fn is_month(text: &str) -> bool {
    let Some((year, month)) = text.split_once('-') else { return false };
    let year_is_sound = year.len() == 4 && year.parse::<u16>().is_ok();
    year_is_sound
        && month.len() == 2
        && month.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month))
}

/// The same month of last year, in UTC.
fn a_year_ago(now: SystemTime) -> String {
    let seconds = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (year, month) = year_and_month(seconds / 86_400);
    format!("{:04}-{month:02}", year - 1)
}

/// Year and month of a day counted from 1970-01-01 (Gregorian, eras of 400 years from March 0000).
fn year_and_month(day: u64) -> (u64, u64) {
    let shifted = day + 719_468;
    let era = shifted / 146_097;
    let of_era = shifted % 146_097;
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn months_of_days() {
        for (day, expected) in [
            (0, (1970, 1)),
            (30, (1970, 1)),
            (31, (1970, 2)),
            (11_016, (2000, 2)),
            (11_017, (2000, 3)),
            (20_512, (2026, 2)),
            (20_513, (2026, 3)),
        ] {
            assert_eq!(year_and_month(day), expected, "{day}");
        }
        let february = UNIX_EPOCH + Duration::from_secs(20_512 * 86_400);
        assert_eq!(a_year_ago(february), "2025-02");
    }

    #[test]
    fn only_older_services_are_listed() {
        let table = "# id\tchecked\n\
                     b\t2025-03\thigh\t-\t-\tpage b\n\
                     a\t2024-11\tlow\t-\t-\tpage a\n\
                     c\t2025-04\thigh\t-\t-\tpage c\n";
        let (old, total) = older_than(table, "2025-04");
        let ids: Vec<&str> = old.iter().map(|fact| fact.id).collect();
        assert_eq!((ids, total), (vec!["a", "b"], 3));
        assert_eq!(old.first().map(|fact| fact.source), Some("page a"));
    }

    #[test]
    fn arguments() {
        assert!(is_month("2026-11"));
        for wrong in ["2026-13", "2026", "26-11", "2026-1", "november"] {
            assert!(run(&[wrong.to_owned()]).is_err(), "{wrong}");
        }
    }
}
