//! Every problem that a body can have.

use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::text::{is_typographic_quote, without_typographic_quotes};

use super::destination::Refusal;
use super::foreign::Sort;
use super::unseen::{Unseen, end_of};

const SAVE_PICTURE: &str = "save the picture beside this file and write its name: no page asks any other host for anything";

/// A link or an image that must not be written; `what` is `link` or `image`.
pub(super) fn refused(
    refusal: &Refusal,
    written: &str,
    what: &str,
    span: impl Into<Place>,
) -> Diagnostic {
    let shown = shown(written);
    match refusal {
        Refusal::Empty => {
            Diagnostic::warning("empty-link", span, format!("{what} without an address"))
                .help("write the address between the parentheses, or take the brackets away")
        }
        // `C:\\Users\\me\\dam.png`
        Refusal::Scheme(scheme) if scheme.len() == 1 && written.contains(['\\', '/']) => {
            let name = written.rsplit(['\\', '/']).next().unwrap_or_default();
            let problem = Diagnostic::error(
                "forbidden-link",
                span,
                format!("{what} to a file on your computer: `{shown}`"),
            );
            problem.help(format!(
                "save the file beside this one and write its name: `{}`",
                self::shown(name)
            ))
        }
        Refusal::Scheme(scheme) => Diagnostic::error(
            "forbidden-link",
            span,
            format!("{what} with the scheme `{}`", self::shown(scheme)),
        )
        .help(if what == "image" {
            SAVE_PICTURE
        } else {
            "use http, https, mailto, tel or a path"
        }),
        Refusal::NoScheme => {
            let problem = Diagnostic::error(
                "invalid-link",
                span,
                format!("{what} without a scheme: `{shown}`"),
            );
            if what == "image" {
                return problem.help(SAVE_PICTURE);
            }
            problem.help(format!("write `https:{}`", self::shown(&written.replace('\\', "/"))))
        }
        Refusal::LeavesRoot => Diagnostic::error(
            "link-leaves-root",
            span,
            format!("{what} leads out of the site: `{shown}`"),
        )
        .help("a path starts from this file's folder, or from `content` with `@/`"),
        Refusal::Quoted => Diagnostic::error(
            "invalid-link",
            span,
            format!("{what} with typographic quotation marks: `{shown}`"),
        )
        .help(match without_typographic_quotes(written) {
            Some(address) => format!("remove them: `{}`", self::shown(address)),
            None => "remove them".to_owned(),
        }),
        Refusal::Malformed => Diagnostic::error(
            "invalid-link",
            span,
            format!("{what} is neither a path nor an address: `{shown}`"),
        )
        .help("write `https://host/path`, `@/folder/file.md#heading` or `/path/`"),
    }
}

/// `#id` without such an id in the body.
pub(super) fn unknown_anchor(id: &str, known: &[Box<str>], span: Span) -> Diagnostic {
    let problem =
        Diagnostic::error("unknown-anchor", span, format!("no heading has the id `{}`", shown(id)));
    // Comparing costs the product of the lengths, so that long ids and long lists are left out.
    let short = known.iter().map(|known| &**known).filter(|known| known.len() <= 64).take(200);
    let near = if id.len() <= 64 { nearest(id, short) } else { None };
    match near {
        Some(near) => problem.help(format!("did you mean `#{near}`?")),
        None => problem.help(
            "the id of a heading is its text in lower case with hyphens, or `{#id}` behind it",
        ),
    }
}

/// `[text][label]` without `[label]: address`.
pub(super) fn undefined_reference(written: &str, span: Span) -> Diagnostic {
    Diagnostic::warning(
        "undefined-reference",
        span,
        format!("`{}` refers to nothing", shown(written)),
    )
    .help("define it on a line of its own: `[label]: address`")
}

/// An image on another host.
pub(super) fn external_image(written: &str, span: impl Into<Place>) -> Diagnostic {
    Diagnostic::error(
        "external-image",
        span,
        format!("image from another host: `{}`", shown(written)),
    )
    .help(SAVE_PICTURE)
}

/// An image that is a page, an id or a mail address.
pub(super) fn not_an_image(written: &str, span: Span) -> Diagnostic {
    Diagnostic::error("not-an-image", span, format!("`{}` is not an image", shown(written)))
        .help("take the `!` away to make it a link")
}

/// An image without alternative text.
pub(super) fn missing_alt(span: Span) -> Diagnostic {
    Diagnostic::warning("missing-alt", span, "image without a description")
        .help("say between the brackets what the picture shows: `![description](file)`")
}

/// A lead picture that is a page, an id or a mail address.
pub(super) fn not_a_picture(written: &str, place: Place) -> Diagnostic {
    Diagnostic::error("not-an-image", place, format!("`{}` is not an image", shown(written)))
        .help("write the name of a picture beside this file, or the address of one in `static`: `/img/photo.jpg`")
}

