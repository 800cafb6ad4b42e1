//! What `[theme]` makes of a site's look: a style sheet that comes after the built-in one, and an
//! icon for a site that has none of its own.

use std::fmt::Write;

use crate::address::Url;
use crate::catalogue::Digits;
use crate::config::Config;
use crate::text::escape;

/// Names of typefaces that stand for whatever a device has, and so without quotation marks.
const GENERIC: [&str; 8] = [
    "serif",
    "sans-serif",
    "monospace",
    "system-ui",
    "ui-serif",
    "ui-sans-serif",
    "cursive",
    "math",
];

/// The colour of icon and cards where the site has no accent: that of the built-in theme.
const ACCENT: &str = "#0b5567";

/// The style sheet; nothing if the desk has set no colours, no typefaces, and no digits: a list is
/// numbered in those of its citations. On paper links stay black.
pub(crate) fn own_css(config: &Config) -> Option<String> {
    let theme = &config.theme;
    let mut css = String::new();
    for font in &theme.fonts.files {
        let style = if font.italic { "italic" } else { "normal" };
        let _ = writeln!(
            css,
            "@font-face {{ font-family: \"{}\"; src: url(\"{}\"); font-weight: {}; font-style: {style}; \
             font-display: swap; }}",
            font.family,
            Url::of_site(format!("/{}", font.file)).href(&config.base_url),
            font.weight,
        );
    }
    let fonts = [
        ("latin", &theme.fonts.text, "serif"),
        ("latin-sans", &theme.fonts.interface, "sans-serif"),
    ];
    for (name, families, last) in fonts {
        if !families.is_empty() {
            let families: String = families.iter().map(|family| quoted(family) + ", ").collect();
            let _ = writeln!(css, ":root, [lang] {{ --{name}: {families}{last}; }}");
        }
    }
    for (lang, digits) in &config.digits {
        let style = match digits {
            Digits::Latin => "decimal",
            Digits::Arabic => "arabic-indic",
            Digits::Persian => "persian",
        };
        let _ = writeln!(css, "[lang]:lang({lang}) {{ --numbers: {style}; }}");
    }
    if let Some((light, dark)) = theme.accents() {
        let mark = "--mark: color-mix(in srgb, var(--accent) 18%, var(--paper));";
        let _ = writeln!(
            css,
            "@media screen {{\n:root {{ --accent: {light}; {mark} }}\n\
             @media (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; }} }}\n}}"
        );
    }
    (!css.is_empty()).then_some(css)
}

fn quoted(family: &str) -> String {
    if GENERIC.contains(&family) { family.to_owned() } else { format!("\"{family}\"") }
}

/// The colour of the site on light ground.
pub(crate) fn accent(config: &Config) -> String {
    config.theme.accents().map_or_else(|| ACCENT.to_owned(), |(light, _)| light.to_string())
}

/// The first letter of the site's title on its accent.
pub(crate) fn initial_icon(config: &Config) -> String {
    let title = &*config.title;
    let initial = title.chars().find(|letter| letter.is_alphanumeric()).unwrap_or('•');
    let initial: String = initial.to_uppercase().collect();
    let accent = accent(config);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\n<title>{}</title>\n\
         <rect width=\"32\" height=\"32\" rx=\"6\" fill=\"{accent}\"/>\n<text x=\"16\" y=\"23\" fill=\"#fff\" \
         font-family=\"Georgia, serif\" font-size=\"20\" font-weight=\"700\" text-anchor=\"middle\">{}</text>\n</svg>\n",
        escape::text(title),
        escape::text(&initial),
    )
}

#[cfg(test)]
mod tests {
    use crate::address::SourcePath;
    use crate::config::{Config, Options};
    use crate::input::SourceFile;

    #[track_caller]
    fn check(theme: &str, css: Option<&str>) -> String {
        let text = format!("base_url = \"https://desk.example\"\ntitle = \"<کابل> & co\"\n{theme}");
        let file = SourceFile::text(SourcePath::new("site.toml").unwrap(), text.as_bytes());
        let options = Options::public(jiff::Timestamp::UNIX_EPOCH);
        let config = Config::parse(&file, &options).value.unwrap();
        assert_eq!(super::own_css(&config).as_deref(), css);
        super::initial_icon(&config)
    }

    #[test]
    fn what_the_desk_sets_becomes_a_style_sheet() {
        let icon = check("", None);
        assert!(icon.contains("<title>&lt;کابل&gt; &amp; co</title>"), "{icon}");
        assert!(icon.contains(">ک</text>") && icon.contains("#0b5567"), "{icon}");
        let icon = check(
            "[theme]\naccent = \"#a00\"\n",
            Some(
                "@media screen {\n:root { --accent: #aa0000; --mark: color-mix(in srgb, var(--accent) 18%, \
                 var(--paper)); }\n@media (prefers-color-scheme: dark) { :root { --accent: #cf6f6f; } }\n}\n",
            ),
        );
        assert!(icon.contains("fill=\"#aa0000\""), "{icon}");
        check("[digits]\nur = \"persian\"\n", Some("[lang]:lang(ur) { --numbers: persian; }\n"));
        check(
            "[theme.fonts]\ntext = [\"Literata\", \"serif\"]\ninterface = [\"system-ui\"]\n\
             files = [{family = \"Literata\", file = \"fonts/a (1).woff2\", weight = \"200 900\", italic = true}]\n",
            Some(
                "@font-face { font-family: \"Literata\"; src: url(\"/fonts/a%20(1).woff2\"); font-weight: 200 900; \
                 font-style: italic; font-display: swap; }\n\
                 :root, [lang] { --latin: \"Literata\", serif, serif; }\n\
                 :root, [lang] { --latin-sans: system-ui, sans-serif; }\n",
            ),
        );
    }
}
