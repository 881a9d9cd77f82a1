//! G2 and G9: checks at a steady rate, and what becomes of the relay meanwhile.

use super::{
    Options, Promise, Tally, World,
    world::{address, belongs, metric, request},
};
use crate::{
    client::{CHECKS_PER_SOCKET, Session},
    process,
    relay::Relay,
    stats::{percentile, slope},
};
use anyhow::Result;
use mailmend_faults::demo::Mailbox;
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    sync::Semaphore,
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};

/// Who asks what at which rate.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// Checks per second.
    pub rate: u32,
    /// Checks in all.
    pub count: u32,
    /// Checks at a time.
    pub at_once: usize,
}

/// Asks at a steady rate; every verdict is compared with the mailbox, every socket is listened to
/// until nothing more can come.
pub async fn paced(
    relay: SocketAddr,
    pace: Pace,
    turn: impl Fn(u32) -> Mailbox + Send + Sync + 'static,
) -> Tally {
    let tickets = Arc::new(Semaphore::new(0));
    let (next, turn) = (Arc::new(AtomicU32::new(0)), Arc::new(turn));
    let mut lanes = JoinSet::new();
    for lane in 0..pace.at_once {
        let (tickets, next, turn) = (tickets.clone(), next.clone(), turn.clone());
        lanes.spawn(async move {
            let (mut tally, mut open) = (Tally::default(), None);
            while let Ok(ticket) = tickets.acquire().await {
                ticket.forget();
                let n = next.fetch_add(1, Ordering::Relaxed);
                if n >= pace.count {
                    break;
                }
                open = one(relay, lane, n, &turn(n), open, &mut tally).await;
            }
            close(open, &mut tally).await;
            tally
        });
    }
    let mut tick = interval(Duration::from_secs(1) / pace.rate.max(1));
    tick.set_missed_tick_behavior(MissedTickBehavior::Burst);
    for _ in 0..pace.count {
        tick.tick().await;
        tickets.add_permits(1);
    }
    // One more for each lane, to go home with.
    tickets.add_permits(pace.at_once);
    Tally::of_all(lanes).await
}

/// One check of a lane; gives the socket back while it may be used again.
async fn one(
    relay: SocketAddr,
    lane: usize,
    n: u32,
    mailbox: &Mailbox,
    open: Option<Session>,
    tally: &mut Tally,
) -> Option<Session> {
    tally.asked += 1;
    let mut session = match open {
        Some(session) => session,
        None => match Session::greeted(relay, Some(address(lane))).await {
            Ok(session) => session,
            Err(error) => {
                tally.broken += 1;
                tally.complain(|| format!("{error:#}"));
                return None;
            }
        },
    };
    let (request, start) = (request(n, mailbox), Instant::now());
    match session.check(&request).await {
        Ok(answer) => {
            tally.each_ms.push(start.elapsed().as_secs_f64() * 1_000.0);
            tally.count(&answer, || belongs(mailbox, &request, &answer.seen));
        }
        Err(error) => {
            tally.broken += 1;
            tally.complain(|| format!("{}: {error:#}", mailbox.slug));
            return None;
        }
    }
    if session.asked < CHECKS_PER_SOCKET {
        return Some(session);
    }
    close(Some(session), tally).await;
    None
}

/// Listens once more before it leaves: nothing may come for a check that has ended.
pub async fn close(open: Option<Session>, tally: &mut Tally) {
    let Some(mut session) = open else { return };
    if let Err(error) = session.settle().await {
        tally.stray += 1;
        tally.complain(|| format!("before leaving: {error:#}"));
    }
    tally.stray += session.stray as usize;
    session.leave().await;
}

/// The mailboxes in their turns, owned.
pub fn turns(world: &World) -> impl Fn(u32) -> Mailbox + Send + Sync + 'static {
    let list: Vec<Mailbox> = (0..1_000).filter_map(|n| world.turn(n).cloned()).collect();
    move |n| {
        let at = n as usize % list.len().max(1);
        #[allow(clippy::expect_used, reason = "there are mailboxes, or the world had not started")]
        list.get(at).cloned().expect("a mailbox")
    }
}

