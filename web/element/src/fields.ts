/** Inputs with their label, hint and issue, wired for screen readers. */
import { html, nothing, type TemplateResult } from "lit";
import { rich } from "./rich.js";
import type { Issue } from "./types.js";

/** What the inputs of a form share. */
export interface Fields {
  t: (id: string, args?: Record<string, string | number>) => string;
  r: (id: string, args?: Record<string, string | number>) => TemplateResult[];
  disabled: boolean;
  issue: (name: string) => Issue | undefined;
  set: (name: string, value: string) => void;
  leave: (name: string) => void;
  suggest: (issue: Issue) => void;
}

interface Input { name: string; value: string; type?: "text" | "email" | "password"; hint?: string; code?: boolean; numeric?: boolean }

function described(name: string, hint: boolean, issue: Issue | undefined): string | typeof nothing {
  const ids = [hint ? `${name}-hint` : "", issue ? `${name}-issue` : ""].filter(Boolean);
  return ids.length ? ids.join(" ") : nothing;
}

/** One text input. */
export function field(fields: Fields, { name, value, type = "text", hint, code, numeric }: Input): TemplateResult {
  const issue = fields.issue(name);
  const id = name.replaceAll("_", "-");
  return html`<div class="stack tight">
    <label for=${name}>${fields.t(`field-${id}`)}</label>
    ${hint ? html`<small id="${name}-hint">${fields.r(hint)}</small>` : nothing}
    <input id=${name} name="mailmend-${id}" type=${type === "email" ? "text" : type} .value=${value} ?disabled=${fields.disabled}
      inputmode=${type === "email" ? "email" : numeric ? "numeric" : nothing}
      autocomplete=${type === "password" ? "new-password" : "off"} autocapitalize="off" spellcheck="false" dir=${code || numeric || type !== "text" ? "ltr" : "auto"}
      data-1p-ignore data-lpignore="true"
      aria-invalid=${issue?.severity === "error" ? "true" : nothing} aria-describedby=${described(name, Boolean(hint), issue)}
      @input=${(event: Event) => fields.set(name, (event.target as HTMLInputElement).value)}
      @blur=${() => fields.leave(name)} />
    ${said(fields, name, issue)}
  </div>`;
}

/** One choice; each option's text is `ui-<name>-<option>`, shared by both directions. */
export function select(fields: Fields, name: string, value: string, options: string[], choose: (value: string) => void): TemplateResult {
  const issue = fields.issue(name);
  const group = name.replace(/^(imap|smtp)_/, "").replaceAll("_", "-");
  return html`<div class="stack tight">
    <label for=${name}>${fields.t(`field-${name.replaceAll("_", "-")}`)}</label>
    <select id=${name} ?disabled=${fields.disabled} aria-invalid=${issue?.severity === "error" ? "true" : nothing} aria-describedby=${described(name, false, issue)}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)} @blur=${() => fields.leave(name)}>
      ${options.map((option) => html`<option value=${option} ?selected=${option === value} .selected=${option === value}>${fields.t(`ui-${group}-${option}`)}</option>`)}
    </select>
    ${said(fields, name, issue)}
  </div>`;
}

/** One tick. */
export function tick(fields: Fields, name: string, text: string, checked: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<label class="tick"><input type="checkbox" id=${name} .checked=${checked} ?disabled=${fields.disabled} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} /><span>${text}</span></label>`;
}

function said(fields: Fields, name: string, issue: Issue | undefined): TemplateResult | typeof nothing {
  if (!issue) return nothing;
  return html`<div id="${name}-issue" class="issue ${issue.severity}" data-problem=${issue.problem}>
    <span>${rich(issue.text)}</span>
    ${issue.suggestion ? html`<button type="button" class="link" @click=${() => fields.suggest(issue)}>${fields.r("ui-use-suggestion", { value: suggested(fields, issue) })}</button>` : nothing}
  </div>`;
}

function suggested(fields: Fields, issue: Issue): string {
  const value = issue.suggestion ?? "";
  return issue.field.endsWith("_security") ? fields.t(`ui-security-${value}`) : value;
}
