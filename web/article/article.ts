/** A knowledge-base article around the element: its own words, and where its answers go. */
import { pageLanguage, siteConfig, wordPage } from "../element/src/pages.js";

const tag = pageLanguage();
for (const link of document.querySelectorAll<HTMLAnchorElement>("nav a")) if (link.hreflang === tag) link.setAttribute("aria-current", "page");
await wordPage(tag);
const { feedback } = await siteConfig();
if (feedback) document.querySelector("mailmend-explain")?.setAttribute("feedback", feedback);
