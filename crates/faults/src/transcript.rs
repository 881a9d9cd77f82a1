//! A healthy dialogue in which one answer is replaced by what a real service was seen to say.

use crate::Script;
use base64::{Engine, engine::general_purpose::STANDARD};
use std::sync::Arc;
use tokio_rustls::rustls::ServerConfig;

/// Which answer is replaced, in the words of the wire protocol's stages. `challenge` is the SASL error
/// challenge and the refusal that follows it; without an answer, the dialogue is the healthy twin.
#[derive(Debug, Clone, Copy)]
pub struct Transcript<'a> {
    /// `greeting`, `capabilities`, `starttls`, `sign_in`, `challenge`, `idle`, `folder` or `sender`.
    pub stage: &'a str,
    /// Reply lines, an IMAP answer without its tag; `None`: nothing is replaced.
    pub says: Option<&'a str>,
    /// JSON of the error challenge.
    pub challenge: Option<&'a str>,
}

impl Transcript<'_> {
    /// An IMAP server; the client signs in with a token where the stage is `challenge`, and opens a
    /// folder where it is `folder`.
    pub fn imap(&self, tls: &Arc<ServerConfig>) -> Script {
        let mut script = self.begin(tls);
        script = self.answer(script, "greeting", "* OK ready");
        if self.ends_at("greeting") {
            return script.close();
        }
        let plain = self.stage == "starttls";
        let offered =
            if plain { "STARTTLS LOGINDISABLED" } else { "SASL-IR AUTH=PLAIN AUTH=XOAUTH2 IDLE" };
        script = script.on("{tag} CAPABILITY", &capabilities(offered));
        if plain {
            script = self.answer(script.expect("{tag} STARTTLS"), "starttls", "OK begin");
            if self.says.is_some() {
                return goodbye(script);
            }
            script = script.tls(tls);
            let inside = capabilities("SASL-IR AUTH=PLAIN IDLE");
            script = script.on("{tag} CAPABILITY", &inside);
        }
        script = self.sign_in(
            script,
            "{tag} AUTHENTICATE PLAIN *",
            "{tag} AUTHENTICATE XOAUTH2 *",
            "+ ",
            "OK done",
        );
        if self.ends_at("sign_in") || self.ends_at("challenge") {
            return goodbye(script);
        }
        script = script.on("{tag} CAPABILITY", &capabilities("IDLE"));
        script = self.answer(script.expect("{tag} EXAMINE INBOX"), "idle", "OK done");
        if !self.ends_at("idle") {
            script = script.on("{tag} IDLE", "+ idling\r\n").on("DONE", "{tag} OK done\r\n");
        }
        if self.stage == "folder" {
            let separator = "* LIST (\\Noselect) \".\" \"\"\r\n{tag} OK done\r\n";
            script = script.on("{tag} LIST *", separator).expect("{tag} EXAMINE *");
            script = self.answer(script, "folder", "OK done");
        }
        goodbye(script)
    }

    /// An SMTP server; the client signs in with a token where the stage is `challenge`.
    pub fn smtp(&self, tls: &Arc<ServerConfig>) -> Script {
        let mut script = self.begin(tls);
        script = self.answer(script, "greeting", "220 mail ESMTP");
        if self.ends_at("greeting") {
            return script.close();
        }
        let plain = self.stage == "starttls";
        let inside = "250-mail\r\n250 AUTH PLAIN XOAUTH2";
        let first = if plain { "250-mail\r\n250 STARTTLS" } else { inside };
        script = self.answer(script.expect("EHLO *"), "capabilities", first);
        if self.ends_at("capabilities") {
            return farewell(script);
        }
        if plain {
            script = self.answer(script.expect("STARTTLS"), "starttls", "220 begin");
            if self.says.is_some() {
                return farewell(script);
            }
            script = script.tls(tls).on("EHLO *", &format!("{inside}\r\n"));
        }
        script = self.sign_in(script, "AUTH PLAIN *", "AUTH XOAUTH2 *", "334 ", "235 2.7.0 done");
        if self.ends_at("sign_in") || self.ends_at("challenge") {
            return farewell(script);
        }
        script = self.answer(script.expect("MAIL FROM:*"), "sender", "250 2.1.0 Ok");
        if !self.ends_at("sender") {
            script = script.on("RSET", "250 2.0.0 Ok\r\n");
        }
        farewell(script)
    }

    fn begin(&self, tls: &Arc<ServerConfig>) -> Script {
        if self.stage == "starttls" { Script::new() } else { Script::new().tls(tls) }
    }

    fn ends_at(&self, stage: &str) -> bool {
        self.stage == stage && self.says.is_some()
    }

    /// By password, or by token with the error challenge and the empty line that answers it.
    fn sign_in(
        &self,
        script: Script,
        password: &str,
        token: &str,
        prompt: &str,
        healthy: &str,
    ) -> Script {
        if self.stage != "challenge" {
            return self.answer(script.expect(password), "sign_in", healthy);
        }
        let script = script.expect(token);
        let script = match self.challenge.filter(|_| self.says.is_some()) {
            Some(json) => {
                let challenge = format!("{prompt}{}\r\n", STANDARD.encode(json));
                script.say(&challenge).expect("")
            }
            None => script,
        };
        self.answer(script, "challenge", healthy)
    }

    /// What was seen where this is the stage, else the healthy answer. An IMAP completion takes the
    /// client's tag; untagged lines and SMTP replies are whole as they are.
    fn answer(&self, script: Script, stage: &str, healthy: &str) -> Script {
        let words = self.says.filter(|_| self.stage == stage).unwrap_or(healthy);
        let is_whole = |line: &str| {
            line.starts_with(['*', '+']) || line.as_bytes().first().is_some_and(u8::is_ascii_digit)
        };
        words.lines().fold(script, |script, line| {
            let tag = if is_whole(line) { "" } else { "{tag} " };
            script.say(&format!("{tag}{line}\r\n"))
        })
    }
}

fn capabilities(offered: &str) -> String {
    format!("* CAPABILITY IMAP4rev1 {offered}\r\n{{tag}} OK done\r\n")
}

fn goodbye(script: Script) -> Script {
    script.on("{tag} LOGOUT", "* BYE\r\n{tag} OK done\r\n").close()
}

fn farewell(script: Script) -> Script {
    script.on("QUIT", "221 2.0.0 Bye\r\n").close()
}
