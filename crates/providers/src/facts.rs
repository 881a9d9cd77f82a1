//! Where each entry comes from, when it was checked, and what only tools need.

/// Provenance of one service's entry.
#[derive(Debug, PartialEq, Eq)]
pub struct Facts {
    /// Id of the service.
    pub id: &'static str,
    /// Year and month of the newest source, `YYYY-MM`.
    pub checked: &'static str,
    /// "high", "medium" or "low".
    pub confidence: &'static str,
    /// Suffixes of MX host names; a hint only.
    pub mx: Vec<&'static str>,
    /// Sending limits as the sources word them.
    pub limits: Vec<&'static str>,
    /// Where it comes from.
    pub source: &'static str,
}

/// Provenance of every entry, in the table's order.
pub fn facts() -> Vec<Facts> {
    include_str!("../data/facts.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(read)
        .collect()
}

/// Services whose facts were last checked before `month` (`YYYY-MM`), the oldest first.
pub fn facts_older_than(month: &str) -> Vec<Facts> {
    let mut old: Vec<Facts> = facts().into_iter().filter(|facts| facts.checked < month).collect();
    old.sort_by_key(|facts| facts.checked);
    old
}

fn read(line: &'static str) -> Option<Facts> {
    let mut columns = line.split('\t');
    let mut next = || columns.next();
    let some = |column: &'static str, separator: &'static str| {
        column.split(separator).filter(|item| *item != "-").collect::<Vec<_>>()
    };
    Some(Facts {
        id: next()?,
        checked: next()?,
        confidence: next()?,
        mx: some(next()?, " "),
        limits: some(next()?, " | "),
        source: next()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_service_has_a_source_and_a_date() {
        let facts = facts();
        assert_eq!(facts.len(), crate::all().len());
        for (fact, provider) in facts.iter().zip(crate::all()) {
            assert_eq!(fact.id, provider.id);
            assert!(!fact.source.is_empty() && fact.source != "-", "{}", fact.id);
            let (year, month) = fact.checked.split_once('-').unwrap();
            assert!(
                year.parse::<u16>().unwrap() >= 2020
                    && (1..=12).contains(&month.parse::<u8>().unwrap())
            );
        }
    }

    #[test]
    fn only_older_facts_are_listed() {
        assert!(facts_older_than("2000-01").is_empty());
        assert_eq!(facts_older_than("9999-12").len(), crate::all().len());
        let newest = facts().into_iter().map(|facts| facts.checked).max().unwrap();
        assert!(facts_older_than(newest).iter().all(|facts| facts.checked < newest));
    }
}
