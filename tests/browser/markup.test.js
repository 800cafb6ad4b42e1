// Whether every page of the sample and of the demonstration, and the style sheets, are what the standards of HTML, CSS
// and SVG ask for: the Nu HTML checker, which W3C runs, reads all of them.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { buildDemonstration, buildSample, filesOf } from "./site.js";

const CHECKER = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
/** What the checker does not know yet of CSS. */
const NEWER_THAN_THE_CHECKER = /“container-type”|“@container”/;

const SITES = { sample: buildSample, demonstration: buildDemonstration };
for (const [name, build] of Object.entries(SITES)) {
  test(`the ${name} has no error of HTML, CSS or SVG`, async (t) => {
    const output = await build();
    const files = await filesOf(output);
    const found = [];
    for (const type of ["html", "css", "svg"]) {
      const chosen = files.filter((file) => file.endsWith(`.${type}`));
      assert.ok(chosen.length > 0, `no file is ${type}`);
      for (const message of await check(type, chosen)) {
        const file = relative(output, fileURLToPath(message.url));
        const said = `${file}:${message.lastLine}: ${message.message} ${(message.extract ?? "").trim()}`;
        if (message.type === "info") t.diagnostic(said);
        else if (!NEWER_THAN_THE_CHECKER.test(message.message)) found.push(said);
      }
    }
    assert.deepEqual(found, []);
  });
}

/** What the checker says of files of one type. Rows of half a matrix, each shorter than the last, are meant. */
async function check(type, files) {
  const options = ["-Xss4m", "-jar", CHECKER, `--${type}`, "--format", "json", "--exit-zero-always", "--stdout"];
  const { stdout } = await promisify(execFile)("java", [...options, ...files], { maxBuffer: 1 << 28 });
  return JSON.parse(stdout).messages.filter(({ message }) => !/^A table row was \d+ columns? wide/.test(message));
}
