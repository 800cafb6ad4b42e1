//! A picture that the front matter names: it lies where one of the body would.

use super::body::TargetKind;
use super::destination::{Destination, Refusal, classify};
use super::{links, problems};
use crate::address::SourcePath;
use crate::config::BrokenLinks;
use crate::diagnostics::{Diagnostic, Place};

/// Where a picture of the front matter lies.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PictureSource {
    /// A file of the site, and what is written behind its name.
    Site {
        /// The file.
        target: TargetKind,
        /// Query with `?`, fragment with `#`, as written; empty if there are none.
        suffix: Box<str>,
    },
    /// An address of another host. It is a link: no page asks any other host for anything.
    Remote(Box<str>),
}

/// What is wrong with the name of a picture.
#[derive(Debug)]
pub(crate) struct WrongPicture {
    /// Why no address may be written; nothing where it is one, but of no picture.
    refusal: Option<Refusal>,
}

/// The picture that the file `from` names.
pub(crate) fn field_picture(
    written: &str,
    from: &SourcePath,
) -> Result<PictureSource, WrongPicture> {
    match classify(written, from) {
        Destination::Internal {
            kind: target @ (TargetKind::Asset(_) | TargetKind::Site { .. }),
            suffix,
        } => Ok(PictureSource::Site { target, suffix }),
        Destination::External(address) => Ok(PictureSource::Remote(address.into())),
        Destination::Refused(refusal) => Err(WrongPicture { refusal: Some(refusal) }),
        Destination::Contact(_) | Destination::Fragment(_) | Destination::Internal { .. } => {
            Err(WrongPicture { refusal: None })
        }
    }
}

impl WrongPicture {
    /// The problem at its place; `weight` is that of broken links.
    pub(crate) fn problem(&self, written: &str, weight: BrokenLinks, place: Place) -> Diagnostic {
        match &self.refusal {
            Some(refusal) => {
                let weight = links::weight_of(refusal, weight);
                weight.weigh(problems::refused(refusal, written, "image", place))
            }
            None => problems::not_a_picture(written, place),
        }
    }
}

/// The problem of a picture of another host.
pub(crate) fn remote_picture(written: &str, weight: BrokenLinks, place: Place) -> Diagnostic {
    weight.weigh(problems::external_image(written, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, expected: &str) {
        let from = SourcePath::new("content/articles/2025/x.md").unwrap();
        let found = match field_picture(written, &from) {
            Ok(PictureSource::Site { target: TargetKind::Asset(path), suffix }) => {
                format!("{path}{suffix}")
            }
            Ok(PictureSource::Site { target: TargetKind::Site { path, suffix }, .. }) => {
                format!("site {path}{suffix}")
            }
            Ok(PictureSource::Remote(address)) => format!("remote {address}"),
            Ok(_) => "page".to_owned(),
            Err(wrong) => wrong.problem(written, BrokenLinks::Warn, Place::Nowhere).code.to_owned(),
        };
        assert_eq!(found, expected, "{written:?}");
    }

    #[test]
    fn pictures_lie_where_those_of_bodies_do() {
        check("gate.jpg", "content/articles/2025/gate.jpg");
        check("../River%20photo.jpg?x", "content/articles/River photo.jpg?x");
        check("@/maps/a.png", "content/maps/a.png");
        check("/img/a.jpg#b", "site /img/a.jpg#b");
        check("https://a.example/b.jpg", "remote https://a.example/b.jpg");
        check("//a.example/b.jpg", "invalid-link");
        check("javascript:x", "forbidden-link");
        check("data:image/png;base64,x", "forbidden-link");
        check("../../../../a.jpg", "link-leaves-root");
        check("a\\b.jpg", "invalid-link");
        check("y.md", "not-an-image");
        check("#x", "not-an-image");
        check("mailto:a@b.example", "not-an-image");
    }
}
