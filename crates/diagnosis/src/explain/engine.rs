//! Evaluates every text rule over a normalised text: one pass for the literals, then rules whose
//! literals stand close together.

use super::{codes, matcher::Matcher, normal::Normal, packed, work};
use crate::{
    Cause, Sureness,
    text_rule::{Level, forbidden, groups},
};
use std::{borrow::Cow, cell::RefCell, cmp::Reverse, ops::Range, sync::OnceLock};

/// Literals of one rule must stand within this many bytes: a reply, a few log lines. Wider, and the
/// words of two unrelated lines make a rule fire.
const WINDOW: usize = 400;

/// A rule that fired.
#[derive(Clone)]
pub(crate) struct Finding {
    /// What it points to.
    pub cause: Cause,
    /// The rule itself.
    pub rule: &'static Rule,
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

/// A rule whose words are numbers of literals.
pub(crate) struct Rule {
    cause: Cause,
    pub level: Level,
    pub sureness: Sureness,
    pub also: Vec<Cause>,
    groups: Vec<Vec<u16>>,
    none: Vec<u16>,
    /// Octets that a number of Microsoft Entra is worth on top: it says more than the OAuth error
    /// around it.
    bonus: usize,
}

/// All rules, indexed by literal.
struct Rules {
    matcher: Matcher,
    rules: Vec<Rule>,
    /// Literal -> rules that are looked at when it is there: those that have it in their rarest group.
    by_literal: Vec<Vec<u16>>,
}

/// All rules, as soon as there are any.
fn rules() -> Option<&'static Rules> {
    static RULES: OnceLock<Rules> = OnceLock::new();
    // The text is asked for once: making sure that it is UTF-8 costs more than a message does.
    if RULES.get().is_none() {
        let text = packed::text()?;
        RULES.get_or_init(|| Rules::compile(text));
    }
    RULES.get()
}

impl Rules {
    fn compile(text: &'static str) -> Self {
        let packed: Vec<packed::Packed> = packed::rules(text).collect();
        let words: Vec<&'static str> = packed
            .iter()
            .flat_map(|rule| groups(rule.words).flatten().chain(forbidden(rule.none)))
            .collect();
        let (literals, numbers) = number(&words);
        // Pseudo literals stay in the list, so that numbers agree; the text cannot contain them twice.
        let matcher = Matcher::new(literals.into_iter().map(Cow::Borrowed).collect());
        let mut by_literal = vec![Vec::new(); matcher.len()];
        let mut rules = Vec::new();
        let mut numbers = numbers.into_iter();
        let mut take = |count: usize| numbers.by_ref().take(count).collect::<Vec<u16>>();
        for packed::Packed { cause, level, sureness, words, none, also } in packed {
            let groups: Vec<Vec<u16>> = groups(words).map(|group| take(group.count())).collect();
            // Every group must have a hit, so any will do: the one whose shortest word is the longest, since short
            // words (`imap`, `550`) are in every text.
            let shortest = |group: &&Vec<u16>| {
                group.iter().map(|literal| matcher.literal(usize::from(*literal)).len()).min()
            };
            for literal in groups.iter().max_by_key(shortest).into_iter().flatten() {
                if let Some(list) = by_literal.get_mut(usize::from(*literal)) {
                    list.push(rules.len() as u16);
                }
            }
            let none = take(forbidden(none).count());
            let bonus = if words.starts_with("#aadsts") { 100 } else { 0 };
            rules.push(Rule { cause, level, sureness, also, groups, none, bonus });
        }
        Self { matcher, rules, by_literal }
    }
}

