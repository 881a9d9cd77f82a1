/** Buttons for what the page itself can do about a verdict; the page may bring its own. */
import { html, nothing, type TemplateResult } from "lit";
import { DIRECTIONS } from "./settings.js";
import type { AllowlistDetail, Diagnosis, DiagnosedDirection, Direction, ReauthorizeDetail, Verdicts } from "./types.js";

/** What the page can do about a verdict. */
export function actionsOf({ steps }: Diagnosis): DiagnosedDirection["actions"] {
  const some = (guide: string, slug = ""): boolean => steps.some((step) => step.guide === guide || step.slug === slug);
  return [...(some("reauthorize") ? ["reauthorize" as const] : []), ...(some("allow_addresses", "check_firewall") ? ["allowlist" as const] : [])];
}

/** A verdict as the page's script gets it: slugs, no prose. */
export function diagnosed(found: Diagnosis | null): DiagnosedDirection | null {
  return found && { cause: found.cause, sureness: found.sureness, stage: found.stage, field: found.field, provider: found.provider?.id ?? null, actions: actionsOf(found) };
}

/** Whom to authorise again, for the first direction that asks for it. */
export function reauthorization(verdicts: Verdicts): ReauthorizeDetail | undefined {
  const protocol = wanting(verdicts, "reauthorize");
  const provider = protocol && verdicts[protocol]?.provider;
  return protocol && { provider: provider?.id ?? null, name: provider?.name ?? null, protocol };
}

export function allowlist(verdicts: Verdicts, addresses: string[]): AllowlistDetail | undefined {
  return wanting(verdicts, "allowlist") && { addresses };
}

function wanting(verdicts: Verdicts, action: "reauthorize" | "allowlist"): Direction | undefined {
  return DIRECTIONS.find((direction) => {
    const found = verdicts[direction];
    return found && actionsOf(found).includes(action);
  });
}

interface Actions {
  t: (id: string, args?: Record<string, string | number>) => string;
  again: ReauthorizeDetail | undefined;
  allow: AllowlistDetail | undefined;
  copied: boolean;
  reauthorize: (detail: ReauthorizeDetail) => void;
  showAddresses: (detail: AllowlistDetail) => void;
}

/** A press on whatever stands in the slot counts, the page's button or ours. */
export function actionsView({ t, again, allow, copied, reauthorize, showAddresses }: Actions): TemplateResult | typeof nothing {
  if (!again && !allow) return nothing;
  return html`<div class="row" data-actions>
    ${again ? html`<slot name="reauthorize" @click=${() => reauthorize(again)}><button type="button">${again.name ? t("ui-reauthorize-provider", { provider: again.name }) : t("ui-reauthorize")}</button></slot>` : nothing}
    ${allow ? html`<slot name="allowlist" @click=${() => showAddresses(allow)}>${allow.addresses.length ? html`<button type="button">${t("ui-copy-addresses")}</button>` : nothing}</slot>
      <span class="muted" role="status">${copied ? t("ui-addresses-copied") : nothing}</span>` : nothing}
  </div>`;
}
