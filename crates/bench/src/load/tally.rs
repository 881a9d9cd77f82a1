//! What became of every check that was asked for.

use crate::client::Answer;
use mailmend_protocol::{DoneReason, Refusal};
use tokio::task::JoinSet;

/// Complaints that are kept.
const KEPT: usize = 5;

/// Counts. Every check asked for ends in exactly one of `right`, `wrong`, `cancelled`, `refused`,
/// `left` and `broken`.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// Checks asked for.
    pub asked: usize,
    /// Ended, with the verdict that belongs to the mailbox.
    pub right: usize,
    /// Ended, with another one.
    pub wrong: usize,
    /// Ended because the client said so, or because the relay stopped.
    pub cancelled: usize,
    /// Refused.
    pub refused: usize,
    /// The client went away.
    pub left: usize,
    /// The socket ended without a terminal message, or said something out of place.
    pub broken: usize,
    /// Terminal messages that nobody waited for.
    pub stray: usize,
    /// Whether the relay ran the check: started checks are what its own counters show.
    pub started: usize,
    /// How long each took that was neither refused nor left.
    pub each_ms: Vec<f64>,
    /// The first few things that went wrong.
    pub complaints: Vec<String>,
}

impl Tally {
    /// Checks that ended in one of the ways there are.
    pub fn accounted(&self) -> usize {
        self.right + self.wrong + self.cancelled + self.refused + self.left + self.broken
    }

    /// Nothing wrong, broken or said twice.
    pub fn is_clean(&self) -> bool {
        self.wrong + self.broken + self.stray == 0 && self.accounted() == self.asked
    }

    /// Notes what went wrong.
    pub fn complain(&mut self, complaint: impl FnOnce() -> String) {
        if self.complaints.len() < KEPT {
            self.complaints.push(complaint());
        }
    }

    /// The counts of all lanes, once each has ended; one that panicked took its counts along, and is broken.
    pub async fn of_all(mut lanes: JoinSet<Self>) -> Self {
        let mut all = Self::default();
        while let Some(lane) = lanes.join_next().await {
            match lane {
                Ok(lane) => all.add(lane),
                Err(error) => {
                    all.broken += 1;
                    all.complain(|| error.to_string());
                }
            }
        }
        all
    }

    /// Adds another's counts.
    pub fn add(&mut self, other: Self) {
        self.asked += other.asked;
        self.right += other.right;
        self.wrong += other.wrong;
        self.cancelled += other.cancelled;
        self.refused += other.refused;
        self.left += other.left;
        self.broken += other.broken;
        self.stray += other.stray;
        self.started += other.started;
        self.each_ms.extend(other.each_ms);
        self.complaints.extend(other.complaints);
        self.complaints.truncate(KEPT);
    }

    /// Counts an answer; `right` says whether its verdict belongs to the mailbox.
    pub fn count(&mut self, answer: &Answer, right: impl FnOnce() -> Result<(), String>) {
        use crate::client::Terminal::{Done, Refused};
        match &answer.terminal {
            Refused(Refusal::Rate | Refusal::Overload | Refusal::Port) => self.refused += 1,
            Done(DoneReason::Cancelled | DoneReason::ShuttingDown) => self.cancelled += 1,
            Done(DoneReason::Finished) => match right() {
                Ok(()) => self.right += 1,
                Err(complaint) => {
                    self.wrong += 1;
                    self.complain(|| complaint);
                }
            },
            other => {
                self.wrong += 1;
                self.complain(|| format!("{other:?}"));
            }
        }
        self.started += usize::from(matches!(answer.terminal, Done(_)));
    }

    /// One line.
    pub fn line(&self) -> String {
        let Self { asked, right, wrong, cancelled, refused, left, broken, stray, .. } = self;
        format!(
            "{asked} asked: {right} right, {wrong} wrong, {cancelled} cancelled, {refused} refused, {left} left, {broken} broken, {stray} stray"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Terminal;

    #[test]
    fn every_check_ends_once() {
        let answer = |terminal| Answer { seen: Vec::new(), terminal };
        let mut tally = Tally { asked: 4, ..Tally::default() };
        tally.count(&answer(Terminal::Done(DoneReason::Finished)), || Ok(()));
        tally.count(&answer(Terminal::Done(DoneReason::Cancelled)), || Ok(()));
        tally.count(&answer(Terminal::Refused(Refusal::Overload)), || Ok(()));
        assert!(!tally.is_clean(), "one is not accounted for");
        tally.left = 1;
        assert!(tally.is_clean() && tally.started == 2);
        let mut wrong = tally.clone();
        wrong.asked += 1;
        wrong.count(&answer(Terminal::Done(DoneReason::Finished)), || Err("other cause".into()));
        assert!(!wrong.is_clean() && wrong.complaints == ["other cause"]);
    }

    #[tokio::test]
    async fn a_lane_that_panics_is_missed() {
        let mut lanes = JoinSet::new();
        lanes.spawn(async { Tally { asked: 1, right: 1, ..Tally::default() } });
        lanes.spawn(async { panic!("of a lane") });
        let all = Tally::of_all(lanes).await;
        assert!(!all.is_clean() && all.right == 1 && all.broken == 1);
    }
}
