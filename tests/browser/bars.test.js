// What a page may cost its reader, decided on three sites: how far down the news begins, how long a country's brief is,
// how many clicks away a page lies, what it weighs, how long its lines are, what axe has against it. A figure that does
// not reach its bar yet is held where it stands today, so that it can only get better: whoever betters it lowers it here.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";

import { audit, buildDemonstration, buildInFiveLanguages, buildSample, DESK, largestOf, openBrowser, pagesOf, PHONE, serveFolder } from "./site.js";

/** The sites: the sample, the demonstration and, where the folder of its pages is named, a synthetic one of 10,000 articles. */
const SITES = { sample: buildSample, demonstration: buildDemonstration };
if (process.env.DATELINE_LARGE) SITES.large = async () => process.env.DATELINE_LARGE;
/** The same for what may differ with the script: the demonstration is there in five languages. */
const SITES_BY_SCRIPT = { ...SITES, demonstration: buildInFiveLanguages };

/**
 * The bars: the most or the least that a figure may be, where each site is held that does not reach it, and how it is
 * measured, as `[figure, where]`. A screen is one of a phone, 844 px high; a share is one of the height of a page.
 */
const BARS = [
  {
    bar: "screens down to the end of the first headline",
    most: 1,
    held: {},
    figure: (site) => site.worst("home", PHONE, () => document.querySelector("main :is(h2, h3) a").getBoundingClientRect().bottom / innerHeight),
  },
  {
    bar: "share of an article that is its own text, on a phone",
    least: 0.5,
    held: {},
    figure: (site) => site.middle("article", PHONE, ownText),
  },
  {
    bar: "share of an article that is its own text, on a desk",
    least: 0.5,
    held: {},
    figure: (site) => site.middle("article", DESK, ownText),
  },
  {
    bar: "screens of the longest country",
    most: 4,
    held: {},
    figure: (site) => site.worst("country", PHONE, () => document.documentElement.scrollHeight / innerHeight),
  },
  {
    bar: "tab stops of the longest country",
    most: 90,
    held: {},
    figure: (site) => site.worst("country", PHONE, tabStops),
  },
  {
    bar: "screens down to the first event of the timeline",
    most: 1.5,
    held: {},
    figure: (site) => site.worst("timeline", PHONE, () => document.querySelector(".event").getBoundingClientRect().top / innerHeight),
  },
  {
    bar: "pages more than three clicks from the front page",
    most: 0,
    held: {},
    figure: (site) => byKind(site, beyond(3, site.pages.filter(({ kind }) => kind !== "not-found"))),
  },
  {
    bar: "pages without a description",
    most: 0,
    held: {},
    figure: (site) => byKind(site, site.pages.filter(({ hasDescription }) => !hasDescription)),
  },
  {
    bar: "KB of the heaviest article, country or front page",
    most: 16,
    held: {},
    figure: (site) => heaviest(site, ["article", "country", "home"].flatMap((kind) => largest(site.pages.filter((page) => page.kind === kind)))),
  },
  {
    bar: "KB of the heaviest page",
    most: 24,
    held: {},
    figure: (site) => heaviest(site, [...largest(site.pages), ...largestOf(site.pages, ({ kind }) => kind)]),
  },
  {
    bar: "characters in the longest line of prose",
    most: 75,
    held: {},
    figure: async (site) => first(await site.measure([...site.some("article", 20), ...site.ofEachKind()], DESK, longestLine)),
  },
];
const BARS_BY_SCRIPT = [
  {
    bar: "px by which a page is wider than a screen of 320, 390 or 1,280",
    most: 0,
    held: {},
    figure: async (site) => {
      const chosen = largestOf(site.pages, ({ kind, lang }) => `${kind} ${lang}`);
      const seen = await Promise.all([320, PHONE.width, DESK.width].map((width) => site.measure(chosen, { width, height: 800 },
        () => document.documentElement.scrollWidth - innerWidth)));
      return first(seen.flat().sort(([one], [other]) => other - one));
    },
  },
  ...["light", "dark"].flatMap((colorScheme) => [PHONE, DESK].map((viewport) => ({
    bar: `faults that axe finds in the ${colorScheme} scheme at ${viewport.width} px`,
    most: 0,
    held: {},
    figure: async (site) => {
      const chosen = largestOf(site.pages, ({ kind, lang }) => `${kind} ${lang}`);
      const found = await audit(site.browser, site.origin, chosen, { viewport, colorScheme });
      return [found.length, found.join("; ") || "any page"];
    },
  }))),
];

for (const [bars, sites] of [[BARS, SITES], [BARS_BY_SCRIPT, SITES_BY_SCRIPT]]) {
  for (const [name, build] of Object.entries(sites)) hold(bars, name, build);
}

/** Tests of each bar on a site. */
function hold(bars, name, build) {
  describe(name, () => {
    let site;
    before(async () => {
      site = await openSite(await build());
    });

    for (const { bar, most, least, held, figure } of bars) {
      const wanted = most === undefined ? `at least ${least}` : `at most ${most}`;
      const bound = held[name] ?? most ?? least;
      test(`${bar}: ${wanted}${name in held ? `, held at ${bound}` : ""}`, async (t) => {
        const [value, where] = await figure(site);
        const rounded = Math.round(value * 100) / 100;
        t.diagnostic(`${rounded} at ${where}`);
        assert.ok(most === undefined ? rounded >= bound : rounded <= bound, `${bar}: ${rounded} at ${where}; ${wanted}`);
      });
    }
  });
}

