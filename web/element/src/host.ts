/**
 * The page's own form: which of its inputs is which of our fields, reading and filling them.
 * Fetched only where `<mailmend-check for="…">` is used.
 */
import { emptyForm, usualPort, usualSecurity, type Passwords } from "./settings.js";
import type { Endpoint, FieldProblem, FormData, Security } from "./types.js";

const FIELDS = new Set([
  "address", "server_kind", "folder", "sender",
  ...["imap", "smtp"].flatMap((side) => ["enabled", "host", "port", "security", "user_name", "password"].map((key) => `${side}_${key}`)),
]);

interface Mapped { name: string; values: Map<string, string> }
type Control = HTMLElement & { value: string };

/**
 * Reads `map`: `field=name` pairs parted by spaces, each with `|ours:theirs` for values that are
 * called otherwise on the page: `imap_host=server imap_security=encryption|tls:ssl|starttls:tls|none:off`.
 */
export function parseMap(map: string): Map<string, Mapped> {
  const found = new Map<string, Mapped>();
  for (const pair of map.split(/\s+/).filter(Boolean)) {
    const [, field = "", name = "", values = ""] = /^([a-z_]+)=([^|]+)((?:\|[^|]*)*)$/.exec(pair) ?? [];
    if (!FIELDS.has(field)) {
      console.warn(`mailmend: "${pair}" in map names no field`);
      continue;
    }
    const said = values.split("|").filter(Boolean).map((value) => {
      const [ours = "", ...theirs] = value.split(":");
      return [ours, theirs.join(":")] as const;
    });
    found.set(field, { name, values: new Map(said) });
  }
  return found;
}

export class HostForm {
  private readonly marked = new Map<HTMLElement, { invalid: string | null; description: string | null }>();

  constructor(private readonly root: HTMLElement, private readonly map: Map<string, Mapped>) {}

  /** The name of the page's input, where it has one. */
  nameOf(field: string): string | null {
    return this.map.get(field)?.name ?? null;
  }

  /** The field that an input of the page stands for. */
  fieldOf(target: EventTarget | null): string | undefined {
    return [...this.map.keys()].find((field) => this.controls(field).includes(target as Control));
  }

  /** Everything that is on the screen now. */
  read(): { form: FormData; passwords: Passwords; same: boolean } {
    const form = emptyForm();
    for (const field of ["address", "folder", "sender"] as const) form[field] = this.value(field) ?? "";
    form.server_kind = this.value("server_kind") === "own" ? "own" : "custom";
    for (const protocol of ["imap", "smtp"] as const) {
      const own = (key: string): string | undefined => this.value(`${protocol}_${key}`);
      const security = own("security");
      const port = own("port");
      const known: Security = security === "tls" || security === "starttls" || security === "none" ? security : usualSecurity(protocol, port ?? "");
      form[protocol] = {
        enabled: this.map.has(`${protocol}_host`) && !["false", "off", "0", "no"].includes(own("enabled") ?? ""),
        host: own("host") ?? "",
        port: port ?? usualPort(protocol, known),
        security: known,
        user_name: own("user_name") ?? "",
        has_password: false,
      };
    }
    // The provider is known by the address; a user name often is one.
    if (!this.map.has("address") && form.imap.user_name.includes("@")) form.address = form.imap.user_name;
    const passwords = { imap: this.value("imap_password") ?? "", smtp: this.value("smtp_password") ?? "" };
    return { form, passwords, same: !this.map.has("smtp_user_name") && !this.map.has("smtp_password") };
  }

  /** Writes proven settings into the page's form, as if somebody had typed them. */
  write({ protocol, host, port, security }: Endpoint): void {
    // The port last: forms that set the usual port with the security mode must not undo it.
    this.put(`${protocol}_host`, host);
    this.put(`${protocol}_security`, security);
    this.put(`${protocol}_port`, String(port));
  }

  put(field: string, value: string): void {
    const mapped = this.map.get(field);
    const [control] = this.controls(field);
    if (!mapped || !control) return;
    const theirs = mapped.values.get(value) ?? value;
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      const wanted = control.type === "radio" ? this.controls(field).find((one) => one.value === theirs) : control;
      const on = control.type === "radio" || truthy(theirs);
      // A click is what every framework listens to here.
      if (wanted instanceof HTMLInputElement && wanted.checked !== on) wanted.click();
      return;
    }
    if (control.value === theirs) return;
    setNative(control, theirs);
    for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  }

  focus(field: string): boolean {
    const [control] = this.controls(field);
    control?.focus();
    return Boolean(control);
  }

  /** Marks the inputs at fault for the page, and unmarks those that no longer are. */
  mark(problems: readonly FieldProblem[]): void {
    this.unmark();
    for (const { field, text, severity } of problems) {
      const [control] = this.controls(field);
      if (!control || severity !== "error" || this.marked.has(control)) continue;
      this.marked.set(control, { invalid: control.getAttribute("aria-invalid"), description: control.getAttribute("aria-description") });
      control.setAttribute("aria-invalid", "true");
      control.setAttribute("aria-description", text);
    }
  }

  unmark(): void {
    for (const [control, { invalid, description }] of this.marked) {
      restore(control, "aria-invalid", invalid);
      restore(control, "aria-description", description);
    }
    this.marked.clear();
  }

  /** Our value of a field; undefined where the page has no such input. */
  private value(field: string): string | undefined {
    const mapped = this.map.get(field);
    const controls = this.controls(field);
    const [first] = controls;
    if (!mapped || !first) return undefined;
    let theirs = first.value;
    if (first instanceof HTMLInputElement && first.type === "checkbox") theirs = first.checked ? "on" : "off";
    if (first instanceof HTMLInputElement && first.type === "radio") theirs = (controls as unknown as HTMLInputElement[]).find((one) => one.checked)?.value ?? "";
    for (const [ours, said] of mapped.values) if (said === theirs) return ours;
    return theirs;
  }

  private controls(field: string): Control[] {
    const name = this.map.get(field)?.name;
    if (!name) return [];
    if (this.root instanceof HTMLFormElement) {
      const found = this.root.elements.namedItem(name);
      if (found instanceof RadioNodeList) return [...found] as unknown as Control[];
      if (found) return [found as Control];
    }
    const escaped = CSS.escape(name);
    return [...this.root.querySelectorAll<Control>(`[name="${escaped}"], #${escaped}`)];
  }
}

function truthy(value: string): boolean {
  return !["", "off", "false", "0", "no"].includes(value);
}

/** Frameworks replace the setter on the element to notice changes; the prototype's own one is what typing uses. */
function setNative(control: Control, value: string): void {
  const kind = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement].find((one) => control instanceof one);
  const setter = kind && Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set;
  if (setter) setter.call(control, value);
  else control.value = value;
}

function restore(control: HTMLElement, name: string, value: string | null): void {
  if (value === null) control.removeAttribute(name);
  else control.setAttribute(name, value);
}
