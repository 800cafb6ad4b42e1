//! `[theme]`: how the site looks, as far as that takes no style sheet and no template.

use super::origin::SiteToml;
use super::problems;
use crate::address::SourcePath;
use crate::text::{Colour, MIN_CONTRAST};
use crate::written::{Kind, Value, Verbatim, declare, forms};

/// The grounds of light and dark pages: `--paper` and `--tint` of `static/style.css`.
const LIGHT: [&str; 2] = ["#fdfcf8", "#f4f1e8"];
const DARK: [&str; 2] = ["#15171a", "#1e2125"];

declare! {
    SiteToml;

    /// How the site looks.
    pub struct ThemeConfig as "the theme" {
        /// A picture in `static/` in place of the name at the top: `"logo.svg"`.
        logo: Option<Box<str>> = optional StaticFile,
        /// A picture in `static/` for tabs and bookmarks; without it, the first letter of the
        /// site's title.
        icon: Option<Box<str>> = optional StaticFile,
        /// The colour of links and marks: `"#0b5567"`. It must be read on a light page.
        accent: Option<Colour> = optional Accent,
        /// The same on a dark page; without it, `accent` made as light as it must be.
        accent_dark: Option<Colour> = optional AccentDark,
        /// Typefaces.
        fonts: Fonts = table Fonts,
        /// Whether pages in Urdu, Arabic, Persian and Pashto have the typefaces of the theme, which
        /// only devices without one of their own load.
        bundled_fonts: bool = preset bool or true,
        /// Flags beside the names of countries; without it there are none.
        flags: Option<Flags> = optional Flags,
    }
}

declare! {
    SiteToml;

    /// The typefaces.
    pub struct Fonts as "the typefaces" {
        /// Of what is read: names of typefaces, the first that a device has.
        text: Vec<Box<str>> = list Family,
        /// Of menus, dates, tables.
        interface: Vec<Box<str>> = list Family,
        /// Typefaces that come with the site.
        files: Vec<FontFile> = list FontFile,
    }
}

declare! {
    SiteToml;

    /// A file of a typeface.
    pub struct FontFile as "a file of a typeface" {
        /// The name of the typeface, as `text` or `interface` has it.
        family: Box<str> = required Family,
        /// Where it lies in `static/`: `"fonts/literata.woff2"`.
        file: Box<str> = required StaticFile,
        /// Its weight, or the lightest and the heaviest: `"400"`, `"200 900"`.
        weight: Box<str> = preset Weight or "400",
        /// Whether its letters are slanted.
        italic: bool = preset bool or false,
    }
}

declare! {
    SiteToml;

    /// Flags of the desk's own.
    pub struct Flags as "the flags" {
        /// Where they lie in `static/`: `"flags"` has `pk.svg`. A country without a file has none.
        folder: Box<str> = required StaticFile,
        /// A line for the foot of every page: by which rule a flag is shown.
        policy: Box<str> = required Verbatim,
    }
}

forms! {
    SiteToml;

    /// A file or folder of `static/`.
    struct StaticFile: Box<str> = static_file, Kind::Form {
        what: "a path in `static/`",
        pattern: "^[^/].*$",
        example: "logo.svg",
    };
    /// The name of a typeface.
    struct Family: Box<str> = family, Kind::Form {
        what: "the name of a typeface",
        pattern: "^[A-Za-z0-9 -]+$",
        example: "Literata",
    };
    /// How heavy letters are.
    struct Weight: Box<str> = weight, Kind::Form {
        what: "a weight of letters",
        pattern: "^[0-9]{1,4}( [0-9]{1,4})?$",
        example: "400",
    };
    /// A colour that reads well on a light page.
    struct Accent: Colour = |value: &Value<'_, '_, SiteToml>| accent(value, LIGHT, "light"),
        Kind::Form { what: "a colour", pattern: "^#([0-9A-Fa-f]{3}){1,2}$", example: "#0b5567" };
    /// A colour that reads well on a dark page.
    struct AccentDark: Colour = |value: &Value<'_, '_, SiteToml>| accent(value, DARK, "dark"),
        Kind::Form { what: "a colour", pattern: "^#([0-9A-Fa-f]{3}){1,2}$", example: "#84c7d6" };
}

impl ThemeConfig {
    /// The accent on light and on dark pages, if the desk has one.
    pub(crate) fn accents(&self) -> Option<(Colour, Colour)> {
        let accent = self.accent.or(self.accent_dark)?;
        let light = self.accent.unwrap_or_else(|| accent.legible_on(&grounds(LIGHT)));
        Some((light, self.accent_dark.unwrap_or_else(|| light.legible_on(&grounds(DARK)))))
    }

