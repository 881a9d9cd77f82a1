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

/** The inputs of the empty form, by id. */
const INPUTS = {
  address: "textbox",
  imap_enabled: "checkbox", imap_host: "textbox", imap_port: "textbox", imap_security: "combobox", imap_user_name: "textbox", imap_password: "textbox",
  smtp_enabled: "checkbox", smtp_host: "textbox", smtp_port: "textbox", smtp_security: "combobox", same: "checkbox",
};
/** What else there is to operate. */
const OTHERS = { link: 4, tab: 2, DisclosureTriangle: 1, button: 1 };

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
/** The label that people see. */
const label = (page, id) => at(page, `#${id}`).evaluate((input) => input.labels[0].textContent.trim());
/** Without the blanks that a tree adds between elements. */
const bare = (text) => text.replace(/\s/g, "");
const named = (nodes, name) => nodes.find((node) => node.name === name && CONTROLS.includes(node.role));

describe("the tree", { concurrency: 3 }, () => {
  for (const language of ["en", "ko"]) {
    test(`names and roles of the empty form (${language})`, () => house.visit(`lang=${language}`, async (page) => {
      const nodes = await tree(page);
      const found = controls(nodes);
      for (const [id, role] of Object.entries(INPUTS)) {
        const name = await label(page, id);
        assert.equal(found.filter((node) => node.role === role && node.name === name).length, 1, `${role} ${name}`);
      }
      for (const [role, count] of Object.entries(OTHERS)) assert.equal(found.filter((node) => node.role === role && node.name).length, count, role);
      assert.equal(found.length, Object.keys(INPUTS).length + Object.values(OTHERS).reduce((sum, count) => sum + count));
      assert.equal(nodes.filter(({ role, name }) => role === "group" && /IMAP|SMTP/.test(name)).length, 2);
      for (const role of ["banner", "main", "contentinfo"]) assert.ok(nodes.some((node) => node.role === role), role);
      const kept = ["Mailmend", "English", "한국어", "日本語"];
      for (const { name } of found) assert.ok(kept.includes(name) || /[가-힣]/.test(name) === (language === "ko"), name);
    }));
  }

  test("hint and issue are read with their input", () => house.visit("lang=en", async (page) => {
    await at(page, "#address").fill("alice");
    await at(page, "#imap_host").fill("https://imap.mailserver.com");
    await at(page, "button[type=submit]").click();
    await at(page, "#smtp_host-issue").waitFor();
    const nodes = await tree(page);
    const node = async (id) => named(nodes, await label(page, id));
    const said = (id) => at(page, `#${id} span`).first().evaluate((one) => one.textContent);
    const hint = await at(page, "#address-hint").evaluate((one) => one.textContent);
    const address = await node("address");
    assert.ok(bare(address.description).includes(bare(hint)) && bare(address.description).includes(bare(await said("address-issue"))), address.description);
    assert.ok(address.focused, "the first one to mend has the focus");
    const host = await node("imap_host");
    assert.ok(host.invalid && bare(host.description).includes(bare(await said("imap_host-issue"))), host.description);
    assert.ok(!(await node("smtp_port")).invalid);
    assert.ok(nodes.some(({ role, live }) => role === "alert" || live === "assertive"), "and it is said");
  }));

  test("while it runs: Cancel has the focus, a live region tells", () => house.visit("lang=en", async (page) => {
    await fill(page, { imap: { port: hostilePort("imap", "silent", "greeting"), security: "starttls" } });
    await at(page, "button[type=submit]").press("Enter");
    await at(page, "[data-stage=connect]").waitFor();
    const nodes = await tree(page);
    assert.ok(named(nodes, await at(page, ".cancel").innerText()).focused);
    assert.ok(nodes.some(({ live }) => live === "polite"));
    assert.ok(nodes.some(({ role, name }) => role === "region" && name));
  }));

  test("the verdict: focus on its headline, steps in a list, the input at fault described by it", () => house.visit("lang=en", async (page) => {
    await check(page, { imap: { port: 15005, security: "tls" }, smtp: { port: 10465, security: "tls" } });
    const headline = await at(page, "[data-protocol=imap] .headline").innerText();
    const nodes = await tree(page);
    const heading = nodes.find(({ role, name }) => role === "heading" && name === headline);
    assert.equal(heading?.level, 2);
    assert.ok(heading.focused, "the focus is on the verdict");
    const host = named(nodes, await label(page, "imap_host"));
    assert.ok(host.invalid);
    assert.ok(host.description.includes(headline));
    const steps = await at(page, "[data-cause] [data-step]").count();
    assert.ok(nodes.filter(({ role }) => role === "listitem").length >= steps && steps > 0);
    assert.ok(named(nodes, await at(page, "button.report").innerText()));
  }));
});
