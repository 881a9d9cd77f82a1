// Lighthouse on every page of the built site, as a phone on a slow link sees it: `cargo xtask web` first.
// Prints the scores; ends with an error below 95. `performance` needs a quiet machine.
import { fileURLToPath } from "node:url";
import { audit, PAGES } from "../lab/lighthouse.mjs";

const LEAST = 95;
const found = await audit(fileURLToPath(new URL("../../web/dist/", import.meta.url)), PAGES, ["performance", "accessibility", "best-practices"]);
for (const { page, scores, failed } of found) {
  console.log(`${page.padEnd(12)} ${Object.entries(scores).map(([name, score]) => `${name} ${score}`).join(", ")}`);
  for (const line of failed) console.log(`    ${line}`);
}
if (found.some(({ scores }) => Object.values(scores).some((score) => score < LEAST))) process.exitCode = 1;
