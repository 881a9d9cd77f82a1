// TypeScript declarations of the package, from the manifest: what a page may use, without lit's own types.

/** Methods of the module itself; they are no part of an element. */
const MODULE = `/** Languages that have texts; the first one is the fallback. */
export declare const LANGUAGES: readonly string[];
/** The language to use for a \`lang\` value. */
export declare function language(tag: string): string;
`;

/** \`mailmend.d.ts\` */
export function declarations({ modules: [{ declarations: elements }] }, publicTypes) {
  return `import type { ${publicTypes.join(", ")} } from "./types.js";
export type { ${publicTypes.join(", ")} } from "./types.js";

${MODULE}
${elements.map(declaration).join("\n")}
declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ name, tagName }) => `    ${JSON.stringify(tagName)}: ${name};`).join("\n")}
  }
}
`;
}

function declaration({ name, description, members, events }) {
  const listener = (verb) => `  ${verb}EventListener<K extends keyof ${name}EventMap>(type: K, listener: (this: ${name}, event: ${name}EventMap[K]) => unknown, options?: boolean | ${verb === "add" ? "Add" : ""}EventListenerOptions): void;
  ${verb}EventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | ${verb === "add" ? "Add" : ""}EventListenerOptions): void;`;
  return `/** ${description} */
export declare class ${name} extends HTMLElement {
${members.map(member).join("\n")}
${listener("add")}
${listener("remove")}
}

/** Events of {@link ${name}}. */
export interface ${name}EventMap extends HTMLElementEventMap {
${events.map((event) => `  /** ${event.description} */\n  ${JSON.stringify(event.name)}: ${event.type.text};`).join("\n")}
}
`;
}

function member({ kind, name, description, type, parameters = [], return: gives }) {
  const shape = kind === "method" ? `(${parameters.map((one) => `${one.name}${one.optional ? "?" : ""}: ${one.type.text}`).join(", ")}): ${gives.type.text}` : `: ${type.text}`;
  return `  /** ${description} */\n  ${name}${shape};`;
}

/** \`react.d.ts\`: the elements in JSX, for React 19 and later, which sets properties and listens to events itself. */
export function react({ modules: [{ declarations: elements }] }) {
  return `import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ${elements.flatMap(({ name }) => [name, `${name}EventMap`]).join(", ")} } from "./mailmend.js";

${elements.map(attributes).join("\n")}
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ name, tagName }) => `      ${JSON.stringify(tagName)}: DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${name}Props;`).join("\n")}
    }
  }
}
`;
}

function attributes({ name, attributes: written, members, events }) {
  const plain = (type) => type.replace(/ \| (null|undefined)/g, "");
  const fields = members.filter(({ kind, attribute }) => kind === "field" && !attribute);
  const lines = [
    ...written.map((one) => [one.name, plain(one.type.text), one.description]),
    ...fields.map((one) => [one.name, one.type.text, one.description]),
  ].map(([key, type, words]) => `  /** ${words} */\n  ${JSON.stringify(key)}?: ${["string", "boolean", "string[]"].includes(type) ? type : `${name}[${JSON.stringify(key)}]`};`);
  const listeners = events.map((event) => `  /** ${event.description} */\n  ${JSON.stringify(`on${event.name}`)}?: (event: ${name}EventMap[${JSON.stringify(event.name)}]) => void;`);
  return `/** What \`<${name}>\` takes in JSX. */\nexport interface ${name}Props {\n${[...lines, ...listeners].join("\n")}\n}\n`;
}
