// The npm package: `node build/package.mjs <folder> <languages as JSON>`. In the folder are the module, the
// texts, the presets and the licences already; this adds scripts, types, the manifest and the package's own file.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import ts from "typescript";
import { writeFiles } from "./assets.mjs";
import { manifest } from "./contract.mjs";
import { declarations, react } from "./types.mjs";

const WEB = fileURLToPath(new URL("..", import.meta.url));
const [folder, languages] = [resolve(process.argv[2]), JSON.parse(process.argv[3])];
const contract = manifest();

writeFiles(folder, languages, false);
await scripts();
types();
write("custom-elements.json", JSON.stringify(contract, null, 2));
write("package.json", JSON.stringify(packageFile(), null, 2));

/** One script that any page can load as it is: lit and Fluent are in it. */
async function scripts() {
  await esbuild.build({
    absWorkingDir: WEB, entryPoints: { mailmend: "element/src/index.ts" }, outdir: folder, bundle: true, minify: true, format: "esm",
    target: "es2022", splitting: true, chunkNames: "[name]-[hash]", legalComments: "eof", logLevel: "warning",
  });
}

function types() {
  const source = readFileSync(join(WEB, "element/src/types.ts"), "utf8");
  const { outputText, diagnostics } = ts.transpileDeclaration(source, { fileName: "types.ts", reportDiagnostics: true, compilerOptions: { strict: true } });
  if (diagnostics?.length) throw new Error(ts.formatDiagnostics(diagnostics, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => WEB, getNewLine: () => "\n" }));
  write("types.d.ts", outputText);
  write("mailmend.d.ts", declarations(contract, publicTypes()));
  write("react.d.ts", react(contract));
}

/** The types that the entry names: those of the shapes which a page sees. */
function publicTypes() {
  const entry = readFileSync(join(WEB, "element/src/index.ts"), "utf8");
  const [, names] = /export type \{([^}]+)\} from "\.\/types\.js"/.exec(entry) ?? [];
  if (!names) throw new Error("index.ts names no types");
  return names.split(",").map((name) => name.trim()).filter(Boolean);
}

function packageFile() {
  const { name, version, description, license } = JSON.parse(readFileSync(join(WEB, "package.json"), "utf8"));
  return {
    name, version, description, license, type: "module", customElements: "custom-elements.json",
    // Loading it defines the elements.
    sideEffects: true,
    exports: {
      ".": { types: "./mailmend.d.ts", default: "./mailmend.js" },
      "./react": { types: "./react.d.ts" },
      "./themes/*": "./themes/*",
      "./operators/*": "./operators/*",
      "./custom-elements.json": "./custom-elements.json",
      "./operator.schema.json": "./operator.schema.json",
      "./package.json": "./package.json",
    },
    peerDependencies: { "@types/react": ">=19" },
    peerDependenciesMeta: { "@types/react": { optional: true } },
  };
}

function write(name, text) {
  writeFileSync(join(folder, name), text.endsWith("\n") ? text : `${text}\n`);
}
