import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { MailmendElement } from "./base.js";
import { field, select, tick, type Fields } from "./fields.js";
import type { Mailmend } from "./module.js";
import { Relay } from "./relay.js";
import { certificate, stages } from "./stages.js";
import { verdict } from "./verdict.js";
import type { CheckRequest, Credential, Direction, Endpoint, FormData, FormDirection, Issue, Observation, Offer, ProbeRequest, RelayMessage, Report, Security, Settings, Verdicts } from "./types.js";

/** Where the check stands. */
type Phase = "editing" | "running" | "done" | "refused" | "unreachable" | "cancelled" | "lost";

const DIRECTIONS: readonly Direction[] = ["imap", "smtp"];

/** Settings that fill the form from outside (the demo, a host page). */
export interface Prefill { address?: string; host?: string; user?: string; password?: string; imap?: { host?: string; port: number; security: Security }; smtp?: { host?: string; port: number; security: Security } }

/**
 * `<mailmend-check>`: type mailbox settings, watch the stages, read the one cause.
 *
 * Attributes: `relay` (WebSocket URL or path; empty: no relay), `operator` (path of the operator
 * document), `own-server` (offer the helpdesk's own mail server as an option).
 * Properties: `configured` (addresses that are already set up), `token` (function that gives an embed token).
 * Methods: `prefill(settings)`.
 * Events: `mailmend-progress` {stage, protocol, outcome}, `mailmend-diagnosed` {imap, smtp},
 * `mailmend-apply` {endpoint}, `mailmend-reauthorize` {provider}, `mailmend-token-expired`.
 * Slots: default, what is read without script. Parts: `base`, `stage`, `cause`, `steps`, `server-text`.
 */
export class MailmendCheck extends MailmendElement {
  static override properties: PropertyDeclarations = {
    relay: { type: String },
    ownServer: { type: Boolean, attribute: "own-server" },
    configured: { attribute: false },
    token: { attribute: false },
    form: { state: true },
    same: { state: true },
    plainAllowed: { state: true },
    touched: { state: true },
    submitted: { state: true },
    phase: { state: true },
    seen: { state: true },
    verdicts: { state: true },
    refusal: { state: true },
    elapsed: { state: true },
    copied: { state: true },
  };

  declare relay: string;
  declare ownServer: boolean;
  declare configured: string[];
  declare token: (() => string | undefined) | undefined;
  declare private form: FormData;
  /** Outgoing mail signs in with the user name and password of incoming mail. */
  declare private same: boolean;
  declare private plainAllowed: boolean;
  declare private touched: ReadonlySet<string>;
  declare private submitted: boolean;
  declare private phase: Phase;
  declare private seen: Observation[];
  declare private verdicts: Verdicts;
  declare private refusal: { slug: string; protocol?: Direction; seconds: number };
  declare private elapsed: number;
  declare private copied: boolean;

  /** Held here and in the inputs only: never in an attribute, an event or a report. */
  private passwords: Record<Direction, string> = { imap: "", smtp: "" };
  private request: CheckRequest | undefined;
  private connection: Relay | undefined;
  private seenFrom: string[] = [];
  private clock = 0;
  private checks = 0;
  private offer: Offer | null = null;

  constructor() {
    super();
    this.relay = "";
    this.ownServer = false;
    this.configured = [];
    const empty = (port: string, security: Security): FormDirection => ({ enabled: true, host: "", port, security, user_name: "", has_password: false });
    this.form = { address: "", server_kind: "custom", imap: empty("993", "tls"), smtp: empty("587", "starttls"), folder: "", sender: "", without_password: false };
    this.same = true;
    this.plainAllowed = false;
    this.touched = new Set();
    this.submitted = false;
    this.phase = "editing";
    this.seen = [];
    this.verdicts = { imap: null, smtp: null };
    this.refusal = { slug: "", seconds: 0 };
    this.elapsed = 0;
    this.copied = false;
  }

  override disconnectedCallback(): void {
    // Removed in mid-check: the relay drops its connections with this one.
    this.connection?.close();
    clearInterval(this.clock);
    if (this.phase === "running") this.phase = "cancelled";
    super.disconnectedCallback();
  }

