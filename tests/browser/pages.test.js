// Every kind of page in a real browser: whole without script, silent towards the network,
// open to the keyboard. How wide, short, light and accessible pages are is decided in bars.test.js.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { buildSample, DESK, inspect as inspectIn, largestOf, openBrowser, pagesOf, PHONE, serveFolder } from "./site.js";

/** The kinds of pages that the theme has. A new kind is tested from the day on which it is named here. */
const KINDS = [
  "actor", "actors", "article", "articles", "as-of", "as-of-days", "claims", "corrections", "countries", "country",
  "country-figures", "country-topic", "edition", "edition-print", "editions", "forecasts", "glossary", "history", "home",
  "not-found", "page", "people", "person", "place",
  "places", "relation", "relations", "sources", "stories", "story", "term", "timeline", "timeline-month", "timeline-of", "timeline-year", "topic",
  "topics",
];

let origin;
let browser;
let pages;
/** The largest page of each kind, and every page in a further language. */
let chosen;

before(async () => {
  const output = await buildSample();
  origin = await serveFolder(output);
  browser = await openBrowser();
  pages = await pagesOf(output);
  chosen = largestOf(pages, ({ kind, lang, url }) => (lang === "en" ? kind : `${lang} ${url}`));
});

/** What `look` finds wrong with pages of the sample. */
const inspect = (addresses, settings, look) => inspectIn(browser, origin, addresses, settings, look);

test("the sample has a page of every kind, and translations from right to left", () => {
  assert.deepEqual([...new Set(pages.map(({ kind }) => kind))].sort(), KINDS);
  assert.deepEqual([...new Set(pages.map(({ lang }) => lang))].sort(), ["en", "fa", "ur"]);
});

test("pages ask no other host, set no cookies and say nothing on the console", async () => {
  const context = await browser.newContext({ viewport: DESK });
  const said = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) said.push(`asks for ${request.url()}`);
  });
  context.on("requestfailed", (request) => said.push(`fails to load ${request.url()}`));
  context.on("response", (response) => {
    if (response.status() >= 400) said.push(`${response.status()} for ${response.url()}`);
  });
  context.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  context.on("weberror", (error) => said.push(String(error.error())));
  const page = await context.newPage();
  for (const { url } of chosen) await page.goto(origin + url);
  const stored = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  const cookies = await context.cookies();
  await context.close();
  assert.deepEqual(said, []);
  assert.deepEqual(cookies, []);
  assert.deepEqual(stored, ["", 0, 0]);
});

test("without script a page says all that it says with it", async () => {
  const words = async (javaScriptEnabled) => {
    const texts = new Map();
    await inspect(chosen, { viewport: DESK, javaScriptEnabled }, async (page, url) => {
      // Only the timeline's filters, the choice of colours and what shares an address are made by script.
      texts.set(url, await page.evaluate(() => {
        for (const filters of document.querySelectorAll(".filters, .colours, .share")) filters.remove();
        return document.body.innerText.split(/\s+/).join(" ");
      }));
      return [];
    });
    return texts;
  };
  const without = await words(false);
  assert.deepEqual(without, await words(true));
  assert.match(without.get("/"), /Events in brief/);
});

test("without script the timeline is a list of all events, each with its date", async () => {
  const [timeline] = pages.filter(({ url }) => url === "/timeline/");
  const events = JSON.parse(await (await fetch(`${origin}/timeline/events.json`)).text());
  const found = await inspect([timeline], { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator("ol > .event:visible").count(), (events.events ?? events).length);
    assert.equal(await page.locator(".event:visible").count(), (events.events ?? events).length);
    assert.equal(await page.locator(".filters").count(), 0);
    return page.evaluate(() =>
      [...document.querySelectorAll(".event")]
        // What is known by its month stands under that month, which is not said again.
        .map((event) => [event.id, event.closest(".day")?.querySelector(".day-date") ?? event.closest("section").querySelector("h2 > a")])
        .filter(([, date]) => !/^\d{4}(-\d\d){0,2}/.test(date?.querySelector("time")?.dateTime ?? "") && !date?.querySelector("bdi") && !date?.href)
        .map(([id]) => `${id} has no date`),
    );
  });
  assert.deepEqual(found, []);
});

