//! The one network connection of the module: a WebSocket to the relay.

use mailmend_protocol::SUBPROTOCOL;
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::{CloseEvent, MessageEvent, WebSocket};

/// An open conversation with a relay.
///
/// `listener` is called with plain objects: `{type: "open"}`, every message of the relay as it is,
/// and `{type: "closed", code, reason}` at the end.
#[wasm_bindgen]
pub struct Session {
    socket: WebSocket,
    // Kept alive as long as the socket may call them.
    _open: Closure<dyn FnMut()>,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _close: Closure<dyn FnMut(CloseEvent)>,
}

fn event(kind: &str) -> js_sys::Object {
    let object = js_sys::Object::new();
    set(&object, "type", &JsValue::from_str(kind));
    object
}

fn set(object: &js_sys::Object, name: &str, value: &JsValue) {
    // A fresh object of our own takes every property.
    let _ = js_sys::Reflect::set(object, &JsValue::from_str(name), value);
}

fn tell(listener: &js_sys::Function, value: &JsValue) {
    // What a listener throws is the page's own trouble and shows in its console.
    let _ = listener.call1(&JsValue::NULL, value);
}

#[wasm_bindgen]
impl Session {
    /// Connects to `url` and says hello, with an embed token where the page has one.
    ///
    /// Errors: an address that is none.
    #[wasm_bindgen(constructor)]
    pub fn new(
        url: &str,
        token: Option<String>,
        listener: js_sys::Function,
    ) -> Result<Session, JsValue> {
        let socket = WebSocket::new_with_str(url, SUBPROTOCOL)?;
        let open = {
            let (socket, listener) = (socket.clone(), listener.clone());
            Closure::new(move || {
                let hello = event("hello");
                if let Some(token) = &token {
                    set(&hello, "token", &JsValue::from_str(token));
                }
                let _ = send(&socket, &hello);
                tell(&listener, &event("open"));
            })
        };
        let message = {
            let listener = listener.clone();
            Closure::new(move |message: MessageEvent| {
                let text = message.data().as_string().unwrap_or_default();
                // A relay that does not send JSON is no relay; the close that follows says so.
                if let Ok(value) = js_sys::JSON::parse(&text) {
                    tell(&listener, &value);
                }
            })
        };
        let close = Closure::new(move |close: CloseEvent| {
            let closed = event("closed");
            set(&closed, "code", &JsValue::from(close.code()));
            set(&closed, "reason", &JsValue::from_str(&close.reason()));
            tell(&listener, &closed);
        });
        socket.set_onopen(Some(open.as_ref().unchecked_ref()));
        socket.set_onmessage(Some(message.as_ref().unchecked_ref()));
        socket.set_onclose(Some(close.as_ref().unchecked_ref()));
        Ok(Self { socket, _open: open, _message: message, _close: close })
    }

    /// Asks for a check; `request` has the shape of `CheckRequest`.
    pub fn check(&self, request: js_sys::Object) -> Result<(), JsValue> {
        set(&request, "type", &JsValue::from_str("check"));
        send(&self.socket, &request)
    }

    /// Stops a running check.
    pub fn cancel(&self, id: u32) -> Result<(), JsValue> {
        let cancel = event("cancel");
        set(&cancel, "id", &JsValue::from(id));
        send(&self.socket, &cancel)
    }

    /// Leaves; nothing is called any more.
    pub fn close(&self) {
        self.socket.set_onopen(None);
        self.socket.set_onmessage(None);
        self.socket.set_onclose(None);
        let _ = self.socket.close();
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.close();
    }
}

fn send(socket: &WebSocket, value: &js_sys::Object) -> Result<(), JsValue> {
    let text = js_sys::JSON::stringify(value)?.as_string().unwrap_or_default();
    socket.send_with_str(&text)
}
