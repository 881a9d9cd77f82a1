//! Sends observations as they happen, and accounts for the stages that were not reached.

use crate::{dialogue::Refused, text::Redactor};
use mailmend_protocol::{Endpoint, Exchange, Fault, Note, Observation, Outcome, Stage};
use tokio::{sync::mpsc, time::Instant};

/// Observations of one probe.
pub(crate) struct Reporter {
    endpoint: Endpoint,
    counter: bool,
    sink: mpsc::Sender<Box<Observation>>,
    redactor: Redactor,
    /// Stages that these settings call for and that have not been reported.
    left: Vec<Stage>,
    stage_start: Instant,
    /// The first failure: what decides whether siblings are worth asking.
    failure: Option<(Stage, Fault)>,
    signed_in: bool,
    answered: bool,
}

impl Reporter {
    /// Reports about `endpoint`; `plan` is what its settings call for, in order.
    pub fn new(
        endpoint: Endpoint,
        counter: bool,
        sink: mpsc::Sender<Box<Observation>>,
        redactor: Redactor,
        plan: Vec<Stage>,
    ) -> Self {
        Self {
            endpoint,
            counter,
            sink,
            redactor,
            left: plan,
            stage_start: Instant::now(),
            failure: None,
            signed_in: false,
            answered: false,
        }
    }

    /// The endpoint.
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Whether this is about a sibling of the endpoint that was asked for.
    pub fn is_counter(&self) -> bool {
        self.counter
    }

    /// Whether the endpoint answered in the way it was spoken to: a greeting, or a handshake, be it
    /// one with a bad certificate or an alert at its end.
    pub fn answered(&self) -> bool {
        self.answered
    }

    /// Whether sign-in passed: the endpoint is the right one, whatever failed after that.
    pub fn signed_in(&self) -> bool {
        self.signed_in
    }

    /// The first failure sent, with its stage.
    pub fn failure_seen(&self) -> Option<&(Stage, Fault)> {
        self.failure.as_ref()
    }

    /// A stage begins now.
    pub fn begin(&mut self) -> Instant {
        self.stage_start = Instant::now();
        self.stage_start
    }

    /// An observation of this probe, timed from [`Self::begin`].
    pub fn observe(&self, stage: Stage, outcome: Outcome) -> Observation {
        let mut observation = Observation::new(self.endpoint.clone(), stage, outcome);
        observation.counter = self.counter;
        observation.elapsed_ms =
            self.stage_start.elapsed().as_millis().min(u128::from(u32::MAX)) as u32;
        observation
    }

    /// A failed stage.
    pub fn failure(&self, stage: Stage, fault: Fault, exchanges: Vec<Exchange>) -> Observation {
        let mut observation = self.observe(stage, Outcome::Failed);
        observation.fault = Some(fault);
        observation.exchanges = exchanges;
        observation
    }

    /// A stage that passed or failed with these words.
    pub fn ended(&self, stage: Stage, result: Result<Vec<Exchange>, Refused>) -> Observation {
        match result {
            Ok(exchanges) => Observation { exchanges, ..self.observe(stage, Outcome::Passed) },
            Err((fault, exchanges)) => self.failure(stage, fault, exchanges),
        }
    }

    /// Sends an observation. A receiver that is gone is a cancelled check: nobody is told.
    ///
    /// Boxed before the future begins, since every stage keeps room for this one.
    pub fn send(&mut self, mut observation: Observation) -> impl Future<Output = ()> + Send {
        if let Some(at) = self.left.iter().position(|stage| *stage == observation.stage) {
            self.left.remove(at);
        }
        self.signed_in |=
            observation.stage == Stage::SignIn && observation.outcome == Outcome::Passed;
        self.answered |= match observation.stage {
            Stage::Greeting => observation.outcome == Outcome::Passed,
            Stage::Tls => match &observation.fault {
                None => true,
                Some(fault) => matches!(fault, Fault::Certificate | Fault::Alert),
            },
            _ => false,
        };
        if let (None, Some(fault)) = (&self.failure, &observation.fault) {
            self.failure = Some((observation.stage.clone(), fault.clone()));
        }
        self.clean(&mut observation);
        let observation = Box::new(observation);
        async move {
            let _ = self.sink.send(observation).await;
        }
    }

    /// Reports a stage that these settings do not need.
    pub async fn skip(&mut self, stage: Stage) {
        self.stage_start = Instant::now();
        let observation = self.observe(stage, Outcome::Skipped);
        self.send(observation).await;
    }

    /// Reports what was not reached.
    pub async fn finish(&mut self) {
        self.stage_start = Instant::now();
        for stage in std::mem::take(&mut self.left) {
            let observation = self.observe(stage, Outcome::NotTested);
            let _ = self.sink.send(Box::new(observation)).await;
        }
    }

    /// No server text leaves with the credential in it.
    fn clean(&self, observation: &mut Observation) {
        let mut found = false;
        let mut clean = |text: &mut String| {
            let (cleaned, had) = self.redactor.clean(text);
            *text = cleaned;
            found |= had;
        };
        for exchange in &mut observation.exchanges {
            exchange.command.iter_mut().for_each(&mut clean);
            if let Some(reply) = &mut exchange.reply {
                reply.lines.iter_mut().for_each(&mut clean);
                reply.challenge.iter_mut().for_each(&mut clean);
            }
        }
        observation.capabilities.iter_mut().for_each(&mut clean);
        if found {
            observation.notes.push(Note::CredentialEchoed);
        }
    }
}
