//! The typefaces that come with the theme: for pages in Arabic script, since many devices have none
//! in which their languages are read with ease. A page loads the one of its language, and a site
//! has only those that a page of it loads.

use crate::config::Config;

/// A typeface of the theme: its style sheet `static/NAME.css` and its file in `static/fonts`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typeface {
    /// The hand in which Urdu is printed.
    Nastaliq,
    /// That of Arabic, Persian and Pashto.
    Naskh,
}

impl Typeface {
    const ALL: [Self; 2] = [Self::Nastaliq, Self::Naskh];

    /// The one of a page in `lang`, where the site bundles any: the rules of `static/style.css`
    /// name it for the same languages.
    pub(crate) fn of(config: &Config, lang: &str) -> Option<Self> {
        if !config.theme.bundled_fonts {
            return None;
        }
        let (language, rest) = lang.split_once('-').unwrap_or((lang, ""));
        match language {
            _ if rest.starts_with("Latn") => None,
            "ur" => Some(Self::Nastaliq),
            "ar" | "fa" | "ps" => Some(Self::Naskh),
            _ => None,
        }
    }

    /// Its style sheet in `static/`.
    pub(crate) const fn style_sheet(self) -> &'static str {
        match self {
            Self::Nastaliq => "nastaliq.css",
            Self::Naskh => "naskh.css",
        }
    }

    /// The one that a built-in file at this address is of.
    pub(crate) fn at(address: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|typeface| typeface.owns(address))
    }

    fn owns(self, address: &str) -> bool {
        let sheet = self.style_sheet();
        let name = &sheet[..sheet.len() - "css".len()];
        address.strip_prefix('/') == Some(sheet)
            || address.strip_prefix("/fonts/").is_some_and(|file| file.starts_with(name))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// Most bytes of a file: Naskh has 60 kB; of Nastaliq the rules by which its letters change
    /// with their neighbours alone take 32.
    fn most_bytes(typeface: Typeface) -> u64 {
        match typeface {
            Typeface::Nastaliq => 82_000,
            Typeface::Naskh => 60_000,
        }
    }

    /// Each style sheet names the file that is there, by the family that `style.css` asks for.
    #[test]
    fn the_style_sheets_name_what_is_there() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
        let style = std::fs::read_to_string(folder.join("style.css")).unwrap();
        let mut named = Vec::new();
        for typeface in Typeface::ALL {
            let css = std::fs::read_to_string(folder.join(typeface.style_sheet())).unwrap();
            let quoted = |from: &str| {
                let (_, rest) = css.split_once(from).unwrap();
                rest.split_once('"').unwrap().0
            };
            let family = quoted("font-family: \"");
            assert!(style.contains(&format!("\"{family}\"")), "{family}");
            assert!(css.contains("font-display: swap") && css.contains("unicode-range: "), "{css}");
            let file = quoted("url(\"");
            assert!(typeface.owns(&format!("/{file}")), "{file}");
            let bytes = std::fs::metadata(folder.join(file)).unwrap().len();
            assert!(bytes <= most_bytes(typeface), "{file} has {bytes} bytes");
            named.push(file.to_owned());
        }
        let files = std::fs::read_dir(folder.join("fonts")).unwrap();
        let mut files: Vec<_> =
            files.map(|file| format!("fonts/{}", file.unwrap().file_name().display())).collect();
        files.sort();
        named.sort();
        assert_eq!(files, named);
    }
}
