//! The page's own Fluent (`web/element/src/fluent.ts`) as the runtime of the texts: browsers have
//! plural rules and number formats built in, so the module need not carry them.

use crate::js::Array;
use mailmend_l10n::runtime::{Broken, Formatted, Runtime, Variable};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A Fluent bundle of one language, with isolation on. */
export interface Fluent {
  /** Adds the messages of a file; false if one of them is there already. */
  add(ftl: string): boolean;
  /** Sets the variables that every message may use. */
  always(names: string[], values: (string | number)[]): void;
  has(id: string): boolean;
  /** The text, and whether every variable was known; `undefined` if there is no such message. */
  format(id: string, names: string[], values: (string | number)[]): [string, boolean] | undefined;
}
"#;

#[wasm_bindgen]
extern "C" {
    /// A Fluent bundle of one language.
    #[wasm_bindgen(typescript_type = "Fluent")]
    pub type Fluent;

    #[wasm_bindgen(method)]
    fn add(this: &Fluent, ftl: &str) -> bool;
    #[wasm_bindgen(method)]
    fn always(this: &Fluent, names: Array, values: Array);
    #[wasm_bindgen(method)]
    fn has(this: &Fluent, id: &str) -> bool;
    #[wasm_bindgen(method)]
    fn format(this: &Fluent, id: &str, names: Array, values: Array) -> Option<Array>;
}

/// A [`Fluent`] as the texts want it.
pub(crate) struct Lent(pub(crate) Fluent);

impl Runtime for Lent {
    fn add(&mut self, ftl: &str) -> Result<(), Broken> {
        if self.0.add(ftl) { Ok(()) } else { Err(Broken::Duplicate) }
    }

    fn always(&mut self, variables: Vec<(String, Variable)>) {
        let (names, values) = arrays(&variables);
        self.0.always(names, values);
    }

    fn has(&self, id: &str) -> bool {
        self.0.has(id)
    }

    fn format(&self, id: &str, variables: &[(String, Variable)]) -> Option<Formatted> {
        let (names, values) = arrays(variables);
        let answer = self.0.format(id, names, values)?;
        Some(Formatted {
            text: answer.at(0).as_string().unwrap_or_default(),
            complete: answer.at(1).is_truthy(),
        })
    }
}

fn arrays(variables: &[(String, Variable)]) -> (Array, Array) {
    let (names, values) = (Array::new(), Array::new());
    for (name, value) in variables {
        names.push(JsValue::from_str(name));
        values.push(match value {
            Variable::Text(text) => JsValue::from_str(text),
            Variable::Number(number) => JsValue::from_f64(*number),
        });
    }
    (names, values)
}
