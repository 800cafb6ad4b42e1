//! Where a text stands, which decides what its relative addresses lead to.

use std::cell::OnceCell;

use url::Url as WebAddress;

use super::super::OwnAddresses;
use super::super::own_addresses::NO_HOST;
use crate::text::decoded_attribute;

/// The page on which a text stands. What it leads to is only asked where something may be meant.
#[derive(Default)]
pub(crate) struct Surroundings<'t> {
    /// The address of the page, and all of its text.
    page: Option<(&'t str, &'t str)>,
    bases: OnceCell<Vec<WebAddress>>,
}

impl<'t> Surroundings<'t> {
    /// On the page at `url`, from the site's root, with this text.
    pub(crate) fn on(url: &'t str, text: &'t str) -> Self {
        Self { page: Some((url, text)), bases: OnceCell::new() }
    }

    /// Tells of each path from the site's root to which a relative address may lead.
    pub(super) fn resolve(&self, own: &OwnAddresses, address: &str, tell: &mut impl FnMut(String)) {
        let bases = self.bases.get_or_init(|| {
            let (url, text) = self.page.unwrap_or_default();
            let base = base_of(text);
            let page = |folder: &str| {
                let page = WebAddress::parse(&format!("https://{NO_HOST}{folder}{url}")).ok()?;
                base.as_deref().map_or_else(|| Some(page.clone()), |base| page.join(base).ok())
            };
            self.page.iter().flat_map(|_| own.folders().filter_map(page)).collect()
        });
        for whole in bases.iter().filter_map(|base| base.join(address).ok()) {
            match whole.host_str() {
                Some(NO_HOST) => own.paths_from_root(whole.path(), tell),
                _ => own.path_named(whole.as_str()).into_iter().for_each(&mut *tell),
            }
        }
    }
}

/// The address in the first `<base href>` of a page.
fn base_of(text: &str) -> Option<String> {
    let tags = memchr::memchr_iter(b'<', text.as_bytes()).filter_map(|at| text.get(at + 1..));
    let mut bases = tags.filter_map(|rest| {
        let (name, rest) = rest.split_at_checked(4)?;
        let is_base = name.eq_ignore_ascii_case("base") && rest.starts_with(char::is_whitespace);
        is_base.then(|| rest.split('>').next().unwrap_or(rest))
    });
    bases.find_map(|attributes| {
        let at = attributes.to_ascii_lowercase().find("href")?;
        let value = attributes.get(at + 4..)?.trim_start().strip_prefix('=')?.trim_start();
        let value = match value.chars().next()? {
            quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
            _ => value.split(|letter: char| letter.is_whitespace()).next()?,
        };
        Some(decoded_attribute(value).into_owned())
    })
}
