// One text, two implementations of Fluent: programs and tests use the Rust one, the page Mozilla's.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { fluent } from "./lab/module.mjs";

const languages = JSON.parse(execFileSync(join(process.env.MAILMEND_BIN, "mailmend-xtask"), ["formatted"], { maxBuffer: 1 << 28 }));
const Fluent = await fluent();

test("there is something to compare", () => {
  assert.ok(languages.length >= 3);
  for (const { tag, variables, runs } of languages) {
    assert.ok(runs.length > 5 && variables.length > 10, tag);
    assert.ok(runs.every((run) => Object.keys(run.texts).length > 300), tag);
  }
});

for (const { tag, ftl, variables, runs } of languages) {
  test(`every message of ${tag} reads the same from both`, () => {
    const bundle = new Fluent(tag);
    for (const file of ftl) assert.ok(bundle.add(file), "a message is there twice");
    const different = [];
    for (const { value, texts } of runs) {
      const names = value === null ? [] : variables;
      for (const [id, rust] of Object.entries(texts)) {
        const page = bundle.format(id, names, names.map(() => value)) ?? null;
        // Without a value each writes the gap in its own way; both must say that there is one.
        const same = value === null ? page?.[1] === rust?.[1] : page?.[0] === rust?.[0] && page?.[1] === rust?.[1];
        // A text where a number is due: the page tells the gap, the Rust implementation writes it in.
        if (page?.[0].includes("{NUMBER()}")) continue;
        if (!same || bundle.has(id) !== (rust !== null)) different.push({ id, value, page, rust });
      }
    }
    assert.deepEqual(different, []);
  });
}
