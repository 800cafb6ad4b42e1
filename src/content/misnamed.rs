//! Translations whose files are not named as such: `x-ur.md`, `x.urdu.md`, `x.pk.md` or `ur/x.md`
//! beside `x.md`. They would be published as articles of the site's own language.

use super::file_name::{classify, translation_of};
use super::problems;
use crate::address::SourcePath;
use crate::config::Config;
use crate::diagnostics::Diagnostic;
use crate::text::{MeantLanguage, Script, in_two_letters, language_tag, meant_language, script_of};

/// What is wrong with the name of the file at `path`, if it is that of another, which `exists`,
/// with something like a further language of the site; `text` is what it says.
pub(crate) fn misnamed_translation(
    path: &SourcePath,
    text: &str,
    config: &Config,
    exists: impl Fn(&SourcePath) -> bool,
) -> Option<Diagnostic> {
    if config.languages.len() < 2 {
        return None;
    }
    let stem = path.markdown_stem()?;
    let (lang, original) = in_name(path, stem, text, config, &exists)
        .or_else(|| in_folder(path, text, config, &exists))?;
    // What may be wrong with its kind, or with its language, is told elsewhere.
    let is_entry = classify(path, config).value.is_some();
    let is_translation = !matches!(translation_of(path, config), Ok(None));
    if !is_entry || is_translation {
        return None;
    }
    let original_stem = original.markdown_stem()?;
    let ending = original.file_name().strip_prefix(original_stem)?;
    let better = format!("{}/{original_stem}.{lang}{ending}", original.folder());
    Some(problems::misnamed_translation(path, &original, lang, &better))
}

/// The language at the end of a name, and the original.
fn in_name<'c>(
    path: &SourcePath,
    stem: &str,
    text: &str,
    config: &'c Config,
    exists: &impl Fn(&SourcePath) -> bool,
) -> Option<(&'c str, SourcePath)> {
    let at = stem.rfind(['.', '-', '_', ' ']).filter(|at| *at > 0)?;
    let (name, suffix) = stem.split_at_checked(at)?;
    let is_dot = suffix.starts_with('.');
    let lang = language_of(suffix.get(1..)?, config)?;
    let ending = path.file_name().strip_prefix(stem)?;
    let original = SourcePath::new(&format!("{}/{name}{ending}", path.folder()))?;
    // `floods-pk.md` may be an article about a country.
    (exists(&original) && (is_dot || is_foreign(text, lang, config))).then_some((lang, original))
}

/// The language as the name of the folder of a file, and the original beside that folder.
fn in_folder<'c>(
    path: &SourcePath,
    text: &str,
    config: &'c Config,
    exists: &impl Fn(&SourcePath) -> bool,
) -> Option<(&'c str, SourcePath)> {
    let (parent, folder) = path.folder().rsplit_once('/')?;
    let lang = language_of(folder, config)?;
    let original = SourcePath::new(&format!("{parent}/{}", path.file_name()))?;
    (exists(&original) && is_foreign(text, lang, config)).then_some((lang, original))
}

/// The further language of the site that a part of a name means.
fn language_of<'c>(text: &str, config: &'c Config) -> Option<&'c str> {
    if text.is_empty() || text.chars().count() > 12 {
        return None;
    }
    let of_site = |tag: &str| {
        let mut others = config.languages.iter().filter(|lang| **lang != config.language);
        others.find(|lang| lang.eq_ignore_ascii_case(tag)).map(|lang| &**lang)
    };
    let tag = language_tag(text);
    let direct = tag.as_deref().and_then(of_site);
    let short = || tag.as_deref().and_then(in_two_letters).and_then(|tag| of_site(&tag));
    let meant = || match meant_language(text)? {
        MeantLanguage::Name(tag) | MeantLanguage::Country(tag) => of_site(&tag),
    };
    direct.or_else(short).or_else(meant)
}

/// Whether a file is written in the script of the language and not in that of the site. One that
/// says its language is what it says.
fn is_foreign(text: &str, lang: &str, config: &Config) -> bool {
    let script = script_of(lang);
    let says = |key: &str| text.lines().any(|line| line.trim_end().starts_with(key));
    let title = || {
        let value = |key| text.lines().find_map(|line: &str| line.strip_prefix(key));
        value("title:").or_else(|| value("title ="))
    };
    script.is_some()
        && script != script_of(&config.language)
        && title().and_then(Script::of_text) == script
        && !["lang:", "lang =", "language:", "locale:"].into_iter().any(says)
}
