//! The languages there are. Adding one: its folder under `locales/` and its line here.

#[cfg(feature = "embedded")]
use crate::embedded::{File, slots, table};

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// A language of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locale {
    /// BCP 47 tag, also the folder's name.
    pub tag: &'static str,
    /// The language's name in the language itself.
    pub name: &'static str,
    /// Which way it is written.
    pub direction: Direction,
    /// Its files, where they are carried inside the program.
    #[cfg(feature = "embedded")]
    pub(crate) files: &'static [File],
}

/// One line per language; the first one stands in for languages that are not here.
macro_rules! locales {
    ($($tag:literal $name:literal $direction:ident,)+) => {
        /// Every language.
        pub static LOCALES: &[Locale] = &[$(Locale {
            tag: $tag,
            name: $name,
            direction: Direction::$direction,
            #[cfg(feature = "embedded")]
            files: embedded_files!($tag "ui" "form" "causes" "steps" "cli" "rows" "guides" "pages"),
        }),+];
    };
}

#[cfg(feature = "embedded")]
macro_rules! embedded_files {
    ($tag:literal $($file:literal)+) => {
        &[$({
            const TEXT: &str = include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"), "/locales/", $tag, "/", $file, ".ftl"
            ));
            static TABLE: [u32; slots(TEXT)] = table(TEXT);
            File { name: concat!($file, ".ftl"), text: TEXT, table: &TABLE }
        }),+]
    };
}

locales! {
    "en" "English" Ltr,
    "ko" "한국어" Ltr,
    "ja" "日本語" Ltr,
}

impl Locale {
    /// File names and contents of this language.
    #[cfg(feature = "embedded")]
    pub fn files(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        self.files.iter().map(|file| (file.name, file.text))
    }
}

/// The language to use for a tag as browsers and environments give it: "ko-KR", "ko_KR.UTF-8", "C".
pub fn matching(tag: &str) -> &'static Locale {
    static ENGLISH: Locale = match LOCALES {
        [first, ..] => *first,
        [] => panic!("a language is needed"),
    };
    let language = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
    LOCALES.iter().find(|locale| locale.tag.eq_ignore_ascii_case(language)).unwrap_or(&ENGLISH)
}

/// A localizer with the texts carried inside the program, in the language nearest to the tag.
#[cfg(feature = "embedded")]
pub fn embedded(
    tag: &str,
    operator: Option<crate::Operator>,
) -> Result<crate::Localizer, crate::LoadError> {
    let locale = matching(tag);
    let mut bundle = crate::fluent::Bundle::new(locale.tag)?;
    bundle.files = locale.files;
    crate::Localizer::with(Box::new(bundle), locale.tag, &[], operator)
}
