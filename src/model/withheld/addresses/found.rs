//! What a text, or a path, tells of addresses that are kept back.

use super::{WithheldAddresses, form};
use crate::address::{Behind, Firsts, Found, Searched, Sought, Url};

/// An address of what is kept back, in a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct KeptBack {
    /// As messages show it: `/articles/2026/11/x/`.
    pub(crate) address: String,
    /// Those at which something else may stand, so that it tells of that.
    pub(crate) may_be: Vec<String>,
}

impl Sought for WithheldAddresses {
    fn firsts(&self) -> &Firsts {
        &self.firsts
    }

    fn is_part(&self, part: &str) -> bool {
        match part.is_ascii() {
            true => self.ends.contains(part),
            false => self.ends.contains(&*form(part)),
        }
    }

    fn is_query(&self, query: &str) -> bool {
        !self.filters.is_empty() && self.asked_for(query).is_some()
    }
}

impl WithheldAddresses {
    /// The part of a path that is the address of what is kept back: the whole, or what it is below.
    pub(crate) fn part_of<'p>(&self, path: &'p str) -> Option<&'p str> {
        let path = path.trim_matches('/');
        let own = self.without_language(path);
        let language = path.len() - own.len();
        let mut ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        let is_kept_back = |part: &str| self.pages.contains(&*form(part)) || self.is_of_topic(part);
        ends.find_map(|end| {
            path.get(..end).filter(|part| {
                is_kept_back(part) || language > 0 && part.get(language..).is_some_and(is_kept_back)
            })
        })
    }

    /// A path without slashes around it as the pages of each language have it.
    fn without_language<'p>(&self, path: &'p str) -> &'p str {
        let of = |language: &str| path.strip_prefix(language)?.strip_prefix('/');
        self.languages.iter().find_map(|language| of(language)).unwrap_or(path)
    }

    /// Whether this would be the page of a country for a topic.
    fn is_of_topic(&self, path: &str) -> bool {
        path.strip_prefix("countries/").and_then(|rest| rest.split_once('/')).is_some_and(
            |(_, key)| {
                !key.contains('/') && self.pages.contains(&*form(&format!("{}/{key}", self.topics)))
            },
        )
    }

    /// The address of what is kept back of which a file tells that is published at this one. That
    /// there is a country is no secret.
    pub(crate) fn told_by_file<'u>(&self, url: &'u Url) -> Option<&'u str> {
        self.part_of(url.as_str()).filter(|part| part.split('/').next() != Some("countries"))
    }

    /// The same of what leads elsewhere from this address, which will be needed. What has expired
    /// may lead to what took its place.
    pub(crate) fn told_by_alias<'u>(&self, url: &'u Url) -> Option<&'u str> {
        let path = url.as_str().trim_matches('/');
        self.due.contains(&*form(path)).then_some(path)
    }

    /// What of it a text leads to or names, each once.
    pub(crate) fn found_in(&self, searched: Searched<'_>) -> Vec<KeptBack> {
        let mut all: Vec<KeptBack> = Vec::new();
        self.look_for(searched, |kept, _| {
            if !all.contains(&kept) {
                all.push(kept);
            }
        });
        all
    }

    /// Where a text has one of these addresses: where each begins, in their order.
    pub(crate) fn places_of(&self, searched: Searched<'_>, address: &str) -> Vec<usize> {
        let mut places = Vec::new();
        self.look_for(searched, |kept, start| {
            if kept.address == address {
                places.push(start);
            }
        });
        places.sort_unstable();
        places.dedup();
        places
    }

    fn look_for(&self, searched: Searched<'_>, mut tell: impl FnMut(KeptBack, usize)) {
        if self.is_empty() {
            return;
        }
        self.own.look_for(searched, self, |Found { path, behind, start }| {
            let kept = match behind {
                Behind::Nothing => self.part_of(&path).map(|part| KeptBack {
                    may_be: vec![format!("/{part}/"), format!("/{part}"), path.clone()],
                    address: format!("/{part}/"),
                }),
                Behind::Anchor(id) => (self.has_anchor(&path, id) && !has_id(searched.text, id))
                    .then(|| KeptBack { address: format!("{path}#{id}"), may_be: Vec::new() }),
                Behind::Query(query) => {
                    let own = self.without_language(path.trim_matches('/'));
                    let is_timeline = own == "timeline" || own.starts_with("timeline/");
                    self.asked_for(query).filter(|_| is_timeline).map(|asked| KeptBack {
                        address: format!("{path}?{asked}"),
                        may_be: Vec::new(),
                    })
                }
            };
            if let Some(kept) = kept {
                tell(kept, start);
            }
        });
    }

    fn has_anchor(&self, path: &str, id: &str) -> bool {
        let folder = path.split('/').find(|part| !part.is_empty()).unwrap_or_default();
        let folder = if folder == "index.html" { "" } else { folder };
        self.anchors.contains(&(folder.into(), form(id)))
    }

    /// The name and the key that a query asks of the timeline, if it is of what is kept back.
    fn asked_for(&self, query: &str) -> Option<String> {
        let values = query.split('&').filter_map(|pair| pair.split_once('='));
        let mut values =
            values.filter_map(|(name, keys)| Some((name, keys, self.filters.get(name)?)));
        values.find_map(|(name, keys, kept)| {
            keys.split(',').find_map(|key| {
                let key = key.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
                kept.contains(&*form(&key)).then(|| format!("{name}={key}"))
            })
        })
    }
}

/// Whether a page has a place of its own with this name, as every page has a `main`.
fn has_id(text: &str, id: &str) -> bool {
    [format!("id=\"{id}\""), format!("id={id}>")].iter().any(|place| text.contains(place))
}
