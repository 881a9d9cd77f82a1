/** Loads the WebAssembly module once, and texts per language, from beside this script. */
import init, { Mailmend } from "./wasm/mailmend.js";

export { Session } from "./wasm/mailmend.js";
export type { Mailmend } from "./wasm/mailmend.js";

/** Languages that have texts; the first one is the fallback. */
export const LANGUAGES = ["en", "ko", "ja"] as const;

let started: Promise<unknown> | undefined;
const files = new Map<string, Promise<string>>();

/** The folder that holds the module, the texts and the operator document. */
function base(): URL {
  return new URL(".", import.meta.url);
}

function file(path: string): Promise<string> {
  let text = files.get(path);
  if (!text) {
    text = fetch(new URL(path, base())).then((answer) => {
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.text();
    });
    // A failed fetch may succeed later: it is not kept.
    text.catch(() => files.delete(path));
    files.set(path, text);
  }
  return text;
}

/** The language to use for a `lang` value. */
export function language(tag: string): string {
  const wanted = tag.toLowerCase().split("-")[0] ?? "";
  return LANGUAGES.find((known) => known === wanted) ?? LANGUAGES[0];
}

/** The module in one language; the operator document is optional. */
export async function load(tag: string, operator: string | null): Promise<Mailmend> {
  started ??= init({ module_or_path: new URL("mailmend_bg.wasm", base()) });
  const [core, document] = await Promise.all([
    file(`locales/${tag}/core.ftl`),
    operator ? file(operator).then(JSON.parse, () => undefined) : undefined,
    started,
  ]);
  return new Mailmend(tag, [core], document);
}

/** Texts of the article in a language. */
export function article(tag: string): Promise<string> {
  return file(`locales/${tag}/article.ftl`);
}
