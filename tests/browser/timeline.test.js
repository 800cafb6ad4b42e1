// The filters of the timeline: what is chosen stands in the address, comes back with it, and can be
// chosen without a mouse.

import assert from "node:assert/strict";
import { afterEach, before, beforeEach, test } from "node:test";

import { buildSample, openBrowser, serveFolder } from "./site.js";

let origin;
let browser;
let context;
let page;

before(async () => {
  origin = await serveFolder(await buildSample());
  browser = await openBrowser();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await page.goto(`${origin}/timeline/`);
});
afterEach(() => context.close());

/** Waits until the script is ready, and gives what the page says of its events. */
async function said() {
  await page.locator(".filters[aria-busy=false]").waitFor();
  return page.getByRole("status").innerText();
}

/** How many events the page says it shows, which stand there, as far as there is room for them. */
async function shown() {
  const words = await said();
  const count = Number.parseInt(words.match(/\d[\d,]*/)[0].replace(",", ""), 10);
  if (!words.startsWith("All")) assert.equal(await page.locator(".found .event").count(), Math.min(count, 30), words);
  assert.equal(await page.locator(".listed").isVisible(), words.startsWith("All"));
  return count;
}

/** Opens a filter and ticks one of its boxes. */
async function choose(filter, option) {
  const details = page.locator(".filter").filter({ has: page.locator("summary", { hasText: filter }) });
  if (!(await details.evaluate((element) => element.open))) await details.locator("summary").click();
  await details.getByRole("checkbox", { name: option }).check();
}

const query = async () => decodeURIComponent(await page.evaluate(() => location.search));

test("what is chosen stands in the address, outlives a reload, and goes back step by step", async () => {
  const all = await shown();
  await choose("Country", "Pakistan");
  assert.equal(await query(), "?country=pk");
  const ofCountry = await shown();
  await choose("Type", "talks");
  assert.equal(await query(), "?country=pk&type=talks");
  const ofBoth = await shown();
  assert.ok(ofBoth > 0 && ofBoth < ofCountry && ofCountry < all, `${all} > ${ofCountry} > ${ofBoth} > 0`);
  assert.equal(await page.locator(".event .kind:visible", { hasText: /^talks$/ }).count(), ofBoth);

  await page.reload();
  assert.equal(await shown(), ofBoth);
  assert.equal(await page.locator(".filters input:checked").count(), 2);

  await page.goBack();
  assert.equal(await query(), "?country=pk");
  assert.equal(await shown(), ofCountry);
  await page.goBack();
  assert.equal(await query(), "");
  assert.equal(await shown(), all);
  await page.goForward();
  await page.goForward();
  assert.equal(await shown(), ofBoth);

  await page.getByRole("button", { name: "Show all" }).click();
  assert.equal(await query(), "");
  assert.equal(await shown(), all);
});

test("an address from elsewhere opens with its filters set", async () => {
  await page.goto(`${origin}/timeline/?country=pk&type=talks`);
  const count = await shown();
  await page.goto(`${origin}/timeline/`);
  await choose("Country", "Pakistan");
  await choose("Type", "talks");
  assert.equal(await shown(), count);
});

