//! Plain objects of the page into the types that the rules take.
//!
//! By hand and not by derived deserialisers, which made the module a tenth larger. Each object lists
//! its fields once, below; the compiler asks for a field that is missing there.

use crate::js::{self, Array};
use mailmend_form::{Direction, Form, FormContext, ServerKind};
use mailmend_l10n::{Keyed, Link, Operator, OperatorText};
use mailmend_protocol::{
    Address, Attempt, Certificate, CertificateProblem, CheckRequest, Credential, Endpoint,
    Exchange, Fault, Note, Observation, Outcome, ProbeRequest, Protocol, Reply, Resolution, Secret,
    Security, Stage, Tls, When,
};
use wasm_bindgen::{JsCast, JsValue};

/// The field that is absent or of another kind; empty for the value itself.
pub(crate) type Wrong = &'static str;

/// Reads one value. After something wrong it goes on with an empty value in its place and tells the
/// first wrong field at the end: a way out of every field would double the size of this code.
pub(crate) struct Reader {
    at: Wrong,
    wrong: Option<Wrong>,
}

/// What can be read from a JavaScript value.
pub(crate) trait Read {
    /// An absent field is `undefined`, and `null` is as absent.
    fn read(value: &JsValue, reader: &mut Reader) -> Self;
}

impl Reader {
    /// Reads a whole value.
    pub(crate) fn read<T: Read>(value: &JsValue) -> Result<T, Wrong> {
        let mut reader = Self { at: "", wrong: None };
        let read = T::read(value, &mut reader);
        reader.wrong.map_or(Ok(read), Err)
    }

    /// Reads a field of an object.
    pub(crate) fn field<T: Read>(&mut self, object: &JsValue, name: &'static str) -> T {
        T::read(&self.get(object, name), self)
    }

    /// Reads a field that keeps the value it has by default where it is absent.
    fn field_or<T: Read>(&mut self, object: &JsValue, name: &'static str, default: T) -> T {
        let value = self.get(object, name);
        if value.is_null_or_undefined() { default } else { T::read(&value, self) }
    }

    fn get(&mut self, object: &JsValue, name: &'static str) -> JsValue {
        self.at = name;
        js::get(object, name).unwrap_or(JsValue::UNDEFINED)
    }

    fn fail(&mut self) {
        self.wrong.get_or_insert(self.at);
    }

    fn text(&mut self, value: &JsValue) -> String {
        value.as_string().unwrap_or_else(|| {
            self.fail();
            String::new()
        })
    }

    /// A whole number that a type can hold.
    fn whole(&mut self, value: &JsValue, least: f64, most: f64) -> f64 {
        let number = value.as_f64().filter(|number| number.trunc() == *number);
        number.filter(|number| (least..=most).contains(number)).unwrap_or_else(|| {
            self.fail();
            0.0
        })
    }
}

impl Read for String {
    fn read(value: &JsValue, reader: &mut Reader) -> Self {
        reader.text(value)
    }
}

impl Read for Secret {
    fn read(value: &JsValue, reader: &mut Reader) -> Self {
        Self::new(reader.text(value))
    }
}

impl Read for bool {
    fn read(value: &JsValue, reader: &mut Reader) -> Self {
        let given = value.as_bool();
        if given.is_none() && !value.is_null_or_undefined() {
            reader.fail();
        }
        given.unwrap_or(false)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &JsValue, reader: &mut Reader) -> Self {
        (!value.is_null_or_undefined()).then(|| T::read(value, reader))
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &JsValue, reader: &mut Reader) -> Self {
        let mut read = Vec::new();
        if value.is_array() {
            let items: &Array = value.unchecked_ref();
            for index in 0..items.length() {
                read.push(T::read(&items.at(index), reader));
            }
        } else if !value.is_null_or_undefined() {
            reader.fail();
        }
        read
    }
}

impl<T: Read> Read for Keyed<T> {
    fn read(value: &JsValue, reader: &mut Reader) -> Self {
        let mut read = Self::default();
        if value.is_object() {
            let names = js::keys(value);
            for name in (0..names.length()).filter_map(|index| names.at(index).as_string()) {
                let item = js::get(value, &name).unwrap_or(JsValue::UNDEFINED);
                read.insert(name, T::read(&item, reader));
            }
        } else {
            reader.fail();
        }
        read
    }
}

macro_rules! numbers {
    ($($kind:ty: $least:expr, $most:expr;)+) => {$(
        impl Read for $kind {
            fn read(value: &JsValue, reader: &mut Reader) -> Self {
                reader.whole(value, $least, $most) as $kind
            }
        }
    )+};
}

/// Beyond it a JavaScript number is no longer exact.
const EXACT: f64 = (1_u64 << 53) as f64;

numbers! {
    u8: 0.0, 255.0;
    u16: 0.0, 65_535.0;
    u32: 0.0, 4_294_967_295.0;
    i64: -EXACT, EXACT;
}

macro_rules! words {
    ($($word:ty)+) => {$(
        impl Read for $word {
            fn read(value: &JsValue, reader: &mut Reader) -> Self {
                Self::from_word(&reader.text(value))
            }
        }
    )+};
}

words! { CertificateProblem Fault Note Outcome Protocol Security Stage When }

impl Read for ServerKind {
    fn read(value: &JsValue, reader: &mut Reader) -> Self {
        if reader.text(value) == "own" { Self::Own } else { Self::Custom }
    }
}

/// Objects whose fields must be there, unless their type says what an absent one means.
macro_rules! objects {
    ($($object:ident { $($field:ident)+ })+) => {$(
        impl Read for $object {
            fn read(value: &JsValue, reader: &mut Reader) -> Self {
                if !value.is_object() {
                    reader.fail();
                }
                Self { $($field: reader.field(value, stringify!($field))),+ }
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
            fn read(value: &JsValue, reader: &mut Reader) -> Self {
                if !value.is_object() {
                    reader.fail();
                }
                let Self { $($field),+ } = Self::default();
                Self { $($field: reader.field_or(value, stringify!($field), $field)),+ }
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
    fn read(value: &JsValue, reader: &mut Reader) -> Self {
        if !value.is_object() {
            reader.fail();
        }
        Self {
            id: reader.field(value, "id"),
            imap: reader.field(value, "imap"),
            smtp: reader.field(value, "smtp"),
            allow_plain: reader.field(value, "allow_plain"),
            counter_probe: reader.field_or(value, "counter_probe", true),
            candidates: reader.field(value, "candidates"),
        }
    }
}

impl Read for Credential {
    fn read(value: &JsValue, reader: &mut Reader) -> Self {
        let user_name = reader.field(value, "user_name");
        let kind: String = reader.field(value, "kind");
        if kind == "access_token" {
            return Self::AccessToken { user_name, token: reader.field(value, "token") };
        }
        if kind != "password" {
            reader.fail();
        }
        Self::Password { user_name, password: reader.field(value, "password") }
    }
}
