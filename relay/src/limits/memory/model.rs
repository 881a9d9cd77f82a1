//! The counters against the obvious: a reference model, and every order of two callers (G15).

use super::*;
use std::{collections::BTreeMap, sync::Arc};

const KEYS: u8 = 3;
const LIMIT: u32 = 3;
const SPAN: u64 = 60;

/// Numbers that are the same in every run (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    fn charge(&mut self) -> Charge {
        let counter = self.below(KEYS.into()) as u8;
        // The mark belongs to its counter.
        let once = (self.below(2) == 0).then(|| [100 + counter * 10 + self.below(2) as u8; 32]);
        charge(counter, once)
    }
}

fn charge(counter: u8, once: Option<Key>) -> Charge {
    let (key, span) = ([counter; 32], Duration::from_secs(SPAN));
    Charge { table: "t", key, limit: LIMIT, span, once }
}

/// A window in whole seconds.
#[derive(Debug, Clone, Copy)]
struct Seen {
    /// No other window has this number.
    number: u64,
    begin: u64,
    count: u32,
    /// Of a mark: the window of its counter in which it was counted.
    counted_in: u64,
}

/// What one charge was counted in.
#[derive(Debug, Clone, Copy)]
struct Receipt {
    counter: u64,
    mark: Option<u64>,
}

/// The obvious: every window has a number, a receipt names the windows, an attempt is tried on a copy.
#[derive(Debug, Clone, Default)]
struct Model {
    windows: BTreeMap<Key, Seen>,
    numbers: u64,
}

impl Model {
    fn live(&self, key: Key, clock: u64) -> Option<Seen> {
        self.windows.get(&key).copied().filter(|window| clock < window.begin + SPAN)
    }

    /// One event more; the number of its window.
    fn count(&mut self, key: Key, clock: u64, counted_in: u64) -> u64 {
        self.numbers += 1;
        let fresh = Seen { number: self.numbers, begin: clock, count: 0, counted_in };
        let window = self.live(key, clock).unwrap_or(fresh);
        self.windows.insert(key, Seen { count: window.count + 1, ..window });
        window.number
    }

    /// One event less in the window of this number, if it is still there; the window, if that was its last.
    fn uncount(&mut self, key: Key, number: u64) -> Option<Seen> {
        let window = self.windows.get_mut(&key).filter(|window| window.number == number)?;
        window.count -= 1;
        if window.count > 0 { None } else { self.windows.remove(&key) }
    }

    fn take(&mut self, charges: &[Charge], clock: u64) -> Option<Vec<Receipt>> {
        let mut trial = self.clone();
        let mut receipts = Vec::new();
        for charge in charges {
            let held = charge.once.and_then(|once| trial.live(once, clock));
            let counter = match held {
                Some(mark) => mark.counted_in,
                None if trial
                    .live(charge.key, clock)
                    .is_some_and(|it| it.count >= charge.limit) =>
                {
                    return None;
                }
                None => trial.count(charge.key, clock, 0),
            };
            let mark = charge.once.map(|once| trial.count(once, clock, counter));
            receipts.push(Receipt { counter, mark });
        }
        *self = trial;
        Some(receipts)
    }

    fn give_back(&mut self, charges: &[Charge], receipts: &[Receipt]) {
        for (charge, receipt) in charges.iter().zip(receipts) {
            let mark = charge.once.zip(receipt.mark);
            if mark.is_none_or(|(once, number)| self.uncount(once, number).is_some()) {
                self.uncount(charge.key, receipt.counter);
            }
        }
    }
}

/// Attempts of one to three charges, some given back later, with time passing.
#[test]
fn a_hundred_thousand_schedules_equal_the_model() {
    let start = Instant::now();
    let (mut refused, mut late) = (0, 0);
    for schedule in 0..100_000 {
        let mut dice = Dice(schedule);
        let (mut tables, mut model) = (Tables::default(), Model::default());
        let mut held: Vec<(u64, Vec<Charge>, Vec<Receipt>)> = Vec::new();
        let mut clock = 0;
        for step in 0..12 {
            clock += [0, 0, 1, 30, 61][dice.below(5) as usize];
            let at = |clock| start + Duration::from_secs(clock);
            if !held.is_empty() && dice.below(3) == 0 {
                let chosen = dice.below(held.len() as u64) as usize;
                let (taken, charges, receipts) = held.swap_remove(chosen);
                tables.give_back(&charges, at(taken));
                model.give_back(&charges, &receipts);
                late += u32::from(clock >= taken + SPAN);
                continue;
            }
            let charges: Vec<_> = (0..=dice.below(3)).map(|_| dice.charge()).collect();
            let given = tables.take(&charges, at(clock));
            let expected = model.take(&charges, clock);
            assert_eq!(given.is_ok(), expected.is_some(), "schedule {schedule}, step {step}");
            match expected {
                Some(receipts) => held.push((clock, charges, receipts)),
                None => refused += 1,
            }
        }
    }
    assert!(refused > 50_000, "schedules that refuse nothing show nothing: {refused}");
    assert!(late > 50_000, "nor those that give nothing back after its window: {late}");
}

/// A reservation and what becomes of it lie in two holds of the lock: in every order of two
/// callers no more than the limit are under way or refused, and what is given back is there again.
#[test]
fn every_order_of_reserving_and_giving_back_keeps_the_limit() {
    loom::model(|| {
        let now = Instant::now();
        let tables = Arc::new(loom::sync::Mutex::new(Tables::default()));
        let under_way = Arc::new(loom::sync::atomic::AtomicU32::new(0));
        let limited = || [Charge { limit: 1, ..charge(0, None) }];
        let callers = [false, true].map(|refused| {
            let (tables, under_way) = (tables.clone(), under_way.clone());
            loom::thread::spawn(move || {
                let taken = tables.lock().unwrap().take(&limited(), now).is_ok();
                if taken {
                    use loom::sync::atomic::Ordering::SeqCst;
                    assert_eq!(under_way.fetch_add(1, SeqCst), 0, "two at a time");
                    if !refused {
                        under_way.fetch_sub(1, SeqCst);
                        tables.lock().unwrap().give_back(&limited(), now);
                    }
                }
                taken && refused
            })
        });
        let refused = callers.map(|caller| caller.join().unwrap()).contains(&true);
        let free = tables.lock().unwrap().take(&limited(), now).is_ok();
        assert_eq!(free, !refused, "a refusal stays, everything else is given back");
    });
}