test("pages in Urdu and Persian run from right to left, and what is foreign in them is marked", async () => {
  const translations = pages.filter(({ lang }) => lang !== "en");
  assert.ok(translations.length >= 2);
  const found = await inspect(translations, { viewport: PHONE }, (page) =>
    page.evaluate(() => {
      const problems = [];
      if (document.documentElement.dir !== "rtl") problems.push("has no dir=rtl");
      // A line of Latin letters stands in an element that says so: in what the desk translates by hand.
      const written = document.querySelectorAll(":is(.article, .page) main :is(h1, .standfirst, .takeaways, .prose)");
      const texts = [...written].flatMap((part) => {
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) found.push(walker.currentNode);
        return found;
      });
      for (const node of texts) {
        const text = node.textContent.trim();
        const element = node.parentElement;
        // A mail address is in no language.
        if (/^\S+@\S+$/.test(text)) continue;
        if (!/\p{Script=Latin}{3}/u.test(text) || /\p{Script=Arabic}/u.test(text) || element.closest("script, template")) continue;
        if (!element.closest("[lang]:not(html)")) problems.push(`"${text}" is not marked as foreign`);
      }
      return problems;
    }),
  );
  assert.deepEqual(found, []);
});

test("the keyboard reaches every control, in the order of the page, and shows where it is", async () => {
  const kinds = ["home", "article", "country", "relations", "claims", "timeline"];
  const found = await inspect(chosen.filter(({ kind, lang }) => kinds.includes(kind) && lang === "en"), { viewport: DESK }, async (page) => {
    const expected = await page.evaluate(() => {
      const controls = [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter((control) => control.tabIndex >= 0 && control.checkVisibility());
      controls.forEach((control, index) => (control.dataset.order = index));
      return controls.length;
    });
    const problems = [];
    for (let index = 0; index < expected; index += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const control = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(control);
        return { order: Number(control.dataset.order), name: control.outerHTML.slice(0, 120), isShown: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
      });
      if (focused.order !== index) return [`Tab number ${index + 1} leads to ${focused.name}`];
      if (!focused.isShown) problems.push(`no outline around ${focused.name}`);
    }
    return problems;
  });
  assert.deepEqual(found, []);
});

test("the first Tab offers to skip to the content", async () => {
  await inspect([{ url: "/" }], { viewport: PHONE }, async (page) => {
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    assert.deepEqual(await skip.evaluate((link) => [document.activeElement === link, link.getBoundingClientRect().top >= 0]), [true, true]);
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    return [];
  });
});

test("an unknown address shows the page for it", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(`${origin}/no/such/page/`);
  assert.equal(response.status(), 404);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), "0px", "its style sheet is found from any address");
  await page.locator("main a").first().click();
  assert.notEqual(new URL(page.url()).pathname, "/no/such/page/");
  await context.close();
});

test("in print the sources have their addresses, navigation is gone and rows stay whole", async () => {
  const articles = chosen.filter(({ kind }) => kind === "article");
  const context = await browser.newContext({ viewport: DESK, colorScheme: "dark" });
  const page = await context.newPage();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const { url } of articles) {
    await page.goto(origin + url);
    const seen = await page.evaluate(() => ({
      navigation: [...document.querySelectorAll("nav, .skip, .related, .toc, .submenu")].filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 80)),
      sources: [...document.querySelectorAll(".evidence cite a[href^='http']")].filter((link) => link.checkVisibility()).map((link) => [link.href, getComputedStyle(link, "::after").content]),
      torn: [...document.querySelectorAll("main tr")].filter((row) => getComputedStyle(row).breakInside !== "avoid").length,
      ground: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
    }));
    assert.ok(seen.sources.length > 0, url);
    for (const [href, content] of seen.sources) assert.ok(content.includes(href), `${url}: ${content} does not show ${href}`);
    assert.deepEqual({ ...seen, sources: [] }, { navigation: [], sources: [], torn: 0, ground: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)" }, url);
  }
  for (const { url } of chosen) {
    await page.goto(origin + url);
    assert.equal(await page.locator(".menu:visible, .crumbs:visible, .pager:visible, .filters:visible").count(), 0, url);
  }
  await context.close();
});
