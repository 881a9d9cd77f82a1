// The npm package as other people use it: packed, installed, imported by Vite and webpack, or by no bundler at all.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launchChromium } from "./lab/chromium.mjs";
import { serveFolder } from "./lab/static.mjs";

const APPS = fileURLToPath(new URL("apps/", import.meta.url));
const WEB = fileURLToPath(new URL("../web/", import.meta.url));
const PACKAGE = join(WEB, "npm");

const scratch = mkdtempSync(join(tmpdir(), "mailmend-package-"));
let packed;
let browser;

const run = (program, args, cwd = APPS) => execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const bin = (name) => join(APPS, "node_modules/.bin", name);

before(async () => {
  [packed] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", scratch], PACKAGE));
  const installed = join(APPS, "node_modules/mailmend");
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  // What `npm install file.tgz` does, without asking a registry about the others.
  run("tar", ["-xzf", join(scratch, packed.filename), "--strip-components=1", "-C", installed]);
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Opens a folder as a site, from a subfolder of a server, and gives the page to `use`; it must run without errors. */
async function visit(folder, use) {
  const site = await serveFolder(folder, { prefix: "/some/folder/" });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(site.url);
    await use(page);
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
    await site.stop();
  }
}

describe("what is packed", () => {
  const names = () => packed.files.map(({ path }) => path);

  test("scripts, module, rules, texts of every language, types, manifest, licences; nothing else", () => {
    const expected = ["mailmend.js", "mailmend_bg.wasm", "rules.txt", "mailmend.d.ts", "types.d.ts", "react.d.ts", "custom-elements.json", "operator.schema.json", "README.md", "LICENSE-APACHE", "LICENSE-MIT", "package.json"];
    for (const name of expected) assert.ok(names().includes(name), name);
    for (const tag of ["en", "ko", "ja"]) assert.ok(names().includes(`locales/${tag}/core.ftl`), tag);
    const foreign = names().filter((name) => !/^(?:[\w.-]+\.(?:js|wasm|txt|d\.ts|json|md)|LICENSE-\w+|locales\/.+\.ftl|themes\/.+\.css|operators\/.+\.json)$/.test(name));
    assert.deepEqual(foreign, []);
  });

  test("nothing runs when it is installed, and nothing else is installed with it", () => {
    const { scripts, dependencies } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
    assert.equal(scripts, undefined);
    assert.equal(dependencies, undefined);
  });

  test("every file that the exports name is there", () => {
    const { exports } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
    const files = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)));
    for (const file of files.filter((name) => !name.includes("*"))) assert.ok(names().includes(file.slice(2)), file);
  });

  test("the manifest tells every property, event and part of both elements", async () => {
    const { modules: [{ declarations }] } = JSON.parse(readFileSync(join(PACKAGE, "custom-elements.json"), "utf8"));
    await visitBlank(async (page) => {
      for (const { name, tagName, attributes, members } of declarations) {
        const known = await page.evaluate(({ tag, names }) => names.filter((one) => !(one in document.createElement(tag))), { tag: tagName, names: members.map((member) => member.name) });
        assert.deepEqual(known, [], `${name}: members that the element does not have`);
        const observed = await page.evaluate((tag) => customElements.get(tag).observedAttributes, tagName);
        assert.deepEqual([...observed].sort(), attributes.map((attribute) => attribute.name).sort(), `${name}: attributes`);
      }
    });
  });
});

/** An empty page with the installed package loaded. */
async function visitBlank(use) {
  await visit(plain(), async (page) => {
    await page.waitForFunction(() => customElements.get("mailmend-check"));
    await use(page);
  });
}

/** The page without a bundler, with the package beside it as it was installed. */
function plain() {
  const folder = mkdtempSync(join(scratch, "plain-"));
  cpSync(join(APPS, "plain"), folder, { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(APPS, "node_modules/mailmend"), join(folder, "node_modules/mailmend"));
  return folder;
}

/** Types an error into the paste box and waits for the page's own listener to hear the cause. */
async function explains(page) {
  await page.locator("mailmend-explain #text").pressSequentially("a1 NO [AUTHENTICATIONFAILED] Authentication failed.");
  await page.locator("#cause", { hasText: "credentials_rejected" }).waitFor();
}

test("the elements' own sources have right types", () => {
  run("npm", ["run", "--silent", "types"], WEB);
});

test("unbundled: one script tag", () => visit(plain(), async (page) => {
  await page.locator("mailmend-explain [data-cause=connection_refused]").waitFor();
}));

test("Vite and React: types hold, the page works, files get their hashes", async () => {
  run(bin("tsc"), ["--project", "vite"]);
  run(bin("vite"), ["build", "vite", "--logLevel", "warn"]);
  await visit(join(APPS, "dist/vite"), explains);
});

test("webpack: the page works", async () => {
  run(bin("webpack"), ["--config", "webpack/webpack.config.js"]);
  cpSync(join(APPS, "webpack/index.html"), join(APPS, "dist/webpack/index.html"));
  await visit(join(APPS, "dist/webpack"), explains);
});
