//! The lead picture of an article: where its file is published, how large it is, and what it says.

use std::borrow::Cow;

use serde::Serialize;
use tera::Value;

use crate::address::routes;
use crate::assets::{CARD_HEIGHT, CARD_WIDTH};
use crate::content::ShortText;
use crate::input::Dimensions;
use crate::markdown::{PictureSource, TargetKind};
use crate::model::{ArticleRecord, LeadPicture, lead_picture};
use crate::pages::parts::Views;
use crate::pages::parts::head::PageView;
use crate::pages::{file_url, is_shared};

/// A lead picture as templates see it: `article.image`.
#[derive(Debug, Serialize)]
pub(crate) struct PictureView<'a> {
    src: String,
    permalink: String,
    /// Whether it lies on another host, so that it is a link.
    is_remote: bool,
    alt: Option<&'a str>,
    caption: Option<Value>,
    credit: Option<Value>,
    width: Option<u32>,
    height: Option<u32>,
    /// Its files by width.
    srcset: Option<String>,
    /// Language of its words.
    lang: &'a str,
    /// Whether other sites show it.
    #[serde(skip)]
    is_shared: bool,
    #[serde(skip)]
    plain_caption: Option<&'a str>,
    #[serde(skip)]
    plain_credit: Option<&'a str>,
}

/// Where a lead picture is published.
struct Addresses {
    src: String,
    permalink: String,
    size: Option<Dimensions>,
    srcset: Option<String>,
}

/// <https://schema.org/ImageObject>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImageObject<'a> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credit_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    height: Option<u32>,
    url: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<u32>,
}

impl ImageObject<'_> {
    /// The share card at an address.
    pub(crate) fn of_card(url: String) -> Self {
        Self {
            of_type: "ImageObject",
            caption: None,
            credit_text: None,
            height: Some(CARD_HEIGHT),
            url: url.into(),
            width: Some(CARD_WIDTH),
        }
    }
}

impl<'a> PictureView<'a> {
    /// What cards of other sites show of it; nothing of what they would have to ask another host
    /// for.
    pub(crate) fn tell<'p>(&self, page: &mut PageView<'p>)
    where
        'a: 'p,
    {
        if !self.is_shared {
            return;
        }
        page.push_property("og:image", self.permalink.clone());
        for (property, size) in [("og:image:width", self.width), ("og:image:height", self.height)] {
            if let Some(size) = size {
                page.push_property(property, size.to_string());
            }
        }
        if let Some(alt) = self.alt {
            page.push_property("og:image:alt", alt);
        }
        page.enlarge_card();
    }

    /// The same for machines.
    pub(crate) fn image_object(&self) -> Option<ImageObject<'_>> {
        (!self.is_remote).then_some(ImageObject {
            of_type: "ImageObject",
            caption: self.plain_caption.or(self.alt),
            credit_text: self.plain_credit,
            height: self.height,
            url: Cow::Borrowed(&self.permalink),
            width: self.width,
        })
    }
}

impl Views {
    /// The lead picture of an article's page in `lang`. `html` makes HTML of a short text of the
    /// page.
    pub(crate) fn picture<'a>(
        &'a self,
        record: &'a ArticleRecord,
        lang: &'a str,
        html: impl Fn(&ShortText) -> Value,
    ) -> Option<PictureView<'a>> {
        let article = self.entries.article(record);
        let picture = lead_picture(article, &self.entries[record.file])?;
        let addresses = self.addresses(record, &picture);
        let Addresses { src, permalink, size, srcset } = addresses;
        Some(PictureView {
            src,
            permalink,
            is_shared: is_shared(&picture),
            is_remote: matches!(picture.src, PictureSource::Remote(_)),
            alt: picture.alt,
            caption: picture.caption.map(&html),
            credit: picture.credit.map(&html),
            width: size.map(|size| size.width),
            height: size.map(|size| size.height),
            srcset,
            // A translation may leave the words of the picture as they are.
            lang: match (self.original(record), self.model.translation_of(record.file)) {
                (Some(original), Some(texts)) if texts.image.is_none() => original.lang,
                _ => lang,
            },
            plain_caption: picture.caption.map(ShortText::plain),
            plain_credit: picture.credit.map(ShortText::plain),
        })
    }

    /// What goes into a `src` and `srcset`, the absolute address, and the size if it is known.
    fn addresses(&self, record: &ArticleRecord, picture: &LeadPicture<'_>) -> Addresses {
        let (target, suffix) = match picture.src {
            PictureSource::Remote(address) => {
                return Addresses {
                    src: address.to_string(),
                    permalink: address.to_string(),
                    size: None,
                    srcset: None,
                };
            }
            PictureSource::Site { target, suffix } => (target, suffix),
        };
        let (entry_url, entry_path) =
            (record.picture_page(), &self.entries[record.file].source.path);
        // A page is no picture, and was told to be none.
        let url = file_url(entry_url, entry_path, target).unwrap_or_else(routes::home);
        let suffix = if let TargetKind::Site { suffix, .. } = target { suffix } else { suffix };
        let address = |address: String| format!("{address}{suffix}");
        let shown = self.shown(target, url);
        Addresses {
            src: address(shown.url.href(&self.base_url)),
            permalink: address(shown.url.permalink(&self.base_url)),
            size: shown.size,
            srcset: shown.srcset,
        }
    }
}
