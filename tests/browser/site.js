// What the tests share: sites that have every kind of page, a server of their files, a browser, and how pages are
// gone through and asked for what is wrong with them.

import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, resolve, sep } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { chromium } from "playwright-core";

/** The repository whose program and sites are looked at. */
export const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));

/** The program under test: the release binary unless `DATELINE` names another. */
export const DATELINE = resolve(process.env.DATELINE ?? join(REPOSITORY, "target/release/dateline"));

/** What is to be done when the tests of a file are over; the last thing begun ends first. */
const endings = [];
export const atEnd = (ending) => endings.unshift(ending);
after(async () => {
  for (const ending of endings) await ending();
});

/** A folder that is gone when the tests are over. */
export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), "dateline-browser-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/**
 * Builds the sample briefing into a temporary folder and gives that folder. The content is put under
 * git and one article is changed in a second commit, so that there is a history to show.
 */
export async function buildSample() {
  const root = await temporaryFolder();
  for (const part of ["site.toml", "content"]) await cp(join(REPOSITORY, part), join(root, part), { recursive: true });
  await layTheme(root);
  // The sample has its pages of earlier versions on.
  git(root, "2025-10-30T09:00:00Z", "init", "-q", "-b", "main");
  git(root, "2025-10-30T09:00:00Z", "add", "site.toml", "content");
  git(root, "2025-10-30T09:00:00Z", "commit", "-q", "-m", "first");
  const article = (await filesOf(join(root, "content/articles"))).find((path) => path.endsWith("istanbul-round.md"));
  await append(article, "\nOne more sentence for the history.\n");
  git(root, "2025-10-31T09:00:00Z", "commit", "-q", "-a", "-m", "second");
  return build(root, "2025-11-06T00:00:00Z");
}

/** Builds the demonstration, `examples/lantern-sea`, as of its own time; gives the folder of its pages. */
export async function buildDemonstration() {
  const root = await temporaryFolder();
  await cp(join(REPOSITORY, "examples/lantern-sea"), root, { recursive: true });
  await layTheme(root);
  return build(root, "2025-11-01T00:00:00Z");
}

/**
 * Builds the demonstration with two languages more, so that the theme is there in all five of the region. What its desk
 * wrote in them is lent: Arabic borrows the Urdu texts, Pashto the Persian ones.
 */
export async function buildInFiveLanguages() {
  const root = await temporaryFolder();
  await cp(join(REPOSITORY, "examples/lantern-sea"), root, { recursive: true });
  await layTheme(root);
  for (const [language, lender] of [["ar", "ur"], ["ps", "fa"]]) await lend(root, language, lender);
  return build(root, "2025-11-01T00:00:00Z");
}

