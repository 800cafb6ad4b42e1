// The site that Eleventy builds from the same articles. What is shown on many pages (cards, events)
// is drawn once and kept, as the other two do.

import syntaxHighlight from "@11ty/eleventy-plugin-syntaxhighlight";
import footnote from "markdown-it-footnote";

const PAGE_SIZE = 20;
const KINDS = ["countries", "topics", "actors"];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const RELIABILITY = { A: "completely reliable", B: "usually reliable", C: "fairly reliable", D: "not usually reliable", E: "unreliable", F: "reliability cannot be judged" };
const CREDIBILITY = { 1: "confirmed", 2: "probably true", 3: "possibly true", 4: "doubtful", 5: "improbable", 6: "truth cannot be judged" };

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const day = (date) => {
  const [year, month, dayOfMonth] = isoDay(date).split("-");
  return `${Number(dayOfMonth)} ${MONTHS[month - 1]} ${year}`;
};
const isoDay = (date) => (date instanceof Date ? date.toISOString().slice(0, 10) : date);
const escape = (text) =>
  String(text).replace(/[&<>"']/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[letter]);
const keyOf = (kind, value) => (kind === "countries" ? value.toLowerCase() : value);

/** Newest first. */
function articles(api) {
  return api.getFilteredByGlob("content/articles/**/*.md").sort((a, b) => b.date - a.date);
}

/** Made once a build from the articles: their terms and events. */
let index;
function indexOf(api) {
  if (index) return index;
  const terms = Object.fromEntries(KINDS.map((kind) => [kind, new Map()]));
  const events = new Map();
  const all = articles(api);
  all.forEach((article, position) => {
    article.data.newer = all[position - 1] && { url: all[position - 1].url, title: all[position - 1].data.title };
    article.data.older = all[position + 1] && { url: all[position + 1].url, title: all[position + 1].data.title };
    for (const kind of KINDS) {
      for (const value of article.data[kind] ?? []) {
        const key = keyOf(kind, value);
        if (!terms[kind].has(key)) terms[kind].set(key, []);
        terms[kind].get(key).push(article);
      }
    }
    for (const event of article.data.events ?? []) {
      if (!events.has(event.id)) events.set(event.id, { event, article });
    }
  });
  const months = new Map();
  for (const entry of events.values()) {
    const month = entry.event.date.slice(0, 7);
    if (!months.has(month)) months.set(month, []);
    months.get(month).push(entry);
  }
  const sorted = [...months.keys()].sort();
  index = { all, terms, months: new Map(sorted.map((month) => [month, months.get(month)])) };
  return index;
}

export default function (config) {
  let registry;
  const names = (kind, values) =>
    (values ?? []).map((value) => {
      const key = keyOf(kind, value);
      return { key, url: `/${kind}/${key}/`, ...registry[kind][key] };
    });
  const memo = (draw, key) => {
    const drawn = new Map();
    config.on("eleventy.before", () => drawn.clear());
    return (value) => {
      const id = key(value);
      if (!drawn.has(id)) drawn.set(id, draw(value));
      return drawn.get(id);
    };
  };
  config.on("eleventy.before", async () => {
    index = undefined;
    const { readFile } = await import("node:fs/promises");
    registry = JSON.parse(await readFile("content/_data/registry.json", "utf8"));
  });

  config.addPlugin(syntaxHighlight);
  config.amendLibrary("md", (markdown) => {
    markdown.use(footnote);
    // Ids of headings, for the table of contents.
    markdown.renderer.rules.heading_open = (tokens, at) => {
      const id = tokens[at + 1].content.toLowerCase().replace(/[^a-z0-9]+/g, "-");
      return `<${tokens[at].tag} id="${id}">`;
    };
  });
  config.addPassthroughCopy({ static: "/" });

  config.addCollection("newest", articles);
  config.addCollection("listPages", (api) => pages(indexOf(api).all).map((page) => ({ ...page, url: "/articles/" })));
  config.addCollection("termPages", (api) =>
    KINDS.flatMap((kind) =>
      Object.keys(registry[kind]).flatMap((key) =>
        pages(indexOf(api).terms[kind].get(key) ?? []).map((page) => ({ ...page, kind, key, url: `/${kind}/${key}/` })),
      ),
    ),
  );
  config.addCollection("feeds", (api) => {
    const { all, terms } = indexOf(api);
    const ofTerms = ["countries", "topics"].flatMap((kind) =>
      Object.keys(registry[kind]).map((key) => ({
        url: `/${kind}/${key}/`,
        title: registry[kind][key].title,
        items: (terms[kind].get(key) ?? []).slice(0, PAGE_SIZE),
      })),
    );
    return [{ url: "/", items: all.slice(0, PAGE_SIZE) }, ...ofTerms];
  });
  config.addCollection("indexes", (api) =>
    KINDS.map((kind) => ({
      kind,
      terms: names(kind, Object.keys(registry[kind])).map((term) => ({
        ...term,
        count: indexOf(api).terms[kind].get(keyOf(kind, term.key))?.length ?? 0,
      })),
    })),
  );
  config.addCollection("timeline", (api) => {
    const { months } = indexOf(api);
    const years = [...new Set([...months.keys()].map((month) => month.slice(0, 4)))];
    const groups = (prefix) =>
      [...months].filter(([month]) => month.startsWith(prefix)).map(([month, events]) => ({ month, events }));
    const steps = (list, at, url) => ({
      previous: list[at - 1] && { name: list[at - 1], url: url(list[at - 1]) },
      next: list[at + 1] && { name: list[at + 1], url: url(list[at + 1]) },
    });
    const yearUrl = (year) => `/timeline/${year}/`;
    const monthUrl = (month) => `/timeline/${month.replace("-", "/")}/`;
    const everyMonth = [...months.keys()];
    return [
      {
        url: "/timeline/",
        title: "Timeline",
        groups: groups(years.at(-1)),
        years: years.map((year) => ({ year, months: groups(year).map(({ month, events }) => ({ month, count: events.length })) })),
      },
      ...years.map((year, at) => ({ url: yearUrl(year), title: `Timeline ${year}`, groups: groups(year), ...steps(years, at, yearUrl) })),
      ...everyMonth.map((month, at) => ({ url: monthUrl(month), title: `Timeline: ${month}`, groups: groups(month), ...steps(everyMonth, at, monthUrl) })),
    ];
  });

  config.addFilter("day", day);
  config.addFilter("isoDay", isoDay);
  config.addFilter("capital", capital);
  config.addFilter("names", (values, kind) => names(kind, values));
  config.addFilter("readingTime", (html) => Math.max(1, Math.round(html.replace(/<[^>]+>/g, " ").split(/\s+/).length / 213)));
  config.addFilter("headings", (html) => [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(([, id, text]) => ({ id, text })));
  config.addFilter("grade", (grade) => `${grade}: ${RELIABILITY[grade[0]]} source, ${CREDIBILITY[grade[1]]}`);
  config.addFilter("related", (codes, indexes) => indexOf().terms.countries.get(codes[0].toLowerCase()).slice(0, 4));
  config.addFilter("pagerNumbers", (pager) => {
    const numbers = [];
    let previous = 0;
    for (let number = 1; number <= pager.pageCount; number++) {
      if (number !== 1 && number !== pager.pageCount && Math.abs(number - pager.pageNumber) > 2) continue;
      if (number > previous + 1) numbers.push({});
      numbers.push({ number, url: pageUrl(pager.url, number) });
      previous = number;
    }
    return numbers;
  });
  config.addFilter("pageUrl", pageUrl);
  config.addFilter("byYear", (items) => {
    const years = new Map();
    for (const item of items) {
      const year = item.date.getUTCFullYear();
      if (!years.has(year)) years.set(year, []);
      years.get(year).push(item);
    }
    return [...years].map(([year, items]) => ({ year, items }));
  });
  config.addFilter("card", memo(
    ({ url, date, data }) => `<article class="card" lang="en" dir="ltr">
<p class="card-date"><time datetime="${isoDay(date)}">${day(date)}</time></p>
<div class="card-text">
<p class="kicker"><span class="kind">${capital(data.article_kind)}</span> <span class="dateline">${escape(data.dateline)}</span></p>
<h3><a href="${url}">${escape(data.title)}</a></h3>
<p class="summary">${escape(data.description)}</p>
<p class="card-marks">${names("countries", data.countries).map(({ url, title }) => `<a href="${url}">${escape(title)}</a>`).join(", ")}</p>
</div>
</article>
`,
    ({ url }) => url,
  ));
  config.addFilter("event", memo(
    ({ event, article }) => `<li class="event status-${event.status}" id="${event.id}">
<p class="event-date"><time datetime="${event.date}">${event.date}</time></p>
<div class="event-text">
<p class="event-title"><a href="/timeline/${event.date.slice(0, 4)}/#${event.id}">${escape(event.title)}</a></p>
<p class="event-marks"><span class="kind">${event.type}</span> <span class="tag">${event.status}</span> ${names("countries", event.countries).map(({ url, title }) => `<a href="${url}">${escape(title)}</a>`).join(", ")}</p>
<dl class="event-facts">
<div><dt>Read</dt><dd><a href="${article.url}">${escape(article.data.title)}</a></dd></div>
<div><dt>Source</dt><dd>${article.data.sources.filter(({ id }) => event.sources.includes(id)).map(({ url, publisher }) => `<a href="${url}" rel="external">${escape(publisher)}</a>`).join(", ")}</dd></div>
</dl>
</div>
</li>
`,
    ({ event }) => event.id,
  ));

  return {
    dir: { input: "content", output: process.env.ELEVENTY_OUTPUT ?? "_site" },
    // Bodies hold no template code; saying so saves Eleventy a pass over each of them.
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}

function pages(items) {
  const pageCount = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  return Array.from({ length: pageCount }, (_, at) => ({
    items: items.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE),
    itemCount: items.length,
    pageNumber: at + 1,
    pageCount,
  }));
}

function pageUrl(url, number) {
  return number === 1 ? url : `${url}page/${number}/`;
}
