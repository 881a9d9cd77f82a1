//! Closed lists of words that stay open on the wire: a word we do not know is kept as `Other`.

/// Declares an enum whose wire form is a snake_case word, with `Other` for words of later versions.
///
/// Gives `as_str`, `from_word`, `Display`, `Serialize`, `Deserialize` and `KNOWN` (every known word).
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name {
            $($(#[$vmeta])* $variant,)+
            /// A word of a later version of the protocol, kept as it came.
            Other(String),
        }

        impl $name {
            /// Every word of this version, in the order of declaration.
            pub const KNOWN: &'static [&'static str] = &[$($word),+];

            /// The wire form.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Other(word) => word,
                }
            }

            /// In the order of [`Self::KNOWN`].
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Reads the wire form; never fails.
            pub fn from_word(word: &str) -> Self {
                // By table: a comparison per word in code is three times its size in the browser.
                let place = Self::KNOWN.iter().position(|known| *known == word);
                let known = place.and_then(|place| Self::ALL.get(place)).cloned();
                known.unwrap_or_else(|| Self::Other(word.to_owned()))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                Ok(Self::from_word(&word))
            }
        }
    };
}

pub(crate) use words;
