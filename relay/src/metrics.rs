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

/// Upper bounds in milliseconds: from a server next door to the deadline of a whole check.
const BUCKETS: [u32; 9] = [100, 250, 500, 1_000, 2_500, 5_000, 10_000, 20_000, 45_000];

/// All counters.
#[derive(Debug, Default)]
pub struct Metrics {
    checks: AtomicU64,
    ended: AtomicU64,
    milliseconds: AtomicU64,
    /// Checks that took at most as long as [`BUCKETS`], each counted once; summed up when shown.
    buckets: [AtomicU64; BUCKETS.len()],
    /// Keys are words of this protocol version only, so their number is bounded.
    stages: Mutex<BTreeMap<(String, String), u64>>,
    faults: Mutex<BTreeMap<(String, String), u64>>,
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
        let within = BUCKETS.iter().zip(&self.buckets).find(|(bound, _)| milliseconds <= **bound);
        if let Some((_, bucket)) = within {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// A stage was reported.
    pub fn stage(&self, observation: &Observation) {
        let key = (observation.stage.as_str().to_owned(), observation.outcome.as_str().to_owned());
        *self.stages.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default() += 1;
        if let Some(fault) = &observation.fault {
            let key = (observation.stage.as_str().to_owned(), fault.as_str().to_owned());
            *self.faults.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default() +=
                1;
        }
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

    fn render_durations(&self, out: &mut String) {
        const NAME: &str = "mailmend_check_seconds";
        let _ = writeln!(out, "# TYPE {NAME} histogram");
        let mut within = 0;
        for (bound, bucket) in BUCKETS.iter().zip(&self.buckets) {
            within += bucket.load(Ordering::Relaxed);
            let seconds = f64::from(*bound) / 1000.0;
            let _ = writeln!(out, "{NAME}_bucket{{le=\"{seconds}\"}} {within}");
        }
        let ended = self.ended.load(Ordering::Relaxed);
        let sum = self.milliseconds.load(Ordering::Relaxed) as f64 / 1000.0;
        let _ = writeln!(out, "{NAME}_bucket{{le=\"+Inf\"}} {ended}");
        let _ = writeln!(out, "{NAME}_sum {sum}\n{NAME}_count {ended}");
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
        self.render_durations(&mut out);
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
        let _ = writeln!(out, "# TYPE mailmend_faults_total counter");
        for ((stage, fault), count) in
            self.faults.lock().unwrap_or_else(PoisonError::into_inner).iter()
        {
            let _ = writeln!(
                out,
                "mailmend_faults_total{{stage=\"{stage}\",fault=\"{fault}\"}} {count}"
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_add_up() {
        let metrics = Metrics::default();
        for milliseconds in [50, 100, 700, 60_000] {
            metrics.ended(milliseconds);
        }
        let text = metrics.render(3, 1);
        for line in [
            "mailmend_check_seconds_bucket{le=\"0.1\"} 2",
            "mailmend_check_seconds_bucket{le=\"0.5\"} 2",
            "mailmend_check_seconds_bucket{le=\"1\"} 3",
            "mailmend_check_seconds_bucket{le=\"45\"} 3",
            "mailmend_check_seconds_bucket{le=\"+Inf\"} 4",
            "mailmend_check_seconds_sum 60.85",
            "mailmend_check_seconds_count 4",
            "mailmend_sockets 3",
            "mailmend_checks_running 1",
        ] {
            assert!(text.lines().any(|given| given == line), "{line} in {text}");
        }
    }
}
