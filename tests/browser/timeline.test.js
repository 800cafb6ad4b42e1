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

/** How many events are shown, and what the page says of it. */
async function shown() {
  const count = await page.locator(".event:visible").count();
  const all = await page.locator(".event").count();
  assert.equal(await page.getByRole("status").innerText(), `${count} of ${all} events`);
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
  assert.equal(await page.locator(".event:visible[data-type=talks]").count(), ofBoth);

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

test("a month and a day with nothing left in them go too", async () => {
  const days = page.locator(".day:visible");
  const all = await days.count();
  await choose("Type", "talks");
  const empty = await page.locator("main section:visible, .day:visible").evaluateAll((groups) =>
    groups.filter((group) => group.querySelector(".event") && !group.querySelector(".event:not([hidden])")).length,
  );
  assert.equal(empty, 0);
  const left = await days.count();
  assert.ok(left > 0 && left < all, `${left} of ${all} days`);
});

test("the keyboard alone opens a filter, ticks a box, closes it and takes it back", async () => {
  const all = await shown();
  await page.locator(".filter summary").first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.match(await query(), /^\?country=[a-z]{2}$/);
  assert.ok((await shown()) < all);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".filter[open]").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "summary", "the focus is not lost");
  for (let tabs = 0; tabs < 10 && (await page.evaluate(() => document.activeElement.type)) !== "reset"; tabs += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await shown(), all);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "summary");
});

test("on a phone an open filter stays within the screen", async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const summary of await page.locator(".filter summary").all()) {
    await summary.click();
    // The list that was open before closes by itself.
    await page.waitForFunction(() => document.querySelectorAll(".filter[open]").length === 1);
    const { left, right } = await page.locator(".filter[open] fieldset").evaluate((list) => list.getBoundingClientRect().toJSON());
    assert.ok(left >= 0 && right <= 320, `from ${left} to ${right}`);
  }
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});
