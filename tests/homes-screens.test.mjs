// Every state at three widths, light, dark, right to left and in Korean: nothing too wide, cut or on top of
// something else. The pictures go to tests/artifacts, for people to look at.
import assert from "node:assert/strict";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ARTIFACTS, PAGES, REJECTED, UNREACHED, WELCOME, answering, document_, fill, launch, open, press, serve } from "./homes/harness.mjs";

const WIDTHS = [320, 768, 1280];
const LOOKS = [["light", { colorScheme: "light" }, "en", "ltr"], ["dark", { colorScheme: "dark" }, "en", "ltr"], ["rtl", { colorScheme: "light" }, "en", "rtl"], ["ko", { colorScheme: "light" }, "ko", "ltr"]];
const FOLDER = join(ARTIFACTS, "homes");
const EXPIRED = { stage: "tls", fault: "certificate", tls: { version: "TLS 1.3", cipher_suite: "TLS13_AES_256_GCM_SHA384", problems: ["expired"], chain: [{ subject: "CN=mail.customer.example", issuer: "CN=R11, O=Let's Encrypt, C=US", names: ["mail.customer.example", "smtp.customer.example"], not_before: 1_700_000_000, not_after: 1_731_536_000, key: "RSA 2048", signature: "sha256WithRSAEncryption", sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", self_signed: false, is_ca: false, issuer_url: true }] } };
const busy = (relay) => {
  relay.on.hello = () => relay.say(WELCOME);
  relay.on.check = ({ id, imap, smtp }) => {
    for (const [protocol, side] of [["imap", imap], ["smtp", smtp]]) for (const stage of ["resolve", "connect"]) relay.say({ type: "stage", id, observation: { endpoint: { protocol, host: side.host, port: side.port, security: side.security }, stage, outcome: "passed", elapsed_ms: 12 } });
  };
};
const refusing = (refusal) => (relay) => { relay.on.hello = () => relay.say(WELCOME); relay.on.check = ({ id }) => relay.say({ type: "refused", id, refusal, retry_after_ms: 300_000 }); };
const checked = async (page, wait) => {
  await page.locator("mailmend-check [part=check]:enabled").waitFor();
  await fill(page);
  await press(page);
  await page.locator(`mailmend-check ${wait}`).first().waitFor();
};

/** Name, page, relay, what brings it about. */
const STATES = [
  ["empty", "/check.html", answering(), (page) => page.locator("mailmend-check [part=check]:enabled").waitFor()],
  ["issues", "/check.html", answering(), async (page) => { await page.locator("mailmend-check #imap_host").fill("imap customer"); await press(page); await page.locator("mailmend-check [aria-invalid=true]").first().waitFor(); }],
  ["running", "/check.html", busy, (page) => checked(page, "[data-stage=connect]")],
  ["rejected", "/check.html", answering({ imap: REJECTED, smtp: REJECTED }), (page) => checked(page, "[data-cause=credentials_rejected]")],
  ["expired", "/check.html", answering({ imap: EXPIRED }), async (page) => { await checked(page, "[data-cause=certificate_expired]"); await page.locator("mailmend-check .certificate summary").click(); await page.locator("mailmend-check .report").click(); }],
  ["timed-out", "/check.html", answering({ imap: UNREACHED, smtp: UNREACHED }), (page) => checked(page, "[data-cause=connection_timed_out]")],
  ["success", "/check.html", answering(), (page) => checked(page, "[data-cause=success]")],
  ["refused", "/check.html", refusing("rate"), (page) => checked(page, "[data-notice]")],
  ["no-relay", "/none.html", undefined, (page) => page.locator("mailmend-check [part=check]").waitFor()],
  ["explained", "/explain.html", undefined, async (page) => { await page.locator("mailmend-explain #text").fill("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. [SL2P216CA0123.KORP216.PROD.OUTLOOK.COM]"); await page.locator("mailmend-explain [data-cause]").waitFor(); }],
  ["feedback", "/explain.html", undefined, async (page) => { await page.locator("mailmend-feedback .no").click(); await page.locator("mailmend-feedback form").waitFor(); }],
  ["unavailable", "/explain.html", undefined, (page) => page.locator("mailmend-explain [part=unavailable] p").waitFor(), () => { delete globalThis.WebAssembly; }],
  ["settings", "/settings/", answering({ imap: REJECTED }), async (page) => {
    await page.locator("mailmend-check [part=check]:enabled").waitFor();
    for (const [id, value] of [["email", "anna@customer.example"], ["user", "anna@customer.example"], ["secret", "x-9f3b7c21"], ["in-server", "mail.customer.example"], ["out-server", "mail.customer.example"]]) await page.locator(`#${id}`).fill(value);
    await press(page);
    await page.locator("mailmend-check [data-cause=credentials_rejected]").waitFor();
    await page.locator("#secret-error").waitFor();
  }],
  ["article", "/article/", undefined, (page) => page.locator("mailmend-explain #row-imap-verify-failed[open]").waitFor()],
  ["site", "/", answering(), (page) => page.locator("mailmend-check [part=check]:enabled").waitFor()],
];
/** The same without script. */
const STATIC = ["en", "ko", "ja"];

let browser;
let site;
before(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  site = await serve({ routes: {
    "/check.html": document_(`<mailmend-check relay="ws://127.0.0.1:18474/v1/check"></mailmend-check>`, { theme: "freshdesk" }),
    "/none.html": document_(`<mailmend-check></mailmend-check>`),
    "/explain.html": document_(`<mailmend-explain no-article feedback><p>The page’s own text, for reading without script.</p></mailmend-explain>`, { theme: "zendesk" }),
  } });
  browser = await launch();
});
after(async () => { await browser?.close(); await site?.stop(); });

/** Where the layout is wrong: too wide, cut, covered, outside, or too small to hit. */
const faults = (page) => page.evaluate(() => {
  const found = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
  const all = (root) => [...root.querySelectorAll("*")].flatMap((node) => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
  const name = (node) => `${node.localName}${node.id ? `#${node.id}` : ""}.${node.className?.baseVal ?? node.className}: ${node.textContent.trim().slice(0, 50)}`;
  const shown = all(document.body).filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !node.closest(".visually-hidden"));
  const pen = document.createElement("canvas").getContext("2d");
  /** What a select needs for the option that it shows, and its arrow. */
  const optionWidth = (select, style) => {
    pen.font = style.font;
    return pen.measureText(select.selectedOptions[0]?.text ?? "").width + parseFloat(style.paddingLeft) + parseFloat(style.paddingRight) + 14;
  };
  const places = [];
  for (const node of shown) {
    const box = node.getBoundingClientRect();
    if (!box.width || !box.height || node.closest("svg")) continue;
    if (box.left < -0.5 || box.right > clientWidth + 0.5) found.push(`outside: ${name(node)}`);
    const style = getComputedStyle(node);
    if (!["TEXTAREA", "SELECT", "INPUT"].includes(node.tagName) && style.overflow !== "visible" && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)) found.push(`cut: ${name(node)}`);
    if (node.tagName === "SELECT" && optionWidth(node, style) > node.clientWidth + 0.5) found.push(`cut: ${name(node)}`);
    if (node.tagName === "BUTTON" && node.scrollWidth > node.clientWidth + 1) found.push(`cut: ${name(node)}`);
    if (node.matches("button, input, select, summary, textarea") && Math.min(box.width, box.height) < 20) found.push(`too small to hit: ${name(node)} ${Math.round(box.width)}x${Math.round(box.height)}`);
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
    if (own || node.matches("button, input, select, textarea")) places.push([node, box]);
  }
  const inside = (outer, inner) => { for (let at = inner; at; at = at.parentNode ?? at.host) if (at === outer) return true; return false; };
  // Lines of one text may touch; boxes may not lie on each other. An inline box that wraps has no box of its own.
  const boxes = places.filter(([node]) => getComputedStyle(node).display !== "inline");
  for (const [index, [one, a]] of boxes.entries()) {
    for (const [other, b] of boxes.slice(index + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2 && !inside(one, other) && !inside(other, one)) found.push(`overlap: ${name(one)} | ${name(other)}`);
    }
  }
  return found;
});

test("the measure itself finds what is too wide, cut, covered or too small", async () => {
  const page = await open(browser, `${PAGES}/check.html`, { relay: answering() });
  await page.locator("mailmend-check [part=check]:enabled").waitFor();
  assert.deepEqual(await faults(page), []);
  for (const [id, css, expected] of [["#address", "inline-size: 2000px", /too wide|outside/], ["legend", "display: block; overflow: hidden; inline-size: 20px; white-space: nowrap", /cut/], ["[part=check]", "position: relative; inset-block-start: -80px", /overlap/], ["#imap_security", "inline-size: 90px", /cut/], ["#imap_enabled", "inline-size: 8px; block-size: 8px; min-block-size: 0", /too small/]]) {
    await page.locator(`mailmend-check ${id}`).first().evaluate((node, style) => { node.style.cssText = style; }, css);
    assert.match((await faults(page)).join("\n"), expected, id);
    await page.locator(`mailmend-check ${id}`).first().evaluate((node) => { node.style.cssText = ""; });
  }
  await page.context().close();
});

for (const [look, options, lang, dir] of LOOKS) {
  describe(look, () => {
    for (const [name, path, relay, reach, init] of STATES) {
      test(name, async () => {
        const page = await open(browser, `${PAGES}${path}?lang=${lang}`, { ...options, ...(relay ? { relay } : {}), ...(init ? { init } : {}) });
        await page.evaluate(([tag, direction]) => { Object.assign(document.documentElement, { lang: tag, dir: direction }); }, [lang, dir]);
        await reach(page);
        await page.locator(`:is(mailmend-check, mailmend-explain) [part=base][lang=${lang}]`).first().waitFor({ state: "attached" }).catch((error) => { if (name !== "unavailable") throw error; });
        const problems = [];
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          problems.push(...(await faults(page)).map((fault) => `${width}: ${fault}`));
          await page.screenshot({ path: join(FOLDER, `${name}-${look}-${width}.png`), fullPage: true });
        }
        await page.context().close();
        assert.deepEqual(problems, []);
      });
    }
  });
}

describe("without script", () => {
  for (const lang of STATIC) {
    test(lang, async () => {
      const page = await open(browser, `${PAGES}/${lang}/`, { colorScheme: lang === "ja" ? "dark" : "light" });
      const problems = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        problems.push(...(await faults(page)).map((fault) => `${width}: ${fault}`));
        await page.screenshot({ path: join(FOLDER, `static-${lang}-${width}.png`) });
      }
      await page.context().close();
      assert.deepEqual(problems, []);
    });
  }
});

test("forced colours: what matters has a border", async () => {
  const page = await open(browser, `${PAGES}/check.html`, { forcedColors: "active", relay: answering({ imap: REJECTED }) });
  await checked(page, "[data-cause=credentials_rejected]");
  const width = (selector) => page.locator(selector).first().evaluate((node) => Number.parseFloat(getComputedStyle(node).borderInlineStartWidth));
  for (const selector of ["mailmend-check [part=check]", "mailmend-check [part=cause]", "mailmend-check #imap_password"]) assert.ok(await width(selector) >= 1, selector);
  await page.screenshot({ path: join(FOLDER, "forced-colors.png"), fullPage: true });
  await page.context().close();
});

test("nothing moves for those who do not want it", async () => {
  const page = await open(browser, `${PAGES}/check.html`, { reducedMotion: "reduce", relay: busy });
  await checked(page, "[data-stage=connect]");
  const moving = await page.evaluate(() => document.getAnimations().length + document.querySelector("mailmend-check").shadowRoot.getAnimations().length);
  assert.equal(moving, 0);
  await page.context().close();
});
