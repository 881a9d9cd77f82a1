// Lighthouse against a folder of files, in the Chromium that the other tests use.
import lighthouse from "lighthouse";
import { launchChromium } from "./chromium.mjs";
import { serveFolder } from "./static.mjs";

/** The three homes. */
export const PAGES = ["", "settings/", "article/"];

/** Scores of 0 to 100 per page and category, and what cost points. */
export async function audit(folder, pages, categories) {
  const site = await serveFolder(folder, { brotli: true, headers: { "cache-control": "max-age=31536000" } });
  const port = 18_490;
  const browser = await launchChromium(`--remote-debugging-port=${port}`);
  try {
    const found = [];
    for (const page of pages) {
      const { lhr } = await lighthouse(`${site.url}${page}`, { port, onlyCategories: categories, logLevel: "error" });
      if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
      const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]));
      found.push({ page: page || "site", scores, failed: Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.flatMap(({ id, weight }) => cost(lhr.audits[id], weight))) });
    }
    return found;
  } finally {
    await browser.close();
    await site.stop();
  }
}

function cost({ id, score, title, displayValue, details }, weight) {
  if (!weight || score === null || score >= 0.9) return [];
  const where = (details?.items ?? []).slice(0, 3).map((item) => item.node?.snippet ?? item.description ?? item.url ?? "").join(" | ");
  return [`${id} ${Math.round(score * 100)}: ${title} ${displayValue ?? ""} ${where}`];
}
