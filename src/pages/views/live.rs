//! Rolling reports as schema.org `LiveBlogPosting`.

use serde_json::{Value, json};

use super::article::UpdateView;

/// Adds what makes an article with updates a live blog: one `liveBlogUpdate` for each that the
/// page shows, in the same order.
pub(super) fn describe(
    set: &mut impl FnMut(&str, Option<Value>),
    updates: &[UpdateView<'_>],
    permalink: &str,
) {
    let (Some(newest), Some(oldest)) = (updates.first(), updates.last()) else { return };
    let updates: Vec<Value> = updates
        .iter()
        .map(|update| {
            let mut posting = json!({
                "@type": "BlogPosting",
                "datePublished": update.datetime,
                "url": format!("{permalink}#{}", update.id),
                "articleBody": plain_text(update.html.as_str().unwrap_or_default()),
            });
            if let Some(title) = update.title {
                posting["headline"] = title.into();
            }
            posting
        })
        .collect();
    set("@type", Some(json!(["NewsArticle", "LiveBlogPosting"])));
    set("coverageStartTime", Some(oldest.datetime.clone().into()));
    set("coverageEndTime", Some(newest.datetime.clone().into()));
    set("liveBlogUpdate", Some(updates.into()));
}

/// The text of our own rendered HTML.
fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let text = text.replace("&#39;", "'").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_dropped() {
        let check = |html: &str, expected: &str| assert_eq!(plain_text(html), expected);
        check("<p>A <em>b</em> &amp; c.</p>\n<p>1 &lt; 2</p>", "A b & c. 1 < 2");
        check("&amp;lt;", "&lt;");
        check("plain", "plain");
        check("a <b", "a");
    }
}
