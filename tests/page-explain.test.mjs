// The second tab: a pasted message is explained in the page, with no network at all.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ORIGIN } from "./lab/relay.mjs";
import { openHouse } from "./lab/house.mjs";

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

test("a pasted message leads to its row, cause and steps, offline after load", () => house.visit("lang=ko", async (page) => {
  await page.locator("#tab-explain").click();
  await page.locator("mailmend-explain #row-imap-verify-failed").waitFor({ state: "attached" });
  await page.context().setOffline(true);
  const text = page.locator("mailmend-explain #text");
  await text.fill("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.");
  await page.locator("mailmend-explain [data-cause=smtp_auth_disabled]").waitFor();
  await text.fill("사서함 imap 세부 정보를 확인하는 동안 오류가 발생했습니다. 서버 이름, 포트 및 자격 증명을 확인해 주세요.");
  await page.locator("mailmend-explain [data-alternative=credentials_rejected]").waitFor();
  await text.fill("password=hunter2-secret\ngetaddrinfo ENOTFOUND imap.exmaple.com");
  await page.locator("mailmend-explain [data-cause=dns_name_not_found]").waitFor();
  const shown = await page.locator("mailmend-explain pre").innerText();
  assert.ok(!shown.includes("hunter2"));
}));

test("deep links: an error in the address, and a row", () => house.visit(`lang=en&error=${encodeURIComponent("connect ECONNREFUSED 203.0.113.5:993")}`, async (page) => {
  await page.locator("mailmend-explain [data-cause=connection_refused]").waitFor();
  await page.goto(`${ORIGIN}/?lang=en#row-smtp-auth-failed`);
  await page.locator("mailmend-explain #row-smtp-auth-failed[open]").waitFor();
}));

test("server text is text", () => house.visit("lang=en", async (page) => {
  await page.locator("#tab-explain").click();
  await page.locator("mailmend-explain #text").fill("535 <img src=x onerror=alert(1)> Authentication failed \u202Ereversed");
  await page.locator("mailmend-explain [data-cause]").waitFor();
  assert.equal(await page.locator("mailmend-explain pre img").count(), 0);
  assert.deepEqual(page.complaints, []);
}));
