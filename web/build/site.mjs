// The static bundle: `node build/site.mjs <dist> <languages as JSON>`. In `dist` are pages, styles, the
// module and texts already; this adds the scripts, puts hashes into names, and integrity into pages.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { filesBelow, hashed, integrity, writeFiles } from "./assets.mjs";

const WEB = fileURLToPath(new URL("..", import.meta.url));
/** Folders whose scripts become pages' scripts of the same folder; `site` is the root. */
const PAGES = ["site", "settings", "article", "docs"];
/** What other sites name in their own pages keeps its name. */
const STABLE = ["mailmend.js", "article/embed.js"];

const [dist, languages] = [resolve(process.argv[2]), JSON.parse(process.argv[3])];
writeFiles(dist, languages, true);
const { imports, later, loaders } = await bundle();
for (const [script, parts] of later) writeFileSync(script, asking(script, parts));
const renamed = rename();
/** What the scripts fetch whatever the language. */
const fetched = readdirSync(dist).filter((name) => /^(mailmend_bg|rules)-[0-9a-f]{8}\.(wasm|txt)$/.test(name)).sort().map((name) => join(dist, name));
for (const page of filesBelow(dist).filter((path) => path.endsWith(".html"))) writeFileSync(page, pinned(page));

/** Bundles every entry; gives the scripts that each script needs at once, and those that load the module. */
async function bundle() {
  const entryPoints = { mailmend: "element/src/index.ts" };
  for (const page of PAGES.filter((folder) => existsSync(join(WEB, folder)))) {
    for (const name of readdirSync(join(WEB, page)).filter((file) => /(?<!\.d)\.ts$/.test(file))) {
      const stem = basename(name, ".ts");
      entryPoints[page === "site" ? stem : `${page}/${stem}`] = `${page}/${name}`;
    }
  }
  // What two pages share is one file; assets are named from there, so it stays at the root.
  const { metafile } = await esbuild.build({
    absWorkingDir: WEB, entryPoints, outdir: dist, bundle: true, minify: true, format: "esm", target: "es2022", splitting: true,
    chunkNames: "[name]-[hash]", legalComments: "none", logLevel: "warning", metafile: true,
  });
  const [needs, parts, users] = [new Map(), new Map(), new Set()];
  for (const [path, output] of Object.entries(metafile.outputs)) {
    const imported = (kind) => output.imports.filter((one) => one.kind === kind).map((one) => resolve(WEB, one.path));
    needs.set(resolve(WEB, path), imported("import-statement"));
    if (imported("dynamic-import").length) parts.set(resolve(WEB, path), imported("dynamic-import"));
    if ("element/src/module.ts" in output.inputs) users.add(resolve(WEB, path));
  }
  return { imports: needs, later: parts, loaders: users };
}

/**
 * A script that asks for its later parts with their integrity. `import()` takes none, but finds what a
 * preload has asked for, or why it was not had.
 */
function asking(script, parts) {
  return parts.reduce((text, part) => {
    if (later.has(part)) throw new Error(`${relative(dist, part)} has later parts itself: pin those first`);
    const name = JSON.stringify(link(script, part));
    const preloaded = `{rel:"modulepreload",href:new URL(${name},import.meta.url),integrity:"${integrity(readFileSync(part))}",onload(){this.remove()}}`;
    const pieces = text.split(`import(${name})`);
    if (pieces.length !== 2) throw new Error(`${relative(dist, script)}: import(${name}) is there ${pieces.length - 1} times`);
    return pieces.join(`(document.head.append(Object.assign(document.createElement("link"),${preloaded})),import(${name}))`);
  }, readFileSync(script, "utf8"));
}

/** Gives every page's own script and style a name with a hash; chunks have one from esbuild. */
function rename() {
  const names = new Map();
  for (const path of filesBelow(dist).filter((name) => /\.(js|css)$/.test(name))) {
    const chunk = /-[A-Z0-9]{8}\.js$/.test(path);
    // Presets are linked by other sites too.
    const stable = STABLE.includes(relative(dist, path)) || relative(dist, path).startsWith("themes/");
    if (!chunk && !stable) names.set(path, hashed(path));
  }
  return names;
}

/** A page with the new names, the integrity of what it names, and what its scripts will need. */
function pinned(page) {
  const preloads = new Set();
  const text = readFileSync(page, "utf8").replace(/(<(?:script|link)\b[^>]*?\s(?:src|href)=")([^":?#]+\.(?:js|css))"/g, (_, before, name) => {
    const source = resolve(dirname(page), name);
    const at = renamed.get(source) ?? source;
    if (!existsSync(at)) throw new Error(`${relative(dist, page)} names ${name}, which is not there`);
    if (name.endsWith(".js")) {
      const needed = closure(source);
      for (const script of needed) preloads.add(`<link rel="modulepreload" ${attributes(page, script)}>`);
      // The module is most of what a visit fetches: it does not wait for the scripts that ask for it.
      if ([source, ...needed].some((script) => loaders.has(script))) for (const file of fetched) preloads.add(preload(page, file));
    }
    return `${before}${link(page, at)}" integrity="${integrity(readFileSync(at))}"`;
  });
  return text.replace("</head>", [...preloads, "</head>"].join("\n"));
}

function closure(script, seen = new Set()) {
  for (const needed of imports.get(script) ?? []) {
    if (!seen.has(needed)) closure(needed, seen.add(needed));
  }
  return seen;
}

function link(page, file) {
  const path = relative(dirname(page), file);
  return path.startsWith(".") ? path : `./${path}`;
}

/** The words of the rules come behind the module, as in the script; integrity is what the script asks for. */
function preload(page, file) {
  const priority = file.endsWith(".txt") ? ' fetchpriority="low"' : "";
  return `<link rel="preload" as="fetch" crossorigin${priority} href="${link(page, file)}">`;
}

function attributes(page, file) {
  return `href="${link(page, file)}" integrity="${integrity(readFileSync(file))}"`;
}
