//! What the parser reads of a body.

use pulldown_cmark::Options;

/// What the parser reads of a body.
pub(super) fn options(is_body: bool) -> Options {
    let mut options = Options::ENABLE_STRIKETHROUGH;
    if is_body {
        options |= Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM
            | Options::ENABLE_DEFINITION_LIST;
    }
    options
}
