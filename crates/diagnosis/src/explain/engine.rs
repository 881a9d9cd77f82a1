//! Evaluates every text rule over a normalised text: one pass for the literals, then rules whose
//! literals stand close together.

use super::{codes, matcher::Matcher, normal::Normal, work};
use crate::{
    Cause,
    text_rule::{Level, TextRule},
};
use std::{borrow::Cow, collections::BTreeMap, ops::Range, sync::OnceLock};

/// Literals of one rule must stand within this many bytes: a reply, a few log lines. Wider, and the
/// words of two unrelated lines make a rule fire.
const WINDOW: usize = 400;

/// A rule that fired.
#[derive(Clone)]
pub(crate) struct Finding {
    /// What it points to.
    pub cause: Cause,
    /// The rule itself.
    pub rule: &'static TextRule,
    /// Where its words stand, in the source text.
    pub marks: Vec<Range<usize>>,
    /// Octets of all words together: more words, more specific.
    pub weight: usize,
    /// End of its last word, in normalised bytes.
    pub end: usize,
}

impl Finding {
    /// Orders findings: level first, then how many words agree, then the one said last.
    fn rank(&self) -> (Level, usize, usize) {
        (self.rule.level, self.weight, self.end)
    }
}

struct Compiled {
    cause: Cause,
    rule: &'static TextRule,
    groups: Vec<Vec<u16>>,
    none: Vec<u16>,
}

/// All rules, indexed by literal.
struct Rules {
    matcher: Matcher,
    rules: Vec<Compiled>,
    /// Literal -> rules that need it in their first group.
    by_literal: Vec<Vec<u16>>,
    codes: BTreeMap<&'static str, u16>,
}

fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(Rules::compile)
}

impl Rules {
    fn compile() -> Self {
        let mut ids: BTreeMap<&'static str, u16> = BTreeMap::new();
        let mut literals: Vec<&'static str> = Vec::new();
        let mut id_of = |literal: &'static str| {
            *ids.entry(literal).or_insert_with(|| {
                literals.push(literal);
                (literals.len() - 1) as u16
            })
        };
        let mut compiled = Vec::new();
        for cause in Cause::ALL {
            for rule in cause.entry().texts {
                let groups = rule.groups().map(|group| group.map(&mut id_of).collect()).collect();
                let none = rule.forbidden().map(&mut id_of).collect();
                compiled.push(Compiled { cause: *cause, rule, groups, none });
            }
        }
        let mut by_literal = vec![Vec::new(); literals.len()];
        for (index, rule) in compiled.iter().enumerate() {
            for literal in rule.groups.first().into_iter().flatten() {
                if let Some(list) = by_literal.get_mut(usize::from(*literal)) {
                    list.push(index as u16);
                }
            }
        }
        let codes = ids
            .iter()
            .filter(|(word, _)| word.starts_with('#'))
            .map(|(word, id)| (*word, *id))
            .collect();
        // Pseudo literals stay in the list, so that ids agree; the text cannot contain them twice.
        let literals = literals.into_iter().map(Cow::Borrowed).collect();
        Self { matcher: Matcher::new(literals), rules: compiled, by_literal, codes }
    }
}

/// Three letters that are common inside words (`dns` in `EDNS`, `git` in `digital`) count only where
/// a word starts; these are part of compounds that mean the same (`OpenSSL`, `STARTTLS`).
const COMPOUNDED: &[&str] = &["ssl", "tls"];

/// Names of errors that hide in other words (`ModuleNotFound` is no `ENOTFOUND`).
const WHOLE: &[&str] = &["enotfound", "enodata", "epipe", "eauth", "edns", "etimeout", "spam"];

impl Rules {
    /// Whether a short literal was found in the middle of a word.
    fn inside_word(&self, literal: usize, bytes: &[u8], start: usize) -> bool {
        let word = self.matcher.literal(literal);
        let short = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        (short && !COMPOUNDED.contains(&word) || WHOLE.contains(&word))
            && start
                .checked_sub(1)
                .and_then(|at| bytes.get(at))
                .is_some_and(u8::is_ascii_alphanumeric)
    }
}

struct Hit {
    start: usize,
    end: usize,
    literal: u16,
}

