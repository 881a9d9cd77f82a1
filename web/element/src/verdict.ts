/** A verdict as people read it: headline, who acts, steps, alternatives, evidence. */
import { html, nothing, type TemplateResult } from "lit";
import { rich } from "./rich.js";
import type { Diagnosis, Settings, Step } from "./types.js";

type Text = (id: string, args?: Record<string, string | number>) => string;

export interface VerdictActions {
  t: Text;
  apply?: (settings: Settings) => void;
  guide: (slug: string) => void;
}

/** The whole verdict; `direction` names it where two stand side by side. */
export function verdict(found: Diagnosis, actions: VerdictActions, direction = ""): TemplateResult {
  const { t } = actions;
  const kind = found.cause === "success" ? "success" : found.cause === "unknown" ? "unknown" : "";
  return html`
    <section part="cause" class="card stack verdict ${kind}" data-cause=${found.cause} data-protocol=${found.protocol ?? ""}>
      <div class="stack tight">
        ${direction ? html`<p class="muted">${direction}</p>` : nothing}
        <h2 tabindex="-1" class="headline">${found.title}</h2>
        <p>${found.explanation}</p>
        ${found.seen ? html`<p>${rich(found.seen)}</p>` : nothing}
      </div>
      ${badges(found)}
      ${found.proven_settings.length ? proven(found.proven_settings, actions) : nothing}
      ${found.cause === "success" ? nothing : steps(found.steps, actions)}
      ${alternatives(found, t)}
      ${evidence(found, t)}
    </section>`;
}

function badges(found: Diagnosis): TemplateResult {
  return html`<div class="badges">
    ${found.cause === "success" ? nothing : html`<span class="badge who">${found.actor_text}</span>`}
    <span class="badge" data-sureness=${found.sureness}>${found.sureness_text}</span>
    ${found.retry_text ? html`<span class="badge">${found.retry_text}</span>` : nothing}
    ${found.provider ? html`<span class="badge">${found.provider.name}</span>` : nothing}
  </div>`;
}

function proven(list: Settings[], { t, apply }: VerdictActions): TemplateResult {
  return html`<div class="notice good stack tight">
    <h3>${t("ui-proven-title")}</h3>
    ${list.map((one) => html`<div class="row">
      <span>${rich(one.text)}</span>
      ${apply ? html`<button type="button" class="apply" @click=${() => apply(one)}>${t("ui-apply")}</button>` : nothing}
    </div>`)}
  </div>`;
}

function steps(list: Step[], { t, guide }: VerdictActions): TemplateResult {
  return html`<div class="stack tight">
    <h3>${t("ui-steps-title")}</h3>
    <ol part="steps" class="steps">${list.map((step) => html`<li data-step=${step.slug}><div class="stack tight">
      <p>${rich(step.text)}</p>
      ${step.detail ? html`<p class="muted">${rich(step.detail)}</p>` : nothing}
      ${step.guide ? html`<div><button type="button" class="link" @click=${() => guide(step.guide ?? "")}>${t("ui-show-guide")}</button></div>` : nothing}
      ${step.links.map((link) => html`<a href=${link.url} target="_blank" rel="noopener noreferrer">${link.text}</a>`)}
    </div></li>`)}</ol>
  </div>`;
}

function alternatives(found: Diagnosis, t: Text): TemplateResult | typeof nothing {
  if (!found.alternatives.length && !found.tell_apart) return nothing;
  return html`<div class="stack tight">
    ${found.alternatives.length ? html`<h3>${t(found.cause === "unknown" ? "ui-possible-title" : "ui-alternatives-title")}</h3>
      <ul class="plainlist">${found.alternatives.map((other) => html`<li data-alternative=${other.cause}>${other.title}${other.reason ? html` <span class="muted">${rich(other.reason)}</span>` : nothing}</li>`)}</ul>` : nothing}
    ${found.tell_apart ? html`<p class="notice">${rich(found.tell_apart)}</p>` : nothing}
  </div>`;
}

function evidence(found: Diagnosis, t: Text): TemplateResult | typeof nothing {
  const shown = found.evidence.filter((one) => one.quote);
  if (!shown.length) return nothing;
  return html`<details>
    <summary>${t("ui-evidence-title")}</summary>
    <div class="stack tight">${shown.map((one) => html`<figure class="stack tight">
      <figcaption class="muted">${rich(one.label)}</figcaption>
      <blockquote part="server-text" class="quote" dir="auto">${one.quote}</blockquote>
    </figure>`)}</div>
  </details>`;
}
