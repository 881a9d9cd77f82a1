//! `mailmend check`: runs the probes here, shows each stage as it ends, then the verdict.

use crate::{
    args::Common,
    batch::Verdict,
    check_args::CheckOptions,
    exit::{Exit, Failure},
    operator, render,
    terminal::{Style, Terminal, plain},
};
use mailmend_diagnosis::{Cause, CheckReport, Diagnosis, diagnose};
use mailmend_l10n::{Arg, Localizer, view::DiagnosisView};
use mailmend_probe::{Refused, guard::Guard};
use mailmend_protocol::{CheckRequest, Endpoint, Observation, Outcome, Protocol, Refusal, Secret};
use serde::Serialize;
use std::{
    fs::File,
    io::{self, IsTerminal, Read},
    path::Path,
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// Where the password may be instead of the prompt. Never an argument: those are seen by others.
const PASSWORD_VARIABLE: &str = "MAILMEND_PASSWORD";

/// Longest body of a token service's error that is read; such answers have a few hundred octets.
const MAX_OAUTH_ERROR: u64 = 64 * 1024;

/// Observations waiting to be shown; a check has a few dozen.
const WAITING: usize = 64;

/// The JSON of one direction.
#[derive(Serialize)]
struct Direction {
    #[serde(flatten)]
    verdict: Verdict,
    /// Form input at fault.
    field: Option<String>,
    /// Where it failed.
    stage: Option<String>,
    /// The verdict in the reader's language.
    view: DiagnosisView,
}

/// The JSON of a check.
#[derive(Serialize)]
struct Output<'a> {
    imap: Option<Direction>,
    smtp: Option<Direction>,
    observations: &'a [Observation],
}

/// How the probes ended.
enum Ending {
    Finished(Vec<Observation>),
    Refused(Refused),
    Cancelled,
}

/// Runs `check`.
pub fn run(options: &CheckOptions, common: &Common) -> Result<Exit, Failure> {
    let operator = operator::read(common.operator.as_deref())?;
    let localizer = operator.localizer(common)?;
    let mut context = operator.context();
    context.address = options.address.clone();
    context.now = SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|now| now.as_secs() as i64);
    context.oauth_error = options.oauth_error.as_deref().map(oauth_error).transpose()?;
    let request = options.request(secret(options, &localizer)?);
    match probe(options, &request, &localizer, !common.json)? {
        Ending::Finished(seen) => {
            let report = diagnose(&request, &seen, &context);
            print(&report, &seen, &localizer, common.json)?;
            Ok(exit_of(&request, &report))
        }
        Ending::Refused(refused) => {
            tell_refusal(&refused, &localizer)?;
            Ok(Exit::NotRun)
        }
        Ending::Cancelled => {
            eprintln!("{}", plain(&localizer.text("cli-cancelled", &[])));
            Ok(Exit::NotRun)
        }
    }
}

/// The body of a token service's error; `-` is standard input.
fn oauth_error(path: &Path) -> Result<String, Failure> {
    let mut body = Vec::new();
    let bound = |reader: &mut dyn Read, body: &mut Vec<u8>| {
        reader.take(MAX_OAUTH_ERROR).read_to_end(body).map(|_| ())
    };
    match path.to_str() {
        Some("-") => bound(&mut io::stdin().lock(), &mut body)?,
        _ => {
            let unreadable = |error| Failure::Input(format!("{}: {error}", path.display()));
            bound(&mut File::open(path).map_err(unreadable)?, &mut body).map_err(unreadable)?;
        }
    }
    Ok(String::from_utf8_lossy(&body).into_owned())
}

/// Why nothing was checked, and what to do about it.
fn tell_refusal(refused: &Refused, localizer: &Localizer) -> io::Result<()> {
    let id = format!("refusal-{}", refused.refusal.as_str().replace('_', "-"));
    let args = [("reason", Arg::Prose(localizer.text(&id, &[]).into()))];
    let mut terminal = Terminal::stderr();
    terminal.line(&localizer.text("cli-refused", &args), Style::Bold)?;
    // The refusal's own explanation speaks of a relay; here the same rule has a way around it.
    if refused.refusal != Refusal::PrivateAddress {
        return Ok(());
    }
    let option = [("option", Arg::from("--allow-network 10.1.0.0/16"))];
    terminal.paragraph("", &localizer.text("cli-private-network", &option))
}

/// The secret: from the environment, else from a prompt; none where none is wanted.
fn secret(options: &CheckOptions, localizer: &Localizer) -> Result<Option<Secret>, Failure> {
    if options.no_password {
        return Ok(None);
    }
    let Some(user_name) = options.user_name() else {
        return Err(Failure::Input(
            "who signs in? give --user or --address, or --no-password to stop before sign-in"
                .to_owned(),
        ));
    };
    if let Ok(password) = std::env::var(PASSWORD_VARIABLE) {
        return Ok(Some(Secret::new(password)));
    }
    if !io::stdin().is_terminal() {
        return Err(Failure::Input(format!(
            "no terminal to ask for the password: set {PASSWORD_VARIABLE}, or give --no-password"
        )));
    }
    let prompt = if options.oauth { "cli-token-prompt" } else { "cli-password-prompt" };
    let prompt = plain(&localizer.text(prompt, &[("user_name", Arg::from(user_name))]));
    Ok(Some(Secret::new(rpassword::prompt_password(prompt + " ")?)))
}