/// G2.
pub async fn steady(world: &World, options: Options) -> Result<Vec<Promise>> {
    let relay = world.relay(&[], &[])?;
    let count = options.rate * u32::try_from(options.seconds)?;
    let (cpu, start) = (process::cpu_ms(relay.pid()), Instant::now());
    let pace = Pace { rate: options.rate, count, at_once: 100 };
    let tally = paced(relay.address, pace, turns(world)).await;
    let wall = start.elapsed().as_secs_f64();
    let busy = (process::cpu_ms(relay.pid()) - cpu) / 1_000.0 / wall;
    println!("{}; {:?}", tally.line(), tally.complaints);
    println!("the relay kept {busy:.2} processors busy");
    let rate = tally.right as f64 / wall;
    let p99 = percentile(&tally.each_ms, 0.99);
    let wanted = format!("{count} right, one terminal message each");
    let mut promises = vec![Promise {
        name: "G2",
        what: format!(
            "{} checks/s for {} s, 100 at a time: verdicts",
            options.rate, options.seconds
        ),
        figure: tally.line(),
        kept: tally.is_clean() && tally.right == tally.asked,
        wanted,
    }];
    promises.push(Promise {
        name: "G2",
        what: "the same: rate".to_owned(),
        figure: format!("{rate:.0}/s"),
        wanted: format!("≥ {:.0}/s", f64::from(options.rate) * 0.95),
        kept: rate >= f64::from(options.rate) * 0.95,
    });
    promises.push(Promise {
        name: "G2",
        what: format!("the same: p50 {:.0} ms, p99", percentile(&tally.each_ms, 0.5)),
        figure: format!("{p99:.0} ms"),
        wanted: "≤ 500 ms".to_owned(),
        kept: p99 <= 500.0,
    });
    Ok(promises)
}

/// G9: half the load, one mailbox in a hundred ill; memory and descriptors.
pub async fn run(world: &World, options: Options) -> Result<Vec<Promise>> {
    let relay = world.relay(&[], &[])?;
    let (healthy, ill): (Vec<Mailbox>, Vec<Mailbox>) =
        world.prompt().cloned().partition(|mailbox| mailbox.cause == "success");
    let turn = move |n: u32| {
        let list = if n % 100 == 99 { &ill } else { &healthy };
        let at = (n / 100 + n) as usize % list.len().max(1);
        #[allow(clippy::expect_used, reason = "there are mailboxes, or the world had not started")]
        list.get(at).cloned().expect("a mailbox")
    };
    // What a relay opens once, it opens with its first checks.
    let first = Pace { rate: 100, count: 50, at_once: 10 };
    paced(relay.address, first, turn.clone()).await;
    let baseline = settled(&relay).await;
    let rate = (options.rate / 2).max(1);
    let count = rate * u32::try_from(options.soak_seconds)?;
    let pace = Pace { rate, count, at_once: 50 };
    let running = tokio::spawn(paced(relay.address, pace, turn));
    let (start, mut points) = (Instant::now(), Vec::new());
    while !running.is_finished() {
        tokio::time::sleep(Duration::from_millis(500)).await;
        let minutes = start.elapsed().as_secs_f64() / 60.0;
        points.push((minutes, process::rss_kib(Some(relay.pid())) as f64 / 1024.0));
    }
    let tally = running.await?;
    let after = settled(&relay).await;
    println!("{}; {:?}", tally.line(), tally.complaints);
    let settling =
        if options.soak_seconds >= 600 { 5.0 } else { start.elapsed().as_secs_f64() / 120.0 };
    let late: Vec<_> = points.iter().copied().filter(|(minute, _)| *minute >= settling).collect();
    let growth = slope(&late) * 10.0;
    // Over half a minute a slope is noise: what counts there is where memory ends.
    let end = late.last().map_or(0.0, |point| point.1);
    let long = options.soak_seconds >= 600;
    let memory = format!("{growth:+.1} MiB per 10 min, {end:.1} MiB at the end");
    let checks_running = metric(relay.address, "mailmend_checks_running").await?;
    Ok(vec![
        Promise {
            name: "G9",
            what: format!("soak of {} s at {rate} checks/s: verdicts", options.soak_seconds),
            figure: tally.line(),
            wanted: "all right".to_owned(),
            kept: tally.is_clean() && tally.right == tally.asked,
        },
        Promise {
            name: "G9",
            what: "the same: resident memory".to_owned(),
            figure: memory,
            wanted: if long { "≤ 1 MiB per 10 min" } else { "≤ 64 MiB at the end" }.to_owned(),
            kept: if long { growth <= 1.0 } else { end <= 64.0 },
        },
        Promise {
            name: "G9",
            what: "descriptors after / before; checks still running".to_owned(),
            figure: format!("{after} / {baseline}; {checks_running}"),
            wanted: "± 2; 0".to_owned(),
            kept: after.abs_diff(baseline) <= 2 && checks_running == 0,
        },
    ])
}

/// The descriptors of a relay once it has let go of everything, or after five seconds.
async fn settled(relay: &Relay) -> usize {
    let deadline = Instant::now() + Duration::from_secs(5);
    let mut last = usize::MAX;
    loop {
        let now = process::descriptors(relay.pid());
        if now == last || Instant::now() > deadline {
            return now;
        }
        last = now;
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}
