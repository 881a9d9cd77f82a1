// The elements' contract as tools read it (custom-elements manifest 1.0.0), from the comments and
// declarations in element/src. Only what a page may use is in it: no inner state, nothing inherited from lit.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { create, ts } from "@custom-elements-manifest/analyzer";
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";

const SOURCE = fileURLToPath(new URL("../element/src/", import.meta.url));
/** Base classes first: what they have is inherited. */
const FILES = ["base.ts", "run.ts", "check.ts", "explain.ts"];
/** The file of the package that defines both elements. */
const ENTRY = "mailmend.js";
const INTERNAL = new Set(["connectedCallback", "disconnectedCallback", "render", "updated", "willUpdate", "firstUpdated", "shouldUpdate", "styles", "properties"]);

/** The manifest of the package. */
export function manifest() {
  const modules = FILES.map((name) => ts.createSourceFile(name, readFileSync(SOURCE + name, "utf8"), ts.ScriptTarget.ES2022, true));
  const { modules: read } = create({ modules, plugins: litPlugin(), context: { dev: false } });
  const classes = read.flatMap(({ declarations }) => declarations).filter(({ kind, tagName }) => kind === "class" && tagName);
  const declarations = classes.map(element).sort((a, b) => a.name.localeCompare(b.name));
  return {
    schemaVersion: "1.0.0",
    modules: [{
      kind: "javascript-module",
      path: ENTRY,
      declarations,
      exports: declarations.flatMap(({ name, tagName }) => {
        const declaration = { name, module: ENTRY };
        return [{ kind: "js", name, declaration }, { kind: "custom-element-definition", name: tagName, declaration }];
      }),
    }],
  };
}

function element(found) {
  const members = (found.members ?? []).filter(open).map(({ kind, name, type, description, parameters, return: gives }) => strip({ kind, name, type, description: line(description), parameters, return: gives }));
  const shown = new Set(members.map(({ name }) => name));
  // An attribute without a field that a page may set is inner state.
  const attributes = (found.attributes ?? []).filter(({ name, fieldName }) => (fieldName ? shown.has(fieldName) : name))
    .map(({ name, type, description, fieldName }) => strip({ name, type, description: line(description), fieldName }));
  for (const member of members) {
    const attribute = attributes.find(({ fieldName }) => fieldName === member.name);
    member.attribute = attribute?.name;
    member.description ||= attribute?.description;
  }
  const list = (items = []) => items.map(({ name, type, description }) => strip({ name, type, description: line(description) }));
  const declaration = {
    kind: "class", customElement: true, name: found.name, tagName: found.tagName, description: line(found.description), superclass: { name: "HTMLElement" },
    attributes, members: members.map(strip), events: list(found.events.filter(({ description }) => description)), slots: list(found.slots), cssParts: list(found.cssParts), cssProperties: list(found.cssProperties),
  };
  complete(declaration);
  return declaration;
}

function open({ name, privacy, static: fixed, kind }) {
  return !fixed && (privacy ?? "public") === "public" && !INTERNAL.has(name) && (kind === "method" || kind === "field");
}

/** What has no words is no contract: the build stops until somebody writes them. */
function complete({ tagName, ...lists }) {
  for (const [list, entries] of Object.entries(lists)) {
    if (!Array.isArray(entries)) continue;
    const silent = entries.filter(({ description }) => !description).map(({ name }) => name);
    if (silent.length) throw new Error(`<${tagName}>: ${list} without a description: ${silent.join(", ")}`);
  }
}

function line(text) {
  return text?.replace(/\s+/g, " ").trim() || undefined;
}

function strip(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
