//! What languages are called: by themselves for links, and in English for the theme's words.

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

/// A language's name in English.
pub(crate) fn english_name(lang: &str) -> &str {
    match lang.split('-').next().unwrap_or(lang) {
        "en" => "English",
        "ur" => "Urdu",
        "fa" => "Persian",
        "prs" => "Dari",
        "ar" => "Arabic",
        "ps" => "Pashto",
        "bal" => "Balochi",
        "sd" => "Sindhi",
        "pa" | "pnb" => "Punjabi",
        "fr" => "French",
        "de" => "German",
        "es" => "Spanish",
        "ru" => "Russian",
        "tr" => "Turkish",
        "zh" => "Chinese",
        "hi" => "Hindi",
        "uz" => "Uzbek",
        "tg" => "Tajik",
        _ => lang,
    }
}
