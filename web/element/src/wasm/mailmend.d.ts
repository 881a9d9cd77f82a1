/* tslint:disable */
/* eslint-disable */

/**
 * Everything that needs no network, in one language.
 */
export class Mailmend {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Adds texts loaded later (the article).
     */
    add(ftl: string): void;
    /**
     * Further endpoints that a counter-probe may try for this address.
     */
    candidates(address: string): any;
    /**
     * Judges a check, finished or not.
     */
    diagnose(request: any, observations: any, address: string | null | undefined, seen_from: string[]): any;
    /**
     * Explains a pasted text.
     */
    explain(text: string, address?: string | null): any;
    /**
     * The how-tos; the reader's own browser ("chrome", "edge", "firefox", "safari") comes first.
     */
    guides(browser?: string | null): any;
    /**
     * Whether there is such a message.
     */
    has(id: string): boolean;
    /**
     * The host name to send to the relay.
     */
    hostName(typed: string): string | undefined;
    /**
     * Loads the texts of a language; `operator` is the operator document or `undefined`.
     */
    constructor(locale: string, ftl: string[], operator: any);
    /**
     * The report to hand over, as Markdown and as data.
     */
    report(input: any): any;
    /**
     * The rows of the article.
     */
    rows(): any;
    /**
     * Settings of the address's provider, to offer; `null` if it is not known.
     */
    suggest(address: string): any;
    /**
     * A message of the interface.
     */
    text(id: string, _arguments: any): string;
    /**
     * What is wrong with the form.
     */
    validate(form: any, context: any): any;
}

/**
 * An open conversation with a relay.
 *
 * `listener` is called with plain objects: `{type: "open"}`, every message of the relay as it is,
 * and `{type: "closed", code, reason}` at the end.
 */
export class Session {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Stops a running check.
     */
    cancel(id: number): void;
    /**
     * Asks for a check; `request` has the shape of `CheckRequest`.
     */
    check(request: object): void;
    /**
     * Leaves; nothing is called any more.
     */
    close(): void;
    /**
     * Connects to `url` and says hello, with an embed token where the page has one.
     *
     * Errors: an address that is none.
     */
    constructor(url: string, token: string | null | undefined, listener: Function);
}

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_mailmend_free: (a: number, b: number) => void;
    readonly __wbg_session_free: (a: number, b: number) => void;
    readonly mailmend_add: (a: number, b: number, c: number, d: number) => void;
    readonly mailmend_candidates: (a: number, b: number, c: number) => any;
    readonly mailmend_diagnose: (a: number, b: number, c: any, d: any, e: number, f: number, g: number, h: number) => void;
    readonly mailmend_explain: (a: number, b: number, c: number, d: number, e: number) => any;
    readonly mailmend_guides: (a: number, b: number, c: number) => any;
    readonly mailmend_has: (a: number, b: number, c: number) => number;
    readonly mailmend_hostName: (a: number, b: number, c: number, d: number) => void;
    readonly mailmend_new: (a: number, b: number, c: number, d: number, e: number, f: any) => void;
    readonly mailmend_report: (a: number, b: number, c: any) => void;
    readonly mailmend_rows: (a: number) => any;
    readonly mailmend_suggest: (a: number, b: number, c: number) => any;
    readonly mailmend_text: (a: number, b: number, c: number, d: number, e: any) => void;
    readonly mailmend_validate: (a: number, b: number, c: any, d: any) => void;
    readonly session_cancel: (a: number, b: number, c: number) => void;
    readonly session_check: (a: number, b: number, c: any) => void;
    readonly session_close: (a: number) => void;
    readonly session_new: (a: number, b: number, c: number, d: number, e: number, f: any) => void;
    readonly __wasm_bindgen_func_elem_199: (a: number, b: number, c: any) => void;
    readonly __wasm_bindgen_func_elem_199_18: (a: number, b: number, c: any) => void;
    readonly __wasm_bindgen_func_elem_206: (a: number, b: number) => void;
    readonly __wbindgen_export: (a: number, b: number) => number;
    readonly __wbindgen_export2: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_export3: (a: number, b: number, c: number) => void;
    readonly __wbindgen_export4: (a: number) => void;
    readonly __wbindgen_export5: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __wbindgen_export6: (a: number, b: number) => void;
    readonly __wbindgen_add_to_stack_pointer: (a: number) => number;
    readonly __wbindgen_export7: (a: number) => void;
    readonly __wbindgen_export8: (a: number, b: number) => void;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