/// A lead picture without alternative text.
pub(crate) fn missing_alt_of_field(place: Place) -> Diagnostic {
    Diagnostic::warning("missing-alt", place, "image without a description")
        .help("say under `alt` what the picture shows: `image: {src: photo.jpg, alt: description}`")
}

/// `[@…]` that is not a list of keys.
pub(super) fn invalid_citation(part: &str, key: Option<&str>, span: Span) -> Diagnostic {
    let problem =
        Diagnostic::error("invalid-citation", span, format!("`{}` cites no source", shown(part)));
    match key {
        Some(key) => problem.help(format!("write `[@{key}]`, or `[@{key}, p. 4]`")),
        None => problem.help("write `[@key]`, `[@key, p. 4]` or `[@key; @other-key]`"),
    }
}

/// A sign of word processors before the items of a list.
pub(super) fn bullet_sign(sign: char, span: Span) -> Diagnostic {
    Diagnostic::warning("bullet-sign", span, format!("`{sign}` begins no list: its lines run on"))
        .help("begin each line with `- ` in its place")
}

/// Stars that begin or end an emphasis, without those at its other end.
pub(super) fn unclosed_emphasis(span: Span) -> Diagnostic {
    Diagnostic::warning("unclosed-emphasis", span, "`**` is printed, as it has no second")
        .help(r"write `**` at both ends of the words, or `\*\*` if readers are to see it")
}

/// A heading whose text stands too near to its signs.
pub(super) fn tight_heading(text: &str, signs: usize, span: Span) -> Diagnostic {
    let (signs, words) = text.split_at_checked(signs).unwrap_or(("##", ""));
    let message = format!("`{signs}` begins no heading: a space is missing behind it");
    Diagnostic::warning("tight-heading", span, message)
        .help(format!("write `{signs} {}`", shown(words)))
}

/// Rows of a table whose header has no line of hyphens below it.
pub(super) fn table_without_rule(cells: usize, span: Span) -> Diagnostic {
    let message = "these lines make no table: there is no line of hyphens below the first";
    Diagnostic::warning("table-without-rule", span, message)
        .help(format!("write `|{}` as the second line", "---|".repeat(cells.clamp(1, 12))))
}

/// A character of a body that nobody sees.
pub(super) fn unseen_character(unseen: Unseen, span: Span) -> Diagnostic {
    let number = |letter: char| format!("U+{:04X}", u32::from(letter));
    let (message, help) = match unseen {
        Unseen::Control(letter) => {
            let help = match letter {
                '\u{b}' => "begin a new line in its place, or write a space",
                _ => "remove it; it has no place in a page",
            };
            (format!("here stands the control character {}", number(letter)), help.to_owned())
        }
        Unseen::Override(letter) => (
            format!("the invisible {} turns the letters behind it around", number(letter)),
            "remove it: letters know their own direction".to_owned(),
        ),
        Unseen::Open(letter) => (
            format!(
                "the invisible {} changes the direction of what follows, and nothing ends that",
                number(letter)
            ),
            format!("remove it, or put {} where it shall end", number(end_of(letter))),
        ),
    };
    Diagnostic::warning("control-character", span, message).help(help)
}

/// HTML although `markdown.raw_html` is off.
pub(super) fn raw_html(span: Span) -> Diagnostic {
    Diagnostic::warning("raw-html", span, "HTML is shown as text").help(
        "set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text",
    )
}

/// An element or an attribute that is taken away even with `markdown.raw_html`; `what` names it.
pub(super) fn forbidden_html(what: &str, span: Span) -> Diagnostic {
    Diagnostic::warning("forbidden-html", span, format!("{} is taken away", shown(what)))
        .help("only elements and attributes that cannot run or load anything stay")
}

/// HTML in a body nested too deep to be sanitised in good time.
pub(super) fn nesting_too_deep(limit: usize, span: Span) -> Diagnostic {
    Diagnostic::error(
        "nesting-too-deep",
        span,
        format!("more than {limit} levels of nesting around HTML"),
    )
    .help("close every element that is opened")
}

/// `[^label]` without a definition.
pub(super) fn unknown_footnote(label: &str, span: Span) -> Diagnostic {
    let label = shown(label);
    Diagnostic::warning("unknown-footnote", span, format!("no footnote `{label}`"))
        .help(format!("define it on a line of its own: `[^{label}]: text`"))
}

/// A definition that nothing refers to.
pub(super) fn unused_footnote(label: &str, span: Span) -> Diagnostic {
    let label = shown(label);
    Diagnostic::warning("unused-footnote", span, format!("footnote `{label}` is not referred to"))
        .help(format!("write `[^{label}]` where it belongs; it is left out until then"))
}

