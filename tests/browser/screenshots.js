// Makes the pictures of the README and the guide from the demonstration, ten kinds of pages on a phone and on a desk, in
// docs/images. If `DATELINE_BEFORE` names a folder of pages that an older program made of it, what was and what is stand
// side by side in docs/images/before-and-after.

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
/** How wide the pictures are, alone and in a pair, and how much of their detail WebP keeps: each stays below 90 KB. */
const SCREENS = {
  phone: { viewport: PHONE, width: 390, paired: 390, density: 1.5 },
  desk: { viewport: DESK, width: 900, paired: 720, density: 1 },
};
const QUALITY = 0.7;

test("pictures of the demonstration", async () => {
  const older = process.env.DATELINE_BEFORE;
  const browser = await openBrowser();
  const now = await serveFolder(await buildDemonstration());
  const before = older && (await serveFolder(older));
  const painter = await (await browser.newContext()).newPage();
  for (const [screen, { viewport, width, paired, density }] of Object.entries(SCREENS)) {
    const context = await browser.newContext({ viewport, deviceScaleFactor: density });
    const page = await context.newPage();
    for (const [name, url] of Object.entries(PAGES)) {
      const shoot = async (origin) => {
        await page.goto(origin + url);
        return (await page.screenshot()).toString("base64");
      };
      const shown = await shoot(now);
      const file = `${name}-${screen}.webp`;
      await save("docs/images", file, await paint(painter, [{ shot: shown, width }]));
      if (!before) continue;
      const pair = [await shoot(before), shown].map((shot) => ({ shot, width: paired }));
      await save("docs/images/before-and-after", file, await paint(painter, pair));
    }
    await context.close();
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
