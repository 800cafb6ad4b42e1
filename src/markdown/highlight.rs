//! Colours for code: a small set of classes in the HTML, their colours in a style sheet.
//!
//! syntect knows hundreds of scopes, and writing them all makes code 35 times as long. A reader
//! sees about a dozen colours, so that scopes are first reduced to [`CLASSES`], by a theme whose
//! "colours" are indexes into that list; neighbours of the same class share one `<span>`. The HTML
//! then depends on language and text alone, and a theme is a few lines of CSS. Themes are made for
//! the eyes of their authors: a colour that is too weak on its ground is made as strong as WCAG
//! asks.

use std::fmt::Write;
use std::str::FromStr;
use std::sync::OnceLock;

use syntect::highlighting::{
    Color, FontStyle, HighlightIterator, HighlightState, Highlighter, ScopeSelectors, Style,
    StyleModifier, Theme, ThemeItem, ThemeSettings,
};
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxSet};
use syntect::util::LinesWithEndings;
use two_face::theme::{EmbeddedLazyThemeSet, EmbeddedThemeName};

use crate::address::SourcePath;
use crate::config::{CONFIG_FILE, MarkdownConfig};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place};
use crate::text::{Colour, escape};

/// Longer blocks stay plain.
const MAX_BYTES: usize = 64 * 1024;
/// Blocks with a longer line stay plain: some patterns take time with the square of it.
const MAX_LINE_BYTES: usize = 2_000;
/// So do blocks with more blanks in a row: some patterns take time with the third power of them.
const MAX_BLANKS: usize = 200;

/// Class, the scopes that get it, and the scope whose colour it has in a theme.
const CLASSES: [(&str, &str, &str); 15] = [
    ("h-c", "comment, punctuation.definition.comment", "comment"),
    ("h-s", "string, markup.raw, markup.quote", "string"),
    (
        "h-e",
        "constant.character.escape, string.regexp, constant.other.placeholder",
        "constant.character.escape",
    ),
    ("h-n", "constant", "constant.numeric"),
    ("h-k", "keyword, storage", "keyword"),
    ("h-o", "keyword.operator", "keyword.operator"),
    (
        "h-t",
        "entity.name.type, entity.name.class, entity.name.struct, entity.name.enum, entity.other.inherited-class, support.type, support.class",
        "entity.name.type",
    ),
    (
        "h-f",
        "entity.name.function, support.function, support.macro, variable.function, entity.name.command",
        "entity.name.function",
    ),
    ("h-v", "variable.parameter, variable.language", "variable.parameter"),
    ("h-g", "entity.name.tag", "entity.name.tag"),
    (
        "h-a",
        "entity.other.attribute-name, variable.annotation, meta.annotation",
        "entity.other.attribute-name",
    ),
    ("h-h", "markup.heading, entity.name.section, entity.name.table", "markup.heading"),
    ("h-i", "markup.inserted", "markup.inserted"),
    ("h-d", "markup.deleted", "markup.deleted"),
    ("h-x", "invalid", "invalid"),
];

/// A theme of the configuration that does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownTheme {
    /// The name as configured.
    pub name: Box<str>,
    /// The known name nearest to it.
    pub nearest: Option<&'static str>,
}

impl UnknownTheme {
    /// The problem of the configuration that it is.
    pub fn problem(&self) -> Diagnostic {
        let place = SourcePath::new(CONFIG_FILE).map_or(Place::Nowhere, Place::File);
        let message = format!("there is no theme `{}` for code", self.name);
        let problem = Diagnostic::error("unknown-theme", place, message);
        match self.nearest {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help("see `theme_light` and `theme_dark` in the guide"),
        }
    }
}

/// The style sheet for highlighted code: the light theme's colours, and the dark theme's for
/// readers who prefer those. The first theme that does not exist is the error.
pub fn highlight_css(config: &MarkdownConfig) -> Result<String, UnknownTheme> {
    let light = theme_name(&config.theme_light)?;
    let dark = theme_name(&config.theme_dark)?;
    let themes = two_face::theme::extra();
    let mut css = String::with_capacity(2048);
    write_theme(&mut css, themes.get(light));
    css.push_str("@media (prefers-color-scheme: dark) {\n");
    write_theme(&mut css, themes.get(dark));
    css.push_str("}\n");
    Ok(css)
}

fn is_too_long(line: &str) -> bool {
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t');
    line.len() > MAX_LINE_BYTES
        || line.len() > MAX_BLANKS
            && line
                .as_bytes()
                .chunk_by(|a, b| is_blank(a) == is_blank(b))
                .any(|run| run.len() > MAX_BLANKS && run.first().is_some_and(is_blank))
}

