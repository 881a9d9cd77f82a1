//! One endpoint from the first packet to the last: connect, TLS, dialogue.

use crate::{
    channel::{Channel, Stream},
    check::Shared,
    connect::{self, Tcp},
    counter::{self, Counter},
    dialogue::Wire,
    guard::CheckedAddr,
    imap, limits,
    report::Reporter,
    smtp,
    tls::{self, Handshake},
};
use mailmend_protocol::{
    Exchange, Fault, Note, Outcome, ProbeRequest, Protocol, Security, Stage, Tls, When,
};
use std::{
    io,
    pin::{Pin, pin},
};
use tokio::time::Instant;

/// A stream over which a credential may travel: verified TLS, or plain text with consent.
pub(crate) trait MayCarryCredential: Stream {}

impl MayCarryCredential for tls::Trusted {}

/// A plain stream that the user, for this one check, allowed a credential on; or on which there is
/// no credential to send.
pub(crate) struct Consented(Tcp);

impl Stream for Consented {
    fn quick_ack(&self) {
        self.0.quick_ack();
    }
}

impl MayCarryCredential for Consented {}

impl tokio::io::AsyncRead for Consented {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
        buf: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().0).poll_read(cx, buf)
    }
}

impl tokio::io::AsyncWrite for Consented {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
        buf: &[u8],
    ) -> std::task::Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().0).poll_write(cx, buf)
    }

    fn poll_flush(
        self: Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().0).poll_flush(cx)
    }

    fn poll_shutdown(
        self: Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().0).poll_shutdown(cx)
    }
}

/// The stage at which a probe ended early.
pub(crate) type Ended = Result<(), Stage>;

/// The whole probe, with the credential where one was given. What ends before the dialogue begins is
/// boxed, so that a dialogue in progress does not keep room for it.
pub(crate) async fn probe(
    reporter: &mut Reporter,
    addresses: &[CheckedAddr],
    request: &ProbeRequest,
    allow_plain: bool,
    counter: &mut Counter,
    shared: &Shared,
) -> Ended {
    let (tcp, peer) = connected(reporter, addresses, shared).await?;
    match reporter.endpoint().security {
        Security::Tls => {
            let stream = Box::pin(secured(reporter, tcp, peer, Some(counter), shared)).await?;
            let mut channel = Channel::new(stream);
            let heard = greet(reporter, &mut channel, None, shared).await?;
            let introduce = request.credential.as_ref().map(|_| &heard[..]);
            let offered =
                capabilities(reporter, &mut channel, When::AfterTls, introduce, shared).await?;
            session(reporter, &mut channel, request, offered, shared).await
        }
        Security::Starttls => {
            let (stream, heard) =
                Box::pin(upgraded(reporter, tcp, peer, Some(counter), shared)).await?;
            let mut channel = Channel::new(stream);
            let introduce = request.credential.as_ref().map(|_| &heard[..]);
            let offered =
                capabilities(reporter, &mut channel, When::AfterTls, introduce, shared).await?;
            session(reporter, &mut channel, request, offered, shared).await
        }
        _ => Box::pin(plain(reporter, tcp, request, allow_plain, counter, shared)).await,
    }
}

/// Connect, TLS, greeting, capabilities; no credential can get here.
pub(crate) async fn look(reporter: &mut Reporter, addresses: &[CheckedAddr], shared: &Shared) {
    let looked: Ended = async {
        let (tcp, peer) = connected(reporter, addresses, shared).await?;
        match reporter.endpoint().security {
            Security::Tls => {
                let stream = Box::pin(secured(reporter, tcp, peer, None, shared)).await?;
                let mut channel = Channel::new(stream);
                greet(reporter, &mut channel, None, shared).await?;
                capabilities(reporter, &mut channel, When::AfterTls, None, shared).await?;
                sign_out(reporter, &mut channel, shared).await;
            }
            _ => {
                let (stream, _) = Box::pin(upgraded(reporter, tcp, peer, None, shared)).await?;
                let mut channel = Channel::new(stream);
                capabilities(reporter, &mut channel, When::AfterTls, None, shared).await?;
                sign_out(reporter, &mut channel, shared).await;
            }
        }
        Ok(())
    }
    .await;
    // Where it ended is in the observations.
    let _ = looked;
}

