//! Between Rust and JavaScript values.

use crate::{
    js, json,
    read::{Read, Reader},
};
use mailmend_l10n::Arg;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// A plain object, with `null` for what is absent.
pub(crate) fn to_js(value: &impl Serialize) -> JsValue {
    // What we wrote ourselves is JSON.
    js::parse(&json::text(value)).unwrap_or(JsValue::NULL)
}

/// Reads an argument; the error, `argument.field`, is for the developer of the page.
pub(crate) fn from_js<T: Read>(value: &JsValue, what: &str) -> Result<T, JsValue> {
    Reader::read(value)
        .map_err(|wrong| JsValue::from_str(&["not readable: ", what, ".", wrong].concat()))
}

/// Arguments of a message: an object of strings and numbers.
pub(crate) fn args(value: &JsValue) -> Vec<(String, Arg<'static>)> {
    let mut found = Vec::new();
    if !value.is_object() {
        return found;
    }
    let names = js::keys(value);
    for name in (0..names.length()).filter_map(|index| names.at(index).as_string()) {
        let Ok(value) = js::get(value, &name) else { continue };
        if let Some(number) = value.as_f64() {
            found.push((name, Arg::Number(number)));
        } else if let Some(text) = value.as_string() {
            found.push((name, Arg::Text(text.into())));
        }
    }
    found
}
