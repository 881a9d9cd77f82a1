// What is wrong with settings as typed: said at the right moment, beside its input, in both languages.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { at, fill } from "./lab/form.mjs";
import { openHouse } from "./lab/house.mjs";

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

const [TYPING, LEAVING, PRESSING] = ["while typing", "on leaving", "on pressing Check"];

/** Input, what is typed into it, what is said, when, what is offered instead; `given`: typed before. */
const CASES = [
  ["imap_host", "https://imap.mailserver.com", "host_scheme", TYPING, "imap.mailserver.com"],
  ["imap_host", "imap.mailserver.com/webmail", "host_path", TYPING, "imap.mailserver.com"],
  ["imap_host", "imap.mailserver.com:993", "host_with_port", LEAVING, "imap.mailserver.com"],
  ["imap_host", "alice@gmail.com", "host_is_address", LEAVING, "imap.gmail.com"],
  ["smtp_host", " smtp.mailserver.com ", "host_space", LEAVING, "smtp.mailserver.com"],
  ["imap_host", "메일.한국", "host_international", LEAVING, "xn--h32bq4v.xn--3e0b707e"],
  ["imap_host", "imap.mailserver.com.", "host_trailing_dot", LEAVING, "imap.mailserver.com"],
  ["imap_host", "203.0.113.5", "host_is_ip", LEAVING, null],
  ["smtp_host", "[2001:db8::1]", "host_is_ip", LEAVING, null],
  ["imap_host", "192.168.1", "host_looks_like_ip", LEAVING, null],
  ["imap_host", "0x7f.0x1", "host_looks_like_ip", LEAVING, null],
  ["imap_port", "70000", "port_out_of_range", TYPING, null],
  ["imap_port", "0", "port_out_of_range", TYPING, null],
  ["imap_port", "99e", "port_not_number", TYPING, "99"],
  ["imap_port", "587", "port_is_smtp", LEAVING, "993"],
  ["smtp_port", "993", "port_is_imap", LEAVING, "587"],
  ["imap_port", "995", "port_is_pop3", LEAVING, "993"],
  ["smtp_port", "25", "port_is_relay", LEAVING, "587"],
  ["address", "alice", "address_shape", LEAVING, null],
  ["address", "alice@gmial.com", "address_near_miss", LEAVING, "alice@gmail.com"],
  ["address", "Alice <alice@mailserver.com>", "address_decorated", LEAVING, "alice@mailserver.com"],
  ["imap_user_name", "alice", "user_name_needs_address", LEAVING, "alice@gmail.com", { address: "alice@gmail.com", imap_host: "imap.gmail.com" }],
  ["imap_user_name", "alice@yahoo.co.jp", "user_name_needs_local_part", LEAVING, "alice", { address: "alice@yahoo.co.jp", imap_host: "imap.mail.yahoo.co.jp" }],
  ["imap_user_name", "alice ", "user_name_space", LEAVING, "alice"],
  ["address", "", "address_missing", PRESSING, null],
  ["imap_host", "", "host_missing", PRESSING, null],
  ["imap_port", "", "port_missing", PRESSING, "993"],
  ["imap_user_name", "", "user_name_missing", PRESSING, "alice@mailserver.com", { address: "alice@mailserver.com" }],
  ["imap_password", "", "password_missing", PRESSING, null],
];

for (const language of ["en", "ko"]) {
  test(`each input says what is wrong with it, and when (${language})`, (t) => house.visit(`lang=${language}`, async (page) => {
    for (const [name, typed, problem, moment, offered, given = {}] of CASES) {
      await t.test(`${name} = “${typed}” is ${problem} ${moment}`, async () => {
        await anew(page);
        for (const [other, value] of Object.entries(given)) await at(page, `#${other}`).fill(value);
        const input = at(page, `#${name}`);
        await input.fill("");
        await input.pressSequentially(typed);
        const issue = at(page, `#${name}-issue`);
        const said = async () => ((await issue.count()) ? issue.getAttribute("data-problem") : null);
        assert.equal(await said(), moment === TYPING ? problem : null, "while typing");
        if (moment !== TYPING) {
          await input.blur();
          assert.equal(await said(), moment === LEAVING ? problem : null, "on leaving");
        }
        if (moment === PRESSING) await at(page, "button[type=submit]").click();
        assert.equal(await said(), problem);
        await saysSo(page, name, language);
        await offers(page, name, offered);
      });
    }
  }));
}

