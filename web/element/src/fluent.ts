/** Project Fluent for the module's texts: Mozilla's own runtime on the browser's plural rules. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Fluent as Runtime } from "./wasm/mailmend.js";

type Pattern = NonNullable<Parameters<FluentBundle["formatPattern"]>[0]>;

export class Fluent implements Runtime {
  private readonly bundle: FluentBundle;
  private shared: Record<string, string | number> = {};

  constructor(tag: string) {
    this.bundle = new FluentBundle(tag, { useIsolating: true });
  }

  add(ftl: string): boolean {
    return this.bundle.addResource(new FluentResource(ftl)).length === 0;
  }

  always(names: string[], values: (string | number)[]): void {
    this.shared = record(names, values);
  }

  has(id: string): boolean {
    return this.pattern(id) !== undefined;
  }

  format(id: string, names: string[], values: (string | number)[]): [string, boolean] | undefined {
    const pattern = this.pattern(id);
    if (pattern === undefined) return undefined;
    const errors: Error[] = [];
    const text = this.bundle.formatPattern(pattern, names.length ? { ...this.shared, ...record(names, values) } : this.shared, errors);
    // Texts set marks of their own around fixed values; this runtime encloses those marks once more.
    return [text.replace(/\u2068([\u2068\u2069])\u2069/g, "$1"), errors.length === 0];
  }

  private pattern(id: string): Pattern | undefined {
    const [name = "", attribute] = id.split(".");
    const message = this.bundle.getMessage(name);
    return (attribute === undefined ? message?.value : message?.attributes[attribute]) ?? undefined;
  }
}

function record(names: string[], values: (string | number)[]): Record<string, string | number> {
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
}
