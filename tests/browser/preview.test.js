// The live preview as an author sees it: a save shows by itself, styles change without a reload, a
// broken file leaves the last good page under a notice, and what a file says cannot become script.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, before, beforeEach, test } from "node:test";

import { DATELINE, atEnd, openBrowser, temporaryFolder } from "./site.js";

const ARTICLE = "content/articles/bridge.md";
const FILES = {
  "site.toml": 'title = "Desk"\nbase_url = "https://desk.example"\n',
  [ARTICLE]: `---\ntitle: A bridge opens\ndescription: A bridge.\ndate: 2025-10-01\ncountries: [PK]\n---\nThe first text.\n\n${"Line after line.\n\n".repeat(200)}`,
  "static/style.css": "body { color: rgb(1, 2, 3); }\n",
};
const ADDRESS = "/articles/2025/10/bridge/";

let root;
let origin;
/** The page and its styles as they are served of `FILES`. */
let original;
let browser;
let context;
let page;

before(async () => {
  root = await temporaryFolder();
  for (const [path, text] of Object.entries(FILES)) await save(path, text);
  origin = await serve(root);
  original = await served();
  browser = await openBrowser();
});
beforeEach(async () => {
  // What the test before has put back is a save too, and would reload the page of this one.
  while ((await served()) !== original) await new Promise((resolve) => setTimeout(resolve, 10));
  context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const listening = page.waitForResponse((response) => response.url().includes("~dateline"));
  await page.goto(origin + ADDRESS);
  await listening;
  // Gone with a reload, so that it tells whether there was one.
  await page.evaluate(() => (window.marker = "here"));
});
afterEach(async () => {
  await context.close();
  await rm(join(root, "templates"), { recursive: true, force: true });
  for (const [path, text] of Object.entries(FILES)) await save(path, text);
});