/// Highlights `code` as `language` (a name or a file extension); nothing if the language is not
/// known, or the code too long to be worth it. The HTML goes into `<pre><code>` as it is.
///
/// It depends on its arguments alone, so that it can be cached by them. The first call of a
/// process loads the grammars (some 3 ms), the first one of a language compiles it (some 50 ms).
pub fn highlight_html(language: &str, code: &str) -> Option<String> {
    if code.len() > MAX_BYTES || code.lines().any(is_too_long) {
        return None;
    }
    let language = match language.to_ascii_lowercase().as_str() {
        // Known not to be code, so that the grammars need not be loaded for them.
        "" | "text" | "txt" | "plain" | "plaintext" | "none" | "output" => return None,
        "shell" | "console" | "shellsession" | "zsh" => "bash".to_owned(),
        "golang" => "go".to_owned(),
        "csharp" => "cs".to_owned(),
        "jsonc" | "json5" | "geojson" => "json".to_owned(),
        other => other.to_owned(),
    };
    static GRAMMARS: OnceLock<Grammars> = OnceLock::new();
    let Grammars { syntaxes, theme } = GRAMMARS.get_or_init(Grammars::load);
    let syntax = syntaxes.find_syntax_by_token(&language)?;
    let highlighter = Highlighter::new(theme);
    let mut state = HighlightState::new(&highlighter, ScopeStack::new());
    let mut parser = ParseState::new(syntax);
    let mut spans = Spans { out: String::with_capacity(code.len() * 2), open: 0 };
    for line in LinesWithEndings::from(code) {
        let changes = parser.parse_line(line, syntaxes).ok()?;
        for (style, text) in HighlightIterator::new(&mut state, &changes, line, &highlighter) {
            spans.push(usize::from(style.foreground.r), text);
        }
    }
    Some(spans.finish())
}

struct Grammars {
    syntaxes: SyntaxSet,
    /// The theme that gives every scope the number of its class as red, 0 for none.
    theme: Theme,
}

impl Grammars {
    fn load() -> Self {
        let class = |number: u8| Color { r: number, g: 0, b: 0, a: 0 };
        let scopes = (1..).zip(CLASSES).filter_map(|(number, (_, selectors, _))| {
            Some(ThemeItem {
                scope: ScopeSelectors::from_str(selectors).ok()?,
                style: StyleModifier {
                    foreground: Some(class(number)),
                    ..StyleModifier::default()
                },
            })
        });
        let settings = ThemeSettings { foreground: Some(class(0)), ..ThemeSettings::default() };
        let theme = Theme { settings, scopes: scopes.collect(), ..Theme::default() };
        Self { syntaxes: two_face::syntax::extra_newlines(), theme }
    }
}

/// Text with the class of each piece; a span stays open while the class is the same.
struct Spans {
    out: String,
    /// Number of the open span's class, 0 if none is open.
    open: usize,
}

impl Spans {
    fn push(&mut self, class: usize, text: &str) {
        // White space has no colour.
        if class != self.open && !text.trim_ascii().is_empty() {
            self.close();
            if let Some((name, ..)) = class.checked_sub(1).and_then(|index| CLASSES.get(index)) {
                let _ = write!(self.out, "<span class=\"{name}\">");
                self.open = class;
            }
        }
        escape::push_text(&mut self.out, text);
    }

    fn close(&mut self) {
        if self.open != 0 {
            self.out.push_str("</span>");
            self.open = 0;
        }
    }

    fn finish(mut self) -> String {
        self.close();
        self.out
    }
}

fn theme_name(name: &str) -> Result<EmbeddedThemeName, UnknownTheme> {
    // These three hold numbers of a terminal's colours.
    let known = || {
        EmbeddedLazyThemeSet::theme_names().iter().copied().filter(|theme| {
            use EmbeddedThemeName::{Ansi, Base16, Base16_256};
            !matches!(theme, Ansi | Base16 | Base16_256)
        })
    };
    known().find(|theme| theme.as_name() == name).ok_or_else(|| UnknownTheme {
        name: name.into(),
        nearest: nearest(name, known().map(EmbeddedThemeName::as_name)),
    })
}

fn write_theme(css: &mut String, theme: &Theme) {
    let highlighter = Highlighter::new(theme);
    let default = highlighter.get_default();
    let _ = writeln!(
        css,
        "pre.code {{ color: {}; background: {}; }}",
        hex(legible(default.foreground, default.background)),
        hex(default.background)
    );
    for (class, _, scope) in CLASSES {
        let Ok(scope) = Scope::new(scope) else { continue };
        let mut style = highlighter.style_for_stack(&[scope]);
        style.foreground = legible(style.foreground, default.background);
        // Every class is written, even one that looks like plain text: the dark theme must undo
        // what the light one says.
        let _ = writeln!(css, ".{class} {{ {} }}", declarations(style));
    }
}

/// The colour nearest to `color` that reads well on `ground`.
fn legible(color: Color, ground: Color) -> Color {
    let of = |color: Color| Colour { channels: [color.r, color.g, color.b] };
    let [r, g, b] = of(color).legible_on(&[of(ground)]).channels;
    Color { r, g, b, a: 255 }
}

fn declarations(style: Style) -> String {
    let has = |font_style| style.font_style.contains(font_style);
    format!(
        "color: {}; font-weight: {}; font-style: {};",
        hex(style.foreground),
        if has(FontStyle::BOLD) { "bold" } else { "normal" },
        if has(FontStyle::ITALIC) { "italic" } else { "normal" },
    )
}

fn hex(color: Color) -> String {
    format!("#{:02x}{:02x}{:02x}", color.r, color.g, color.b)
}