test("each number beside a choice is how many events it leaves", async () => {
  await page.locator(".filter summary").first().click();
  await page.locator(".filters label").first().waitFor();
  const choices = await page.locator(".filters label").evaluateAll((labels) =>
    labels.map((label) => [label.querySelector("input").name, label.querySelector("input").value, Number.parseInt(label.querySelector(".count").textContent, 10)]),
  );
  assert.ok(choices.length > 10);
  for (const [name, value, count] of choices) {
    await page.evaluate((search) => {
      history.replaceState(null, "", search);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `?${name}=${encodeURIComponent(value)}`);
    assert.equal(await shown(), count, `${name}=${value}`);
  }
});

/** An event as a reader sees it while its facts are folded. */
const faces = (events) => events.evaluateAll((items) => items.map((item) => {
  const folded = item.cloneNode(true);
  folded.querySelector("dl")?.remove();
  const words = folded.textContent.replace(/\s+/g, " ").trim();
  const marks = [...item.querySelectorAll(".ref a")].map((link) => link.href + link.textContent);
  // What stands under its month says no date again.
  const date = item.closest(".day").querySelector(".day-date") ?? item.closest("section").querySelector("h2");
  return { words, marks, url: item.querySelector("a").href, look: item.className, day: date.textContent.trim() };
}));

test("what the script draws looks as it looks without it", async () => {
  for (const [filter, option] of [["Country", "Pakistan"], ["Country", "Iran"], ["Type", "talks"], ["Status", "expected"]]) {
    await page.goto(`${origin}/timeline/`);
    const all = await faces(page.locator(".listed .event"));
    await choose(filter, option);
    await shown();
    const drawn = await faces(page.locator(".found .event"));
    assert.ok(drawn.length > 0);
    for (const event of drawn) assert.deepEqual(event, all.find(({ url }) => url === event.url) ?? event);
    const dates = await page.locator(".found .day-date").allInnerTexts();
    assert.equal(new Set(dates).size, dates.length, "a day stands once");
  }
});

test("the data is loaded when a filter is first used", async () => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await said();
  assert.ok(!asked.some((path) => path.endsWith(".json")), asked.join(" "));
  await choose("Country", "Pakistan");
  await shown();
  assert.deepEqual(asked.filter((path) => path.endsWith(".json")), ["/timeline/finder.json", "/timeline/finder-0.json"]);
});

test("a month, a country and a type are filtered within themselves", async () => {
  await page.goto(`${origin}/timeline/2025/10/`);
  const ofMonth = await shown();
  await choose("Country", "Pakistan");
  assert.match(await said(), new RegExp(` of ${ofMonth} events`));
  await page.goto(`${origin}/timeline/country/pk/?type=talks`);
  const talks = await shown();
  await page.goto(`${origin}/timeline/type/talks/?country=pk`);
  assert.equal(await shown(), talks);
  await page.goto(`${origin}/timeline/?country=pk&type=talks`);
  assert.equal(await shown(), talks);
});

test("an empty answer says what to loosen", async () => {
  await page.goto(`${origin}/timeline/?country=pk&status=retracted&type=talks`);
  assert.match(await said(), /^No events match these filters\. 0 of \d+ events$/);
  const button = page.getByRole("button", { name: /^Without status: \d+$/ });
  const left = Number.parseInt((await button.innerText()).match(/\d+/)[0], 10);
  await button.click();
  assert.equal(await shown(), left);
  assert.equal(await query(), "?country=pk&type=talks");
});

test("the list of choices does not cover the count", async () => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const summary of await page.locator(".filter summary").all()) {
      await summary.click();
      await page.waitForFunction(() => document.querySelectorAll(".filter[open]").length === 1 && document.querySelector(".filter[open] label"));
      const list = await page.locator(".filter[open] fieldset").boundingBox();
      const count = await page.getByRole("status").boundingBox();
      assert.ok(count.y + count.height <= list.y || count.y >= list.y + list.height, `${width}`);
    }
  }
});

test("without its data the page says so and keeps its events", async () => {
  await page.route("**/finder*.json", (route) => route.abort());
  await page.goto(`${origin}/timeline/?country=pk`);
  assert.match(await said(), /could not be loaded/);
  assert.ok(await page.locator(".listed .event").first().isVisible());
});

test("the keyboard alone opens a filter, ticks a box, closes it and takes it back", async () => {
  const all = await shown();
  await page.locator(".filter summary").first().focus();
  await page.keyboard.press("Enter");
  await page.locator(".filter[open] label").first().waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.match(await query(), /^\?country=[a-z]{2}$/);
  assert.ok((await shown()) < all);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".filter[open]").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "summary", "the focus is not lost");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await page.evaluate(() => document.activeElement.type), "reset");
  await page.keyboard.press("Enter");
  assert.equal(await shown(), all);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "summary");
});

test("on a phone an open filter stays within the screen", async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const summary of await page.locator(".filter summary").all()) {
    await summary.click();
    // The list that was open before closes by itself.
    await page.waitForFunction(() => document.querySelectorAll(".filter[open]").length === 1 && document.querySelector(".filter[open] label"));
    const { left, right } = await page.locator(".filter[open] fieldset").evaluate((list) => list.getBoundingClientRect().toJSON());
    assert.ok(left >= 0 && right <= 320, `from ${left} to ${right}`);
  }
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});
