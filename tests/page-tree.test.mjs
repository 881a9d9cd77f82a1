// What a screen reader is given: names, roles, descriptions, live regions, the focus.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { at, check, fill } from "./lab/form.mjs";
import { hostilePort } from "./lab/hostile.mjs";
import { openHouse } from "./lab/house.mjs";

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

const CONTROLS = ["textbox", "checkbox", "combobox", "button", "tab", "link", "DisclosureTriangle"];

/** Everything to operate in the empty form, as it is read out. */
const EMPTY = [
  "link Mailmend", "link English", "link 한국어", "link 日本語", "tab Check a mailbox", "tab Explain a message",
  "textbox E-mail address",
  "checkbox Check incoming mail", "textbox IMAP server", "textbox IMAP port", "combobox IMAP security", "textbox IMAP user name", "textbox IMAP password",
  "checkbox Check outgoing mail", "textbox SMTP server", "textbox SMTP port", "combobox SMTP security", "checkbox Same user name and password as for incoming mail",
  "DisclosureTriangle More options", "button Check",
];

/** Chromium's own accessibility tree, as a screen reader gets it. */
async function tree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const property = (node, name) => node.properties?.find((one) => one.name === name)?.value.value;
  return nodes.filter((node) => !node.ignored).map((node) => ({
    role: node.role?.value, name: node.name?.value ?? "", description: node.description?.value ?? "",
    invalid: property(node, "invalid") === "true", live: property(node, "live"), level: property(node, "level"), focused: property(node, "focused") === true,
  }));
}

const controls = (nodes) => nodes.filter(({ role }) => CONTROLS.includes(role));
const named = (nodes, name) => nodes.find((node) => node.name === name && CONTROLS.includes(node.role));

describe("the tree", { concurrency: 3 }, () => {
  test("names and roles of the empty form, in English", () => house.visit("lang=en", async (page) => {
    const nodes = await tree(page);
    assert.deepEqual(controls(nodes).map(({ role, name }) => `${role} ${name}`).sort(), [...EMPTY].sort());
    assert.deepEqual(nodes.filter(({ role, name }) => role === "group" && name).map(({ name }) => name), ["Incoming mail (IMAP)", "Outgoing mail (SMTP)"]);
    assert.deepEqual(nodes.filter(({ role }) => ["banner", "main", "contentinfo"].includes(role)).map(({ role }) => role), ["banner", "main", "contentinfo"]);
    assert.match(named(nodes, "E-mail address").description, /customers write to/);
  }));

  test("in Korean everything has a name of its own, in Korean", () => house.visit("lang=ko", async (page) => {
    const names = controls(await tree(page)).map(({ name }) => name);
    assert.equal(names.length, EMPTY.length);
    assert.equal(new Set(names).size, names.length, names.join(", "));
    const kept = ["Mailmend", "English", "日本語"];
    for (const name of names) assert.ok(/[가-힣]/.test(name) || kept.includes(name), name);
  }));

  test("what is wrong is read with its input", () => house.visit("lang=en", async (page) => {
    await at(page, "#address").fill("alice");
    await at(page, "#imap_host").fill("https://imap.mailserver.com");
    await at(page, "button[type=submit]").click();
    await at(page, "#smtp_host-issue").waitFor();
    const nodes = await tree(page);
    assert.match(named(nodes, "E-mail address").description, /customers write to.*not a complete address/s);
    assert.match(named(nodes, "IMAP server").description, /Enter the server name alone/);
    assert.ok(named(nodes, "IMAP server").invalid);
    assert.ok(named(nodes, "E-mail address").focused, "the first one to mend has the focus");
    assert.ok(nodes.some(({ role, name, live }) => live === "assertive" || (role === "alert" && /mend/.test(name))), "and it is said");
    assert.ok(!named(nodes, "SMTP port").invalid);
  }));

  test("while it runs: Cancel has the focus, a live region tells", () => house.visit("lang=en", async (page) => {
    await fill(page, { imap: { port: hostilePort("imap", "silent", "greeting"), security: "starttls" } });
    await at(page, "button[type=submit]").press("Enter");
    await at(page, "[data-stage=connect]").waitFor();
    const nodes = await tree(page);
    assert.ok(named(nodes, "Cancel").focused);
    assert.ok(nodes.some(({ live }) => live === "polite"));
    assert.ok(nodes.some(({ role, name }) => role === "region" && name === "Progress of the check"));
  }));

  test("the verdict: focus on its headline, steps in a list, the input at fault described by it", () => house.visit("lang=en", async (page) => {
    await check(page, { imap: { port: 15005, security: "tls" }, smtp: { port: 10465, security: "tls" } });
    const headline = await at(page, "[data-protocol=imap] .headline").innerText();
    const nodes = await tree(page);
    const heading = nodes.find(({ role, name }) => role === "heading" && name === headline);
    assert.equal(heading?.level, 2);
    assert.ok(heading.focused, "the focus is on the verdict");
    assert.ok(named(nodes, "IMAP server").invalid);
    assert.ok(named(nodes, "IMAP server").description.includes(headline));
    const steps = await at(page, "[data-cause] [data-step]").count();
    assert.ok(nodes.filter(({ role }) => role === "listitem").length >= steps && steps > 0);
    assert.ok(named(nodes, "Copy report"));
  }));
});