/// Every word once, sorted, and for each word of the list its number among them.
fn number(words: &[&'static str]) -> (Vec<&'static str>, Vec<u16>) {
    let mut order: Vec<(&'static str, usize)> = words.iter().copied().zip(0..).collect();
    order.sort_unstable();
    let mut literals: Vec<&'static str> = Vec::new();
    let mut numbers = vec![0; words.len()];
    for (word, place) in order {
        if literals.last() != Some(&word) {
            literals.push(word);
        }
        if let Some(number) = numbers.get_mut(place) {
            *number = literals.len() as u16 - 1;
        }
    }
    (literals, numbers)
}

/// Three letters that are common inside words (`dns` in `EDNS`, `git` in `digital`) count only where
/// a word starts; these are part of compounds that mean the same (`OpenSSL`, `STARTTLS`).
const COMPOUNDED: &[&str] = &["ssl", "tls"];

/// Names of errors that hide in other words (`ModuleNotFound` is no `ENOTFOUND`).
const WHOLE: &[&str] = &["enotfound", "enodata", "epipe", "eauth", "edns", "etimeout", "spam"];

/// Words that many others start with (`notification`, `badge`, `likely`, `unknown calendar`): they count only where
/// they end.
const ENDING: &[&str] = &["not", "bad", "hit", "like", "unknown ca"];

impl Rules {
    /// Whether a short literal was found in the middle of a word, or a number in a longer one.
    fn inside_word(&self, literal: usize, bytes: &[u8], start: usize) -> bool {
        let word = self.matcher.literal(literal);
        if word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            let before = start.checked_sub(1).and_then(|at| bytes.get(at));
            return before.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'.')
                || bytes.get(start + word.len()).is_some_and(u8::is_ascii_digit);
        }
        if ENDING.contains(&word)
            && bytes.get(start + word.len()).is_some_and(u8::is_ascii_alphabetic)
        {
            return true;
        }
        let short = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        (short && !COMPOUNDED.contains(&word) || WHOLE.contains(&word))
            && start
                .checked_sub(1)
                .and_then(|at| bytes.get(at))
                .is_some_and(u8::is_ascii_alphanumeric)
    }
}

/// Small, since a text of 1 MiB can hold hundreds of thousands.
struct Hit {
    start: u32,
    length: u16,
    literal: u16,
}

impl Hit {
    fn new(start: usize, end: usize, literal: u16) -> Self {
        Self { start: start as u32, length: (end - start) as u16, literal }
    }

    fn start(&self) -> usize {
        self.start as usize
    }

    fn place(&self) -> Range<usize> {
        self.start()..self.start() + usize::from(self.length)
    }
}

/// Every rule that fires, best first; at most one finding per cause.
pub(crate) fn find(normal: &Normal) -> Vec<Finding> {
    let Some(rules) = rules() else { return Vec::new() };
    WINDOW_KEPT.with_borrow_mut(|window| {
        window.seen.resize(rules.by_literal.len(), (0, 0..0));
        find_with(rules, normal, window)
    })
}

thread_local! {
    /// Kept from text to text: it has a place per literal, and clearing them costs more than a short
    /// text does.
    static WINDOW_KEPT: RefCell<Window> = RefCell::new(Window::new(0));
}

fn find_with(rules: &'static Rules, normal: &Normal, window: &mut Window) -> Vec<Finding> {
    let hits = collect(rules, &normal.bytes);
    let mut best: Vec<Finding> = Vec::new();
    let mut read = [0_u64; 256];
    let mut windows = 0;
    let mut first = 0;
    while first < hits.len() {
        let Some(origin) = hits.get(first).map(Hit::start) else { break };
        let last = first
            + hits
                .get(first..)
                .unwrap_or_default()
                .iter()
                .take_while(|hit| hit.start() < origin + WINDOW)
                .count();
        window.fill(hits.get(first..last).unwrap_or_default());
        // Logs repeat themselves: the same words fire the same rules.
        let signature = window.signature();
        if !read.contains(&signature) {
            if let Some(slot) = read.get_mut(windows % 256) {
                *slot = signature;
            }
            windows += 1;
            window.evaluate(rules, normal, &mut best);
        }
        if last >= hits.len() {
            break;
        }
        // Half a window on: words that stand together are together in one of two windows.
        let next = hits
            .get(first..last)
            .unwrap_or_default()
            .iter()
            .take_while(|hit| hit.start() < origin + WINDOW / 2)
            .count();
        first += next.max(1);
    }
    best.sort_unstable_by_key(|finding| (Reverse(finding.rank()), finding.cause));
    best
}