/** Adds a language to the demonstration, with the translations, names and titles of another. */
async function lend(root, language, lender) {
  const file = join(root, "site.toml");
  const settings = (await readFile(file, "utf8"))
    .replace(/^languages = \[/m, `$&"${language}", `)
    .replace(new RegExp(`^(\\w+)\\.${lender} = .*$`, "gm"), (line, key) => `${line}\n${line.replace(`${key}.${lender}`, `${key}.${language}`)}`)
    .replace(new RegExp(`(?<=[{,] ?)${lender} = ("[^"]*")`, "g"), `$&, ${language} = $1`);
  await writeFile(file, settings);
  for (const path of await filesOf(join(root, "content"))) {
    if (!path.endsWith(".md")) continue;
    const text = (await readFile(path, "utf8"))
      .replace(new RegExp(`(names: \\{.*?)\\b${lender}: ([^,}]+)`), `$1${lender}: $2, ${language}: $2`);
    if (path.endsWith(`.${lender}.md`)) await writeFile(path.replace(`.${lender}.md`, `.${language}.md`), text);
    await writeFile(path, text);
  }
}

/** Lays the theme of the working tree under what a site has of its own, where the program may have been built of another. */
async function layTheme(root) {
  if (!process.env.DATELINE) return;
  for (const part of ["templates", "static"]) {
    await cp(join(REPOSITORY, part), join(root, part), { recursive: true, force: false });
  }
}

function build(root, now) {
  const output = join(root, "public");
  execFileSync(DATELINE, ["build", "-q", "--root", root, "--output", output, "--now", now], { stdio: "inherit" });
  return output;
}

async function append(path, text) {
  await writeFile(path, text, { flag: "a" });
}

function git(root, date, ...args) {
  const nobody = { NAME: "Nobody Nameless", EMAIL: "nameless@desk.example", DATE: date };
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  for (const [name, value] of Object.entries(nobody)) {
    env[`GIT_AUTHOR_${name}`] = value;
    env[`GIT_COMMITTER_${name}`] = value;
  }
  execFileSync("git", ["-C", root, ...args], { env, stdio: "inherit" });
}

/** All files of a folder and of those in it. */
export async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

/**
 * The pages of a built site that are not mere redirects, as `{ url, kind, lang, size, hasDescription, path }`, by
 * address. The kind is the class that the theme gives the body.
 */
export async function pagesOf(output) {
  const pages = [];
  for (const path of await filesOf(output)) {
    if (!path.endsWith(".html")) continue;
    const html = await readFile(path, "utf8");
    const kind = /<body class="([a-z-]+)"/.exec(html)?.[1];
    const url = "/" + path.slice(output.length + 1).split(sep).map(encodeURIComponent).join("/").replace(/(^|\/)index\.html$/, "$1");
    if (!kind) continue;
    const lang = /<html lang="([^"]+)"/.exec(html)[1];
    pages.push({ url, kind, lang, size: html.length, hasDescription: /<meta name="description" content="[^"]/.test(html), path });
  }
  return pages;
}

/** The largest page of each of the groups into which `keyOf` puts them. */
export function largestOf(pages, keyOf) {
  const largest = new Map();
  for (const page of pages) {
    const key = keyOf(page);
    if (!(largest.get(key)?.size >= page.size)) largest.set(key, page);
  }
  return [...largest.values()];
}

/** Opens each page in turn and gives what `look` finds wrong, each with its address. */
export async function inspect(browser, origin, addresses, settings, look) {
  const context = await browser.newContext(settings);
  const found = [];
  try {
    const page = await context.newPage();
    for (const { url } of addresses) {
      await page.goto(origin + url);
      for (const problem of await look(page, url)) found.push(`${url}: ${problem}`);
    }
  } finally {
    await context.close();
  }
  return found;
}

/** WCAG 2.2 AA, and what axe counts as good practice beyond it. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const RULES_ON_COLOURS = ["color-contrast", "link-in-text-block"];
let axe;

/**
 * What axe finds wrong with pages, their folds opened. In the dark scheme only what has to do with colours is asked for:
 * nothing else can differ.
 */
export async function audit(browser, origin, addresses, settings) {
  axe ??= await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const runOnly = settings.colorScheme === "light" ? { type: "tag", values: TAGS } : { type: "rule", values: RULES_ON_COLOURS };
  return inspect(browser, origin, addresses, settings, async (page) => {
    await page.evaluate(axe);
    return page.evaluate(async (runOnly) => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      const { violations } = await window.axe.run(document, { runOnly, resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`));
    }, runOnly);
  });
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/** Serves the files of a folder on this machine as any web host would; gives its origin. */
export async function serveFolder(folder) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const send = async (status, name) => {
      const bytes = await readFile(join(folder, name));
      const type = TYPES[extname(name)];
      const packed = type && /gzip/.test(request.headers["accept-encoding"]);
      const headers = { "Content-Type": type ?? "application/octet-stream", ...(packed && { "Content-Encoding": "gzip" }) };
      response.writeHead(status, headers).end(packed ? gzipSync(bytes) : bytes);
    };
    try {
      await send(200, path.endsWith("/") ? `${path}index.html` : path);
    } catch {
      await send(404, "404.html");
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  atEnd(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

/** A Chromium with nothing of its own going on in the background, and what else is asked for by `options`. */
export async function openBrowser(...options) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...options,
    ],
  });
  atEnd(() => browser.close());
  return browser;
}
