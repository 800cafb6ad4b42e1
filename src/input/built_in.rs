//! The templates and static files that are embedded in the binary.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rust_embed::Embed;

use super::ignored::is_ignored;
use super::lean::{lean_css, lean_js};
use super::read::text_of;
use super::{Origin, SourceFile};
use crate::address::SourcePath;

#[derive(Embed)]
#[folder = "templates/"]
#[prefix = "templates/"]
#[allow_missing = true]
struct Templates;

#[derive(Embed)]
#[folder = "static/"]
#[prefix = "static/"]
#[allow_missing = true]
struct Static;

/// Every built-in file: templates as text, static files as assets.
pub fn files() -> BTreeMap<SourcePath, Arc<SourceFile>> {
    let templates = Templates::iter().filter_map(|path| file(&path, Templates::get(&path)?.data));
    let assets = Static::iter().filter_map(|path| file(&path, asset(&path)?));
    templates.chain(assets).map(|file| (file.path.clone(), Arc::new(file))).collect()
}

/// The bytes of the built-in file at `path`.
pub(super) fn bytes(path: &SourcePath) -> Option<Cow<'static, [u8]>> {
    Templates::get(path.as_str()).map(|file| file.data).or_else(|| asset(path.as_str()))
}

/// What is published of a built-in static file.
fn asset(path: &str) -> Option<Cow<'static, [u8]>> {
    let bytes = Static::get(path)?.data;
    match str::from_utf8(&bytes) {
        Ok(css) if path.ends_with(".css") => Some(Cow::Owned(lean_css(css).into_bytes())),
        Ok(script) if path.ends_with(".js") => Some(Cow::Owned(lean_js(script).into_bytes())),
        _ => Some(bytes),
    }
}

fn file(path: &str, bytes: Cow<'static, [u8]>) -> Option<SourceFile> {
    let path = SourcePath::new(path)?;
    if is_ignored(path.folder(), path.file_name()) {
        return None;
    }
    Some(match path.as_str().starts_with("static/") {
        true => SourceFile::asset(path, Origin::BuiltIn, &bytes),
        false => text_of(path, Origin::BuiltIn, Arc::from(bytes)),
    })
}
