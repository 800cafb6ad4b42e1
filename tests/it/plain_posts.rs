//! The posts of a plain Zola, Hugo or Jekyll blog build as they are.

use std::sync::Arc;

use crate::page::{Site, check_problems_of, options};

const CONFIG: &str = "//- site.toml
title = \"Blog\"
base_url = \"https://blog.example\"
[content]
articles = [\"articles\", \"posts\", \"blog\", \"_posts\"]
[front_matter]
unknown = \"allow\"
rename = { tags = \"topics\", categories = \"topics\", date_updated = \"updated\" }
";

/// Builds posts, and compares the addresses of articles, topics and redirects.
#[track_caller]
fn check(posts: &str, expected: &[&str]) -> Arc<Site> {
    let site = Site::clean(&format!("{CONFIG}{posts}"));
    let built_in =
        ["countries/", "timeline/", "articles/index.html", "topics/index.html", "index.html"];
    let pages: Vec<String> = site
        .files(".")
        .into_iter()
        .filter(|file| file.ends_with("/index.html"))
        .filter(|file| !built_in.iter().any(|start| file.starts_with(start)))
        .map(|file| file.trim_end_matches("index.html").to_owned())
        .collect();
    assert_eq!(pages, expected);
    site
}

#[test]
fn posts_of_zola() {
    let site = check(
        "
//- content/blog/first.md
---
title: First
date: 2016-03-04
draft: false
taxonomies:
  tags: [Border Security, rust]
  categories: [news]
aliases: [old/first]
extra: {image: x.png}
---
Text.<!-- more -->

More.
//- content/blog/2014-03-12-second.md
---
title: \"Second\"
---
By its file's name.
//- content/blog/in-toml.md
+++
title = 'In TOML'
date = 2016-03-05
description = 'A table of TOML.'
authors = ['Jane Doe']
in_search_index = true
[taxonomies]
tags = ['rust', 'C++']
[extra]
comments = true
+++
## A heading {#sec}

As [the first](@/blog/first.md) and [here](#sec).
//- content/blog/third.md
---
title: Third
date: 2016-03-04T10:11:00Z
updated: 2016-03-05
weight: 2
in_search_index: true
insert_anchor_links: left
---
",
        &[
            "articles/2014/03/second/",
            "articles/2016/03/first/",
            "articles/2016/03/in-toml/",
            "articles/2016/03/third/",
            "authors/",
            "authors/jane-doe/",
            "editions/2014-03/",
            "editions/2016-03/",
            "editions/",
            "old/first/",
            "topics/border-security/",
            "topics/c/",
            "topics/news/",
            "topics/rust/",
        ],
    );
    let html = site.read("articles/2016/03/in-toml/index.html");
    assert!(html.contains("<p class=\"standfirst\">A table of TOML.</p>"), "{html}");
    assert!(
        html.contains("By <a href=\"/authors/jane-doe/\" rel=\"author\">Jane Doe</a>"),
        "{html}"
    );
    let html = site.read("articles/2016/03/first/index.html");
    assert!(html.contains("<a href=\"/topics/border-security/\">Border Security</a>"), "{html}");
    assert!(!html.contains("more --"), "{html}");
    let html = site.read("articles/2014/03/second/index.html");
    assert!(html.contains("<time datetime=\"2014-03-12\">12 March 2014</time>"), "{html}");
}

#[test]
fn posts_of_hugo() {
    let site = check(
        "
//- content/posts/first.md
---
title: First
date: '2014-03-12T10:11:00-04:00'
lastmod: 2014-03-13
publishDate: 2014-03-12
expiryDate: 2030-01-01
draft: false
summary: Short.
slug: one
url: /somewhere/
type: post
layout: single
tags:
  - one
  - two
series: [x]
params: {math: true}
aliases:
  - /posts/old/
  - /posts/older.html
---
Text.
//- content/posts/hidden.md
---
title: Hidden
date: 2014-03-12
draft: true
tags: [hidden]
---
",
        &[
            "articles/2014/03/one/",
            "editions/2014-03/",
            "editions/",
            "posts/old/",
            "topics/one/",
            "topics/two/",
        ],
    );
    assert!(site.read("posts/older.html").contains("/articles/2014/03/one/"));
    let html = site.read("articles/2014/03/one/index.html");
    assert!(html.contains("<p class=\"standfirst\">Short.</p>"), "{html}");
    assert!(html.contains("<time datetime=\"2014-03-12T14:11:00+00:00\">"), "{html}");
}

#[test]
fn posts_of_jekyll() {
    let site = check(
        "
//- content/_posts/2015-06-03-first-post.markdown
---
layout: post
title:  \"First\"
date:   2015-06-03 11:55:34 -0400
categories: jekyll update
tags: one
excerpt: Short.
author: Jane Doe
comments: true
redirect_from:
  - /2015/06/old/
  - /older
---
Text.
//- content/_posts/2015-06-04-second.markdown.md
---
title: Second
published: false
---
//- content/_posts/2015-06-05-third.md
---
title: Third
permalink: /the-third/
---
",
        &[
            "2015/06/old/",
            "articles/2015/06/first-post/",
            "articles/2015/06/the-third/",
            "authors/",
            "authors/jane-doe/",
            "editions/2015-06/",
            "editions/",
            "older/",
            // Jekyll would make two of them; elsewhere a text is one topic, whatever its spaces.
            "topics/jekyll-update/",
            "topics/one/",
        ],
    );
    let html = site.read("articles/2015/06/first-post/index.html");
    assert!(
        html.contains("By <a href=\"/authors/jane-doe/\" rel=\"author\">Jane Doe</a>"),
        "{html}"
    );
    assert!(
        html.contains("<time datetime=\"2015-06-03T15:55:34+00:00\">3 June 2015, 15:55 UTC</time>"),
        "{html}"
    );
}

/// What is said of a post with links to what is not here, and what its page then has.
#[track_caller]
fn check_lenient(body: &str, problems: &str, html: &str) {
    let fixture = format!(
        "{CONFIG}[markdown]\nbroken_links = \"warn\"\n//- content/posts/a.md\n---\ntitle: A\ndate: 2014-03-12\n---\n{body}\n"
    );
    let site = Site::any(&fixture, &options());
    check_problems_of(&site, problems);
    assert!(!site.has_errors);
    let page = site.read("articles/2014/03/a/index.html");
    assert!(page.contains(html), "{page}");
}

#[test]
fn links_of_old_posts_can_be_let_be() {
    check_lenient(
        "[an address](/2013/01/old.html?a=1#b)",
        "
warning[unknown-address]: nothing is published at `/2013/01/old.html`
 --> content/posts/a.md:5:14
  |
5 | [an address](/2013/01/old.html?a=1#b)
  |              ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: link content files as `@/articles/x.md`: such a link is right wherever they go

1 warning
",
        "<a href=\"/2013/01/old.html?a=1#b\">an address</a>",
    );
    check_lenient(
        "[a file](other.md#sec)",
        "
warning[broken-link]: link to `content/posts/other.md`, which does not exist
 --> content/posts/a.md:5:10
  |
5 | [a file](other.md#sec)
  |          ^^^^^^^^^^^^
  |
  = help: did you mean `@/posts/a.md`?

1 warning
",
        "<a href=\"/404.html\">a file</a>",
    );
    check_lenient(
        "![a picture](cat.png)",
        "
warning[missing-image]: image `content/posts/cat.png` does not exist
 --> content/posts/a.md:5:14
  |
5 | ![a picture](cat.png)
  |              ^^^^^^^
  |
  = help: put it beside the article, or into `static/` and write its address from `/`

1 warning
",
        "<img src=\"/articles/2014/03/a/cat.png\" alt=\"a picture\" loading=\"lazy\" decoding=\"async\">",
    );
    check_lenient(
        "![a picture](https://elsewhere.example/cat.png)",
        "
warning[external-image]: image from another host: `https://elsewhere.example/cat.png`
 --> content/posts/a.md:5:14
  |
5 | ![a picture](https://elsewhere.example/cat.png)
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: save the picture beside this file and write its name: no page asks any other host for anything

1 warning
",
        "<a href=\"https://elsewhere.example/cat.png\" rel=\"noopener\">a picture</a>",
    );
}
