// How long explaining a text takes in headless Chromium: `cargo xtask bench-page`, after `cargo xtask web`.
// Prints a table; ends with an error above the limits of the issue: 200 µs for a message of 300
// characters, 100 ms for a paste of 1 MiB, and no text that takes more than linear time.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { launchChromium } from "../lab/chromium.mjs";
import { built, fluentSource, wasmFile } from "../lab/module.mjs";

const MESSAGE_US = 200;
const PASTE_MS = 100;
/** Four times the text may take four times as long, and half as much again for noise and memory. */
const LINEAR = 4 * 1.5;

const MESSAGES = {
  "sign-in refused": "IMAP connection to imap.example.com:993 failed while signing in as desk@example.com: A0002 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure). The server closed the connection after three attempts; please check the user name and the password, or ask the administrator whether IMAP is allowed here.",
  "bounce": "Delivery to the following recipient failed permanently: someone@example.net. Technical details of permanent failure: The mail server responded with 550 5.7.1 Service unavailable; Client host [203.0.113.5] blocked using a list of dynamic addresses; see https://lists.example.org/query/203.0.113.5 for details.",
  "Korean": "사서함의 IMAP 세부 정보를 확인하는 동안 오류가 발생했습니다. 서버 이름, 포트 및 자격 증명을 확인해 주세요. 문제가 계속되면 메일 관리자에게 문의하시기 바랍니다. 오류 코드 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.",
  "nothing of mail": "The quick brown fox jumps over the lazy dog while the committee discusses the budget for the coming year, which is expected to grow by about three percent according to the report that was published on Tuesday; nobody in the room had read all of it, and lunch was served a little later than everybody had hoped it would.",
};
/** Repeated up to the size; the awkward ones try what scanners are bad at. */
const PASTES = {
  "log lines": "2026-11-25 10:00:01 smtp[42]: 550 5.7.1 <desk@example.com>: relay denied for host mail.example.com [203.0.113.5]\n",
  "one word": "a", "spaces": " ", "line ends": "\n", "quotes": "\"", "brackets": "([{<", "digits": "5", "dots": "5.", "codes": "550 5.7.1 ", "base64": "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo0NTY3",
  "keys without value": "password ", "keys and quotes": "password=\"", "challenges": "eyJz", "urls": "http://a:b", "addresses": "a@b.", "words of rules": "connection refused authentication failed certificate ",
  "row words": "unable to connect the imap server ", "Korean": "서버에 연결할 수 없습니다 인증 ", "marks": "\u0301", "hidden": "\u202e", "backslashes": "\\n\\\"", "SASL": "334 \nAUTH LOGIN\n",
};

const files = {
  "/": ["text/html", "<!doctype html><title>bench</title>"],
  "/wasm/mailmend.js": ["text/javascript", wasmFile("mailmend.js")],
  "/wasm/mailmend_bg.wasm": ["application/wasm", wasmFile("mailmend_bg.wasm")],
  "/fluent.js": ["text/javascript", await fluentSource()],
  "/core.ftl": ["text/plain", built("locales/en", "core-", ".ftl")],
  "/article.ftl": ["text/plain", built("locales/en", "article-", ".ftl")],
  "/rules.txt": ["text/plain", built("", "rules-", ".txt")],
};
const server = createServer((asked, answer) => {
  const [type, body] = files[asked.url] ?? [];
  answer.writeHead(body ? 200 : 404, { "content-type": type ?? "text/plain" }).end(body);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const browser = await launchChromium();
let over = 0;
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const first = await page.evaluate(start);
  const rules = files["/rules.txt"][1].split("\n").filter(Boolean).length;
  console.log(`${browser.version()}, ${rules} rules; first text, with the rules put in order: ${first.toFixed(1)} ms`);
  for (const [name, text] of Object.entries(MESSAGES)) {
    const [best, median] = await page.evaluate(message, text);
    row(`${name}, ${[...text].length} characters`, `${best.toFixed(0)} µs at best, median ${median.toFixed(0)} µs`, best <= MESSAGE_US);
  }
  for (const [name, piece] of Object.entries(PASTES)) {
    const [small, large] = await page.evaluate(paste, piece);
    row(`1 MiB of ${name}`, `${large.toFixed(1)} ms, a quarter of it ${small.toFixed(1)} ms`, large <= PASTE_MS && (large <= small * LINEAR || large < 20));
  }
} finally {
  await browser.close();
  server.close();
}
if (over) throw new Error(`${over} above the limits of ${MESSAGE_US} µs and ${PASTE_MS} ms, or not linear`);

function row(name, figures, within) {
  if (!within) over += 1;
  console.log(`${within ? "  " : "! "}${name.padEnd(34)} ${figures}`);
}

/** In the page: loads the module, explains one text, gives the milliseconds of that. */
async function start() {
  const { default: init, Mailmend, giveRules } = await import("/wasm/mailmend.js");
  const { Fluent } = await import("/fluent.js");
  const text = (path) => fetch(path).then((answer) => answer.text());
  await init({ module_or_path: fetch("/wasm/mailmend_bg.wasm") });
  giveRules(await text("/rules.txt"));
  globalThis.mailmend = new Mailmend(new Fluent("en"), "en", [await text("/core.ftl"), await text("/article.ftl")], undefined);
  const began = performance.now();
  globalThis.mailmend.explain("535 5.7.8 no", undefined);
  return performance.now() - began;
}

/** In the page: microseconds per call, best and median of batches (clocks are coarse, machines are shared). */
function message(text) {
  const batch = 20;
  const times = [];
  for (let run = 0; run < 320; run += 1) {
    const began = performance.now();
    for (let one = 0; one < batch; one += 1) globalThis.mailmend.explain(text, undefined);
    if (run >= 20) times.push((performance.now() - began) * 1000 / batch);
  }
  times.sort((a, b) => a - b);
  return [times[0], times[times.length >> 1]];
}

/** In the page: milliseconds for a quarter of a MiB and for a whole one, the best of a few. */
function paste(piece) {
  const octets = new TextEncoder().encode(piece).length;
  return [1 << 18, 1 << 20].map((size) => {
    const text = piece.repeat(Math.floor(size / octets));
    let best = Infinity;
    for (let run = 0; run < 4; run += 1) {
      const began = performance.now();
      globalThis.mailmend.explain(text, undefined);
      best = Math.min(best, performance.now() - began);
      if (best > 2000) break;
    }
    return best;
  });
}
