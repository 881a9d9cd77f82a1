// The reference of the elements' contract as Markdown: `node build/reference.mjs` writes docs/contract.md.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { manifest } from "./contract.mjs";

/** Where it is kept; a test fails when it is stale. */
export const REFERENCE = fileURLToPath(new URL("../../docs/contract.md", import.meta.url));

/** One example per element; the documentation site shows each at work. */
const EXAMPLES = {
  "mailmend-check": '<mailmend-check own-server>\n  <p>The check needs JavaScript.</p>\n</mailmend-check>',
  "mailmend-explain": '<mailmend-explain no-article text="535 5.7.8 Error: authentication failed"></mailmend-explain>',
};

/** The page's text. */
export function reference() {
  const [{ declarations }] = manifest().modules;
  return `# The elements' contract

Generated from the comments in \`web/element/src\`; \`custom-elements.json\` in the package says the same to tools.
What is not here is no promise: the inside of the elements can change at any time.

${declarations.map(element).join("\n")}`;
}

function element({ tagName, description, attributes, members, events, slots, cssParts, cssProperties }) {
  const fields = members.filter(({ kind, attribute }) => kind === "field" && !attribute);
  const methods = members.filter(({ kind }) => kind === "method");
  const sections = [
    table("Attributes", ["attribute", "type", ""], attributes.map((one) => [code(one.name), code(one.type.text), one.description])),
    table("Properties", ["property", "type", ""], fields.map((one) => [code(one.name), code(one.type.text), one.description])),
    table("Methods", ["method", ""], methods.map((one) => [code(`${one.name}(${(one.parameters ?? []).map(({ name }) => name).join(", ")})`), one.description])),
    table("Events", ["event", "detail", ""], events.map((one) => [code(one.name), code(one.type.text.replace(/^CustomEvent<(.*)>$/, "$1")), one.description])),
    table("Slots", ["slot", ""], slots.map((one) => [one.name ? code(one.name) : "default", one.description])),
    table("Parts", ["part", ""], cssParts.map((one) => [code(one.name), one.description])),
    table("Custom properties", ["property", ""], cssProperties.map((one) => [code(one.name), one.description])),
  ];
  return `## \`<${tagName}>\`\n\n${description.replace(/^`[^`]+`: (.)/, (_, first) => first.toUpperCase())}\n\n\`\`\`html example\n${EXAMPLES[tagName]}\n\`\`\`\n\n${sections.filter(Boolean).join("\n")}`;
}

function table(title, head, rows) {
  if (!rows.length) return "";
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return `### ${title}\n\n${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}

function code(text) {
  return `\`${text}\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(REFERENCE, reference());
