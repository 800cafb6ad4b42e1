//! What languages are called: by themselves for links, and among the words of the theme.

use crate::catalogue::Words;

/// A language's own name, for the links between translations.
pub(crate) fn language_name(lang: &str) -> String {
    match lang.split('-').next().unwrap_or(lang) {
        "en" => "English",
        "ur" => "اردو",
        "fa" => "فارسی",
        "ar" => "العربية",
        "ps" => "پښتو",
        "fr" => "Français",
        "de" => "Deutsch",
        "es" => "Español",
        "ru" => "Русский",
        "tr" => "Türkçe",
        "zh" => "中文",
        "hi" => "हिन्दी",
        _ => lang,
    }
    .to_owned()
}

/// What a language is called among these words.
pub(crate) fn name_in<'a>(lang: &'a str, words: &'a Words) -> &'a str {
    words.word(match lang.split('-').next().unwrap_or(lang) {
        "en" => "language_english",
        "ur" => "language_urdu",
        "fa" => "language_persian",
        "prs" => "language_dari",
        "ar" => "language_arabic",
        "ps" => "language_pashto",
        "bal" => "language_balochi",
        "sd" => "language_sindhi",
        "pa" | "pnb" => "language_punjabi",
        "fr" => "language_french",
        "de" => "language_german",
        "es" => "language_spanish",
        "ru" => "language_russian",
        "tr" => "language_turkish",
        "zh" => "language_chinese",
        "hi" => "language_hindi",
        "uz" => "language_uzbek",
        "tg" => "language_tajik",
        _ => return lang,
    })
}