describe("the form", { concurrency: 3 }, () => {
  test("a security mode that does not fit the port, and none at all", () => house.visit("lang=en", async (page) => {
    await at(page, "#imap_port").fill("993");
    await at(page, "#imap_security").selectOption("starttls");
    // The port came along with the mode: nothing to say.
    assert.equal(await at(page, "#imap_port").inputValue(), "143");
    await at(page, "#imap_port").fill("993");
    await at(page, "#imap_security").focus();
    await at(page, "#imap_security").blur();
    assert.equal(await at(page, "#imap_security-issue").getAttribute("data-problem"), "security_mismatch");
    await at(page, "#imap_security-issue button").click();
    assert.equal(await at(page, "#imap_security").inputValue(), "tls");
    await at(page, "#smtp_security").focus();
    await at(page, "#smtp_security").selectOption("none");
    await at(page, "#smtp_security").blur();
    assert.equal(await at(page, "#smtp_security-issue").getAttribute("data-problem"), "security_none");
  }));

  test("the helpdesk’s own server and a public domain", () => house.visit("lang=ko", async (page) => {
    await page.evaluate(() => { document.querySelector("mailmend-check").ownServer = true; });
    await at(page, "#server_kind").selectOption("own");
    await at(page, "#address").fill("alice@gmail.com");
    await at(page, "#address").blur();
    assert.equal(await at(page, "#address-issue").getAttribute("data-problem"), "public_domain_address");
    await saysSo(page, "address", "ko");
    await at(page, "#server_kind").selectOption("custom");
    assert.equal(await at(page, "#address-issue").count(), 0);
  }));

  test("an address that the page says is set up already", () => house.visit("lang=en", async (page) => {
    await page.evaluate(() => { document.querySelector("mailmend-check").configured = ["Alice@MailServer.com"]; });
    await at(page, "#address").fill("alice@mailserver.com");
    await at(page, "#address").blur();
    assert.equal(await at(page, "#address-issue").getAttribute("data-problem"), "address_already_configured");
    await saysSo(page, "address", "en");
    await at(page, "#address").fill("bob@mailserver.com");
    assert.equal(await at(page, "#address-issue").count(), 0);
  }));

  test("a remark on one of a pair leaves both inputs in line", () => house.visit("lang=en", async (page) => {
    const boxes = async () => Promise.all(["#imap_port", "#imap_security"].map((one) => at(page, one).boundingBox()));
    const before = await boxes();
    assert.equal(before[0].y, before[1].y);
    await at(page, "#imap_port").fill("99999");
    await at(page, "#imap_port-issue").waitFor();
    assert.deepEqual(await boxes(), before);
    assert.ok((await at(page, "#imap_port-issue").boundingBox()).width > before[0].width + before[1].width, "it has the whole width");
  }));

  test("the example address in the hint is one value", () => house.visit("lang=ko", async (page) => {
    assert.deepEqual(await at(page, "#address-hint .value").allInnerTexts(), ["support@yourcompany.com"]);
  }));

  test("good settings draw no remark, and nothing is said before something is typed", () => house.visit("lang=en", async (page) => {
    const said = () => at(page, ".issue").allInnerTexts();
    assert.deepEqual(await said(), []);
    await fill(page, { imap: { port: 993, security: "tls", host: "imap.mailserver.com" }, smtp: { port: 587, security: "starttls", host: "smtp.mailserver.com" }, address: "alice@mailserver.com", user: "alice@mailserver.com" });
    await at(page, "#imap_password").blur();
    assert.deepEqual(await said(), []);
  }));

  test("a known service is recognised, and one click fills its settings in", () => house.visit("lang=ko", async (page) => {
    await at(page, "#address").fill("alice@kakao.com");
    await at(page, ".notice button").first().click();
    const values = {};
    for (const name of ["imap_host", "imap_port", "imap_security", "smtp_host", "smtp_port", "imap_user_name"]) values[name] = await at(page, `#${name}`).inputValue();
    assert.deepEqual(values, { imap_host: "imap.kakao.com", imap_port: "993", imap_security: "tls", smtp_host: "smtp.kakao.com", smtp_port: "465", imap_user_name: "alice" });
  }));
});

test("Check leads to the first wrong input and nothing is sent", () => house.visit("lang=en", async (page) => {
  await at(page, "#address").fill("alice@mailserver.com");
  await at(page, "button[type=submit]").click();
  await at(page, "#imap_host-issue").waitFor();
  assert.equal(await page.evaluate(() => document.querySelector("mailmend-check").shadowRoot.activeElement?.id), "imap_host");
  assert.deepEqual(page.sent, []);
}));

/** A checker that nobody has touched, in the same page: the module and the texts are loaded already. */
async function anew(page) {
  await page.evaluate(() => {
    const old = document.querySelector("mailmend-check");
    const fresh = document.createElement("mailmend-check");
    Object.assign(fresh, { id: old.id, operator: old.operator, relay: old.relay });
    old.replaceWith(fresh);
  });
  await at(page, "#address").waitFor();
}

/** The words stand beside the input, in the language, and name the input by its label. */
async function saysSo(page, name, language) {
  const input = at(page, `#${name}`);
  assert.ok((await input.getAttribute("aria-describedby")).split(" ").includes(`${name}-issue`), "described by the issue");
  const issue = at(page, `#${name}-issue`);
  const error = (await issue.getAttribute("class")).includes("error");
  assert.equal(await input.getAttribute("aria-invalid"), error ? "true" : null);
  const words = await issue.locator("span").first().innerText();
  const label = await at(page, `label[for=${name}]`).innerText();
  assert.ok(words.includes(label), `${label}: ${words}`);
  assert.equal(/[가-힣]/.test(words.replace(label, "")), language === "ko", words);
}

/** One click puts the offered value in and the remark is gone. */
async function offers(page, name, offered) {
  const button = at(page, `#${name}-issue button`);
  assert.equal(await button.count(), offered === null ? 0 : 1);
  if (offered === null) return;
  await button.click();
  assert.equal(await at(page, `#${name}`).inputValue(), offered);
}
