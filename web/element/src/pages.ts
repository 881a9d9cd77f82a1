/** What the example pages share: their own words, which need no module. */
import { Fluent } from "./fluent.js";
import { language, later } from "./module.js";
import { served } from "./served.js";

type Words = (id: string, args?: Record<string, string>) => string;

/** The language of a page: as its address says, else as the reader prefers. */
export function pageLanguage(): string {
  return language(new URLSearchParams(location.search).get("lang") ?? navigator.language);
}

/** Words of the example pages in a language. */
export async function pageWords(tag: string): Promise<Words> {
  const fluent = new Fluent(tag);
  fluent.add(await later(tag, "pages"));
  return (id, args = {}) => (fluent.format(id, Object.keys(args), Object.values(args))?.[0] ?? "").replace(/[\u2068\u2069]/g, "");
}

/** Puts the words where `data-text` names them, and the language on the page. */
export async function wordPage(tag: string): Promise<Words> {
  const words = await pageWords(tag);
  document.documentElement.lang = tag;
  for (const place of document.querySelectorAll<HTMLElement>("[data-text]")) place.textContent = words(place.dataset["text"] ?? "");
  const title = document.querySelector<HTMLElement>("h1")?.textContent;
  if (title) document.title = title;
  return words;
}

/** What whoever serves the pages says about them: the address of the relay, relative to the site. */
export async function siteConfig(): Promise<{ relay: string; feedback: string | null }> {
  const site = new URL("..", location.href);
  const config = await served<{ relay?: string; feedback?: string }>(new URL("config.json", site), {});
  return { relay: config.relay ? new URL(config.relay, site).href : "", feedback: config.feedback ?? null };
}