/// A second definition of the same label.
pub(super) fn duplicate_footnote(label: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::warning(
        "duplicate-footnote",
        span,
        format!("footnote `{}` is defined twice", shown(label)),
    )
    .help("the first definition counts; give this one another label")
    .related(first, "first defined here")
}

/// An id written by hand that is taken, or kept for footnotes and sources; `given` is what it
/// became.
pub(super) fn duplicate_id(id: &str, given: &str, span: Span) -> Diagnostic {
    Diagnostic::warning("duplicate-id", span, format!("the id `{}` is not free", shown(id)))
        .help(format!("it becomes `{}`; give it another name", shown(given)))
}

/// A comment that is opened and never closed.
pub(crate) fn unclosed_comment(mark: &str, place: impl Into<Place>) -> Diagnostic {
    let close = if mark == "%%" { "%%" } else { "-->" };
    Diagnostic::error("unclosed-comment", place, format!("the comment `{mark}` has no end")).help(
        format!("close it with `{close}`; if no comment is meant, write a backslash before it: `\\{mark}`"),
    )
}

/// More markup than an article can have.
pub(super) fn too_much_markup(span: Span) -> Diagnostic {
    Diagnostic::error(
        "too-much-markup",
        span,
        "the text is nothing but stars, brackets and their like",
    )
    .help("cut it into several files, or put what is no prose into a file of its own and link it")
}

/// The first line of a quotation is a mark that we do not know.
pub(super) fn unknown_alert<'a>(
    word: &str,
    known: impl Iterator<Item = &'a str>,
    span: Span,
) -> Diagnostic {
    let folded = word.to_lowercase();
    let problem =
        Diagnostic::warning("unknown-alert", span, format!("no kind of alert is called `{word}`"));
    match nearest(&folded, known) {
        Some(near) => problem.help(format!("did you mean `[!{near}]`?")),
        None => {
            problem.help("write `[!note]`, `[!tip]`, `[!important]`, `[!warning]` or `[!caution]`")
        }
    }
}

/// Cells of a row that no column is for.
pub(super) fn surplus_cells(words: &str, columns: usize, span: Span) -> Diagnostic {
    Diagnostic::warning(
        "surplus-cells",
        span,
        format!("the header has {columns} columns: `{}` is left out of the page", shown(words)),
    )
    .help("give the header one more column, or write `\\|` for a `|` that is a part of the text")
}

/// Something of HTML that loads from elsewhere and is a link instead.
pub(super) fn embed(what: &str, span: Span) -> Diagnostic {
    Diagnostic::warning("forbidden-html", span, format!("{} becomes a link", shown(what)))
        .help("no page asks any other host for anything; a reader who follows the link does")
}

/// Markup of another tool, which is printed as it stands.
pub(super) fn foreign_markup(sort: Sort, written: &str, span: Span) -> Diagnostic {
    let (code, what, help) = match sort {
        Sort::TemplateTag => (
            "template-tag",
            "a tag of another tool's templates",
            "write what it stands for, or put it between backticks if it is meant as text",
        ),
        Sort::Shortcode => (
            "shortcode",
            "a shortcode of another tool",
            "write what it stands for in Markdown: a picture is `![description](file)`",
        ),
        Sort::FencedDiv => (
            "fenced-div",
            "the edge of a block of another tool",
            "take it away, or write the block as a quotation that begins with `[!note]`",
        ),
        Sort::Admonition => (
            "admonition",
            "a note of another tool",
            "write it as a quotation that begins with `[!note]`",
        ),
        Sort::Contents => (
            "contents-mark",
            "another tool's mark for a table of contents",
            "take it away: the page has one where it has enough headings",
        ),
        Sort::LooseEmphasis => (
            "loose-emphasis",
            "stars that make nothing bold",
            "put the stars outside the quotation marks, or a space or `<!-- -->` beside them",
        ),
        Sort::SpacedName if written.contains(is_typographic_quote) => (
            "spaced-name",
            "an address with typographic quotation marks",
            "a title stands in straight ones, and an address in none: `![description](photo.jpg \"Title\")`",
        ),
        Sort::SpacedName => (
            "spaced-name",
            "an address with a space",
            "a name with a space must stand in `<…>`: `![description](<River photo.jpg>)`",
        ),
    };
    Diagnostic::warning(code, span, format!("{what} is printed as it stands: `{}`", shown(written)))
        .help(help)
}

/// At most 60 characters of what the author wrote, without control characters.
fn shown(text: &str) -> String {
    let mut shown: String =
        text.chars().take(60).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(60).is_some() {
        shown.push('…');
    }
    shown
}
