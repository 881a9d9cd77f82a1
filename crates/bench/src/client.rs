//! A page's end of the WebSocket: hello, checks, and a close look at what comes back.

use crate::relay::ORIGIN;
use anyhow::{Context as _, Result, bail};
use futures_util::{SinkExt as _, StreamExt as _};
use mailmend_protocol::{
    CHECK_PATH, CheckRequest, ClientMessage, DoneReason, Observation, Outcome, Refusal,
    RelayMessage, SUBPROTOCOL,
};
use std::net::{Ipv4Addr, SocketAddr};
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{
        Message,
        client::IntoClientRequest as _,
        http::HeaderValue,
        protocol::{CloseFrame, WebSocketConfig},
    },
};

/// Checks that one socket asks for before it makes room: the relay lets a socket say thirty things
/// a minute.
pub const CHECKS_PER_SOCKET: u32 = 25;

/// How a check ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Terminal {
    /// The relay ran it.
    Done(DoneReason),
    /// The relay said no.
    Refused(Refusal),
}

/// The answer to one check.
#[derive(Debug)]
pub struct Answer {
    /// What was seen.
    pub seen: Vec<Observation>,
    /// How it ended.
    pub terminal: Terminal,
}

impl Answer {
    /// Whether every stage passed.
    pub fn is_good(&self) -> bool {
        self.terminal == Terminal::Done(DoneReason::Finished)
            && !self.seen.is_empty()
            && self.seen.iter().all(|one| one.outcome != Outcome::Failed)
    }
}

/// An open socket that said hello.
#[derive(Debug)]
pub struct Session {
    socket: WebSocketStream<TcpStream>,
    /// Checks asked for.
    pub asked: u32,
    /// Terminal messages that belong to no check that waits.
    pub stray: u32,
}

/// Opens a WebSocket, from that address of this machine.
pub async fn open(relay: SocketAddr, from: Option<Ipv4Addr>) -> Result<WebSocketStream<TcpStream>> {
    let socket = TcpSocket::new_v4()?;
    socket.set_nodelay(true)?;
    if let Some(from) = from {
        socket.bind(SocketAddr::from((from, 0)))?;
    }
    let stream = socket.connect(relay).await.context("connect to the relay")?;
    let mut request = format!("ws://{relay}{CHECK_PATH}").into_client_request()?;
    let headers = request.headers_mut();
    headers.insert("sec-websocket-protocol", HeaderValue::from_static(SUBPROTOCOL));
    headers.insert("origin", HeaderValue::from_static(ORIGIN));
    // Ten thousand of them have to fit into this process too.
    let config = WebSocketConfig::default().read_buffer_size(4096).write_buffer_size(0);
    Ok(client_async_with_config(request, stream, Some(config)).await.context("upgrade")?.0)
}

impl Session {
    /// Opens a socket and says hello.
    pub async fn greeted(relay: SocketAddr, from: Option<Ipv4Addr>) -> Result<Self> {
        let mut session = Self { socket: open(relay, from).await?, asked: 0, stray: 0 };
        session.say(r#"{"type":"hello"}"#.to_owned()).await?;
        match session.hear().await? {
            RelayMessage::Welcome(_) => Ok(session),
            other => bail!("no welcome: {other:?}"),
        }
    }

    /// Sends a text.
    pub async fn say(&mut self, text: String) -> Result<()> {
        Ok(self.socket.send(Message::Text(text.into())).await?)
    }

    /// The next text, as it is.
    async fn text(&mut self) -> Result<String> {
        loop {
            match self.socket.next().await.context("the relay left")?? {
                Message::Text(text) => return Ok(text.to_string()),
                Message::Close(frame) => bail!("the relay closed the socket: {frame:?}"),
                _ => {}
            }
        }
    }

    /// The next message.
    pub async fn hear(&mut self) -> Result<RelayMessage> {
        let text = self.text().await?;
        serde_json::from_str(&text).with_context(|| text)
    }

    /// Asks for a check.
    pub async fn ask(&mut self, request: &CheckRequest) -> Result<()> {
        self.asked += 1;
        self.say(serde_json::to_string(&ClientMessage::Check(request.clone()))?).await
    }

    /// Stops a check.
    pub async fn cancel(&mut self, id: u32) -> Result<()> {
        self.say(serde_json::to_string(&ClientMessage::Cancel { id })?).await
    }

    /// Reads to the end of the check with that number.
    pub async fn answer(&mut self, asked: u32) -> Result<Answer> {
        let mut seen = Vec::new();
        loop {
            let (about, terminal) = match self.hear().await? {
                RelayMessage::Stage { id, observation } if id == asked => {
                    seen.push(*observation);
                    continue;
                }
                RelayMessage::Done { id, reason, .. } => (Some(id), Terminal::Done(reason)),
                RelayMessage::Refused { id, refusal, .. } => (id, Terminal::Refused(refusal)),
                other => bail!("not of check {asked}: {other:?}"),
            };
            if about == Some(asked) || about.is_none() {
                return Ok(Answer { seen, terminal });
            }
            self.stray += 1;
        }
    }

    /// Asks and reads to the end.
    pub async fn check(&mut self, request: &CheckRequest) -> Result<Answer> {
        self.ask(request).await?;
        self.answer(request.id).await
    }

    /// Asks and reads to the end without reading what was seen: costs this side the least.
    pub async fn check_blindly(&mut self, text: &str) -> Result<()> {
        self.asked += 1;
        self.say(text.to_owned()).await?;
        loop {
            let text = self.text().await?;
            if text.starts_with(r#"{"type":"stage""#) {
                if text.contains(r#""outcome":"failed""#) {
                    bail!("{text}");
                }
            } else if text.contains(r#""reason":"finished""#) {
                return Ok(());
            } else {
                bail!("{text}");
            }
        }
    }

    /// Whether anything still comes that nobody waits for: everything before the answer to a ping.
    pub async fn settle(&mut self) -> Result<()> {
        self.socket.send(Message::Ping(b"settle".to_vec().into())).await?;
        loop {
            match self.socket.next().await.context("the relay left")?? {
                Message::Pong(_) => return Ok(()),
                Message::Text(text) => {
                    let stage = text.starts_with(r#"{"type":"stage""#);
                    self.stray += u32::from(!stage);
                }
                Message::Close(frame) => bail!("the relay closed the socket: {frame:?}"),
                _ => {}
            }
        }
    }

    /// Sends a ping and waits for its pong.
    pub async fn ping(&mut self) -> Result<()> {
        self.settle().await
    }

    /// Answers the relay's pings until the relay closes; the close frame, if there was one.
    pub async fn linger(&mut self) -> Option<CloseFrame> {
        loop {
            match self.socket.next().await {
                Some(Ok(Message::Close(frame))) => return frame,
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return None,
            }
        }
    }

    /// Leaves politely.
    pub async fn leave(mut self) {
        // The relay may have closed first.
        let _ = self.socket.close(None).await;
        while let Some(Ok(_)) = self.socket.next().await {}
    }
}
