// Writes a .br and a .gz beside every text and module below a folder, where they are smaller, and
// prints the manifest: octets per file, plain and brotli.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = process.argv.at(-1);
/** Whoever serves the site writes these anew: a compressed one beside it would be the old one. */
const REPLACED = new Set(["config.json", "demo.json"]);
const manifest = {};
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || REPLACED.has(entry.name)) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const plain = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const brotli = brotliCompressSync(plain, { params });
  const gzip = gzipSync(plain, { level: 9 });
  if (brotli.length < plain.length) writeFileSync(`${path}.br`, brotli);
  if (gzip.length < plain.length) writeFileSync(`${path}.gz`, gzip);
  manifest[relative(dist, path)] = { octets: plain.length, brotli: brotli.length };
}
console.log(JSON.stringify(manifest, Object.keys(manifest).sort().concat("octets", "brotli"), 1));
