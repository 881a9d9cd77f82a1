/** The demo page: language, tabs, deep links, demo mailboxes. Uses only the elements' public contract. */
import { language, type Prefill } from "../element/src/index.js";
import { load, rightToLeft } from "../element/src/module.js";
import { served } from "../element/src/served.js";

interface DemoMailbox { slug: string; host: string; user: string; password: string; imap: { port: number; security: "tls" | "starttls" | "none" }; smtp: { port: number; security: "tls" | "starttls" | "none" } }

const query = new URLSearchParams(location.search);
const tag = language(query.get("lang") ?? localStorage.getItem("mailmend-lang") ?? navigator.language);
document.documentElement.lang = tag;
if (rightToLeft(tag)) document.documentElement.dir = "rtl";
localStorage.setItem("mailmend-lang", tag);

const one = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const check = one<HTMLElementTagNameMap["mailmend-check"]>("check");
const explain = one<HTMLElementTagNameMap["mailmend-explain"]>("explain");

function tab(name: "check" | "explain", focus = false): void {
  for (const other of ["check", "explain"] as const) {
    const button = one(`tab-${other}`);
    button.setAttribute("aria-selected", String(other === name));
    button.tabIndex = other === name ? 0 : -1;
    one(`panel-${other}`).hidden = other !== name;
  }
  if (focus) one(`tab-${name}`).focus();
}

function openHash(): void {
  const row = /^#row-(.+)$/.exec(location.hash)?.[1];
  if (row) {
    tab("explain");
    void explain.reveal(`row-${decodeURIComponent(row)}`);
  }
}

for (const name of ["check", "explain"] as const) {
  one(`tab-${name}`).addEventListener("click", () => tab(name));
  one(`tab-${name}`).addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") tab(name === "check" ? "explain" : "check", true);
  });
}
for (const link of document.querySelectorAll<HTMLAnchorElement>("#languages a")) {
  if (link.hreflang === tag) link.setAttribute("aria-current", "true");
}

const error = query.get("error");
// Written by whoever serves the page, and asked for beside the module: the form must not say "no relay" until it is known.
// The relay never comes from the address: a link must not lead a password to somebody else's.
void served<{ relay?: string }>("config.json", {}).then(({ relay = "" }) => {
  check.relay = relay;
  if (!relay && !error && !location.hash) tab("explain");
});
const demo = served<DemoMailbox[]>("demo.json", []);

const texts = await load(tag, null);
for (const [id, message] of [["title", "ui-site-title"], ["lead", "ui-site-lead"], ["tab-check", "ui-tab-check"], ["tab-explain", "ui-tab-explain"], ["privacy", "ui-site-privacy"]] as const) {
  one(id).textContent = texts.text(message, {});
}
document.title = `Mailmend – ${texts.text("ui-site-title", {})}`;

if (error) {
  tab("explain");
  explain.text = error;
}
openHash();
addEventListener("hashchange", openHash);
check.addEventListener("mailmend-guide", (event) => {
  tab("explain");
  void explain.reveal(`guide-${event.detail.guide}`);
});

const mailboxes = await demo;
if (mailboxes.length) {
  const box = one("demo");
  const title = document.createElement("h2");
  title.textContent = texts.text("ui-demo-title", {});
  const lead = document.createElement("p");
  lead.textContent = texts.text("ui-demo-lead", {});
  const list = document.createElement("ul");
  for (const mailbox of mailboxes) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset["demo"] = mailbox.slug;
    const label = `demo-${mailbox.slug.replaceAll("_", "-")}`;
    button.textContent = texts.has(label) ? texts.text(label, {}) : mailbox.slug;
    const { host, user, password, imap, smtp } = mailbox;
    const settings: Prefill = { host, user, password, imap, smtp };
    button.addEventListener("click", () => check.prefill(settings));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  }
  box.append(title, lead, list);
  box.hidden = false;
}
