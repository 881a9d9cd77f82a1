// Lighthouse on each home, without its stopwatch: accessibility and good manners of the built pages.
// `node bench/lighthouse.mjs` adds performance, on a quiet machine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { PAGES, audit } from "./lab/lighthouse.mjs";

const LEAST = 95;

test("accessibility and best practices are at least 95 on every home", async () => {
  const found = await audit(fileURLToPath(new URL("../web/dist/", import.meta.url)), PAGES, ["accessibility", "best-practices"]);
  assert.equal(found.length, PAGES.length);
  for (const { page, scores, failed } of found) {
    for (const [category, score] of Object.entries(scores)) assert.ok(score >= LEAST, `${page}: ${category} ${score}\n${failed.join("\n")}`);
  }
});
