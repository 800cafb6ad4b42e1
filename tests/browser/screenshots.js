// Makes the pictures of the README and the guide from the demonstration, ten kinds of pages on a phone and on a desk, in
// docs/images. If `DATELINE_BEFORE` names a folder of pages that an older program made of it, what was and what is stand
// side by side in target/before-and-after.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { buildDemonstration, DESK, openBrowser, PHONE, REPOSITORY, serveFolder } from "./site.js";

/** The pages of the demonstration that are shown, by the name of their pictures. */
const PAGES = {
  home: "/",
  article: "/articles/2025/10/fire-in-the-gauge-house/",
  country: "/countries/xt/",
  timeline: "/timeline/",
  edition: "/editions/2025-10/",
  story: "/stories/talm-river/",
  relation: "/relations/xh-xt/",
  claims: "/claims/",
  forecasts: "/forecasts/",
  urdu: "/ur/articles/2025/05/a-figure-for-the-talm/",
};
/** How wide the pictures are, and how much of their detail WebP keeps: each stays below 60 KB. */
const SCREENS = { phone: { viewport: PHONE, width: 390, density: 1.5 }, desk: { viewport: DESK, width: 900, density: 1 } };
const QUALITY = 0.7;

test("pictures of the demonstration", async () => {
  const older = process.env.DATELINE_BEFORE;
  const browser = await openBrowser();
  const now = await serveFolder(await buildDemonstration());
  const before = older && (await serveFolder(older));
  const painter = await (await browser.newContext()).newPage();
  const beside = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));
  for (const [screen, { viewport, width, density }] of Object.entries(SCREENS)) {
    const context = await browser.newContext({ viewport, deviceScaleFactor: density });
    const page = await context.newPage();
    for (const [name, url] of Object.entries(PAGES)) {
      const shoot = async (origin) => {
        await page.goto(origin + url);
        return { shot: (await page.screenshot()).toString("base64"), width };
      };
      const shown = await shoot(now);
      await save("docs/images", `${name}-${screen}.webp`, await paint(painter, [shown]));
      if (before) beside[name].push(await shoot(before), shown);
    }
    await context.close();
  }
  for (const [name, shots] of Object.entries(beside)) {
    if (before) await save("target/before-and-after", `${name}.webp`, await paint(painter, shots));
  }
});

/** Paints pictures side by side, each in its width, and gives the bytes as WebP, which the browser can write. */
async function paint(page, shots) {
  const bytes = await page.evaluate(
    async ({ shots, quality }) => {
      const images = await Promise.all(shots.map(async ({ shot }) => createImageBitmap(await (await fetch(`data:image/png;base64,${shot}`)).blob())));
      const heights = images.map((image, index) => Math.round((image.height * shots[index].width) / image.width));
      const gap = 16;
      const width = shots.reduce((sum, shot) => sum + shot.width + gap, -gap);
      const canvas = new OffscreenCanvas(width, Math.max(...heights));
      const context = canvas.getContext("2d");
      context.imageSmoothingQuality = "high";
      context.fillStyle = "#808080";
      context.fillRect(0, 0, canvas.width, canvas.height);
      let x = 0;
      for (const [index, image] of images.entries()) {
        context.drawImage(image, x, 0, shots[index].width, heights[index]);
        x += shots[index].width + gap;
      }
      const blob = await canvas.convertToBlob({ type: "image/webp", quality });
      return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(""));
    },
    { shots, quality: QUALITY },
  );
  return Buffer.from(bytes, "base64");
}

async function save(folder, name, bytes) {
  await mkdir(join(REPOSITORY, folder), { recursive: true });
  await writeFile(join(REPOSITORY, folder, name), bytes);
  console.log(`${folder}/${name}: ${Math.round(bytes.length / 1024)} KB`);
}
