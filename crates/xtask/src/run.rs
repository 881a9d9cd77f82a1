//! `cargo xtask run`: the whole thing on one loopback address, with demo mailboxes to try.

use crate::{shell, web};
use anyhow::{Context, Result, bail};
use mailmend_faults::demo::{self, Demo};
use serde_json::json;
use std::{
    fs,
    io::Write as _,
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tokio::signal::unix::{SignalKind, signal};

const ADDRESS: &str = "127.0.0.1:8474";
/// How often to see whether the relay is still there.
const LOOK: Duration = Duration::from_millis(500);

/// Builds, serves, and waits for ctrl-c. `--listen ADDRESS` serves elsewhere on loopback.
pub fn run(args: &[String]) -> Result<()> {
    let listen = match args {
        [] => ADDRESS,
        [flag, address] if flag == "--listen" => address,
        _ => bail!("usage: cargo xtask run [--listen 127.0.0.1:PORT]"),
    };
    web::run(&[])?;
    shell::run(shell::cargo().args(["build", "--quiet", "-p", "mailmend-relay"]))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let demo = demo::start().await.context("cannot start the demo mailboxes")?;
        let site = site(&demo)?;
        let mut relay = relay(listen, &demo, &site)?;
        let served = serve(listen, &mut relay).await;
        // Ends by itself when the terminal's ctrl-c reached it too.
        let _ = relay.kill();
        relay.wait()?;
        served
    })
}

/// Until somebody ends it, or the relay is gone.
async fn serve(listen: &str, relay: &mut Child) -> Result<()> {
    wait_for(listen, relay)?;
    let mut terminated = signal(SignalKind::terminate())?;
    announce(listen)?;
    loop {
        tokio::select! {
            pressed = tokio::signal::ctrl_c() => return Ok(pressed?),
            _ = terminated.recv() => return Ok(()),
            () = tokio::time::sleep(LOOK) => {}
        }
        if let Some(status) = relay.try_wait()? {
            bail!("the relay has ended: {status}");
        }
    }
}

/// A copy of the built site that knows its relay and the demo; the built one stays neutral.
fn site(demo: &Demo) -> Result<PathBuf> {
    let site = shell::target_dir().join("demo/site");
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    copy(&web::dist(), &site)?;
    let mailboxes = demo.mailboxes.iter().map(|mailbox| {
        json!({
            "slug": mailbox.slug, "cause": mailbox.cause, "host": mailbox.host,
            "user": mailbox.user, "password": mailbox.password,
            "imap": { "port": mailbox.imap.port, "security": mailbox.imap.security },
            "smtp": { "port": mailbox.smtp.port, "security": mailbox.smtp.security },
        })
    });
    fs::write(site.join("demo.json"), serde_json::to_vec(&mailboxes.collect::<Vec<_>>())?)?;
    fs::write(site.join("config.json"), serde_json::to_vec(&json!({ "relay": "v1/check" }))?)?;
    Ok(site)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy(&entry.path(), &target)?,
            false => fs::copy(entry.path(), target).map(drop)?,
        }
    }
    Ok(())
}

fn relay(listen: &str, demo: &Demo, site: &Path) -> Result<Child> {
    let root = site.with_file_name("root.pem");
    fs::write(&root, &demo.root_pem)?;
    let mut relay = Command::new(shell::target_dir().join("debug/mailmend-relay"));
    relay.args(["--listen", listen, "--allow-network", "127.0.0.0/8"]);
    relay.arg("--static-host").arg(format!("{}=127.0.0.1", demo::HOST));
    relay.arg("--name-server").arg(demo.name_server().to_string());
    // One person tries many mailboxes in a row here.
    relay.args(["--checks-per-minute", "60", "--target-checks-per-minute", "600"]);
    relay.args(["--sign-in-failures", "100"]);
    relay.arg("--site").arg(site).arg("--extra-root").arg(&root);
    for port in demo.ports() {
        relay.arg("--allow-port").arg(port.to_string());
    }
    relay.stdin(Stdio::null()).spawn().context("cannot start the relay")
}

fn wait_for(listen: &str, relay: &mut Child) -> Result<()> {
    let deadline = Instant::now() + Duration::from_secs(10);
    while TcpStream::connect(listen).is_err() {
        if let Some(status) = relay.try_wait()? {
            bail!("the relay ended at once: {status}");
        }
        if Instant::now() > deadline {
            bail!("the relay does not answer on {listen}");
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

fn announce(listen: &str) -> Result<()> {
    let text = format!(
        "\n  Mailmend: http://{listen}/\n  \
         Open it, choose one of the demo mailboxes, press Check. Ctrl-C ends it.\n\n"
    );
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{demo, shell};
    use mailmend_l10n::LOCALES;

    #[tokio::test]
    async fn each_demo_mailbox_has_a_label_in_each_language() {
        let demo = demo::start().await.unwrap();
        for locale in LOCALES {
            let path = ["crates/l10n/locales/", locale.tag, "/ui.ftl"].concat();
            let texts = std::fs::read_to_string(shell::root().join(path)).unwrap();
            for mailbox in &demo.mailboxes {
                let label = format!("\ndemo-{} = ", mailbox.slug.replace('_', "-"));
                assert!(texts.contains(&label), "{}: no{label}", locale.tag);
            }
        }
    }
}