async fn plain(
    reporter: &mut Reporter,
    tcp: Tcp,
    request: &ProbeRequest,
    allow_plain: bool,
    counter: &mut Counter,
    shared: &Shared,
) -> Ended {
    let mut channel = Channel::new(tcp);
    let heard = greet(reporter, &mut channel, Some(counter), shared).await?;
    // Without consent nobody signs in, so nobody is introduced.
    let introduce = request.credential.as_ref().filter(|_| allow_plain).map(|_| &heard[..]);
    let offered = capabilities(reporter, &mut channel, When::BeforeTls, introduce, shared).await?;
    if request.credential.is_some() && !allow_plain {
        reporter.begin();
        let observation = reporter.failure(Stage::SignIn, Fault::EncryptionRequired, Vec::new());
        reporter.send(observation).await;
        sign_out(reporter, &mut channel, shared).await;
        return Err(Stage::SignIn);
    }
    let mut channel = channel.map(Consented);
    session(reporter, &mut channel, request, offered, shared).await
}

async fn connected(
    reporter: &mut Reporter,
    addresses: &[CheckedAddr],
    shared: &Shared,
) -> Result<(Tcp, CheckedAddr), Stage> {
    reporter.begin();
    let dialled = connect::dial(&shared.guard, addresses, shared.end).await;
    let (stream, peer) = match (dialled.stream, dialled.peer) {
        (Ok(stream), Some(peer)) => (stream, peer),
        (stream, _) => {
            let fault = stream.err().unwrap_or(Fault::TimedOut);
            let mut observation = reporter.failure(Stage::Connect, fault, Vec::new());
            observation.attempts = dialled.attempts;
            reporter.send(observation).await;
            return Err(Stage::Connect);
        }
    };
    let mut observation = reporter.observe(Stage::Connect, Outcome::Passed);
    observation.attempts = dialled.attempts;
    reporter.send(observation).await;
    Ok((stream, peer))
}

/// The handshake; a stream comes back only if the certificate is trusted.
async fn secured(
    reporter: &mut Reporter,
    tcp: Tcp,
    peer: CheckedAddr,
    counter: Option<&mut Counter>,
    shared: &Shared,
) -> Result<tls::Trusted, Stage> {
    reporter.begin();
    let host = reporter.endpoint().host.clone();
    let shaking = pin!(tls::handshake(&shared.roots, &host, tcp, shared.end));
    let shaken = waited(reporter, Stage::Tls, counter, shaking).await;
    let Handshake { mut facts, stream, client_certificate_requested } =
        shaken.unwrap_or_else(Handshake::timed_out);
    if let Err(fault) = &stream
        && !reporter.is_counter()
        && tls::worth_a_second_look(fault, &facts)
        && shared.extra.take(&reporter.endpoint().protocol)
    {
        // Boxed: rarely asked, and a check keeps room for all that it could do.
        facts.legacy_version = Box::pin(ask_version(reporter, peer, &host, shared)).await;
    }
    let mut observation = match &stream {
        Ok(_) => reporter.observe(Stage::Tls, Outcome::Passed),
        Err(fault) => reporter.failure(Stage::Tls, fault.clone(), Vec::new()),
    };
    observation.tls = Some(facts);
    if client_certificate_requested {
        observation.notes.push(Note::ClientCertificateRequested);
    }
    reporter.send(observation).await;
    stream.map_err(|_| Stage::Tls)
}