fn collect(rules: &Rules, bytes: &[u8]) -> Vec<Hit> {
    let mut hits = Vec::new();
    rules.matcher.scan(bytes, |literal, start| {
        if rules.inside_word(literal, bytes, start) {
            return;
        }
        let end = start + rules.matcher.literal(literal).len();
        hits.push(Hit::new(start, end, literal as u16));
    });
    // A log says the same few codes again and again.
    let mut known: [Option<(codes::Name, Option<u16>)>; 32] = [None; 32];
    codes::scan(bytes, |code| {
        let (name, place) = (code.name, code.name.place() % known.len());
        let (_, number) = match known.get(place).copied().flatten() {
            Some(known) if known.0 == name => known,
            _ => (name, rules.matcher.number(name.as_str())),
        };
        if let Some(slot) = known.get_mut(place) {
            *slot = Some((name, number));
        }
        if let Some(id) = number {
            hits.push(Hit::new(code.start, code.end, id));
        }
    });
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
        self.stamp = self.stamp.wrapping_add(1).max(1);
        self.present.clear();
        work::step(hits.len());
        for hit in hits {
            if let Some(slot) = self.seen.get_mut(usize::from(hit.literal)) {
                if slot.0 != self.stamp {
                    self.present.push(hit.literal);
                }
                *slot = (self.stamp, hit.place());
            }
        }
    }

    /// Which literals are here, in whatever order, as one number: the sum of their mixed ids
    /// (the mixer of SplitMix64).
    fn signature(&self) -> u64 {
        self.present.iter().fold(0, |sum, id| {
            let mut mixed = (u64::from(*id) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
            sum.wrapping_add(mixed ^ mixed >> 31)
        })
    }

    fn place(&self, literal: u16) -> Option<Range<usize>> {
        let (stamp, place) = self.seen.get(usize::from(literal))?;
        (*stamp == self.stamp).then(|| place.clone())
    }

    fn evaluate(&self, rules: &'static Rules, normal: &Normal, best: &mut Vec<Finding>) {
        for literal in &self.present {
            for index in rules.by_literal.get(usize::from(*literal)).into_iter().flatten() {
                let Some(rule) = rules.rules.get(usize::from(*index)) else { continue };
                if !self.fires(rule) {
                    continue;
                }
                let finding = || self.finding(rule, normal);
                match best.iter_mut().find(|old| old.cause == rule.cause) {
                    Some(old) if self.rank(rule) > old.rank() => *old = finding(),
                    Some(_) => {}
                    None => best.push(finding()),
                }
            }
        }
    }

    fn fires(&self, rule: &Rule) -> bool {
        work::step(rule.none.len() + rule.groups.iter().map(Vec::len).sum::<usize>());
        let seen = |literal: &u16| self.place(*literal).is_some();
        rule.groups.iter().all(|group| group.iter().any(seen)) && !rule.none.iter().any(seen)
    }

    /// Where the words of a rule stand: of each group, the longest.
    fn places(&self, rule: &Rule) -> impl Iterator<Item = Range<usize>> {
        let longest = |group: &Vec<u16>| {
            let places = group.iter().filter_map(|literal| self.place(*literal));
            places.max_by_key(|place| place.len())
        };
        rule.groups.iter().filter_map(longest)
    }

    /// The rank that the finding would have.
    fn rank(&self, rule: &Rule) -> (Level, usize, usize) {
        let (octets, end) = self
            .places(rule)
            .fold((0, 0), |(octets, end), place| (octets + place.len(), place.end.max(end)));
        (rule.level, octets + rule.bonus, end)
    }

    fn finding(&self, rule: &'static Rule, normal: &Normal) -> Finding {
        let (_, weight, end) = self.rank(rule);
        let original = |place: Range<usize>| normal.original(place.start, place.end);
        let marks = self.places(rule).map(original).collect();
        Finding { cause: rule.cause, rule, marks, weight, end }
    }
}

/// Every rule that fires anywhere in the text, by its place among all rules.
#[cfg(test)]
pub(super) fn fired(normal: &Normal) -> Vec<usize> {
    let rules = rules().unwrap();
    let hits = collect(rules, &normal.bytes);
    let mut window = Window::new(rules.by_literal.len());
    window.fill(&hits);
    rules
        .rules
        .iter()
        .enumerate()
        .filter(|(_, rule)| window.fires(rule))
        .map(|(place, _)| place)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_long_enough_normalised_and_known() {
        for cause in Cause::ALL {
            for rule in cause.texts() {
                for literal in rule.groups().flatten().chain(rule.forbidden()) {
                    assert!(literal.len() >= 3, "{literal}");
                    let normal = String::from_utf8(Normal::new(literal).bytes).unwrap();
                    assert_eq!(normal.replace('\n', " "), literal, "not in normalised form");
                }
            }
        }
    }
}
