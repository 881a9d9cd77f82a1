/** What is shown when there is no verdict: refused, unreachable, offline, lost. */
import { html, nothing, type TemplateResult } from "lit";

/** A notice in words: its id in the texts, when to come back, whether trying again may help. */
export interface Notice { id: string; seconds?: number; retry?: boolean }

interface Words {
  t: (id: string, args?: Record<string, string | number>) => string;
  r: (id: string, args?: Record<string, string | number>) => TemplateResult[];
  has: (id: string) => boolean;
  tag: string;
}

/** From here on people think in minutes. */
const MINUTES = 120;

export function noticeView({ id, seconds = 0, retry = false }: Notice, words: Words, again: () => void): TemplateResult {
  const { t, r, has } = words;
  return html`<section part="notice" class="card stack verdict unknown" data-notice=${id}>
    <h2 tabindex="-1" class="headline">${t(id)}</h2>
    ${has(`${id}.explanation`) ? html`<p>${r(`${id}.explanation`)}</p>` : nothing}
    ${seconds ? html`<p class="come-back">${comeBack(seconds, words)}</p>` : nothing}
    ${retry ? html`<div><button type="button" class="again" @click=${again}>${t("ui-try-again")}</button></div>` : nothing}
  </section>`;
}

/** "Try again in 5 minutes, at 14:32": the time of day stays right while the notice stands there. */
function comeBack(seconds: number, { t, tag }: Words): string {
  const time = new Intl.DateTimeFormat(tag, { timeStyle: "short" }).format(Date.now() + seconds * 1000);
  return seconds < MINUTES ? t("ui-come-back", { seconds }) : t("ui-come-back-minutes", { minutes: Math.ceil(seconds / 60), time });
}
