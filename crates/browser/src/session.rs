//! The one network connection of the module: a WebSocket to the relay.

use crate::{
    js::{self, Event, Listener, Plain, WebSocket},
    json,
    value::to_js,
};
use mailmend_protocol::SUBPROTOCOL;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// An open conversation with a relay.
///
/// `listener` is called with plain objects: `{type: "open"}`, every message of the relay as it is,
/// and `{type: "closed", code, reason}` at the end.
#[wasm_bindgen]
pub struct Session {
    socket: WebSocket,
    // Kept alive as long as the socket may call them.
    _hear: [Closure<dyn FnMut(Event)>; 3],
}

/// The first message to a relay.
#[derive(Serialize)]
struct Hello<'a> {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<&'a str>,
}

/// Stops a check.
#[derive(Serialize)]
struct Cancel {
    r#type: &'static str,
    id: u32,
}

/// Tells the listener that the socket is open.
#[derive(Serialize)]
struct Open {
    r#type: &'static str,
}

/// Tells the listener that the socket is closed, and why (RFC 6455 section 7.4).
#[derive(Serialize)]
struct Closed {
    r#type: &'static str,
    code: u16,
    reason: String,
}

fn tell(listener: &Listener, value: &JsValue) {
    // What a listener throws is the page's own trouble and shows in its console.
    let _ = listener.call(&JsValue::NULL, value);
}

#[wasm_bindgen]
impl Session {
    /// Connects to `url` and says hello, with an embed token where the page has one.
    ///
    /// Errors: an address that is none.
    #[wasm_bindgen(constructor)]
    pub fn new(url: &str, token: Option<String>, listener: Listener) -> Result<Session, JsValue> {
        let socket = WebSocket::new(url, SUBPROTOCOL)?;
        // Three names of the same function object.
        let listeners = [listener.clone(), listener.clone(), listener];
        let [to_open, to_message, to_close] = listeners;
        let speaker = socket.clone();
        let open = Closure::new(move |_: Event| {
            let hello = json::text(&Hello { r#type: "hello", token: token.as_deref() });
            let _ = speaker.send(&hello);
            tell(&to_open, &to_js(&Open { r#type: "open" }));
        });
        let message = Closure::new(move |message: Event| {
            let text = message.data().as_string().unwrap_or_default();
            // A relay that does not send JSON is no relay; the close that follows says so.
            if let Ok(value) = js::parse(&text) {
                tell(&to_message, &value);
            }
        });
        let close = Closure::new(move |close: Event| {
            let closed = Closed { r#type: "closed", code: close.code(), reason: close.reason() };
            tell(&to_close, &to_js(&closed));
        });
        socket.set_onopen(open.as_ref());
        socket.set_onmessage(message.as_ref());
        socket.set_onclose(close.as_ref());
        Ok(Self { socket, _hear: [open, message, close] })
    }

    /// Asks for a check; `request` has the shape of `CheckRequest`.
    pub fn check(&self, request: Plain) -> Result<(), JsValue> {
        js::set(&request, "type", &JsValue::from_str("check"))?;
        let text = js::stringify(&request)?.as_string().unwrap_or_default();
        self.socket.send(&text)
    }

    /// Stops a running check.
    pub fn cancel(&self, id: u32) -> Result<(), JsValue> {
        self.socket.send(&json::text(&Cancel { r#type: "cancel", id }))
    }

    /// Leaves; nothing is called any more.
    pub fn close(&self) {
        self.socket.set_onopen(&JsValue::NULL);
        self.socket.set_onmessage(&JsValue::NULL);
        self.socket.set_onclose(&JsValue::NULL);
        self.socket.close();
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.close();
    }
}
