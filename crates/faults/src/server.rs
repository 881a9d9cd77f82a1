//! A listener on loopback that plays scripts, one per connection.

use crate::{Script, wire::Wire};
use std::{
    net::SocketAddr,
    sync::{Mutex, MutexGuard, mpsc},
    time::Duration,
};
use tokio::{net::TcpListener, task::JoinHandle};

/// Keeps paused time (`tokio::time::pause`) from moving while bytes are on their way.
///
/// A paused clock jumps to the next timer whenever every task waits, and a task that waits for a
/// socket waits too. It does not jump while a blocking task runs: this is one, until a script says
/// that nothing more is to come.
pub(crate) struct Hold(Mutex<Option<mpsc::Sender<()>>>);

impl Hold {
    fn new() -> Self {
        let hold = Self(Mutex::new(None));
        hold.take();
        hold
    }

    fn take(&self) {
        let (sender, receiver) = mpsc::channel::<()>();
        tokio::task::spawn_blocking(move || receiver.recv());
        *self.held() = Some(sender);
    }

    fn held(&self) -> MutexGuard<'_, Option<mpsc::Sender<()>>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Lets time move, once what was sent has had its chance to arrive.
    pub async fn release(&self) {
        for _ in 0..64 {
            tokio::task::yield_now().await;
        }
        self.held().take();
    }

    /// Lets that much time pass.
    pub async fn pass(&self, duration: Duration) {
        self.release().await;
        tokio::time::sleep(duration).await;
        self.take();
    }
}

/// A running scripted server.
pub struct Server {
    address: SocketAddr,
    task: JoinHandle<Result<Vec<Vec<u8>>, String>>,
}

impl Server {
    /// Plays one script on one connection.
    pub async fn start(script: Script) -> Self {
        Self::start_each(vec![script]).await
    }

    /// Plays the first script on the first connection, the second on the second, and so on.
    pub async fn start_each(scripts: Vec<Script>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        Self { address, task: tokio::spawn(play_all(listener, scripts)) }
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Waits for the end and gives what the clients sent, one entry per connection.
    ///
    /// Panics: when a script was not used up, or heard something else than it expected.
    pub async fn finish(self) -> Vec<String> {
        self.finish_as("script").await
    }

    /// The same; `name` stands in front of the complaint.
    pub async fn finish_as(mut self, name: &str) -> Vec<String> {
        let heard = (&mut self.task).await.expect("the server itself does not panic");
        let heard = heard.unwrap_or_else(|unmet| panic!("{name}: {unmet}"));
        heard.iter().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn play_all(listener: TcpListener, scripts: Vec<Script>) -> Result<Vec<Vec<u8>>, String> {
    let mut heard = Vec::new();
    let hold = Hold::new();
    for script in scripts {
        let (stream, _) = listener.accept().await.map_err(|error| error.to_string())?;
        if script.resets() {
            stream.set_zero_linger().map_err(|error| error.to_string())?;
        }
        let mut wire = Wire::new(stream);
        script.play(&mut wire, &hold).await?;
        heard.push(std::mem::take(&mut wire.heard));
    }
    Ok(heard)
}
