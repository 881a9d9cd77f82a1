//! G10: a relay that is asked to stop in the middle of its work.

use super::{
    Promise, World,
    world::{address, request},
};
use crate::client::{Session, Terminal};
use anyhow::{Context as _, Result};
use mailmend_protocol::DoneReason;
use std::time::{Duration, Instant};
use tokio::{net::TcpStream, task::JoinSet};

const SOCKETS: usize = 500;
const RUNNING: usize = 100;

/// What a page saw of the end.
#[derive(Debug)]
struct Farewell {
    /// Whether its check, if it had one, was told how it ended.
    told: bool,
    /// Whether the close frame says "going away", and why.
    hint: bool,
}

/// Stops it with 500 sockets, 100 of them waiting for a server that says nothing.
pub async fn run(world: &World) -> Result<Vec<Promise>> {
    let mut relay = world.relay(&[], &[])?;
    let silent = world.mailbox("silent").context("no silent mailbox")?;
    let mut pages = JoinSet::new();
    let (ready, mut all_ready) = tokio::sync::mpsc::channel::<()>(1);
    for lane in 0..SOCKETS {
        let (to, request) = (relay.address, request(7, silent));
        let ready = ready.clone();
        pages.spawn(async move {
            let mut session = Session::greeted(to, Some(address(lane / 5))).await?;
            let runs = lane < RUNNING;
            if runs {
                session.ask(&request).await?;
                // The relay has read the question once it answers what came after it.
                session.ping().await?;
            }
            drop(ready);
            let told = match runs {
                true => {
                    let ended = session.answer(7).await?.terminal;
                    matches!(ended, Terminal::Done(DoneReason::ShuttingDown | DoneReason::Finished))
                }
                false => true,
            };
            let frame = session.linger().await;
            let hint = frame
                .is_some_and(|frame| u16::from(frame.code) == 1001 && !frame.reason.is_empty());
            anyhow::Ok(Farewell { told, hint })
        });
    }
    drop(ready);
    // Nothing is ever sent: this ends when every page has dropped its end.
    let _ = all_ready.recv().await;
    let start = Instant::now();
    relay.process.terminate()?;
    tokio::time::sleep(Duration::from_millis(100)).await;
    let refused = TcpStream::connect(relay.address).await.is_err();
    let status = relay.process.ended_by(start + Duration::from_secs(15)).await?;
    let took = start.elapsed().as_secs_f64();
    let (mut told, mut hints, mut complaints) = (0, 0, Vec::new());
    while let Some(page) = pages.join_next().await {
        match page? {
            Ok(Farewell { told: was_told, hint }) => {
                told += usize::from(was_told);
                hints += usize::from(hint);
            }
            Err(error) => complaints.push(format!("{error:#}")),
        }
    }
    complaints.truncate(3);
    println!("{complaints:?}");
    let code = status.and_then(|status| status.code());
    Ok(vec![
        Promise {
            name: "G10",
            what: format!(
                "SIGTERM with {SOCKETS} sockets and {RUNNING} checks: no new connection after 100 ms"
            ),
            figure: if refused { "refused" } else { "accepted" }.to_owned(),
            wanted: "refused".to_owned(),
            kept: refused,
        },
        Promise {
            name: "G10",
            what: "pages told how their check ended; close 1001 with a hint".to_owned(),
            figure: format!("{told}; {hints}"),
            wanted: format!("{SOCKETS}; {SOCKETS}"),
            kept: told == SOCKETS && hints == SOCKETS,
        },
        Promise {
            name: "G10",
            what: "end of the process".to_owned(),
            figure: format!("exit code {code:?} after {took:.1} s"),
            wanted: "0 within 11 s".to_owned(),
            kept: code == Some(0) && took <= 11.0,
        },
    ])
}
