//! What the module uses of the JavaScript platform, and nothing else of it.
//!
//! Declared here and not taken from js-sys and web-sys: those leave some seventy functions in the
//! module that nobody calls and no linker takes out (they stand in its function table).

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `JSON.parse`; throws for what is not JSON.
    #[wasm_bindgen(js_namespace = JSON, catch)]
    pub(crate) fn parse(text: &str) -> Result<JsValue, JsValue>;

    /// `JSON.stringify`; throws for a value that contains itself.
    #[wasm_bindgen(js_namespace = JSON, catch)]
    pub(crate) fn stringify(value: &JsValue) -> Result<JsValue, JsValue>;

    /// `Reflect.get`; throws for what is not an object.
    #[wasm_bindgen(js_namespace = Reflect, catch)]
    pub(crate) fn get(object: &JsValue, name: &str) -> Result<JsValue, JsValue>;

    /// `Reflect.set`; throws for what is not an object.
    #[wasm_bindgen(js_namespace = Reflect, catch)]
    pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) -> Result<bool, JsValue>;

    /// `Object.keys`.
    #[wasm_bindgen(js_namespace = Object)]
    pub(crate) fn keys(object: &JsValue) -> Array;
}

#[wasm_bindgen]
extern "C" {
    /// An array.
    pub(crate) type Array;

    #[wasm_bindgen(constructor)]
    pub(crate) fn new() -> Array;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn length(this: &Array) -> u32;

    #[wasm_bindgen(method)]
    pub(crate) fn at(this: &Array, index: u32) -> JsValue;

    #[wasm_bindgen(method)]
    pub(crate) fn push(this: &Array, value: JsValue) -> u32;
}

#[wasm_bindgen]
extern "C" {
    /// A function of the page.
    #[wasm_bindgen(typescript_type = "Function")]
    #[derive(Clone)]
    pub type Listener;

    #[wasm_bindgen(method, catch)]
    pub(crate) fn call(
        this: &Listener,
        of: &JsValue,
        argument: &JsValue,
    ) -> Result<JsValue, JsValue>;

    /// An object of the page.
    #[wasm_bindgen(typescript_type = "object")]
    pub type Plain;
}

#[wasm_bindgen]
extern "C" {
    /// A WebSocket (RFC 6455) as browsers have it.
    #[derive(Clone)]
    pub(crate) type WebSocket;

    #[wasm_bindgen(constructor, catch)]
    pub(crate) fn new(url: &str, protocol: &str) -> Result<WebSocket, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(crate) fn send(this: &WebSocket, text: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(method)]
    pub(crate) fn close(this: &WebSocket);

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_onopen(this: &WebSocket, listener: &JsValue);

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_onmessage(this: &WebSocket, listener: &JsValue);

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_onclose(this: &WebSocket, listener: &JsValue);

    /// What a WebSocket tells; each kind of event has one or two of these.
    pub(crate) type Event;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn data(this: &Event) -> JsValue;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn code(this: &Event) -> u16;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn reason(this: &Event) -> String;
}