/// Waits for a first word; `None` where a sibling showed meanwhile that none will come. Pinned by
/// the caller: each function that takes a future by value keeps room for it once more.
async fn waited<T>(
    reporter: &Reporter,
    stage: Stage,
    counter: Option<&mut Counter>,
    main: Pin<&mut impl Future<Output = T>>,
) -> Option<T> {
    match counter {
        Some(counter) => {
            counter.meanwhile(counter::patience(reporter.endpoint(), &stage), main).await
        }
        None => Some(main.await),
    }
}

/// A second connection to the same address, to ask with a hand-made ClientHello.
async fn ask_version(
    reporter: &Reporter,
    peer: CheckedAddr,
    host: &str,
    shared: &Shared,
) -> Option<String> {
    let end = shared.end.min(Instant::now() + limits::TLS);
    let tcp = connect::dial(&shared.guard, &[peer], end).await.stream.ok()?;
    let tcp = match reporter.endpoint().security {
        Security::Tls => tcp,
        _ => quiet_starttls(tcp, &reporter.endpoint().protocol, end).await?,
    };
    tls::hello::ask_version(tcp, host, end).await
}

/// STARTTLS without reporting it again.
async fn quiet_starttls(tcp: Tcp, protocol: &Protocol, end: Instant) -> Option<Tcp> {
    let mut channel = Channel::new(tcp);
    channel.until(end);
    let accepted = match protocol {
        Protocol::Smtp => smtp::dialogue::quiet_starttls(&mut channel).await,
        _ => imap::dialogue::quiet_starttls(&mut channel).await,
    };
    if accepted { channel.into_stream().ok() } else { None }
}

/// Greeting, capabilities, STARTTLS, handshake. What was heard before TLS decides nothing: capabilities
/// are asked again inside. The old list only says what may be asked in the same write.
async fn upgraded(
    reporter: &mut Reporter,
    tcp: Tcp,
    peer: CheckedAddr,
    counter: Option<&mut Counter>,
    shared: &Shared,
) -> Result<(tls::Trusted, Vec<String>), Stage> {
    let mut channel = Channel::new(tcp);
    greet(reporter, &mut channel, counter, shared).await?;
    let offered = capabilities(reporter, &mut channel, When::BeforeTls, None, shared).await?;
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::REPLY));
    let asked = match reporter.endpoint().protocol {
        Protocol::Smtp => smtp::dialogue::starttls(&mut channel, &offered).await,
        _ => imap::dialogue::starttls(&mut channel, &offered).await,
    };
    let exchanges = match asked {
        Ok(exchanges) => exchanges,
        Err((fault, exchanges)) => {
            let answered = matches!(fault, Fault::Rejected | Fault::NotOffered);
            let stage = starttls_failed(reporter, fault, exchanges).await;
            if answered {
                sign_out(reporter, &mut channel, shared).await;
            }
            return Err(stage);
        }
    };
    match channel.into_stream() {
        Err(fault) => Err(starttls_failed(reporter, fault, exchanges).await),
        Ok(tcp) => {
            let mut observation = reporter.observe(Stage::Starttls, Outcome::Passed);
            observation.exchanges = exchanges;
            reporter.send(observation).await;
            // The server has spoken: what fails from here on is no mix-up of ports.
            Ok((secured(reporter, tcp, peer, None, shared).await?, offered))
        }
    }
}

async fn starttls_failed(reporter: &mut Reporter, fault: Fault, exchanges: Vec<Exchange>) -> Stage {
    let observation = reporter.failure(Stage::Starttls, fault, exchanges);
    reporter.send(observation).await;
    Stage::Starttls
}

