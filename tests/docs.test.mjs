// The documentation site as somebody reads it: links that lead somewhere, examples that work, no barrier.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launchChromium } from "./lab/chromium.mjs";
import { violations } from "./lab/browser.mjs";
import { serveFolder } from "./lab/static.mjs";
import { REFERENCE, reference } from "../web/build/reference.mjs";

const DIST = fileURLToPath(new URL("../web/dist/", import.meta.url));
const PAGES = readdirSync(join(DIST, "docs")).filter((name) => name.endsWith(".html"));

let site;
let browser;

before(async () => {
  site = await serveFolder(DIST, { prefix: "/help/" });
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

test("the reference says what the elements' comments say; if not: node web/build/reference.mjs", () => {
  assert.equal(readFileSync(REFERENCE, "utf8"), reference());
});

for (const name of PAGES) {
  test(`${name}: links, examples, axe`, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
    try {
      const page = await context.newPage();
      const errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(`${site.url}docs/${name}`);
      for (const href of await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
        if (/^(?:https?:|#)/.test(href)) continue;
        const path = join(DIST, "docs", href.replace(/#.*$/, ""));
        assert.ok(existsSync(href.endsWith("/") ? join(path, "index.html") : path), `${name} leads to ${href}`);
      }
      // An example without an element would show nothing.
      for (const live of await page.locator(".live").all()) await live.locator("mailmend-check [part=base], mailmend-explain [part=base]").first().waitFor();
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(errors, []);
      await page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), true, "fits 320 pixels");
    } finally {
      await context.close();
    }
  });
}
