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

/// Windows in whole seconds, copied before every attempt instead of undone after it.
#[derive(Debug, Clone, Default)]
struct Model(BTreeMap<Key, (u64, u32)>);

impl Model {
    fn live(&self, key: Key, clock: u64) -> u32 {
        self.0.get(&key).filter(|(begin, _)| clock < begin + SPAN).map_or(0, |(_, count)| *count)
    }

    fn count(&mut self, key: Key, clock: u64) {
        match self.live(key, clock) {
            0 => self.0.insert(key, (clock, 1)),
            _ => self.0.get_mut(&key).map(|(_, count)| *count += 1).and(None),
        };
    }

    fn uncount(&mut self, key: Key) -> bool {
        let Some((_, count)) = self.0.get_mut(&key) else { return false };
        *count -= 1;
        let last = *count == 0;
        if last {
            self.0.remove(&key);
        }
        last
    }

    fn take(&mut self, charges: &[Charge], clock: u64) -> bool {
        let mut trial = self.clone();
        for charge in charges {
            if charge.once.is_none_or(|once| trial.live(once, clock) == 0) {
                if trial.live(charge.key, clock) >= charge.limit {
                    return false;
                }
                trial.count(charge.key, clock);
            }
            if let Some(once) = charge.once {
                trial.count(once, clock);
            }
        }
        *self = trial;
        true
    }

    fn give_back(&mut self, charges: &[Charge]) {
        for charge in charges {
            if charge.once.is_none_or(|once| self.uncount(once)) {
                self.uncount(charge.key);
            }
        }
    }
}

/// Attempts of one to three charges, some given back later, with time passing.
#[test]
fn a_hundred_thousand_schedules_equal_the_model() {
    let start = Instant::now();
    let mut refused = 0;
    for schedule in 0..100_000 {
        let mut dice = Dice(schedule);
        let (mut tables, mut model) = (Tables::default(), Model::default());
        let mut held: Vec<Vec<Charge>> = Vec::new();
        let mut clock = 0;
        for step in 0..12 {
            clock += [0, 0, 1, 30, 61][dice.below(5) as usize];
            if !held.is_empty() && dice.below(3) == 0 {
                let charges = held.swap_remove(dice.below(held.len() as u64) as usize);
                tables.give_back(&charges);
                model.give_back(&charges);
                continue;
            }
            let charges: Vec<_> = (0..=dice.below(3)).map(|_| dice.charge()).collect();
            let given = tables.take(&charges, start + Duration::from_secs(clock));
            let expected = model.take(&charges, clock);
            assert_eq!(given.is_ok(), expected, "schedule {schedule}, step {step}");
            if expected {
                held.push(charges);
            } else {
                refused += 1;
            }
        }
    }
    assert!(refused > 50_000, "schedules that refuse nothing show nothing: {refused}");
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
                        tables.lock().unwrap().give_back(&limited());
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
