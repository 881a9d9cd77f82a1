/** Loads the WebAssembly module and the rules once, and texts per language, from beside this script. */
import { Fluent } from "./fluent.js";
import { LOCALES, MODULE, RULES, TEXTS, type Asset } from "./generated/files.js";
import init, { Mailmend, giveRules } from "./wasm/mailmend.js";

export { Session } from "./wasm/mailmend.js";
export type { Mailmend } from "./wasm/mailmend.js";

/** Languages that have texts; the first one is the fallback. */
export const LANGUAGES: readonly string[] = LOCALES.map((locale) => locale.tag);

let started: Promise<unknown> | undefined;
const files = new Map<string, Promise<string>>();

function file({ url, integrity = "" }: Asset, priority: RequestPriority = "auto"): Promise<string> {
  let text = files.get(url.href);
  if (!text) {
    text = fetch(url, { integrity, priority }).then((answer) => {
      if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
      return answer.text();
    });
    // A failed fetch may succeed later: it is not kept.
    text.catch(() => files.delete(url.href));
    files.set(url.href, text);
  }
  return text;
}

function texts(tag: string, bundle: string): Promise<string> {
  const asset = TEXTS[tag]?.[bundle];
  return asset ? file(asset) : Promise.reject(new Error(`no ${bundle} in ${tag}`));
}

/** Fetched and compiled once; a failure may pass, so it is not kept. */
function module(): Promise<unknown> {
  started ??= init({ module_or_path: fetch(MODULE.url, { integrity: MODULE.integrity ?? "" }) });
  started.catch(() => { started = undefined; });
  return started;
}

let ruled = false;

/** Whether messages can be recognised: the rules are there. */
export const hasRules = (): boolean => ruled;

/**
 * Gives the module the words of its rules. Fetched beside it, but behind it: a form or an empty box can
 * be used without them, a verdict cannot.
 */
export async function rules(): Promise<void> {
  const [text] = await Promise.all([file(RULES, "low"), module()]);
  if (!ruled) giveRules(text);
  ruled = true;
}

/** The language to use for a `lang` value. */
export function language(tag: string): string {
  const wanted = tag.toLowerCase().split("-")[0] ?? "";
  return LANGUAGES.find((known) => known === wanted) ?? LANGUAGES[0] ?? "en";
}

/** Whether a language is written from right to left. */
export function rightToLeft(tag: string): boolean {
  return LOCALES.some((locale) => locale.tag === tag && locale.direction === "rtl");
}

/** The module in one language; the operator document is optional, and one that is unusable is left out. */
export async function load(tag: string, operator: string | null): Promise<Mailmend> {
  // Whoever needs them asks again, and hears of a failure then.
  rules().catch(() => {});
  const [core, document] = await Promise.all([texts(tag, "core"), operator ? operators(operator) : undefined, module()]);
  const made = (words: unknown): Mailmend => new Mailmend(new Fluent(tag), tag, [core], words);
  try {
    return made(document);
  } catch (error) {
    if (document === undefined) throw error;
    return made(undefined);
  }
}

const told = new Set<string>();

/** The operator document. What is wrong with it is for its author: in the console, once, and not waited for. */
async function operators(path: string): Promise<unknown> {
  const say = (...lines: unknown[]): void => { for (const line of lines) console.warn("mailmend", path, line); };
  const first = !told.has(path);
  told.add(path);
  try {
    const document: unknown = JSON.parse(await file({ url: new URL(path, new URL(".", import.meta.url)) }));
    // After the module, which the reader waits for.
    if (first) void module().then(() => import("./operator.js")).then(({ problems }) => say(...problems(document)), () => {});
    return document;
  } catch (error) {
    if (first) say(error);
    return undefined;
  }
}

/** Texts that are needed later, in a language: those of the article, of the feedback and the pages. */
export function later(tag: string, bundle: "article" | "pages"): Promise<string> {
  return texts(tag, bundle);
}

/** Words without the module. */
export interface Texts { text(id: string): string }

/** The words for saying that the module cannot run, which need no module. */
export async function textsOnly(tag: string): Promise<Texts> {
  const fluent = new Fluent(tag);
  fluent.add(await texts(tag, "core"));
  return { text: (id) => fluent.format(id, [], [])?.[0] ?? "" };
}
