/**
 * For pages that hold `frame.html` in a frame: `<script src="https://…/article/embed.js" async></script>`.
 * Gives each such frame the height of what is in it. Messages go to and come from the script's own
 * origin only. A classic script, so it is kept in a scope of its own.
 */
(() => {
  /** Higher than any article: a broken frame must not make an endless page. */
  const HIGHEST = 50_000;
  const script = document.currentScript as HTMLScriptElement | null;
  if (!script) return;
  const folder = new URL(".", script.src);
  const greeted = new WeakSet<HTMLIFrameElement>();
  const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(folder.href));
  const hello = (frame: HTMLIFrameElement): void => frame.contentWindow?.postMessage({ mailmend: "hello" }, folder.origin);
  const greet = (): void => {
    for (const frame of frames()) {
      if (greeted.has(frame)) continue;
      greeted.add(frame);
      frame.addEventListener("load", () => hello(frame));
      hello(frame);
    }
  };
  addEventListener("message", (event: MessageEvent<{ mailmend?: unknown; height?: unknown } | null>) => {
    if (event.origin !== folder.origin || event.data?.mailmend !== "height") return;
    const height = Number(event.data.height);
    const frame = frames().find((one) => one.contentWindow === event.source);
    if (frame && height > 0 && height < HIGHEST) frame.style.blockSize = `${height}px`;
  });
  greet();
  addEventListener("DOMContentLoaded", greet);
  addEventListener("load", greet);
})();
