/** The article: rows and how-tos as one reads them. */
import { html, nothing, type TemplateResult } from "lit";
import { rich } from "./rich.js";
import type { Guide, Row } from "./types.js";

type Text = (id: string, args?: Record<string, string | number>) => string;

/** The reader's own browser, for the how-to that differs by browser. */
export function browserName(): string {
  const agent = navigator.userAgent;
  if (/Edg\//.test(agent)) return "edge";
  if (/Firefox\//.test(agent)) return "firefox";
  if (/Chrome\//.test(agent)) return "chrome";
  return /Safari\//.test(agent) ? "safari" : "chrome";
}

export function rowDetails(row: Row, t: Text, open: boolean, guide: (slug: string) => void): TemplateResult {
  return html`<details id="row-${row.slug}" ?open=${open}>
    <summary>${rich(row.messages[0] ?? row.slug)}</summary>
    <div class="stack">
      ${row.messages.slice(1).map((message) => html`<p class="muted">${rich(message)}</p>`)}
      ${row.reasons.length ? html`<div class="stack tight"><h3>${t("ui-row-why")}</h3><ul class="plainlist">${row.reasons.map((reason) => html`<li>${rich(reason)}</li>`)}</ul></div>` : nothing}
      <div class="stack tight"><h3>${t("ui-row-how")}</h3>
        <ol class="steps">${row.steps.map((step) => html`<li><div class="stack tight">
          ${step.audience ? html`<strong>${step.audience}</strong>` : nothing}
          <p>${rich(step.text)}</p>
          ${step.guide ? html`<div><button type="button" class="link" @click=${() => guide(step.guide ?? "")}>${t("ui-show-guide")}</button></div>` : nothing}
          ${(step.links ?? []).map((link) => html`<a href=${link.url} target="_blank" rel="noopener noreferrer">${link.text}</a>`)}
        </div></li>`)}</ol></div>
      ${row.changed ? html`<div class="notice stack tight"><h3>${t("ui-row-changed")}</h3><p>${rich(row.changed)}</p></div>` : nothing}
      ${row.tell_apart ? html`<p class="muted">${rich(row.tell_apart)}</p>` : nothing}
    </div>
  </details>`;
}

export function guideDetails(guide: Guide, t: Text, open: boolean): TemplateResult {
  return html`<details id="guide-${guide.slug}" ?open=${open}>
    <summary>${guide.title}</summary>
    <div class="stack">
      ${guide.intro ? html`<p>${rich(guide.intro)}</p>` : nothing}
      ${guide.parts.map((part) => html`<div class="stack tight" data-part=${part.key}><h3>${part.title}</h3>
        <ol class="steps">${part.steps.map((step) => html`<li><p>${rich(step)}</p></li>`)}</ol></div>`)}
      ${guide.notes.length ? html`<div class="notice stack tight"><h3>${t("ui-guide-notes")}</h3><ul class="plainlist">${guide.notes.map((note) => html`<li>${rich(note)}</li>`)}</ul></div>` : nothing}
      ${guide.links.length ? html`<ul class="plainlist">${guide.links.map((link) => html`<li><a href=${link.url} target="_blank" rel="noopener noreferrer">${link.text}</a></li>`)}</ul>` : nothing}
    </div>
  </details>`;
}