async function save(path, text) {
  const file = join(root, path);
  if ((await readFile(file, "utf8").catch(() => null)) === text) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** What a program is answered now: the page and its style sheet. */
async function served() {
  const texts = [ADDRESS, "/style.css"].map(async (address) => (await fetch(origin + address)).text());
  return (await Promise.all(texts)).join("\n");
}

/** Starts the preview of a folder on any free port; gives its origin. */
async function serve(root) {
  const server = spawn(DATELINE, ["serve", "--root", root, "--port", "0", "--now", "2025-11-01T00:00:00Z"], { stdio: ["ignore", "pipe", "pipe"] });
  atEnd(() => server.kill("SIGKILL"));
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (chunk) => {
      said += chunk;
      const address = /Serving (http:\/\/[^/\s]+)/.exec(said);
      if (address) resolve(address[1]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("exit", (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
}

const edited = (from, to) => FILES[ARTICLE].replace(from, to);
const overlay = () => page.locator("dateline-overlay");
const told = () => overlay().evaluate((element) => element.shadowRoot.querySelector("section").innerText);
const marker = () => page.evaluate(() => window.marker);

test("a save shows by itself, at the place where the reader was", async () => {
  await page.evaluate(() => scrollTo(0, 1500));
  await save(ARTICLE, edited("The first text.", "The second text."));
  await page.getByText("The second text.").waitFor();
  assert.equal(await marker(), undefined);
  await page.waitForFunction(() => scrollY === 1500);
});

test("a style sheet is swapped under the reader's eyes, without a reload", async () => {
  await page.evaluate(() => scrollTo(0, 1500));
  const sheets = await page.locator("link[rel=stylesheet]").count();
  await save("static/style.css", "body { color: rgb(200, 100, 50); }\n");
  await page.waitForFunction(() => getComputedStyle(document.body).color === "rgb(200, 100, 50)");
  assert.deepEqual([await marker(), await page.evaluate(() => scrollY)], ["here", 1500]);
  await page.waitForFunction((sheets) => document.querySelectorAll("link[rel=stylesheet]").length === sheets, sheets);
  // Then a save of text reloads once more, and only then.
  await save(ARTICLE, edited("The first text.", "The third text."));
  await page.getByText("The third text.").waitFor();
  assert.equal(await marker(), undefined);
});

test("a text that is saved while a style sheet is being swapped is not missed", async () => {
  // The page asks for its own state after each change; here the answer comes from a later version.
  let ask;
  const asks = new Promise((resolve) => (ask = resolve));
  let goOn;
  const saved = new Promise((resolve) => (goOn = resolve));
  await page.route((url) => url.pathname === ADDRESS, async (route) => {
    if (route.request().method() === "HEAD") {
      ask();
      await saved;
    }
    await route.continue();
  });
  await save("static/style.css", "body { color: rgb(20, 30, 40); }\n");
  await asks;
  await save(ARTICLE, edited("The first text.", "The fourth text."));
  while (!(await (await fetch(origin + ADDRESS)).text()).includes("The fourth text.")) await page.waitForTimeout(10);
  goOn();
  await page.getByText("The fourth text.").waitFor();
});

test("a broken file leaves the last good page under a notice that names the place; repair takes it away", async () => {
  await save(ARTICLE, edited("countries: [PK]", "countries: [PQ]"));
  await overlay().waitFor();
  assert.match(await told(), /content\/articles\/bridge\.md:5:\d+/);
  assert.match(await told(), /PQ/);
  assert.equal(await page.getByText("The first text.").count(), 1, "the last good page is underneath");
  assert.equal(await marker(), "here", "and was not reloaded");
  const { top, bottom } = await overlay().evaluate((element) => element.getBoundingClientRect().toJSON());
  assert.ok(top > 0 && bottom === 800, `the notice is within the window: from ${top} to ${bottom} of 800 px`);

  const font = await overlay().evaluate((element) => getComputedStyle(element.shadowRoot.querySelector("pre")).fontFamily);
  assert.match(font, /monospace/, "`^` stands under what it points at");

  // Whoever reloads, or opens another page, sees the same.
  await page.reload();
  await overlay().waitFor();
  assert.equal(await page.getByText("The first text.").count(), 1);
  await page.goto(`${origin}/`);
  await overlay().waitFor();
  assert.equal(await page.getByText("A bridge opens").count() > 0, true);

  await page.goto(origin + ADDRESS);
  await overlay().waitFor();
  await save(ARTICLE, edited("The first text.", "The mended text."));
  await page.getByText("The mended text.").waitFor();
  await overlay().waitFor({ state: "detached" });
});

test("the notice can be put away, and comes back with the next mistake", async () => {
  await save(ARTICLE, edited("date: 2025-10-01", "date: 2025-13-01"));
  await overlay().waitFor();
  await overlay().locator("button").click();
  await overlay().waitFor({ state: "detached" });
  await save(ARTICLE, edited("date: 2025-10-01", "date: 2025-14-01"));
  await overlay().waitFor();
  assert.match(await told(), /2025-14-01/);
});

test("a mistake in a template is told on the page, which stays", async () => {
  await save("templates/page.html", "{% if %}\n");
  await overlay().waitFor();
  assert.match(await told(), /templates\/page\.html:1:\d+/);
  assert.equal(await page.getByText("The first text.").count(), 1);
  await save("templates/page.html", "{%- extends \"base.html\" %}{% block main %}{{ body }}{% endblock main %}\n");
  await overlay().waitFor({ state: "detached" });
});

test("what a file says is text in the notice, never markup or script", async () => {
  const hostile = "<script>window.hit = 1</script><img src=x onerror='window.hit = 2'>";
  await save(ARTICLE, edited("title: A bridge opens\n", `title: "${hostile}"\ntitel: "${hostile}"\n`));
  await overlay().waitFor();
  await page.waitForTimeout(200);
  const seen = await overlay().evaluate((element) => ({
    hit: window.hit ?? null,
    elements: element.shadowRoot.querySelectorAll("script, img").length,
    says: element.shadowRoot.textContent.includes("<script>window.hit"),
  }));
  assert.deepEqual(seen, { hit: null, elements: 0, says: true });
  // The same in a title that is published, and in the notice of a page that is opened afresh.
  await page.reload();
  await overlay().waitFor();
  assert.equal(await page.evaluate(() => window.hit ?? null), null);
  await save(ARTICLE, edited("title: A bridge opens\n", `title: "${hostile}"\n`));
  await page.getByRole("heading", { name: "<script>" }).waitFor();
  await page.goto(`${origin}/`);
  assert.equal(await page.evaluate(() => window.hit ?? null), null);
});

test("a new file and a deleted one show on the front page", async () => {
  await page.goto(`${origin}/`);
  const tunnel = "content/articles/tunnel.md";
  await save(tunnel, "---\ntitle: A tunnel opens\ndate: 2025-10-02\n---\nText.\n");
  await page.getByRole("link", { name: "A tunnel opens" }).first().waitFor();
  await rm(join(root, tunnel));
  await page.getByRole("link", { name: "A tunnel opens" }).first().waitFor({ state: "detached" });
});

test("a site that is broken from the start shows its problems, as text, then itself", async () => {
  const broken = await temporaryFolder();
  const site = join(broken, "site.toml");
  await writeFile(site, 'titel = "<img src=x onerror=alert(1)>"\n');
  const origin = await serve(broken);
  await page.goto(`${origin}/`);
  await page.getByText(/site\.toml:1:1/).waitFor();
  assert.match(await page.locator("body").innerText(), /<img src=x/);
  assert.equal(await page.locator("img").count(), 0);
  await writeFile(site, FILES["site.toml"]);
  await page.getByRole("heading", { level: 1, name: "Desk" }).waitFor();
});
