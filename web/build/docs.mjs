// The documentation site: `node build/docs.mjs <dist>` makes `docs/*.html` from the Markdown in `docs`.
// A fence marked `html example` is shown twice, as code and at work.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Marked } from "marked";

const SOURCE = fileURLToPath(new URL("../../docs/", import.meta.url));
const PAGE = readFileSync(new URL("../docs/page.template", import.meta.url), "utf8");

/** Every page in reading order, by group; a file that is not here stops the build. */
const GROUPS = [
  ["Put it in", ["quick-start-settings", "quick-start-site", "quick-start-article", "contract", "theming"]],
  ["Run a relay", ["operator-guide", "performance"]],
  ["Extend it", ["adding-a-cause", "adding-a-provider", "adding-a-language"]],
  ["Proof", ["proof", "hostile"]],
];

const out = join(resolve(process.argv[2]), "docs");
mkdirSync(out, { recursive: true });
const present = new Set(readdirSync(SOURCE).filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -3)));
const groups = GROUPS.map(([title, names]) => [title, names.filter((name) => present.has(name))]).filter(([, names]) => names.length);
const listed = new Set(groups.flatMap(([, names]) => names));
for (const name of present) if (!listed.has(name)) throw new Error(`docs/${name}.md is in no group of build/docs.mjs`);

const marked = new Marked({
  gfm: true,
  renderer: {
    code({ text, lang }) {
      // What scrolls must be reachable by keyboard.
      const shown = `<pre tabindex="0"><code>${escape(text)}</code></pre>`;
      return lang === "html example" ? `<figure class="example"><div class="live">${text}</div><figcaption>The code of it</figcaption>${shown}</figure>` : shown;
    },
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>`;
    },
    table(token) {
      const row = (cells, tag) => `<tr>${cells.map((cell) => inTable(this.parser.parseInline(cell.tokens), tag)).join("")}</tr>`;
      return `<div class="scroll" tabindex="0" role="group" aria-label="Table"><table><thead>${row(token.header, "th")}</thead><tbody>${token.rows.map((cells) => row(cells, "td")).join("")}</tbody></table></div>`;
    },
    link({ href, tokens }) {
      // A page of ours, or a file that only the repository has.
      const own = /^([\w-]+)\.md(#.*)?$/.exec(href);
      const words = this.parser.parseInline(tokens);
      if (own) return `<a href="${own[1]}.html${own[2] ?? ""}">${words}</a>`;
      return /^https?:/.test(href) || href.startsWith("#") ? `<a href="${escape(href)}">${words}</a>` : words;
    },
  },
});

const titles = new Map([...listed].map((name) => [name, /^# (.+)$/m.exec(text(name))?.[1] ?? name]));
for (const name of listed) write(`${name}.html`, name, titles.get(name), marked.parse(text(name)));
write("index.html", "", "Documentation", `<h1>Documentation</h1>${groups.map(([title, names]) => `<h2>${title}</h2><ul>${names.map((name) => `<li><a href="${name}.html">${marked.parseInline(titles.get(name))}</a></li>`).join("")}</ul>`).join("")}`);

function text(name) {
  return readFileSync(join(SOURCE, `${name}.md`), "utf8");
}

function write(file, name, title, body) {
  const menu = groups.map(([group, names]) => `<li><strong>${group}</strong><ul>${names.map((one) => `<li><a href="${one}.html"${one === name ? ' aria-current="page"' : ""}>${marked.parseInline(titles.get(one))}</a></li>`).join("")}</ul></li>`).join("");
  const parts = { title: escape(title.replaceAll("`", "")), menu, body };
  writeFileSync(join(out, file), PAGE.replace(/\{\{(\w+)\}\}/g, (_, key) => parts[key]));
}

/** A column without a title has no header cell: an empty one would be read aloud as nothing. */
function inTable(words, tag) {
  const kind = words ? tag : "td";
  return `<${kind}>${words}</${kind}>`;
}

function slug(words) {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}

function escape(words) {
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
