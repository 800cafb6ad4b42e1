//! Which names are no content, wherever they come from: the disk, the binary or git.

/// Whether a name is not content but a trace of an editor, a desktop or a version control system.
///
/// Hidden names are ignored, save for those that a web host reads from the top of a site
/// (`/.well-known/` is RFC 8615).
pub(super) fn is_ignored(folder: &str, name: &str) -> bool {
    if folder == "static" && matches!(name, ".well-known" | ".nojekyll" | ".htaccess") {
        return false;
    }
    name.starts_with('.')
        || name.ends_with('~')
        || name.starts_with('#') && name.ends_with('#')
        || name.ends_with(".swp")
        || name.ends_with(".swx")
        || name.ends_with("___jb_tmp___")
        || name.ends_with("___jb_old___")
        // vim's test of whether it may write in the folder.
        || name == "4913"
}
