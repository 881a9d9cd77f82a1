// The checker as people use it: fill the form, press Check, read the verdicts.

/** What the servers of the laboratory know. */
export const ALICE = { user: "alice@test.example", password: "alice-secret" };

/** An input or button of the checker. */
export const at = (page, selector) => page.locator(`mailmend-check ${selector}`);

/** Types settings into the form. `imap` and `smtp`: host, port, security, plain (consent); absent: left out. */
export async function fill(page, { imap, smtp, user = ALICE.user, password = ALICE.password, address = ALICE.user }) {
  await at(page, "#address").fill(address);
  for (const [name, side] of Object.entries({ imap, smtp })) {
    await at(page, `#${name}_enabled`).setChecked(Boolean(side));
    if (!side) continue;
    await at(page, `#${name}_host`).fill(side.host ?? "mail.test.example");
    await at(page, `#${name}_security`).selectOption(side.security);
    await at(page, `#${name}_port`).fill(String(side.port));
    if (side.plain) await at(page, `#${name}_plain`).check();
  }
  const first = imap ? "imap" : "smtp";
  await at(page, `#${first}_user_name`).fill(user);
  await at(page, `#${first}_password`).fill(password);
}

/** Presses Check and waits for the end, whichever it is. */
export async function press(page) {
  await at(page, "button[type=submit]").click();
  await ended(page);
}

export async function ended(page) {
  await at(page, "[data-cause], [data-notice]").first().waitFor({ timeout: 90_000 });
}

export async function check(page, settings) {
  await fill(page, settings);
  await press(page);
}

/** The verdicts as they stand there: cause, marked input and steps of each direction; the stage that failed. */
export async function verdicts(page) {
  const found = {};
  for (const card of await at(page, "[data-cause]").all()) {
    const protocol = await card.getAttribute("data-protocol");
    const failed = at(page, `[data-progress=${protocol}] [data-outcome=failed]`);
    const marked = at(page, `[data-direction=${protocol}] [aria-invalid=true]`);
    found[protocol] = {
      cause: await card.getAttribute("data-cause"),
      stage: (await failed.count()) ? await failed.first().getAttribute("data-stage") : null,
      field: (await marked.count()) ? (await marked.first().getAttribute("id")).replace(`${protocol}_`, "") : null,
      steps: await card.locator("[data-step]").evaluateAll((steps) => steps.map((step) => step.dataset.step)),
    };
  }
  return found;
}

/** Changes the page's language under a verdict that stands there. */
export async function turn(page, language) {
  await page.evaluate((tag) => { document.documentElement.lang = tag; }, language);
  await at(page, `[part=base][lang=${language}]`).waitFor();
}

/** Fails unless all the text that a selector finds is in the language. */
export async function speaks(page, language, selector) {
  const texts = await at(page, selector).allInnerTexts();
  const foreign = texts.filter((text) => /[가-힣]/.test(text) !== (language === "ko"));
  if (!texts.length || foreign.length) throw new Error(`${selector} in ${language}: ${foreign.join(" | ") || "nothing there"}`);
}
