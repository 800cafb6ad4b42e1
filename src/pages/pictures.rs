//! The smaller files of a picture: their addresses, and which of its files are published. The plan
//! and the pages ask here, so that no page names a file that is not made.

use super::beside::{asset_url, is_asset};
use crate::address::{SourcePath, Url};
use crate::assets::{Images, WIDTHS};
use crate::input::{PictureFile, Snapshot};
use crate::markdown::TargetKind;

/// The address of a picture made so many pixels wide: `/a/gate.480w.jpg`.
pub(crate) fn smaller_url(picture: &Url, width: u32) -> Url {
    let url = picture.as_str();
    let folder_end = url.rfind('/').map_or(0, |slash| slash + 1);
    let dot = url.rfind('.').filter(|dot| *dot > folder_end).unwrap_or(url.len());
    let (stem, ending) = url.split_at(dot);
    picture.at(format!("{stem}.{width}w{ending}"))
}

/// Whether a picture that a page shows is published in its own width: where it is the widest, or
/// where the desk asks for it.
pub(crate) fn has_original(picture: &PictureFile, images: &Images) -> bool {
    images.originals || picture.widths.len() < WIDTHS.len()
}

/// The picture that a target is, and its address; nothing for a target that is none of the site's.
pub(super) fn picture_of(
    snapshot: &Snapshot,
    images: &Images,
    (entry_url, entry_path): (&Url, &SourcePath),
    target: &TargetKind,
) -> Option<(Url, SourcePath, PictureFile)> {
    let (url, path) = match target {
        TargetKind::Asset(path) if is_asset(snapshot, path) => {
            (asset_url(entry_url, entry_path, path), path.clone())
        }
        TargetKind::Site { path, .. } => {
            (Url::of_site(&**path), SourcePath::new(&format!("static{path}"))?)
        }
        _ => return None,
    };
    let picture = snapshot.files.get(&path)?.asset.as_ref()?.picture(images)?;
    Some((url, path, picture))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_width_stands_before_the_ending() {
        let check = |url: &str, expected: &str| {
            assert_eq!(smaller_url(&Url::new(url), 480).as_str(), expected);
        };
        check("/a/gate.jpg", "/a/gate.480w.jpg");
        check("/a.b/gate", "/a.b/gate.480w");
        check("/a/x.y.PNG", "/a/x.y.480w.PNG");
        check("/a/.jpg", "/a/.jpg.480w");
    }
}