/// The greeting; gives the capabilities that an IMAP server names in it (RFC 9051 section 7.1).
async fn greet<S: Stream>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    counter: Option<&mut Counter>,
    shared: &Shared,
) -> Result<Vec<String>, Stage> {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::GREETING));
    let heard = {
        let hearing = pin!(async {
            match reporter.endpoint().protocol {
                Protocol::Smtp => smtp::dialogue::greeting(channel).await,
                _ => imap::dialogue::greeting(channel, &reporter.endpoint().security).await,
            }
        });
        waited(reporter, Stage::Greeting, counter, hearing).await
    };
    let nothing = Err((Fault::TimedOut, Vec::new()));
    let (mut observation, ended) = match heard.unwrap_or(nothing) {
        Ok(exchange) => {
            let lines = exchange.reply.as_ref().map_or(&[][..], |reply| &reply.lines);
            let heard = imap::reader::capabilities(lines);
            let mut observation = reporter.observe(Stage::Greeting, Outcome::Passed);
            observation.exchanges = vec![exchange];
            (observation, Ok(heard))
        }
        Err((fault, exchanges)) => {
            let is_tls = imap::reader::is_tls_record(channel.pending());
            let fault = if is_tls { Fault::TlsRecord } else { fault };
            let mut observation = reporter.failure(Stage::Greeting, fault, exchanges);
            observation.tls = alert_facts(channel);
            (observation, Err(Stage::Greeting))
        }
    };
    observation.exchanges.retain(|exchange| exchange.reply.is_some());
    reporter.send(observation).await;
    ended
}

fn alert_facts<S: Stream>(channel: &Channel<S>) -> Option<Tls> {
    channel.alert().map(|alert| Tls { alert: Some(alert), ..Tls::default() })
}

/// What the server says that it can do; `introduce` as in [`imap::dialogue::capabilities`].
async fn capabilities<S: Stream>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    when: When,
    introduce: Option<&[String]>,
    shared: &Shared,
) -> Result<Vec<String>, Stage> {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::REPLY));
    let asked = match reporter.endpoint().protocol {
        Protocol::Smtp => smtp::dialogue::capabilities(channel).await,
        _ => imap::dialogue::capabilities(channel, introduce).await,
    };
    match asked {
        Ok(offered) => {
            let mut observation = reporter.observe(Stage::Capabilities, Outcome::Passed);
            observation.when = Some(when);
            observation.capabilities = offered.list.clone();
            observation.exchanges = offered.exchanges;
            observation.notes = offered.notes;
            reporter.send(observation).await;
            Ok(offered.list)
        }
        Err((fault, exchanges)) => {
            let refused = fault == Fault::Rejected;
            let mut observation = reporter.failure(Stage::Capabilities, fault, exchanges);
            observation.when = Some(when);
            observation.tls = alert_facts(channel);
            reporter.send(observation).await;
            if refused {
                sign_out(reporter, channel, shared).await;
            }
            Err(Stage::Capabilities)
        }
    }
}

async fn session<S: MayCarryCredential>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    request: &ProbeRequest,
    offered: Vec<String>,
    shared: &Shared,
) -> Ended {
    let ended = match reporter.endpoint().protocol {
        Protocol::Smtp => {
            smtp::session::session(reporter, channel, request, &offered, shared).await
        }
        _ => imap::session::session(reporter, channel, request, &offered, shared).await,
    };
    sign_out(reporter, channel, shared).await;
    ended
}

/// LOGOUT or QUIT on every path that still has a connection; polite, and never long.
async fn sign_out<S: Stream>(reporter: &mut Reporter, channel: &mut Channel<S>, shared: &Shared) {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::SIGN_OUT));
    let exchange = match reporter.endpoint().protocol {
        Protocol::Smtp => smtp::dialogue::quit(channel).await,
        _ => imap::dialogue::logout(channel).await,
    };
    let outcome = match &exchange {
        Ok(_) => Outcome::Passed,
        // The connection went with an earlier failure: there was nothing to sign out of.
        Err(_) if reporter.failure_seen().is_some() => Outcome::NotTested,
        Err(_) => Outcome::Failed,
    };
    let mut observation = reporter.observe(Stage::SignOut, outcome);
    match exchange {
        Ok(exchange) => observation.exchanges = vec![exchange],
        Err(fault) => observation.fault = Some(fault),
    }
    reporter.send(observation).await;
}