    /// Every file of `static/` that it names, as what, with where it does so.
    pub(crate) fn files(
        &self,
    ) -> impl Iterator<Item = (&str, ThemeFile, Vec<crate::written::Step<'static>>)> {
        use crate::written::Step::{Index, Key};
        let pictures = [("logo", &self.logo), ("icon", &self.icon)].into_iter();
        let pictures = pictures.filter_map(|(key, file)| {
            Some((file.as_deref()?, ThemeFile::Picture, vec![Key("theme"), Key(key)]))
        });
        let fonts = self.fonts.files.iter().enumerate().map(|(at, font)| {
            let steps = vec![Key("theme"), Key("fonts"), Key("files"), Index(at), Key("file")];
            (&*font.file, ThemeFile::Typeface, steps)
        });
        pictures.chain(fonts)
    }
}

/// What a file that `[theme]` names must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ThemeFile {
    Picture,
    Typeface,
}

impl ThemeFile {
    /// How the media types of such files begin.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Picture => "image/",
            Self::Typeface => "font/",
        }
    }

    /// What it is called.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Typeface => "typeface",
        }
    }

    /// What to name in its place.
    pub(crate) fn help(self) -> &'static str {
        match self {
            Self::Picture => {
                "name a drawing (`.svg`) or a picture (`.png`, `.jpg`, `.webp`, `.ico`)"
            }
            Self::Typeface => "name a file of a typeface (`.woff2`, `.woff`, `.ttf`, `.otf`)",
        }
    }
}

fn grounds(written: [&str; 2]) -> [Colour; 2] {
    written.map(|ground| Colour::parse(ground).unwrap_or(Colour::WHITE))
}

fn accent(value: &Value<'_, '_, SiteToml>, on: [&str; 2], page: &str) -> Option<Colour> {
    let text = value.verbatim()?;
    let Some(colour) = Colour::parse(&text) else {
        return value.refuse(|place| problems::invalid_colour(place, &text));
    };
    let grounds = grounds(on);
    let contrast = colour.contrast_on(&grounds);
    if contrast >= MIN_CONTRAST {
        return Some(colour);
    }
    let nearest = colour.legible_on(&grounds);
    value.refuse(|place| problems::weak_accent(place, &text, page, contrast, nearest))
}

/// A path in `static/`, however its folder is written before it.
fn static_file(value: &Value<'_, '_, SiteToml>) -> Option<Box<str>> {
    let text = value.verbatim()?;
    let path = text.trim_start_matches('/');
    let path = path.strip_prefix("static/").unwrap_or(path);
    match SourcePath::new(path) {
        Some(path) => Some(path.as_str().into()),
        None => value.refuse(|place| problems::invalid_static_file(place, &text)),
    }
}

fn family(value: &Value<'_, '_, SiteToml>) -> Option<Box<str>> {
    let text = value.verbatim()?;
    let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-');
    match !text.trim().is_empty() && text.chars().all(is_name) {
        true => Some(text),
        false => value.refuse(|place| problems::invalid_family(place, &text)),
    }
}

fn weight(value: &Value<'_, '_, SiteToml>) -> Option<Box<str>> {
    let text = value.verbatim()?;
    let parts: Vec<_> = text.split(' ').map(str::parse::<u16>).collect();
    let is_weight = |part: &Result<u16, _>| matches!(part, Ok(1..=1000));
    match matches!(parts.len(), 1 | 2) && parts.iter().all(is_weight) {
        true => Some(text),
        false => value.refuse(|place| problems::invalid_weight(place, &text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The grounds are those of the style sheet, and its own accents stand the test.
    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/static/style.css");
        let css = std::fs::read_to_string(path).unwrap();
        let (light, dark) = css.split_once("@media (prefers-color-scheme: dark)").unwrap();
        for (part, [paper, tint], accent) in [(light, LIGHT, "#0b5567"), (dark, DARK, "#84c7d6")] {
            for declared in [("paper", paper), ("tint", tint), ("accent", accent)] {
                let rule = format!("--{}: {};", declared.0, declared.1);
                assert!(part.contains(&rule), "{rule}");
            }
            let accent = Colour::parse(accent).unwrap();
            assert!(accent.contrast_on(&grounds([paper, tint])) >= MIN_CONTRAST);
        }
    }
}
