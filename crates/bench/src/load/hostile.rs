//! G4: good checks while hostile servers are checked and hostile clients knock.

mod clients;
mod servers;

use super::{
    Options, Promise, Tally, World,
    soak::{Pace, paced},
    world::{address, request, verdict},
};
use crate::{
    client::{Session, Terminal},
    stats::percentile,
};
use anyhow::Result;
use mailmend_faults::demo::{Mailbox, Port};
use mailmend_protocol::DoneReason;
use std::{net::SocketAddr, time::Duration};
use tokio::{task::JoinSet, time::timeout};
use tokio_util::sync::CancellationToken;

/// Longer than the relay gives any check.
const PATIENCE: Duration = Duration::from_secs(60);
/// Lanes of the hostile begin here, so that nobody shares an address with a good client.
const ELSEWHERE: usize = 10_000;

/// Everything at once.
pub async fn run(world: &World, options: Options) -> Result<Vec<Promise>> {
    // Enough places that the good need not queue behind the silent, as the operator's guide says.
    let flags = ["--max-sockets", "8000", "--max-sockets-per-client", "50"];
    let relay = world.relay(&flags, &[])?;
    let stop = CancellationToken::new();
    let servers = servers::start(options.servers).await?;
    let mut hostile = JoinSet::new();
    for (n, server) in servers.iter().enumerate() {
        hostile.spawn(checked(relay.address, ELSEWHERE + n, mailbox(server.port), server.name));
    }
    let mut knocking = JoinSet::new();
    for n in 0..options.clients {
        let (to, silent) = (relay.address, world.mailbox("silent").map_or(1, |one| one.imap.port));
        let lane = 2 * ELSEWHERE + n;
        knocking.spawn(stop.clone().run_until_cancelled_owned(clients::knock(to, lane, silent)));
    }
    let healthy: Vec<Mailbox> =
        world.prompt().filter(|mailbox| mailbox.cause == "success").cloned().collect();
    let turn = move |n: u32| {
        #[allow(clippy::expect_used, reason = "there are mailboxes, or the world had not started")]
        healthy.get(n as usize % healthy.len().max(1)).cloned().expect("a mailbox")
    };
    let pace = Pace { rate: 100, count: u32::try_from(options.good)?, at_once: 100 };
    let tally = paced(relay.address, pace, turn).await;
    println!("good: {}; {:?}", tally.line(), tally.complaints);
    let mut checked = Tally::default();
    while let Some(one) = hostile.join_next().await {
        checked.add(one?);
    }
    println!("hostile servers: {}; {:?}", checked.line(), checked.complaints);
    stop.cancel();
    let mut knocks = 0;
    while let Some(client) = knocking.join_next().await {
        knocks += usize::from(client.is_ok());
    }
    drop(servers);
    let p99 = percentile(&tally.each_ms, 0.99);
    Ok(vec![
        Promise {
            name: "G4",
            what: format!(
                "{} good checks beside {} hostile servers and {knocks} hostile clients",
                options.good, options.servers
            ),
            figure: tally.line(),
            wanted: "all right".to_owned(),
            kept: tally.is_clean() && tally.right == tally.asked && knocks == options.clients,
        },
        Promise {
            name: "G4",
            what: format!("the same: p50 {:.0} ms, p99", percentile(&tally.each_ms, 0.5)),
            figure: format!("{p99:.0} ms"),
            wanted: "≤ 1,000 ms".to_owned(),
            kept: p99 <= 1_000.0,
        },
        Promise {
            name: "G4",
            what: "checks of the hostile servers: one terminal message each, never a success"
                .to_owned(),
            figure: checked.line(),
            wanted: "all right".to_owned(),
            kept: checked.is_clean() && checked.right == checked.asked,
        },
    ])
}

fn mailbox(port: u16) -> Mailbox {
    let port = Port { port, security: "tls" };
    Mailbox {
        slug: "hostile",
        cause: "",
        host: mailmend_faults::demo::HOST,
        imap: port,
        smtp: port,
        user: mailmend_faults::service::USER,
        password: mailmend_faults::service::PASSWORD,
    }
}

/// A check of a hostile server ends once, in time, and finds something wrong.
async fn checked(relay: SocketAddr, lane: usize, mailbox: Mailbox, name: &'static str) -> Tally {
    let mut tally = Tally { asked: 1, ..Tally::default() };
    let once = async {
        let mut session = Session::greeted(relay, Some(address(lane))).await?;
        let mut request = request(1, &mailbox);
        let security = servers::security(name);
        for probe in [&mut request.imap, &mut request.smtp].into_iter().flatten() {
            probe.security = security.clone();
        }
        let answer = session.check(&request).await?;
        session.settle().await?;
        anyhow::Ok((session.stray, verdict(&request, &answer.seen), answer.terminal))
    };
    match timeout(PATIENCE, once).await {
        Ok(Ok((stray, causes, Terminal::Done(DoneReason::Finished)))) => {
            tally.stray += stray as usize;
            if causes.contains("success") || causes.contains("no verdict") {
                tally.wrong += 1;
                tally.complain(|| format!("{name}: {causes:?}"));
            } else {
                tally.right += 1;
            }
        }
        Ok(Ok((_, _, terminal))) => {
            tally.wrong += 1;
            tally.complain(|| format!("{name}: {terminal:?}"));
        }
        Ok(Err(error)) => {
            tally.broken += 1;
            tally.complain(|| format!("{name}: {error:#}"));
        }
        Err(_) => {
            tally.broken += 1;
            tally.complain(|| format!("{name}: no end"));
        }
    }
    tally
}
