// The files that the script fetches later: the module and the texts. Each gets its content's hash
// into its name (so that a cache may keep it for ever) and its integrity into the script (so that
// who pins the script has pinned them too).
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the generated source goes; git does not see it. */
const FILES = fileURLToPath(new URL("../element/src/generated/files.ts", import.meta.url));

/** The integrity value of a file's content, as HTML and fetch take it. */
export function integrity(content) {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

/** Renames a file to carry eight digits of its content's hash; gives the new path. */
export function hashed(path) {
  const digits = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 8);
  const end = extname(path);
  const named = `${path.slice(0, -end.length)}-${digits}${end}`;
  renameSync(path, named);
  return named;
}

/** Every file below a folder, sorted. */
export function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

/**
 * Writes the source that knows the module, the languages and their texts in `folder`.
 *
 * `pinned`: names with hashes, and integrity. Otherwise (the npm package) plain names, which Vite and
 * webpack find by their `new URL("…", import.meta.url)` and give a hash themselves.
 */
export function writeFiles(folder, languages, pinned) {
  const asset = (path) => {
    const at = pinned ? hashed(path) : path;
    const url = `new URL(${JSON.stringify(`./${relative(folder, at)}`)}, import.meta.url)`;
    return pinned ? `{ url: ${url}, integrity: ${JSON.stringify(integrity(readFileSync(at)))} }` : `{ url: ${url} }`;
  };
  const texts = languages.map(({ tag }) => {
    const bundles = filesBelow(join(folder, "locales", tag)).map((path) => `    ${JSON.stringify(relative(join(folder, "locales", tag), path).replace(/\.ftl$/, ""))}: ${asset(path)},`);
    return `  ${JSON.stringify(tag)}: {\n${bundles.join("\n")}\n  },`;
  });
  const source = `/** Written by the build from what it found; not to be edited. */
export interface Asset { url: URL; integrity?: string }

/** Every language that has texts; the first one stands in for the others. */
export const LOCALES: readonly { tag: string; name: string; direction: "ltr" | "rtl" }[] = ${JSON.stringify(languages)};

/** The WebAssembly module. */
export const MODULE: Asset = ${asset(join(folder, "mailmend_bg.wasm"))};

/** The words of the rules. */
export const RULES: Asset = ${asset(join(folder, "rules.txt"))};

/** Texts by language and bundle. */
export const TEXTS: Readonly<Record<string, Readonly<Record<string, Asset>>>> = {
${texts.join("\n")}
};
`;
  mkdirSync(dirname(FILES), { recursive: true });
  writeFileSync(FILES, source);
}
