/** The element's own form, and what stands in its place where the page has one. */
import { html, nothing, type TemplateResult } from "lit";
import { field, select, tick, type Fields } from "./fields.js";
import { rich } from "./rich.js";
import { DIRECTIONS, type Passwords } from "./settings.js";
import type { Direction, FieldProblem, FormData, Offer, Security } from "./types.js";

/** What the form shows and what happens in it. */
export interface FormState {
  form: FormData;
  passwords: Passwords;
  same: boolean;
  plainAllowed: boolean;
  offer: Offer | null;
  ownServer: boolean;
  /** The page supplies what signs in: nobody is asked for a password here. */
  supplied: boolean;
  relay: boolean;
  running: boolean;
  /** An entry has to be mended before the check. */
  stopped: boolean;
  change: (part: Partial<Pick<FormState, "form" | "same" | "plainAllowed">>) => void;
  security: (protocol: Direction, security: Security) => void;
  acceptOffer: () => void;
  submit: (event: Event) => void;
  cancel: () => void;
}

export function ownForm(fields: Fields, state: FormState): TemplateResult {
  const { form, change } = state;
  const { t } = fields;
  return html`<form part="form" class="card stack wide" novalidate autocomplete="off" @submit=${state.submit}>
    <div class="stack">
      ${field(fields, { name: "address", value: form.address, type: "email", hint: "ui-address-hint" })}
      ${state.offer ? html`<div class="notice row"><span>${t("ui-offer", { provider: state.offer.name })}</span><button type="button" @click=${state.acceptOffer}>${t("ui-offer-accept")}</button></div>` : nothing}
      ${state.ownServer ? select(fields, "server_kind", form.server_kind, ["custom", "own"], (value) => change({ form: { ...form, server_kind: value as "own" | "custom" } })) : nothing}
    </div>
    ${form.server_kind === "own" ? nothing : html`
      <div class="columns">${DIRECTIONS.map((protocol) => side(protocol, fields, state))}</div>
      ${more(fields, state)}`}
    ${buttons(fields, state)}
  </form>`;
}

/** Beside the page's own form: the button, what is wrong up there, and the choices it does not have. */
export function besideForm(fields: Fields, state: FormState, problems: readonly FieldProblem[], go: (field: string) => void): TemplateResult {
  const { form, change, plainAllowed } = state;
  const plain = DIRECTIONS.some((protocol) => form[protocol].enabled && form[protocol].security === "none");
  return html`<form part="form" class="card stack" novalidate autocomplete="off" @submit=${state.submit}>
    ${problems.length ? html`<div class="stack tight" role="alert" data-problems><strong>${fields.t("ui-mend-first")}</strong>
      <ul class="plainlist">${problems.map((one) => html`<li data-field=${one.field}><button type="button" class="link" @click=${() => go(one.field)}>${rich(one.text)}</button>
        ${one.suggestion ? html`<button type="button" class="link suggestion" @click=${() => fields.suggest({ ...one, when: "on_submit" })}>${fields.r("ui-use-suggestion", { value: suggested(fields, one) })}</button>` : nothing}</li>`)}</ul></div>` : nothing}
    ${state.supplied ? nothing : tick(fields, "without_password", fields.t("ui-without-password"), form.without_password, (on) => change({ form: { ...form, without_password: on } }))}
    ${plain && !form.without_password ? tick(fields, "plain", fields.t("ui-allow-plain"), plainAllowed, (on) => change({ plainAllowed: on })) : nothing}
    ${buttons(fields, { ...state, stopped: false })}
  </form>`;
}

function suggested(fields: Fields, { field: name, suggestion }: FieldProblem): string {
  return name.endsWith("_security") ? fields.t(`ui-security-${suggestion ?? ""}`) : suggestion ?? "";
}

function buttons({ t }: Fields, { running, relay, stopped, cancel }: FormState): TemplateResult {
  return html`<div class="row">
      ${running
        ? html`<button type="button" class="cancel" part="cancel" @click=${cancel}>${t("ui-cancel")}</button>`
        : html`<button type="submit" class="primary" part="check" ?disabled=${!relay}>${t("ui-check")}</button>`}
      ${stopped ? html`<span class="issue" role="alert">${t("ui-mend-first")}</span>` : nothing}
    </div>
    ${relay ? html`<p class="muted">${t("ui-privacy")}</p>` : html`<p class="notice" data-notice="ui-no-relay">${t("ui-no-relay")}</p>`}`;
}

function side(protocol: Direction, fields: Fields, state: FormState): TemplateResult {
  const { form, change } = state;
  const { t } = fields;
  const own = form[protocol];
  const name = (key: string): string => `${protocol}_${key}`;
  const shared = protocol === "smtp" && form.imap.enabled;
  const withSignIn = own.enabled && !form.without_password;
  return html`<fieldset data-direction=${protocol}>
    <legend>${t(`ui-${protocol}`)}</legend>
    <div class="stack">
      ${tick(fields, `${protocol}_enabled`, t(`ui-${protocol}-enabled`), own.enabled, (on) => change({ form: { ...form, [protocol]: { ...own, enabled: on } } }))}
      ${own.enabled ? html`
        ${field(fields, { name: name("host"), value: own.host, code: true })}
        <div class="pair">
          ${field(fields, { name: name("port"), value: own.port, numeric: true })}
          ${select(fields, name("security"), own.security, ["tls", "starttls", "none"], (value) => state.security(protocol, value as Security))}
        </div>` : nothing}
      ${withSignIn && shared ? tick(fields, "same", t("ui-same-sign-in"), state.same, (on) => change({ same: on })) : nothing}
      ${withSignIn && !(shared && state.same) ? html`
        ${field(fields, { name: name("user_name"), value: own.user_name, code: true })}
        ${state.supplied ? nothing : field(fields, { name: name("password"), value: state.passwords[protocol], type: "password" })}` : nothing}
      ${own.enabled && own.security === "none" && !form.without_password ? tick(fields, `${protocol}_plain`, t("ui-allow-plain"), state.plainAllowed, (on) => change({ plainAllowed: on })) : nothing}
    </div>
  </fieldset>`;
}

function more(fields: Fields, { form, change, supplied }: FormState): TemplateResult {
  return html`<details>
    <summary>${fields.t("ui-more")}</summary>
    <div class="stack">
      ${supplied ? nothing : tick(fields, "without_password", fields.t("ui-without-password"), form.without_password, (on) => change({ form: { ...form, without_password: on } }))}
      <div class="columns">
        ${field(fields, { name: "folder", value: form.folder, hint: "ui-folder-hint" })}
        ${field(fields, { name: "sender", value: form.sender, type: "email", hint: "ui-sender-hint" })}
      </div>
    </div>
  </details>`;
}
