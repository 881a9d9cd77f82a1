/** The stages of one direction while they happen. Not tested is not failed. */
import { html, nothing, type TemplateResult } from "lit";
import { icons } from "./icons.js";
import type { Certificate, Observation } from "./types.js";

type Text = (id: string, args?: Record<string, string | number>) => string;

/** Where a running check stands: in which words, and for how many seconds already. */
export interface Waiting { text: string; seconds: number }

/** One line per stage: the last observation of each stage of the endpoint that was asked for. */
export function stages(seen: Observation[], waiting: Waiting | undefined, t: Text): TemplateResult {
  const main = new Map<string, Observation>();
  for (const one of seen) {
    // LOGOUT and QUIT are manners, not a finding.
    if (!one.counter && one.stage !== "sign_out") main.set(one.stage, one);
  }
  const siblings = seen.some((one) => one.counter);
  const failed = [...main.values()].some((one) => one.outcome === "failed");
  // All went well and the connection is closed: this direction waits for nothing any more.
  const over = !failed && seen.some((one) => !one.counter && one.stage === "sign_out");
  return html`<ul part="stage" class="stages">
    ${[...main.values()].map((one) => line(one, t))}
    ${waiting && !over ? html`<li class="stage waiting">${icons["waiting"]?.()}<span>${waiting.text || t(siblings ? "ui-trying-others" : "ui-working")}</span><span class="time">${waiting.seconds ? t("ui-seconds", { seconds: waiting.seconds }) : nothing}</span></li>` : nothing}
  </ul>`;
}

function line(one: Observation, t: Text): TemplateResult {
  const outcome = icons[one.outcome] ? one.outcome : "skipped";
  const timed = one.outcome === "passed" || one.outcome === "failed";
  return html`<li class="stage ${outcome}" data-stage=${one.stage} data-outcome=${one.outcome}>
    ${icons[outcome]?.()}
    <span>${t(`stage-${one.stage.replaceAll("_", "-")}`)} <span class=${outcome === "failed" ? "" : "visually-hidden"}>${t(`ui-outcome-${one.outcome.replaceAll("_", "-")}`)}</span></span>
    <span class="time">${timed ? t("ui-milliseconds", { ms: one.elapsed_ms }) : nothing}</span>
  </li>`;
}

/** Facts of the certificate that was shown, as a table to read. */
export function certificate(seen: Observation[], t: Text, tag: string): TemplateResult | typeof nothing {
  const tls = seen.filter((one) => !one.counter && one.stage === "tls").at(-1)?.tls;
  const leaf = tls?.chain?.[0];
  if (!leaf) return nothing;
  const rows: [string, string][] = [
    ["ui-certificate-subject", leaf.subject],
    ["ui-certificate-names", leaf.names.join(", ")],
    ["ui-certificate-issuer", leaf.issuer],
    ["ui-certificate-valid", validity(leaf, tag)],
    ["ui-certificate-key", leaf.key],
    ["ui-certificate-version", [tls?.version, tls?.cipher_suite].filter(Boolean).join(", ")],
  ];
  return html`<details class="certificate">
    <summary>${t("ui-certificate-title")}</summary>
    <dl class="facts">${rows.filter(([, value]) => value).map(([id, value]) => html`<dt>${t(id)}</dt><dd><bdi>${value}</bdi></dd>`)}</dl>
  </details>`;
}

function validity(leaf: Certificate, tag: string): string {
  const date = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
  return `${date.format(leaf.not_before * 1000)} – ${date.format(leaf.not_after * 1000)}`;
}
