//! Counters in the Prometheus text format: checks, stages, refusals, durations, sockets.

use mailmend_protocol::{Observation, Refusal};
use std::{
    collections::BTreeMap,
    fmt::Write,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

/// All counters.
#[derive(Debug, Default)]
pub struct Metrics {
    checks: AtomicU64,
    ended: AtomicU64,
    milliseconds: AtomicU64,
    /// Keys are words of this protocol version only, so their number is bounded.
    stages: Mutex<BTreeMap<(String, String), u64>>,
    refusals: Mutex<BTreeMap<String, u64>>,
}

impl Metrics {
    /// A check started.
    pub fn started(&self) {
        self.checks.fetch_add(1, Ordering::Relaxed);
    }

    /// A check ended after that many milliseconds.
    pub fn ended(&self, milliseconds: u32) {
        self.ended.fetch_add(1, Ordering::Relaxed);
        self.milliseconds.fetch_add(u64::from(milliseconds), Ordering::Relaxed);
    }

    /// A stage was reported.
    pub fn stage(&self, observation: &Observation) {
        let key = (observation.stage.as_str().to_owned(), observation.outcome.as_str().to_owned());
        *self.stages.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default() += 1;
    }

    /// A check was refused.
    pub fn refused(&self, refusal: &Refusal) {
        *self
            .refusals
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .entry(refusal.as_str().to_owned())
            .or_default() += 1;
    }

    /// The text for `/metrics`.
    pub fn render(&self, sockets: usize, running: usize) -> String {
        let mut out = String::new();
        let get = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        // Writing into a String cannot fail.
        let _ = writeln!(
            out,
            "# TYPE mailmend_checks_total counter\nmailmend_checks_total {}",
            get(&self.checks)
        );
        let _ = writeln!(
            out,
            "# TYPE mailmend_check_seconds summary\nmailmend_check_seconds_sum {}\nmailmend_check_seconds_count {}",
            get(&self.milliseconds) as f64 / 1000.0,
            get(&self.ended)
        );
        let _ = writeln!(
            out,
            "# TYPE mailmend_sockets gauge\nmailmend_sockets {sockets}\n# TYPE mailmend_checks_running gauge\nmailmend_checks_running {running}"
        );
        let _ = writeln!(out, "# TYPE mailmend_stages_total counter");
        for ((stage, outcome), count) in
            self.stages.lock().unwrap_or_else(PoisonError::into_inner).iter()
        {
            let _ = writeln!(
                out,
                "mailmend_stages_total{{stage=\"{stage}\",outcome=\"{outcome}\"}} {count}"
            );
        }
        let _ = writeln!(out, "# TYPE mailmend_refusals_total counter");
        for (refusal, count) in self.refusals.lock().unwrap_or_else(PoisonError::into_inner).iter()
        {
            let _ = writeln!(out, "mailmend_refusals_total{{refusal=\"{refusal}\"}} {count}");
        }
        out
    }
}
