// The pseudo-locales in the page: what does not come from the texts, what is cut, what stands on the wrong
// side. And an operator document that is wrong: told in the console, and the page works without it.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { overflow, startBrowser } from "./lab/browser.mjs";
import { ROOT } from "./lab/lab.mjs";
import { serveFolder } from "./lab/static.mjs";

const DIST = join(ROOT, "web/dist");
const REFUSED = "535 5.7.8 Error: authentication failed";
/** What is not ours to translate: the pasted text, and the operator's own words. */
const FOREIGN = REFUSED + readFileSync(join(DIST, "operator.json"), "utf8");

let browser, site;
before(async () => { [browser, site] = [await startBrowser(), await serveFolder(DIST)]; });
after(async () => { await site?.stop(); await browser?.stop(); });

const visit = (query, use, options = {}) => browser.visit(query, { origin: site.url.replace(/\/$/, ""), ...options }, use);
const explained = async (page) => {
  await page.locator("mailmend-explain #text").fill(REFUSED);
  await page.locator("mailmend-explain [data-cause]").first().waitFor();
};

/** The texts that the elements show, without values, which stand in elements of their own. */
function shown(page) {
  return page.evaluate(() => {
    const found = [];
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) found.push(node.data.trim());
      else if (!/^(BDI|CODE|PRE|STYLE|TEXTAREA|SCRIPT)$/.test(node.nodeName)) [...(node.shadowRoot ?? node).childNodes].forEach(walk);
    };
    document.querySelectorAll("mailmend-check, mailmend-explain").forEach(walk);
    return found.filter(Boolean);
  });
}

describe("pseudo-locales", { concurrency: 2 }, () => {
  test("every text comes from the files, in the accented one", () => visit("lang=qpa", async (page) => {
    await explained(page);
    const plain = (await shown(page)).filter((text) => /[a-z]{3}/.test(text) && !/[^\x20-\x7e“”‘’…–]/.test(text));
    assert.deepEqual(plain.filter((text) => !FOREIGN.includes(text)), []);
  }));

  for (const width of [320, 1280]) {
    test(`nothing is cut at ${width} px, accented and mirrored`, async () => {
      for (const tag of ["qpa", "qpm"]) {
        await visit(`lang=${tag}`, async (page) => {
          await explained(page);
          assert.ok((await overflow(page)) <= 0, `${tag}: wider than the window`);
        }, { viewport: { width, height: 900 } });
      }
    });
  }

  test("the mirrored one runs from the right, texts and layout", () => visit("lang=qpm", async (page) => {
    await explained(page);
    const headline = page.locator("mailmend-explain .headline").first();
    assert.equal((await headline.textContent()).trim().codePointAt(0), 0x202e);
    assert.deepEqual(await headline.evaluate((node) => [getComputedStyle(node).direction, document.documentElement.dir]), ["rtl", "rtl"]);
    assert.equal(await page.locator("mailmend-explain [part=base]").first().getAttribute("dir"), "rtl");
  }));
});

test("an operator document that is wrong is told of, and the page works", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mailmend-site-"));
  cpSync(DIST, folder, { recursive: true });
  writeFileSync(join(folder, "operator.json"), JSON.stringify({ helpdeks: "Acme", menus: { email: 5 } }));
  const other = await serveFolder(folder);
  try {
    await browser.visit("lang=en", { origin: other.url.replace(/\/$/, "") }, async (page) => {
      const said = [];
      page.on("console", (message) => said.push(message.text()));
      const told = page.waitForEvent("console", (message) => message.text().includes("menus.email: "));
      await page.reload();
      await told;
      await explained(page);
      assert.ok(said.some((line) => line.includes("helpdeks: unknown key")), said.join("\n"));
    });
  } finally {
    await other.stop();
    rmSync(folder, { recursive: true });
  }
});