/// Every rule that fires, best first; at most one finding per cause.
pub(crate) fn find(normal: &Normal) -> Vec<Finding> {
    let rules = rules();
    let hits = collect(rules, &normal.bytes);
    let mut best: BTreeMap<Cause, Finding> = BTreeMap::new();
    let mut window = Window::new(rules.by_literal.len());
    let mut first = 0;
    while first < hits.len() {
        let Some(origin) = hits.get(first).map(|hit| hit.start) else { break };
        let last = first
            + hits
                .get(first..)
                .unwrap_or_default()
                .iter()
                .take_while(|hit| hit.start < origin + WINDOW)
                .count();
        window.fill(hits.get(first..last).unwrap_or_default());
        window.evaluate(rules, normal, &mut best);
        if last >= hits.len() {
            break;
        }
        // Half a window on: words that stand together are together in one of two windows.
        let next = hits
            .get(first..last)
            .unwrap_or_default()
            .iter()
            .take_while(|hit| hit.start < origin + WINDOW / 2)
            .count();
        first += next.max(1);
    }
    let mut findings: Vec<Finding> = best.into_values().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.rank()));
    findings
}

fn collect(rules: &Rules, bytes: &[u8]) -> Vec<Hit> {
    let mut hits = Vec::new();
    rules.matcher.scan(bytes, |literal, start| {
        if rules.inside_word(literal, bytes, start) {
            return;
        }
        hits.push(Hit {
            start,
            end: start + rules.matcher.literal(literal).len(),
            literal: literal as u16,
        });
    });
    for code in codes::scan(bytes) {
        if let Some(id) = rules.codes.get(code.name.as_str()) {
            hits.push(Hit { start: code.start, end: code.end, literal: *id });
        }
    }
    hits.sort_by_key(|hit| hit.start);
    hits
}

/// The literals inside one stretch of text.
struct Window {
    stamp: u32,
    seen: Vec<(u32, Range<usize>)>,
    present: Vec<u16>,
}

impl Window {
    fn new(literals: usize) -> Self {
        Self { stamp: 0, seen: vec![(0, 0..0); literals], present: Vec::new() }
    }

    fn fill(&mut self, hits: &[Hit]) {
        self.stamp += 1;
        self.present.clear();
        work::step(hits.len());
        for hit in hits {
            if let Some(slot) = self.seen.get_mut(usize::from(hit.literal)) {
                if slot.0 != self.stamp {
                    self.present.push(hit.literal);
                }
                *slot = (self.stamp, hit.start..hit.end);
            }
        }
    }

    fn place(&self, literal: u16) -> Option<Range<usize>> {
        let (stamp, place) = self.seen.get(usize::from(literal))?;
        (*stamp == self.stamp).then(|| place.clone())
    }

    fn evaluate(&self, rules: &Rules, normal: &Normal, best: &mut BTreeMap<Cause, Finding>) {
        for literal in &self.present {
            for index in rules.by_literal.get(usize::from(*literal)).into_iter().flatten() {
                let Some(rule) = rules.rules.get(usize::from(*index)) else { continue };
                let Some(finding) = self.judge(rule, normal) else { continue };
                let better = best.get(&rule.cause).is_none_or(|old| finding.rank() > old.rank());
                if better {
                    best.insert(rule.cause, finding);
                }
            }
        }
    }

    fn judge(&self, rule: &Compiled, normal: &Normal) -> Option<Finding> {
        work::step(rule.none.len() + rule.groups.iter().map(Vec::len).sum::<usize>());
        if rule.none.iter().any(|literal| self.place(*literal).is_some()) {
            return None;
        }
        let mut places = Vec::with_capacity(rule.groups.len());
        for group in &rule.groups {
            let longest = group
                .iter()
                .filter_map(|literal| self.place(*literal))
                .max_by_key(|place| place.len())?;
            places.push(longest);
        }
        let weight = places.iter().map(|place| place.len()).sum();
        let end = places.iter().map(|place| place.end).max().unwrap_or(0);
        let marks = places.iter().map(|place| normal.original(place.start, place.end)).collect();
        Some(Finding { cause: rule.cause, rule: rule.rule, marks, weight, end })
    }
}

/// Every rule that fires anywhere in the text, whichever comes first.
#[cfg(test)]
pub(super) fn fired(normal: &Normal) -> Vec<&'static TextRule> {
    let rules = rules();
    let hits = collect(rules, &normal.bytes);
    let mut window = Window::new(rules.by_literal.len());
    window.fill(&hits);
    rules
        .rules
        .iter()
        .filter(|rule| window.judge(rule, normal).is_some())
        .map(|rule| rule.rule)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_long_enough_normalised_and_known() {
        for cause in Cause::ALL {
            for rule in cause.entry().texts {
                for literal in rule.groups().flatten().chain(rule.forbidden()) {
                    assert!(literal.len() >= 3, "{literal}");
                    let normal = String::from_utf8(Normal::new(literal).bytes).unwrap();
                    assert_eq!(normal.replace('\n', " "), literal, "not in normalised form");
                }
            }
        }
    }
}
