// The page for everybody: keyboard alone, a screen reader's tree, no axe violations, 320 pixels, light and dark.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { overflow, violations } from "./lab/browser.mjs";
import { ALICE, at, check, ended, fill, press } from "./lab/form.mjs";
import { hostilePort } from "./lab/hostile.mjs";
import { openHouse } from "./lab/house.mjs";

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

const GOOD = { imap: { port: 10993, security: "tls" }, smtp: { port: 10587, security: "starttls" } };
const SILENT = { imap: { port: hostilePort("imap", "silent", "greeting"), security: "starttls" } };

/** How the page gets into each of its states. */
const STATES = {
  empty: async () => {},
  "with issues": async (page) => {
    await at(page, "#imap_host").fill("https://imap.mailserver.com/webmail");
    await at(page, "#smtp_port").fill("993");
    await at(page, "#imap_security").selectOption("none");
    await at(page, "button[type=submit]").click();
    await at(page, "#imap_host-issue").waitFor();
  },
  "with an offer": (page) => at(page, "#address").fill("alice@gmail.com"),
  "with more options": (page) => at(page, "form details summary").click(),
  running: async (page) => {
    await fill(page, SILENT);
    await at(page, "button[type=submit]").click();
    await at(page, "[data-stage=connect]").waitFor();
  },
  "with verdicts": async (page) => {
    await check(page, { imap: { port: 15003, security: "tls" }, smtp: GOOD.smtp });
    for (const summary of await at(page, "details summary").all()) await summary.click();
  },
  "all is well": (page) => check(page, GOOD),
  refused: (page) => check(page, { imap: { host: "server.internal", port: 993, security: "tls" } }),
  unreachable: async (page) => {
    await page.evaluate(() => { document.querySelector("mailmend-check").relay = "ws://127.0.0.1:9/v1/check"; });
    await check(page, GOOD);
  },
  cancelled: async (page) => {
    await STATES.running(page);
    await at(page, ".cancel").click();
    await at(page, "[data-notice=ui-cancelled]").waitFor();
  },
  explained: async (page) => {
    await page.locator("#tab-explain").click();
    await page.locator("mailmend-explain #text").fill("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.");
    await page.locator("mailmend-explain [data-cause]").waitFor();
  },
};

describe("no violations and no overflow, wide and light, narrow and dark", { concurrency: 3 }, () => {
  for (const [number, [state, reach]] of Object.entries(STATES).entries()) {
    test(state, () => house.visit(`lang=${number % 2 ? "ko" : "en"}`, { colorScheme: "light", bypassCSP: true }, async (page) => {
      await reach(page);
      assert.deepEqual(await violations(page), []);
      await page.emulateMedia({ colorScheme: "dark" });
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 700 });
        assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide at ${width}`);
      }
      assert.deepEqual(await violations(page), []);
    }));
  }
});

describe("by keyboard alone", () => {
  test("type, check, land on the verdict, mend, check again, copy the report", () => house.visit("lang=en", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    const type = async (id, text) => { await tabTo(page, id); await page.keyboard.type(text); };
    await type("address", ALICE.user);
    await type("imap_host", "mail.test.example");
    await replace(page, "imap_port", "10993");
    await type("imap_user_name", ALICE.user);
    await type("imap_password", "nope-nope");
    await type("smtp_host", "mail.test.example");
    await replace(page, "smtp_port", "10465");
    await tabTo(page, "smtp_security");
    await page.keyboard.press("ArrowUp");
    assert.equal(await at(page, "#smtp_security").inputValue(), "tls");
    await tabTo(page, "imap_password", "Shift+Tab");
    await page.keyboard.press("Enter");
    await ended(page);
    await focusIs(page, (one) => one.className === "headline");
    assert.equal(await at(page, "[data-cause=credentials_rejected]").count(), 2);

    await tabTo(page, "imap_password", "Shift+Tab");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(ALICE.password);
    await page.keyboard.press("Enter");
    await at(page, "[data-cause=success]").nth(1).waitFor();
    await focusIs(page, (one) => one.className === "headline");
    await tabUntil(page, (one) => one.className === "report");
    await page.keyboard.press("Enter");
    await at(page, "[role=status]").filter({ hasText: "Copied" }).waitFor();
  }));

  test("cancel, and where the focus goes then", () => house.visit("lang=en", async (page) => {
    await fill(page, SILENT);
    await at(page, "#imap_password").press("Enter");
    await at(page, "[data-stage=connect]").waitFor();
    await focusIs(page, (one) => one.className === "cancel");
    await page.keyboard.press("Enter");
    await at(page, "[data-notice=ui-cancelled]").waitFor();
    await focusIs(page, (one) => one.type === "submit");
  }));

  test("tabs by arrow keys", () => house.visit("lang=en", async (page) => {
    await page.locator("#tab-check").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement.id), "tab-explain");
    await page.keyboard.press("Tab");
    await page.keyboard.type("connect ECONNREFUSED 203.0.113.5:993");
    await page.locator("mailmend-explain [data-cause=connection_refused]").waitFor();
  }));
});

/** What has the focus, through shadow roots. Runs in the browser. */
const FOCUSED = `(() => {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return { id: one?.id ?? "", className: one?.className ?? "", tag: one?.tagName ?? "", type: one?.type ?? "" };
})()`;

async function tabUntil(page, wanted, key = "Tab") {
  const passed = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const one = await page.evaluate(FOCUSED);
    if (wanted(one)) return;
    passed.push(one.id || one.className || one.tag);
  }
  assert.fail(`never reached, by ${key}: ${passed.join(", ")}`);
}

const tabTo = (page, id, key) => tabUntil(page, (one) => one.id === id, key);

async function replace(page, id, text) {
  await tabTo(page, id);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** The focus moves when the verdict is drawn. */
async function focusIs(page, wanted) {
  let one;
  for (let tries = 0; tries < 200; tries += 1) {
    one = await page.evaluate(FOCUSED);
    if (wanted(one)) return;
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(resolve); }));
  }
  assert.fail(`the focus is on ${JSON.stringify(one)}`);
}