/** A built site in a browser, and how pages of it are chosen and measured. */
async function openSite(output) {
  const pages = await pagesOf(output);
  const origin = await serveFolder(output);
  const browser = await openBrowser();
  const english = pages.filter(({ lang }) => lang === "en");

  /** So many pages of a kind, from the whole of their list. */
  const some = (kind, count) => {
    const all = english.filter((page) => page.kind === kind && !page.url.includes("/page/"));
    return all.filter((_, index) => Math.floor((index * count) / all.length) !== Math.floor(((index - 1) * count) / all.length));
  };

  /** What a function sees in each of some pages, the highest figure first. */
  const measure = async (chosen, viewport, look) => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const seen = [];
    for (const { url } of chosen) {
      await page.goto(origin + url);
      seen.push([await page.evaluate(look), url]);
    }
    await context.close();
    return seen.sort(([one], [other]) => other - one);
  };

  return {
    output,
    origin,
    browser,
    pages,
    some,
    measure,
    ofEachKind: () => largestOf(english, ({ kind }) => kind),
    worst: async (kind, viewport, look) => first(await measure(some(kind, 100), viewport, look)),
    /** The one in the middle: a note of two sentences is shorter than the foot of any page. */
    middle: async (kind, viewport, look) => {
      const seen = await measure(some(kind, 100), viewport, look);
      return seen[seen.length >> 1];
    },
  };
}

const first = (list) => list[0];

/** The largest of some pages of like kinds; the heaviest is among them. Kinds differ in their style sheets and scripts. */
const largest = (pages) => [...pages].sort((one, other) => other.size - one.size).slice(0, 30);

/** How many pages, and of which kinds they are. */
async function byKind(site, pages) {
  const kinds = new Map();
  for (const { kind, url } of await pages) kinds.set(kind, { url, count: (kinds.get(kind)?.count ?? 0) + 1 });
  const where = [...kinds].map(([kind, { count, url }]) => `${url} (${count} of kind ${kind})`).sort();
  return [(await pages).length, where.join(", ") || "any page"];
}

/** The pages that lie beyond so many clicks on links from the front page of their language. */
async function beyond(clicks, pages) {
  const unseen = new Map(pages.map((page) => [page.url, page]));
  let reached = pages.filter((page) => page.kind === "home");
  for (const { url } of reached) unseen.delete(url);
  for (let click = 0; click < clicks; click += 1) {
    const next = [];
    for (const page of reached) {
      for (const [, href] of (await readFile(page.path, "utf8")).matchAll(/<a [^>]*?href="(\/[^"#?]*)/g)) {
        const linked = unseen.get(href);
        if (!linked) continue;
        unseen.delete(href);
        next.push(linked);
      }
    }
    reached = next;
  }
  return [...unseen.values()];
}

/** The heaviest of some pages on a first visit, in KB (1,024 bytes) of HTML, CSS and scripts after gzip. */
async function heaviest({ output }, pages) {
  const weighed = await Promise.all(pages.map(async ({ path, url }) => {
    const html = await readFile(path);
    const linked = [...html.toString().matchAll(/<(?:link rel="stylesheet" href|script src)="(\/[^"?]*)/g)].map(([, href]) => join(output, href));
    const files = await Promise.all(linked.filter((file) => existsSync(file)).map((file) => readFile(file)));
    return [[html, ...files].reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0) / 1024, url];
  }));
  return first(weighed.sort(([one], [other]) => other - one));
}

/** In a page of an article: the share of its height that the desk wrote to be read. */
function ownText() {
  const own = [...document.querySelectorAll(".article h1, .standfirst, .lead, .takeaways, .column > .prose, .updates")];
  return own.reduce((height, part) => height + part.getBoundingClientRect().height, 0) / document.documentElement.scrollHeight;
}

/** In a page: how often the Tab key stops. What is folded has no stops. */
function tabStops() {
  const stops = [...document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")];
  return stops.filter((stop) => stop.checkVisibility({ visibilityProperty: true })).length;
}

/** In a page: how many characters its longest line of text has. A text of one line has none to come back from. */
function longestLine() {
  const prose = ".prose :is(p, li, dd), .standfirst, .takeaways li, .summary, .reason, .correction-line, .notice, .scope, figcaption, .corrections p";
  let longest = 0;
  for (const block of document.querySelectorAll(prose)) {
    if (!block.checkVisibility() || block.querySelector("p, li, dd, blockquote, pre, table") || block.closest("table, nav")) continue;
    const lines = new Map();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest("sup")) continue;
      for (const { index, 0: word } of node.textContent.matchAll(/\S+\s*/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.trimEnd().length);
        const line = Math.round(range.getBoundingClientRect().bottom / 8);
        lines.set(line, (lines.get(line) ?? "") + word.replace(/\s+/g, " "));
      }
    }
    // The space after which a line breaks is not set.
    if (lines.size > 1) longest = Math.max(longest, ...[...lines.values()].map((line) => line.trimEnd().length));
  }
  return longest;
}
