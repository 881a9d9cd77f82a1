/** Small icons; decoration only, a word stands beside each. */
import { svg, html, type TemplateResult } from "lit";

const frame = (body: unknown, spin = false): TemplateResult => html`<svg class=${spin ? "spin" : ""} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${body}</svg>`;

export const icons: Record<string, () => TemplateResult> = {
  passed: () => frame(svg`<circle cx="12" cy="12" r="9"></circle><path d="m8 12.5 2.7 2.7L16 9.5"></path>`),
  failed: () => frame(svg`<circle cx="12" cy="12" r="9"></circle><path d="m9 9 6 6m0-6-6 6"></path>`),
  skipped: () => frame(svg`<circle cx="12" cy="12" r="9"></circle><path d="M8 12h8"></path>`),
  not_tested: () => frame(svg`<circle cx="12" cy="12" r="9" stroke-dasharray="2 4"></circle>`),
  waiting: () => frame(svg`<path d="M12 3a9 9 0 1 1-9 9"></path>`, true),
};
