// The built browser module outside a browser: what `cargo xtask web` put into web/, and Fluent as the
// elements lend it.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = join(ROOT, "web/dist");

/** The elements' own Fluent, as one script made of its TypeScript source. */
export async function fluentSource() {
  const esbuild = await import(join(ROOT, "web/node_modules/esbuild/lib/main.js"));
  const { outputFiles: [built] } = await esbuild.default.build({
    entryPoints: [join(ROOT, "web/element/src/fluent.ts")], bundle: true, format: "esm", write: false, logLevel: "warning",
  });
  return built.text;
}

/** The same, as a class. */
export async function fluent() {
  return (await import(`data:text/javascript;base64,${Buffer.from(await fluentSource()).toString("base64")}`)).Fluent;
}

/** A file of the bound module. */
export function wasmFile(name) {
  return readFileSync(join(ROOT, "web/element/src/wasm", name));
}

/** The module itself, started, without the words of the rules. */
export async function wasm() {
  const bindings = await import(join(ROOT, "web/element/src/wasm/mailmend.js"));
  await bindings.default({ module_or_path: wasmFile("mailmend_bg.wasm") });
  return bindings;
}

/** A file of the bundle by the start and end of its name; the hash between them changes. */
export function built(folder, start, end) {
  const name = readdirSync(join(DIST, folder)).find((one) => one.startsWith(start) && one.endsWith(end));
  if (!name) throw new Error(`no ${start}…${end} in ${join(DIST, folder)}: cargo xtask web`);
  return readFileSync(join(DIST, folder, name), "utf8");
}
