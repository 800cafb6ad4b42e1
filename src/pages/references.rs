//! Checks of what bodies refer to that need every address of the site: files and site-absolute links.

use rayon::prelude::*;

use super::{Page, Url, is_asset, published};
use crate::config::BrokenLinks;
use crate::content::Parsed;
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Span};
use crate::input::{Snapshot, SourcePath};
use crate::markdown::{Target, TargetKind};
use crate::model::SiteModel;

/// Every file that a body shows or links exists, and so does every address inside the site, be it
/// in a body or in the navigation. `pages` is sorted by output path.
pub(crate) fn check(model: &SiteModel, pages: &[Page], snapshot: &Snapshot) -> Vec<Diagnostic> {
    let weight = model.config.markdown.broken_links;
    let entries: Vec<(&Parsed, &Url)> =
        published(model).filter(|(parsed, _)| !parsed.body.targets.is_empty()).collect();
    let mut problems: Vec<Diagnostic> = entries
        .par_iter()
        .flat_map_iter(|(parsed, _)| {
            parsed.body.targets.iter().filter_map(|target| {
                let span = Span::new(&parsed.source.path, target.span.clone());
                match &target.kind {
                    TargetKind::Asset(path) if !is_asset(snapshot, path) => {
                        let written = parsed.source.bytes.get(target.span.clone());
                        let written = written.unwrap_or_default();
                        let is_embed = written.starts_with(b"![[");
                        Some(missing_file(snapshot, path, target, is_embed, span, weight))
                    }
                    TargetKind::Site { path, .. } if !exists(pages, path) => {
                        let help = "link content files as `@/articles/x.md`: such a link is right \
                                    wherever they go";
                        Some(weight.weigh(unknown_address(pages, path, span, help)))
                    }
                    _ => None,
                }
            })
        })
        .collect();
    problems.extend(check_menu(model, pages));
    problems
}

/// Every address of the navigation is one of the site.
fn check_menu(model: &SiteModel, pages: &[Page]) -> impl Iterator<Item = Diagnostic> {
    model.config.menu.iter().filter_map(|item| {
        let path = item.url.split('#').next().unwrap_or_default();
        let help = "correct the address, or take it out of the navigation";
        (!exists(pages, path)).then(|| unknown_address(pages, path, item.span.clone(), help))
    })
}

/// Whether a host that serves the output would find `path`.
fn exists(pages: &[Page], path: &str) -> bool {
    let found = |url: &Url| {
        url.output_path().is_some_and(|output_path| {
            pages.binary_search_by(|page| page.output_path.cmp(&output_path)).is_ok()
        })
    };
    found(&Url::new(path)) || !path.ends_with('/') && found(&Url::new(format!("{path}/")))
}

/// An image or file beside the entry that is not there.
fn missing_file(
    snapshot: &Snapshot,
    path: &SourcePath,
    target: &Target,
    is_embed: bool,
    span: Span,
    weight: BrokenLinks,
) -> Diagnostic {
    if snapshot.files.contains_key(path) {
        let message = format!("`{path}` is not a file to be published");
        return Diagnostic::error("unpublished-file", span, message)
            .help("put it beside the article, or into `static/` and write its address from `/`");
    }
    // A vault looks for a picture in all its folders; here it lies beside the text.
    let of = if is_embed {
        format!(", which `![[{}]]` asks for", path.file_name())
    } else {
        String::new()
    };
    let (code, what) =
        if target.is_image { ("missing-image", "image") } else { ("missing-file", "file") };
    let problem =
        weight.weigh(Diagnostic::error(code, span, format!("{what} `{path}` does not exist{of}")));
    let near =
        snapshot.files.values().filter(|file| file.asset.is_some()).map(|file| file.path.as_str());
    match nearest(path.as_str(), near) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem
            .help("put it beside the article, or into `static/` and write its address from `/`"),
    }
}

/// An address of the site that nothing is published at; `help` stands where no other is like it.
fn unknown_address(pages: &[Page], path: &str, span: Span, help: &str) -> Diagnostic {
    let problem =
        Diagnostic::error("unknown-address", span, format!("nothing is published at `{path}`"));
    match nearest(path, pages.iter().map(|page| page.url.as_str())) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help(help),
    }
}
