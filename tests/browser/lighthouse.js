// Asks Lighthouse, as on a phone of the middle, for its four marks of ten kinds of pages of the demonstration and prints
// them as a table: `npm run lighthouse --prefix tests/browser`. It takes minutes, so that .ci/run does not. Words after
// `--` choose kinds: `npm run lighthouse --prefix tests/browser -- home article`.

import assert from "node:assert/strict";
import { createServer } from "node:net";
import { test } from "node:test";

import lighthouse from "lighthouse";

import { buildDemonstration, openBrowser, serveFolder } from "./site.js";

/** The pages that are looked at, by their kind. */
const PAGES = {
  home: "/",
  article: "/articles/2025/10/fire-in-the-gauge-house/",
  urdu: "/ur/articles/2025/05/a-figure-for-the-talm/",
  country: "/countries/xt/",
  topic: "/topics/water/",
  actor: "/actors/salt-road-brigades/",
  timeline: "/timeline/",
  sources: "/sources/",
  edition: "/editions/2025-10/",
  claims: "/claims/",
};
const MARKS = ["performance", "accessibility", "best-practices", "seo"];
/** How often a page is measured that is short of 100: what else this machine does can only make it slower. */
const TRIES = 3;

test("Lighthouse gives ten kinds of pages 100 in each of its four marks", async () => {
  const wanted = process.argv.slice(2).filter((word) => word in PAGES);
  const origin = await serveFolder(await buildDemonstration());
  const port = await freePort();
  await openBrowser(`--remote-debugging-port=${port}`);
  const table = {};
  const short = [];
  for (const [kind, url] of Object.entries(PAGES)) {
    if (wanted.length && !wanted.includes(kind)) continue;
    let lhr;
    const markOf = (mark) => Math.round(lhr.categories[mark].score * 100);
    for (let tried = 0; tried < TRIES && !(lhr && markOf("performance") === 100); tried += 1) {
      ({ lhr } = await lighthouse(origin + url, { port, output: "json", logLevel: "error", onlyCategories: MARKS }));
      assert.equal(lhr.runtimeError, undefined);
    }
    table[kind] = Object.fromEntries(MARKS.map((mark) => [mark, markOf(mark)]));
    for (const mark of MARKS) {
      if (table[kind][mark] === 100) continue;
      for (const { id, weight } of lhr.categories[mark].auditRefs) {
        const { score, title, displayValue, details } = lhr.audits[id];
        if (!weight || score === null || score === 1) continue;
        const where = (details?.items ?? []).slice(0, 3).map((item) => item.node?.snippet ?? item.url ?? item.source ?? JSON.stringify(item));
        short.push(`${url}: ${mark}: ${id}: ${title} ${displayValue ?? ""} ${where.join(" | ")}`);
      }
    }
  }
  console.table(table);
  assert.deepEqual(short, []);
});

/** A port at which nobody listens. */
async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}