  /** Fills the form; nothing is checked yet. */
  prefill(settings: Prefill): void {
    const side = (protocol: Direction): FormDirection => {
      const given = settings[protocol];
      const old = this.form[protocol];
      return given ? { ...old, enabled: true, host: given.host ?? settings.host ?? old.host, port: String(given.port), security: given.security, user_name: settings.user ?? old.user_name } : old;
    };
    this.form = { ...this.form, address: settings.address ?? settings.user ?? this.form.address, server_kind: "custom", imap: side("imap"), smtp: side("smtp"), without_password: false };
    if (settings.password !== undefined) {
      this.passwords = { imap: settings.password, smtp: settings.password };
      this.same = true;
    }
    this.touched = new Set();
    this.submitted = false;
    this.reset();
  }

  protected override async languageChanged(_mailmend: Mailmend): Promise<void> {
    this.judge();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("phase") && ["done", "refused", "unreachable", "lost"].includes(this.phase)) {
      this.renderRoot.querySelector<HTMLElement>(".headline")?.focus();
    }
  }

  // ---- the form -----------------------------------------------------------------------------

  /** What the validation sees: the typed values, with the shared user name and password applied. */
  private get typed(): FormData {
    const { form } = this;
    const smtp = this.same ? { ...form.smtp, user_name: form.imap.enabled ? form.imap.user_name : form.smtp.user_name } : form.smtp;
    return {
      ...form,
      imap: { ...form.imap, has_password: this.passwords.imap !== "" },
      smtp: { ...smtp, has_password: this.password("smtp") !== "" },
    };
  }

  private password(protocol: Direction): string {
    return protocol === "smtp" && this.same && this.form.imap.enabled ? this.passwords.imap : this.passwords[protocol];
  }

  private issues(): Issue[] {
    return (this.mailmend?.validate(this.typed, { configured: this.configured, ports: [] }) ?? []) as Issue[];
  }

  /** An issue is said when the input was left, or the check was pressed, or at once if it cannot become right. */
  private issueOf(name: string, issues: Issue[]): Issue | undefined {
    return issues.find((issue) => issue.field === name && (this.submitted || issue.when === "immediately" || (issue.when === "on_leave" && this.touched.has(name))));
  }

  private leave(name: string): void {
    this.touched = new Set(this.touched).add(name);
  }

  private set(name: string, value: string): void {
    const [protocol, ...rest] = name.split("_");
    const key = rest.join("_");
    if (protocol === "imap" || protocol === "smtp") {
      if (key === "password") {
        this.passwords = { ...this.passwords, [protocol]: value };
        this.requestUpdate();
      } else {
        this.form = { ...this.form, [protocol]: { ...this.form[protocol], [key]: value } };
      }
    } else {
      this.form = { ...this.form, [name]: value };
      if (name === "address") this.offer = (this.mailmend?.suggest(value) ?? null) as Offer | null;
    }
  }

  /** The usual security mode of a port comes with it, and the reverse; what was typed otherwise stays. */
  private setSecurity(protocol: Direction, security: Security): void {
    const usual: Record<Direction, Record<Security, string>> = { imap: { tls: "993", starttls: "143", none: "143" }, smtp: { tls: "465", starttls: "587", none: "587" } };
    const old = this.form[protocol];
    const known = Object.values(usual[protocol]).includes(old.port) || old.port === "";
    this.form = { ...this.form, [protocol]: { ...old, security, port: known ? usual[protocol][security] : old.port } };
  }

  private acceptOffer(): void {
    const { offer } = this;
    if (!offer) return;
    for (const protocol of DIRECTIONS) {
      const server = offer[protocol];
      if (server) this.form = { ...this.form, [protocol]: { ...this.form[protocol], host: server.host, port: String(server.port), security: server.security, user_name: offer.user_name } };
    }
  }

  private applySuggestion(issue: Issue): void {
    const value = issue.suggestion ?? "";
    if (issue.field.endsWith("_security")) this.setSecurity(issue.field.slice(0, 4) as Direction, value as Security);
    else this.set(issue.field, value);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${issue.field}`)?.focus());
  }

  private applySettings(settings: Settings): void {
    const { protocol } = settings;
    this.form = { ...this.form, [protocol]: { ...this.form[protocol], host: settings.host, port: String(settings.port), security: settings.security } };
    const endpoint: Endpoint = { protocol, host: settings.host, port: settings.port, security: settings.security };
    this.emit("mailmend-apply", { endpoint });
    this.renderRoot.querySelector<HTMLElement>(`#${protocol}_host`)?.focus();
  }

  // ---- the check ----------------------------------------------------------------------------

  private submit(event: Event): void {
    event.preventDefault();
    this.submitted = true;
    const issues = this.issues();
    const first = issues.find((issue) => issue.severity === "error");
    if (first) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${first.field}`)?.focus());
      return;
    }
    if (this.form.server_kind === "own") return;
    this.start();
  }

  private start(): void {
    if (!this.relay) return;
    this.reset();
    this.phase = "running";
    const request = this.build();
    // Kept for the verdict and the report, without the passwords.
    this.request = withoutSecrets(request);
    const began = performance.now();
    this.clock = window.setInterval(() => { this.elapsed = Math.round((performance.now() - began) / 1000); }, 500);
    this.connection ??= new Relay(new URL(this.relay, location.href).href.replace(/^http/, "ws"), () => this.token?.(), (message) => this.hear(message));
    this.connection.start(request);
  }

  private build(): CheckRequest {
    const side = (protocol: Direction): ProbeRequest => {
      const typed = this.typed[protocol];
      const credential: Credential = { kind: "password", user_name: typed.user_name.trim(), password: this.password(protocol) };
      return {
        host: this.mailmend?.hostName(typed.host) ?? typed.host.trim(),
        port: Number(typed.port),
        security: typed.security,
        ...(this.form.without_password ? {} : { credential }),
        ...(protocol === "imap" && this.form.folder ? { folder: this.form.folder } : {}),
        ...(protocol === "smtp" ? { sender: (this.form.sender || this.form.address).trim() } : {}),
      };
    };
    return {
      id: ++this.checks,
      ...(this.form.imap.enabled ? { imap: side("imap") } : {}),
      ...(this.form.smtp.enabled ? { smtp: side("smtp") } : {}),
      allow_plain: this.plainAllowed,
      counter_probe: true,
      candidates: (this.mailmend?.candidates(this.form.address) ?? []) as Endpoint[],
    };
  }

  private hear(message: RelayMessage | { type: "unreachable" }): void {
    switch (message.type) {
      case "welcome":
        this.seenFrom = message.seen_from;
        break;
      case "stage":
        this.seen = [...this.seen, message.observation];
        this.emit("mailmend-progress", { stage: message.observation.stage, protocol: message.observation.endpoint.protocol, outcome: message.observation.outcome });
        break;
      case "done":
        this.finish(message.reason === "cancelled" ? "cancelled" : message.reason === "finished" ? "done" : "lost");
        break;
      case "refused":
        this.refusal = { slug: message.refusal, seconds: Math.ceil((message.retry_after_ms ?? 0) / 1000), ...(message.protocol ? { protocol: message.protocol } : {}) };
        if (message.refusal === "token") this.emit("mailmend-token-expired", {});
        this.finish("refused");
        break;
      case "closed":
        if (this.phase === "running") this.finish("lost");
        break;
      case "unreachable":
        this.finish("unreachable");
        break;
      default:
        break;
    }
  }

  private finish(phase: Phase): void {
    clearInterval(this.clock);
    this.connection?.close();
    this.judge();
    this.phase = phase;
    if (phase !== "done") return;
    const short = (direction: Direction): unknown => {
      const found = this.verdicts[direction];
      return found && { cause: found.cause, sureness: found.sureness, field: found.field };
    };
    this.emit("mailmend-diagnosed", { imap: short("imap"), smtp: short("smtp") });
    const reauthorize = DIRECTIONS.map((direction) => this.verdicts[direction]).find((found) => found?.steps.some((step) => step.slug === "reauthorize"));
    if (reauthorize) this.emit("mailmend-reauthorize", { provider: reauthorize.provider?.id ?? null });
  }

  private judge(): void {
    if (!this.mailmend || !this.request) return;
    this.verdicts = this.mailmend.diagnose(this.request, this.seen, this.form.address.trim() || undefined, this.seenFrom) as Verdicts;
  }

  private cancel(): void {
    if (this.request) this.connection?.cancel(this.request.id);
    this.finish("cancelled");
  }

  private reset(): void {
    clearInterval(this.clock);
    this.phase = "editing";
    this.seen = [];
    this.verdicts = { imap: null, smtp: null };
    this.elapsed = 0;
    this.copied = false;
    this.request = undefined;
  }

  private async copyReport(): Promise<void> {
    if (!this.mailmend || !this.request) return;
    const input = { request: this.request, observations: this.seen, seen_from: this.seenFrom, address: this.form.address, now: Math.floor(Date.now() / 1000) };
    this.copied = await this.copy((this.mailmend.report(input) as Report).markdown);
  }

  // ---- what is shown ------------------------------------------------------------------------

  protected content(): TemplateResult {
    return html`<div class="stack wide">${this.formView()}<div class="stack" aria-live="polite">${this.progress()}</div>${this.outcome()}</div>`;
  }

  private fields(issues: Issue[]): Fields {
    return {
      t: (id, args) => this.t(id, args),
      r: (id, args) => this.r(id, args),
      disabled: this.phase === "running",
      issue: (name) => this.blamed(name) ?? this.issueOf(name, issues),
      set: (name, value) => this.set(name, value),
      leave: (name) => this.leave(name),
      suggest: (issue) => this.applySuggestion(issue),
    };
  }

  /** The input that the verdict points at. */
  private blamed(name: string): Issue | undefined {
    const found = DIRECTIONS.map((direction) => this.verdicts[direction]).find((one) => one?.field === name);
    return found && this.phase === "done" ? { field: name, problem: found.cause, severity: "error", text: found.title, suggestion: null, when: "immediately" } : undefined;
  }

  private formView(): TemplateResult {
    const issues = this.issues();
    const fields = this.fields(issues);
    const own = this.form.server_kind === "own";
    const anywhere = this.submitted && issues.some((issue) => issue.severity === "error");
    return html`<form class="card stack wide" novalidate autocomplete="off" @submit=${this.submit}>
      <div class="stack">
        ${field(fields, { name: "address", value: this.form.address, type: "email", hint: "ui-address-hint" })}
        ${this.offer ? html`<div class="notice row"><span>${this.r("ui-offer", { provider: this.offer.name })}</span><button type="button" @click=${this.acceptOffer}>${this.t("ui-offer-accept")}</button></div>` : nothing}
        ${this.ownServer ? select(fields, "server_kind", this.form.server_kind, ["custom", "own"], (value) => { this.form = { ...this.form, server_kind: value as "own" | "custom" }; }) : nothing}
      </div>
      ${own ? nothing : html`
        <div class="columns">${DIRECTIONS.map((protocol) => this.side(protocol, fields))}</div>
        ${this.more(fields)}`}
      <div class="row">
        ${this.phase === "running"
          ? html`<button type="button" class="cancel" @click=${this.cancel}>${this.t("ui-cancel")}</button>`
          : html`<button type="submit" class="primary" ?disabled=${!this.relay}>${this.t("ui-check")}</button>`}
        ${anywhere ? html`<span class="issue" role="alert">${this.t("ui-mend-first")}</span>` : nothing}
      </div>
      ${this.relay ? html`<p class="muted">${this.t("ui-privacy")}</p>` : html`<p class="notice">${this.t("ui-no-relay")}</p>`}
    </form>`;
  }

  private side(protocol: Direction, fields: Fields): TemplateResult {
    const side = this.form[protocol];
    const name = (key: string): string => `${protocol}_${key}`;
    const shared = protocol === "smtp" && this.form.imap.enabled;
    const withSignIn = side.enabled && !this.form.without_password;
    return html`<fieldset data-direction=${protocol}>
      <legend>${this.t(`ui-${protocol}`)}</legend>
      <div class="stack">
        ${tick(fields, `${protocol}_enabled`, this.t(`ui-${protocol}-enabled`), side.enabled, (on) => { this.form = { ...this.form, [protocol]: { ...side, enabled: on } }; })}
        ${side.enabled ? html`
          ${field(fields, { name: name("host"), value: side.host, code: true })}
          <div class="pair">
            ${field(fields, { name: name("port"), value: side.port, numeric: true })}
            ${select(fields, name("security"), side.security, ["tls", "starttls", "none"], (value) => this.setSecurity(protocol, value as Security))}
          </div>` : nothing}
        ${withSignIn && shared ? tick(fields, "same", this.t("ui-same-sign-in"), this.same, (on) => { this.same = on; }) : nothing}
        ${withSignIn && !(shared && this.same) ? html`
          ${field(fields, { name: name("user_name"), value: side.user_name, code: true })}
          ${field(fields, { name: name("password"), value: this.passwords[protocol], type: "password" })}` : nothing}
        ${side.enabled && side.security === "none" && !this.form.without_password ? tick(fields, `${protocol}_plain`, this.t("ui-allow-plain"), this.plainAllowed, (on) => { this.plainAllowed = on; }) : nothing}
      </div>
    </fieldset>`;
  }

  private more(fields: Fields): TemplateResult {
    return html`<details>
      <summary>${this.t("ui-more")}</summary>
      <div class="stack">
        ${tick(fields, "without_password", this.t("ui-without-password"), this.form.without_password, (on) => { this.form = { ...this.form, without_password: on }; })}
        <div class="columns">
          ${field(fields, { name: "folder", value: this.form.folder, hint: "ui-folder-hint" })}
          ${field(fields, { name: "sender", value: this.form.sender, type: "email", hint: "ui-sender-hint" })}
        </div>
      </div>
    </details>`;
  }

  private progress(): TemplateResult | typeof nothing {
    if (!this.request) return nothing;
    const running = this.phase === "running";
    const of = (protocol: Direction): Observation[] => this.seen.filter((one) => one.endpoint.protocol === protocol);
    const t = (id: string, args?: Record<string, string | number>): string => this.t(id, args);
    const asked = DIRECTIONS.filter((protocol) => this.request?.[protocol]);
    return html`<section class="card stack" aria-label=${t("ui-progress-title")}>
      <div class="columns">${asked.map((protocol) => html`<div class="stack tight" data-progress=${protocol}>
        <h2 class="sub">${t(`ui-${protocol}`)}</h2>
        ${stages(of(protocol), running, t)}
        ${running ? nothing : certificate(of(protocol), t, this.tag)}
      </div>`)}</div>
      ${running ? html`<p class="muted" role="status">${this.elapsed >= 3 ? t("ui-elapsed", { seconds: this.elapsed }) : t("ui-checking")}</p>` : nothing}
    </section>`;
  }

  private outcome(): TemplateResult | typeof nothing {
    switch (this.phase) {
      case "done": return this.verdictsView();
      case "refused": return this.notice(`refusal-${this.refusal.slug.replaceAll("_", "-")}`, this.refusal.seconds ? this.t("ui-come-back", { seconds: this.refusal.seconds }) : "");
      case "unreachable": return this.notice(navigator.onLine ? "ui-unreachable" : "ui-offline", "", true);
      case "lost": return this.notice("ui-lost", "", true);
      case "cancelled": return html`<p class="notice" role="status">${this.t("ui-cancelled")}</p>`;
      default: return nothing;
    }
  }

  private notice(id: string, more: string, retry = false): TemplateResult {
    return html`<section class="card stack verdict unknown" role="alert" data-notice=${id}>
      <h2 tabindex="-1" class="headline">${this.t(id)}</h2>
      ${this.mailmend?.has(`${id}.explanation`) ? html`<p>${this.r(`${id}.explanation`)}</p>` : nothing}
      ${more ? html`<p>${more}</p>` : nothing}
      ${retry ? html`<div><button type="button" @click=${this.start}>${this.t("ui-try-again")}</button></div>` : nothing}
    </section>`;
  }

  private verdictsView(): TemplateResult {
    const shown = DIRECTIONS.flatMap((direction) => {
      const found = this.verdicts[direction];
      return found ? [{ direction, found }] : [];
    });
    // What is wrong comes before what works.
    shown.sort((a, b) => Number(a.found.cause === "success") - Number(b.found.cause === "success"));
    return html`
      ${shown.map(({ direction, found }) => verdict(found, {
        t: (id, args) => this.t(id, args),
        apply: (settings) => this.applySettings(settings),
        guide: (slug) => this.emit("mailmend-guide", { guide: slug }),
      }, this.t(`ui-${direction}`)))}
      <div class="row">
        <button type="button" class="report" @click=${this.copyReport}>${this.t("ui-copy-report")}</button>
        <span role="status">${this.copied ? this.t("ui-copied") : ""}</span>
      </div>`;
  }
}

/** The request without what must not outlive the check. */
function withoutSecrets(request: CheckRequest): CheckRequest {
  const side = (probe: ProbeRequest): ProbeRequest => (probe.credential ? { ...probe, credential: { kind: "password", user_name: probe.credential.user_name, password: "" } } : probe);
  return { ...request, ...(request.imap ? { imap: side(request.imap) } : {}), ...(request.smtp ? { smtp: side(request.smtp) } : {}) };
}
