// From opening the page to a paste box that answers, on a cold cache, a processor four times slower and a link
// of 1.6 Mbit/s, in headless Chromium; then from a paste to the painted verdict. `cargo xtask web` first.
// Ends with an error above the limits of the issue: 2 s and 50 ms. Only a quiet machine gives a fair answer.
import { fileURLToPath } from "node:url";
import { launchChromium } from "../lab/chromium.mjs";
import { serveFolder } from "../lab/static.mjs";

const USABLE_MS = 2_000;
const PAINTED_MS = 50;
const RUNS = 7;
const LINK = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: Number(process.env.LATENCY_MS ?? 40) };
const MESSAGE = "Error while sending: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.";

const site = await serveFolder(fileURLToPath(new URL("../../web/dist/", import.meta.url)), { brotli: true });
const browser = await launchChromium();
const results = [];
for (let run = 0; run < RUNS; run += 1) results.push(await visit());
await browser.close();
await site.stop();

const median = (name) => results.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
const spread = (name) => [Math.min, Math.max].map((end) => Math.round(end(...results.map((one) => one[name])))).join("-");
console.log(`1.6 Mbit/s, ${LINK.latency} ms latency, processor 4 times slower, ${RUNS} cold visits; median [least-most]`);
for (const [name, label, limit] of [["usable", "paste box answers", USABLE_MS], ["painted", "paste to painted verdict", PAINTED_MS]]) {
  console.log(`${label.padEnd(26)} ${String(Math.round(median(name))).padStart(6)} ms [${spread(name)}]  limit ${limit} ms`);
}
if (median("usable") > USABLE_MS || median("painted") > PAINTED_MS) process.exitCode = 1;

/** One visit with nothing cached. */
async function visit() {
  const context = await browser.newContext();
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", LINK);
  await tools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(`${site.url}?lang=en`, { waitUntil: "commit" });
  // Usable is: it gives a verdict. The page's own clock starts with the navigation.
  const usable = await page.evaluate((text) => new Promise((done) => {
    const box = () => document.querySelector("mailmend-explain")?.shadowRoot?.querySelector("#text");
    const verdict = () => document.querySelector("mailmend-explain").shadowRoot.querySelector("[data-cause]");
    const look = () => {
      const found = box();
      if (!found) return void setTimeout(look, 5);
      found.value = text;
      found.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      const wait = () => (verdict() ? done(performance.now()) : setTimeout(wait, 5));
      wait();
    };
    look();
  }), "connect ECONNREFUSED 203.0.113.5:993");
  const painted = await page.evaluate((text) => new Promise((done) => {
    const root = document.querySelector("mailmend-explain").shadowRoot;
    const box = root.querySelector("#text");
    const began = performance.now();
    const frame = () => requestAnimationFrame(() => {
      if (!root.querySelector("[data-cause=smtp_auth_disabled]")) return frame();
      // After the frame that holds it was handed to the screen.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - began);
      port2.postMessage(0);
    });
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    frame();
  }), MESSAGE);
  await context.close();
  return { usable, painted };
}
