//! Between Rust and JavaScript values.

use crate::read::Read;
use mailmend_l10n::Arg;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

/// A plain object, with `null` for what is absent.
pub(crate) fn to_js(value: &impl Serialize) -> JsValue {
    // Our own views hold nothing that cannot be a JavaScript value.
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// Reads an argument; the error, `argument.field`, is for the developer of the page.
pub(crate) fn from_js<T: Read>(value: &JsValue, what: &str) -> Result<T, JsValue> {
    T::read(value)
        .map_err(|wrong| JsValue::from_str(&["not readable: ", what, ".", wrong].concat()))
}

/// Arguments of a message: an object of strings and numbers.
pub(crate) fn args(value: &JsValue) -> Vec<(String, Arg<'static>)> {
    let Some(object) = value.dyn_ref::<js_sys::Object>() else { return Vec::new() };
    let mut found = Vec::new();
    for entry in js_sys::Object::entries(object).iter() {
        let pair = js_sys::Array::from(&entry);
        let Some(name) = pair.get(0).as_string() else { continue };
        let value = pair.get(1);
        if let Some(number) = value.as_f64() {
            found.push((name, Arg::Number(number)));
        } else if let Some(text) = value.as_string() {
            found.push((name, Arg::Text(text.into())));
        }
    }
    found
}
