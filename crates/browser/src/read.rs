//! Plain objects of the page into the types that the rules take.
//!
//! By hand and not by derived deserialisers, which made the module a tenth larger. Each object lists
//! its fields once, below; the compiler asks for a field that is missing there.

use js_sys::{Array, Object, Reflect};
use mailmend_form::{Direction, Form, FormContext, ServerKind};
use mailmend_l10n::{Link, Operator, OperatorText};
use mailmend_protocol::{
    Address, Attempt, Certificate, CertificateProblem, CheckRequest, Credential, Endpoint,
    Exchange, Fault, Note, Observation, Outcome, ProbeRequest, Protocol, Reply, Resolution, Secret,
    Security, Stage, Tls, When,
};
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};

/// The field that is absent or of another kind; empty for the value itself.
pub(crate) type Wrong = &'static str;

/// What can be read from a JavaScript value.
pub(crate) trait Read: Sized {
    fn read(value: &JsValue) -> Result<Self, Wrong>;

    /// What an absent field means; `None` where there must be one.
    fn absent() -> Option<Self> {
        None
    }
}

/// Reads a field; `null` is as absent as `undefined`.
pub(crate) fn field<T: Read>(object: &JsValue, name: &'static str) -> Result<T, Wrong> {
    match get(object, name) {
        Some(value) => T::read(&value).map_err(|inner| if inner.is_empty() { name } else { inner }),
        None => T::absent().ok_or(name),
    }
}

/// Reads a field into a place, which keeps what it holds if there is no such field.
fn overwrite<T: Read>(place: &mut T, object: &JsValue, name: &'static str) -> Result<(), Wrong> {
    if get(object, name).is_some() {
        *place = field(object, name)?;
    }
    Ok(())
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_null() && !value.is_undefined()).then_some(value)
}

impl Read for String {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        value.as_string().ok_or("")
    }
}

impl Read for bool {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        value.as_bool().ok_or("")
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        T::read(value).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        value.dyn_ref::<Array>().ok_or("")?.iter().map(|item| T::read(&item)).collect()
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        let object = value.dyn_ref::<Object>().ok_or("")?;
        let keys = Object::keys(object);
        keys.iter()
            .map(|key| {
                let item = Reflect::get(value, &key).map_err(|_| "")?;
                Ok((String::read(&key)?, T::read(&item)?))
            })
            .collect()
    }
}

macro_rules! numbers {
    ($($kind:ty)+) => {$(
        impl Read for $kind {
            fn read(value: &JsValue) -> Result<Self, Wrong> {
                let number = value.as_f64().ok_or("")?;
                let whole = number as $kind;
                // The cast saturates and cuts: what does not come back was no such number.
                if whole as f64 == number { Ok(whole) } else { Err("") }
            }
        }
    )+};
}

numbers! { u8 u16 u32 i64 }

macro_rules! words {
    ($($word:ty)+) => {$(
        impl Read for $word {
            fn read(value: &JsValue) -> Result<Self, Wrong> {
                Ok(Self::from_word(&String::read(value)?))
            }
        }
    )+};
}

words! { CertificateProblem Fault Note Outcome Protocol Security Stage When }

impl Read for ServerKind {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        Ok(if String::read(value)? == "own" { Self::Own } else { Self::Custom })
    }
}

/// Objects whose fields must be there, unless their type says what an absent one means.
macro_rules! objects {
    ($($object:ident { $($field:ident)+ })+) => {$(
        impl Read for $object {
            fn read(value: &JsValue) -> Result<Self, Wrong> {
                Ok(Self { $($field: field(value, stringify!($field))?),+ })
            }
        }
    )+};
}

objects! {
    Endpoint { protocol host port security }
    ProbeRequest { host port security credential folder sender }
    Observation {
        endpoint counter stage outcome elapsed_ms when fault resolution attempts tls exchanges
        capabilities mechanism separator notes
    }
    Resolution { addresses candidates }
    Address { ip allowed }
    Attempt { ip fault elapsed_ms }
    Tls { version cipher_suite chain problems alert error spoke legacy_version stapled }
    Certificate {
        subject issuer names not_before not_after key signature sha256 self_signed is_ca issuer_url
    }
    Exchange { command reply }
    Reply { lines status code challenge }
    Link { text url }
    OperatorText { text cause }
}

/// Objects whose absent fields keep the value that they have by default.
macro_rules! forgiving {
    ($($object:ident { $($field:ident)+ })+) => {$(
        impl Read for $object {
            fn read(value: &JsValue) -> Result<Self, Wrong> {
                let Self { $(mut $field),+ } = Self::default();
                $(overwrite(&mut $field, value, stringify!($field))?;)+
                Ok(Self { $($field),+ })
            }
        }
    )+};
}

forgiving! {
    Form { address server_kind imap smtp folder sender without_password }
    Direction { enabled host port security user_name has_password }
    FormContext { configured ports }
    Operator { helpdesk menus addresses links contact messages }
}

impl Read for CheckRequest {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        Ok(Self {
            id: field(value, "id")?,
            imap: field(value, "imap")?,
            smtp: field(value, "smtp")?,
            allow_plain: field(value, "allow_plain")?,
            counter_probe: field::<Option<bool>>(value, "counter_probe")?.unwrap_or(true),
            candidates: field(value, "candidates")?,
        })
    }
}

impl Read for Credential {
    fn read(value: &JsValue) -> Result<Self, Wrong> {
        let user_name = field(value, "user_name")?;
        match field::<String>(value, "kind")?.as_str() {
            "password" => Ok(Self::Password {
                user_name,
                password: Secret::new(field::<String>(value, "password")?),
            }),
            "access_token" => Ok(Self::AccessToken {
                user_name,
                token: Secret::new(field::<String>(value, "token")?),
            }),
            _ => Err("kind"),
        }
    }
}
