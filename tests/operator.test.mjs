// The page's own check of an operator document says the same as the command's: the table of cases is
// that of `crates/l10n/tests/operator.rs`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const WEB = fileURLToPath(new URL("../web/", import.meta.url));
const { build } = createRequire(`${WEB}package.json`)("esbuild");

const { outputFiles } = await build({ absWorkingDir: WEB, entryPoints: ["element/src/operator.ts"], bundle: true, format: "esm", write: false });
const { problems } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

test("what is wrong is named by its place", () => {
  for (const [document, said] of read("../crates/l10n/tests/operator-cases.json")) {
    const [place, words] = said.split(/: (.*)/s);
    const found = problems(document);
    assert.equal(found.length, 1, JSON.stringify([document, found]));
    assert.ok(found[0].startsWith(`${place}: `) && found[0].includes(words), `${found[0]} lacks ${said}`);
  }
});

test("the ready document has nothing wrong", () => {
  assert.deepEqual(problems(read("../web/operators/freshdesk.json")), []);
});
