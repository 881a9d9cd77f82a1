/** The look of the elements. The custom properties by which pages change it are told in `base.ts`; presets are in `web/themes`. */
import { css } from "lit";

export const styles = css`
  :host {
    --accent: var(--mailmend-accent, light-dark(#0b5fd9, #7db2ff));
    --on-accent: var(--mailmend-on-accent, light-dark(#ffffff, #06142b));
    --text: var(--mailmend-text, light-dark(#1b2430, #e6ebf2));
    --muted: var(--mailmend-muted, light-dark(#566375, #a3b0c2));
    --surface: var(--mailmend-surface, light-dark(#ffffff, #151b24));
    --raised: var(--mailmend-raised, light-dark(#f5f7fa, #1d2530));
    --line: var(--mailmend-line, light-dark(#d5dce6, #344052));
    --field-line: var(--mailmend-field-line, light-dark(#8492a6, #6b7a90));
    --good: var(--mailmend-good, light-dark(#17703a, #6cd394));
    --bad: var(--mailmend-bad, light-dark(#b3261e, #ff9d94));
    --warn: var(--mailmend-warn, light-dark(#8a5200, #f2bf6b));
    --good-soft: light-dark(#e7f5ec, #14301f);
    --bad-soft: light-dark(#fdeeec, #3a1a18);
    --mark: light-dark(#fff0b8, #5a4700);
    --radius: var(--mailmend-radius, 12px);
    --field-radius: var(--mailmend-field-radius, 8px);
    --control: var(--mailmend-control-size, 2.75rem);
    display: block;
    color: var(--text);
    font: var(--mailmend-font, 400 1rem/1.6 system-ui, -apple-system, "Segoe UI", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif);
    text-align: start;
    overflow-wrap: anywhere;
  }
  :host([hidden]) { display: none; }
  :lang(ko) { word-break: keep-all; }
  *, *::before, *::after { box-sizing: border-box; }
  h2, h3, p, ol, ul, dl, dd, figure { margin: 0; }
  h2 { font-size: 1.375rem; line-height: 1.35; letter-spacing: -0.01em; }
  h3, h2.sub { font-size: 1.0625rem; line-height: 1.4; }
  details h3 { font-size: 0.9375rem; }
  a { color: var(--accent); text-underline-offset: 0.2em; }
  small, .muted { color: var(--muted); font-size: 0.875rem; }
  .stack { display: grid; gap: 1rem; min-inline-size: 0; align-content: start; }
  .stack > * { min-inline-size: 0; }
  .tight { gap: 0.375rem; }
  .wide { gap: 1.5rem; }
  .columns { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
  .row { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; }
  .card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: clamp(1rem, 4vw, 1.5rem); }
  fieldset { border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1.125rem 1.25rem; margin: 0; min-inline-size: 0; }
  legend { font-weight: 650; padding-inline: 0.375rem; margin-inline-start: -0.375rem; }
  label, .label { font-weight: 550; font-size: 0.9375rem; }
  input, select, textarea {
    font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--field-line); border-radius: var(--field-radius);
    padding: 0.5rem 0.75rem; inline-size: 100%; min-block-size: var(--control);
  }
  textarea { min-block-size: 10rem; resize: vertical; font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK KR", monospace; font-size: 0.9375rem; }
  input[type="checkbox"] { inline-size: 1.25rem; min-block-size: 1.25rem; block-size: 1.25rem; accent-color: var(--accent); margin: 0; flex: none; }
  textarea.short { min-block-size: 5rem; font-family: inherit; }
  fieldset.plain { border: 0; padding: 0; }
  fieldset.plain legend { padding: 0; margin: 0 0 0.5rem; }
  .tick { display: flex; gap: 0.625rem; align-items: flex-start; font-weight: 400; }
  [aria-invalid="true"] { border-color: var(--bad); box-shadow: 0 0 0 1px var(--bad); }
  .pair { display: grid; gap: 0.375rem 0.5rem; grid-template-columns: 5.75rem minmax(0, 1fr); }
  .pair select { padding-inline: 0.5rem 0.25rem; }
  button { font: inherit; font-weight: 600; border-radius: var(--field-radius); padding: 0.5rem 1.125rem; min-block-size: var(--control); cursor: pointer; border: 1px solid var(--field-line); background: var(--surface); color: var(--text); }
  button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  button.link { border: 0; background: none; padding: 0.25rem 0; min-block-size: 1.75rem; color: var(--accent); text-decoration: underline; text-underline-offset: 0.2em; text-align: start; }
  button:hover { filter: brightness(0.96); }
  button:disabled { opacity: 0.55; cursor: default; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  .issue { display: grid; gap: 0.25rem; font-size: 0.875rem; color: var(--bad); }
  .issue.warning { color: var(--warn); }
  .value { font-family: ui-monospace, "SF Mono", Consolas, monospace; font-size: 0.9em; background: var(--raised); border-radius: 4px; padding: 0.05em 0.35em; unicode-bidi: isolate; }
  .stages { list-style: none; padding: 0; display: grid; gap: 0.125rem; }
  .stage { display: grid; grid-template-columns: 1.5rem 1fr auto; gap: 0.5rem; align-items: center; padding: 0.3125rem 0; font-size: 0.9375rem; }
  .stage .time { unicode-bidi: plaintext; color: var(--muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
  .stage svg { inline-size: 1.25rem; block-size: 1.25rem; }
  .passed svg { color: var(--good); }
  .failed { font-weight: 650; }
  .failed svg { color: var(--bad); }
  .waiting svg, .not_tested, .skipped { color: var(--muted); }
  .verdict { border-inline-start: 4px solid var(--bad); }
  .verdict.success { border-inline-start-color: var(--good); }
  .verdict.unknown { border-inline-start-color: var(--line); }
  .badges { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .badge { border: 1px solid var(--line); border-radius: 999px; padding: 0.125rem 0.75rem; font-size: 0.8125rem; color: var(--muted); }
  .badge.who { color: var(--text); font-weight: 550; }
  .tight > h3 + .steps { margin-block-start: 0.375rem; }
  .steps { padding: 0; list-style: none; counter-reset: step; display: grid; gap: 0.875rem; }
  .steps > li { counter-increment: step; display: grid; grid-template-columns: 2rem 1fr; gap: 0.625rem; }
  .steps > li::before { content: counter(step); inline-size: 1.75rem; block-size: 1.75rem; border-radius: 50%; background: var(--raised); border: 1px solid var(--line); display: grid; place-items: center; font-size: 0.875rem; font-weight: 650; }
  .quote { font-family: ui-monospace, "SF Mono", Consolas, monospace; font-size: 0.875rem; white-space: pre-wrap; background: var(--raised); border-radius: 8px; padding: 0.625rem 0.875rem; margin: 0; overflow-wrap: anywhere; unicode-bidi: plaintext; }
  mark { background: var(--mark); color: inherit; border-radius: 3px; padding-inline: 0.125em; }
  .notice { background: var(--raised); border-radius: 8px; padding: 0.75rem 1rem; }
  .notice.bad { background: var(--bad-soft); }
  .notice.good { background: var(--good-soft); }
  /* Room for the list of messages until it is there: nothing below it moves. */
  [part~="rows"] > div:empty { min-block-size: 40rem; }
  details { border-block-start: 1px solid var(--line); padding-block: 0.25rem; }
  details.card { padding-block: 0.375rem; }
  details.card[open] { padding-block-end: 1rem; }
  summary { cursor: pointer; padding-block: 0.5rem; font-weight: 550; min-block-size: 2.75rem; }
  dl.facts { display: grid; grid-template-columns: auto 1fr; gap: 0.25rem 1rem; font-size: 0.875rem; }
  dl.facts dt { color: var(--muted); }
  .plainlist { padding-inline-start: 1.25rem; display: grid; gap: 0.375rem; }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (prefers-reduced-motion: no-preference) {
    .spin { animation: spin 1.1s linear infinite; transform-origin: center; }
    .verdict { animation: rise 0.22s ease-out; }
    @keyframes spin { to { transform: rotate(1turn); } }
    @keyframes rise { from { opacity: 0; translate: 0 6px; } }
  }
  @media (max-width: 26rem) { .pair { grid-template-columns: 1fr; gap: 1rem; } }
  /* Labels and inputs in rows of their own, remarks below over the whole width. */
  @media (min-width: 26.01rem) {
    .pair > .stack { display: contents; }
    .pair > .stack > label { grid-row: 1; }
    .pair > .stack > :is(input, select) { grid-row: 2; }
    .pair > .stack > .issue { grid-column: 1 / -1; }
  }
  @media (forced-colors: active) {
    .verdict { border-inline-start-color: Highlight; }
    button.primary { border: 2px solid ButtonText; }
    mark { background: Mark; color: MarkText; }
  }
  @media print { button, textarea { display: none; } }
`;
