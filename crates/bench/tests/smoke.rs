//! The load program against a relay in this process: every check of a hundred, rude clients among
//! them, ends once and with the right verdict. Nothing here looks at the time.

use clap::Parser as _;
use mailmend_bench::{
    load::{World, rude, turns},
    relay::flags,
};
use mailmend_relay::{Config, listen, serve};
use tokio_util::sync::CancellationToken;

#[tokio::test(flavor = "multi_thread")]
async fn every_check_ends_once_and_right() {
    let world = World::start().await.unwrap();
    let all = [vec!["relay".to_owned()], flags(world.root()), world.flags()].concat();
    let config = Config::try_parse_from(all).unwrap();
    let listener = listen(config.listen).unwrap();
    let address = listener.local_addr().unwrap();
    let stop = CancellationToken::new();
    let relay = tokio::spawn(serve(config, listener, stop.clone()));
    let tally = rude(address, 150, turns(&world)).await;
    assert!(tally.is_clean(), "{}; {:?}", tally.line(), tally.complaints);
    // Five of each manner; a cancelled check may have ended before the relay heard of it.
    assert_eq!((tally.asked, tally.left, tally.refused), (150, 5, 5), "{}", tally.line());
    assert_eq!(tally.right + tally.cancelled, 140, "{}", tally.line());
    // A verdict that is not the mailbox's would show.
    let mut mislabelled = world.mailbox("healthy").unwrap().clone();
    mislabelled.cause = "credentials_rejected";
    let tally = rude(address, 1, move |_| mislabelled.clone()).await;
    assert_eq!((tally.wrong, tally.is_clean()), (1, false), "{}", tally.line());
    stop.cancel();
    relay.await.unwrap().unwrap();
}
