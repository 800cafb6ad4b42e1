//! What HTML would load from elsewhere, as links: no page asks any other host for anything, but a
//! reader may.

use std::ops::Range;

use super::body::TargetKind;
use super::destination::Destination;
use super::problems;
use super::raw_tag::RawTag;
use super::state::Renderer;
use crate::text::decoded_attribute;

impl Renderer<'_> {
    /// Writes a link in the place of a frame, a remote picture, film or sound; whether the tag is
    /// dealt with. `html` is the piece that the tag stands in.
    pub(super) fn embed_as_link(
        &mut self,
        name: &str,
        html: &str,
        tag: &RawTag<'_>,
        place: &impl Fn(Range<usize>) -> Range<usize>,
    ) -> bool {
        match name {
            "iframe" | "embed" | "object" | "frame" => self.frame(name, tag, place),
            _ if tag.closing => false,
            "img" | "source" => self.picture(name, tag, place),
            "audio" | "video" => self.film(name, html, tag, place),
            _ => false,
        }
    }

    fn frame(
        &mut self,
        name: &str,
        tag: &RawTag<'_>,
        place: &impl Fn(Range<usize>) -> Range<usize>,
    ) -> bool {
        // The start tag has become a link, and what stands between the two is for old browsers.
        if tag.closing {
            return true;
        }
        let address = value(tag, "src").or_else(|| value(tag, "data"));
        let lazy = || value(tag, "data-src");
        let is_given = |address: &String| !address.trim().is_empty();
        let what = format!("`<{name}>`");
        let range = place(tag.start..tag.end);
        let Some(address) = address.filter(is_given).or_else(lazy).filter(is_given) else {
            // Nothing is put in its place, and what follows must not be taken for its text.
            self.report(range, |span| problems::forbidden_html(&what, span));
            return true;
        };
        self.report(range, |span| problems::embed(&what, span));
        self.link_in_place(&address, title(tag), place(tag.start..tag.end));
        true
    }

    fn picture(
        &mut self,
        name: &str,
        tag: &RawTag<'_>,
        place: &impl Fn(Range<usize>) -> Range<usize>,
    ) -> bool {
        let source = value(tag, "src");
        if source.as_deref().is_some_and(|source| self.is_of_the_site(source)) {
            return false;
        }
        let of_set = value(tag, "srcset")
            .and_then(|set| set.split([' ', ',']).find(|part| !part.is_empty()).map(str::to_owned));
        let remote =
            source.clone().into_iter().chain(of_set).find(|address| self.is_remote(address));
        let source_place =
            tag.attributes.iter().find(|known| known.name.eq_ignore_ascii_case("src"));
        let range = place(source_place.map_or(tag.start..tag.end, |known| known.range.clone()));
        match (remote, source) {
            (Some(address), _) => {
                let weight = self.broken_links;
                self.report(range.clone(), |span| {
                    weight.weigh(problems::external_image(&address, span))
                });
                self.link_in_place(&address, title(tag), range);
                true
            }
            (None, Some(source)) if name == "img" => {
                match self.classify(&source) {
                    Destination::Refused(refusal) => {
                        self.report_refused(&refusal, &source, "image", range);
                    }
                    _ => self.report(range, |span| problems::not_an_image(&source, span)),
                }
                self.push_text(&title(tag).unwrap_or_default());
                true
            }
            (None, None) if name == "img" => {
                self.report(range, |span| problems::forbidden_html("`<img>` without `src`", span));
                self.push_text(&title(tag).unwrap_or_default());
                true
            }
            _ => false,
        }
    }

    fn film(
        &mut self,
        name: &str,
        html: &str,
        tag: &RawTag<'_>,
        place: &impl Fn(Range<usize>) -> Range<usize>,
    ) -> bool {
        if let Some(address) = value(tag, "src") {
            if !self.is_remote(&address) {
                return false;
            }
            let what = format!("`<{name}>`");
            self.report(place(tag.start..tag.end), |span| problems::embed(&what, span));
            self.link_in_place(&address, title(tag), place(tag.start..tag.end));
            return true;
        }
        // Browsers show nothing of what stands in a film whose sources have become links.
        let rest = html.get(tag.end..).unwrap_or("");
        let inside = rest.get(..rest.find("</").unwrap_or(rest.len())).unwrap_or("");
        let mut has_remote = false;
        for (at, _) in inside.match_indices("<source").take(16) {
            let Some(source) = RawTag::parse(inside, at) else { continue };
            match value(&source, "src") {
                Some(address) if self.is_of_the_site(&address) => return false,
                Some(address) => has_remote |= self.is_remote(&address),
                None => {}
            }
        }
        if has_remote {
            let what = format!("`<{name}>`");
            self.report(place(tag.start..tag.end), |span| problems::embed(&what, span));
        }
        has_remote
    }

    fn link_in_place(&mut self, address: &str, text: Option<String>, range: Range<usize>) {
        let text = text.unwrap_or_else(|| address.to_owned());
        if self.open.anchors > 0 || self.open.elements.contains(&"a") {
            return self.push_text(&text);
        }
        self.out.html.push_str("<a");
        self.write_raw_href(address, range);
        self.out.html.push('>');
        self.push_text(&text);
        self.out.html.push_str("</a>");
    }

    fn is_remote(&self, address: &str) -> bool {
        matches!(self.classify(address), Destination::External(_))
    }

    fn is_of_the_site(&self, address: &str) -> bool {
        matches!(
            self.classify(address),
            Destination::Internal { kind: TargetKind::Asset(_) | TargetKind::Site { .. }, .. }
        )
    }
}

/// What a tag says of itself in words.
fn title(tag: &RawTag<'_>) -> Option<String> {
    ["alt", "title", "aria-label"]
        .into_iter()
        .find_map(|name| value(tag, name).filter(|text| !text.trim().is_empty()))
}

fn value(tag: &RawTag<'_>, name: &str) -> Option<String> {
    let attribute = tag.attributes.iter().find(|known| known.name.eq_ignore_ascii_case(name))?;
    Some(decoded_attribute(attribute.value).into_owned())
}