/// Runs the probes and shows their stages on standard error while they run.
fn probe(
    options: &CheckOptions,
    request: &CheckRequest,
    localizer: &Localizer,
    shown: bool,
) -> Result<Ending, Failure> {
    let guard = Arc::new(Guard::new(options.policy(request)));
    let roots = Arc::new(options.roots()?);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut terminal = Terminal::stderr();
    runtime.block_on(async {
        let (sink, mut observations) = mpsc::channel(WAITING);
        let cancel = CancellationToken::new();
        let probes = mailmend_probe::run(request.clone(), guard, roots, sink, cancel.clone());
        tokio::pin!(probes);
        let (mut seen, mut ended, mut interrupted) = (Vec::new(), None, false);
        loop {
            tokio::select! {
                observation = observations.recv() => match observation {
                    Some(observation) => {
                        if shown {
                            progress(&mut terminal, localizer, &observation)?;
                        }
                        seen.push(*observation);
                    }
                    // The sink goes with the probes: now all of it has been read.
                    None if ended.is_some() => break,
                    None => {}
                },
                result = &mut probes, if ended.is_none() => ended = Some(result),
                Ok(()) = tokio::signal::ctrl_c(), if !interrupted => {
                    interrupted = true;
                    cancel.cancel();
                }
            }
        }
        Ok(match ended {
            Some(Err(refused)) => Ending::Refused(refused),
            _ if interrupted => Ending::Cancelled,
            _ => Ending::Finished(seen),
        })
    })
}

/// "IMAP mail.example.org:993 · Connection: fine, 12 ms"
fn progress(
    terminal: &mut Terminal<io::LineWriter<io::Stderr>>,
    localizer: &Localizer,
    observation: &Observation,
) -> io::Result<()> {
    let text =
        |kind: &str, slug: &str| localizer.text(&format!("{kind}-{}", slug.replace('_', "-")), &[]);
    let outcome = text("outcome", observation.outcome.as_str());
    let outcome = match observation.outcome {
        Outcome::Passed => terminal.paint(&outcome, Style::Green),
        Outcome::Failed => terminal.paint(&outcome, Style::Red),
        _ => terminal.paint(&outcome, Style::Dim),
    };
    let mut line = endpoint(&observation.endpoint);
    if observation.counter {
        line.extend([" (", &localizer.text("cli-counter", &[]), ")"]);
    }
    line.extend([" · ", &text("stage", observation.stage.as_str()), ": ", &outcome]);
    if matches!(observation.outcome, Outcome::Passed | Outcome::Failed) {
        let milliseconds = Arg::Number(f64::from(observation.elapsed_ms));
        line.extend([", ", &localizer.text("cli-elapsed", &[("milliseconds", milliseconds)])]);
    }
    terminal.paragraph("", &line)
}

fn endpoint(endpoint: &Endpoint) -> String {
    format!("{} {}:{}", endpoint.protocol.as_str().to_uppercase(), endpoint.host, endpoint.port)
}

fn print(
    report: &CheckReport,
    seen: &[Observation],
    localizer: &Localizer,
    json: bool,
) -> Result<(), Failure> {
    if json {
        let direction = |diagnosis: &Diagnosis| Direction {
            verdict: Verdict::of(diagnosis),
            field: diagnosis.field.as_ref().map(ToString::to_string),
            stage: diagnosis.stage.as_ref().map(ToString::to_string),
            view: localizer.diagnosis(diagnosis),
        };
        return render::json(&Output {
            imap: report.imap.as_ref().map(direction),
            smtp: report.smtp.as_ref().map(direction),
            observations: seen,
        });
    }
    let mut terminal = Terminal::stdout();
    for (label, diagnosis) in [("cli-imap", &report.imap), ("cli-smtp", &report.smtp)] {
        let Some(diagnosis) = diagnosis else { continue };
        terminal.line("", Style::Dim)?;
        terminal.line(&localizer.text(label, &[]), Style::Dim)?;
        render::verdict(&mut terminal, localizer, &localizer.diagnosis(diagnosis))?;
    }
    terminal.flush()?;
    Ok(())
}

/// Works only if every direction asked for works.
fn exit_of(request: &CheckRequest, report: &CheckReport) -> Exit {
    let asked = [(Protocol::Imap, &request.imap), (Protocol::Smtp, &request.smtp)];
    let works = asked.iter().filter(|(_, probe)| probe.is_some()).all(|(protocol, _)| {
        report.of(protocol).is_some_and(|diagnosis| diagnosis.cause == Cause::Success)
    });
    if works { Exit::Done } else { Exit::Found }
}
