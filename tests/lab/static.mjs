// A plain file server, as somebody else would run it: a folder and the right types, nothing rewritten.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json", ".ftl": "text/plain; charset=utf-8", ".svg": "image/svg+xml" };

/**
 * Serves `folder` below `prefix` on a free port of loopback; gives the address of the folder and `stop`.
 * `brotli`: sends the compressed file beside a file to whoever takes it.
 */
export async function serveFolder(folder, { prefix = "/", headers = {}, brotli = false } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const inside = path.startsWith(prefix) ? normalize(`/${path.slice(prefix.length)}`) : undefined;
    try {
      const file = join(folder, inside.endsWith("/") ? `${inside}index.html` : inside);
      if (!statSync(file).isFile()) throw new Error("not a file");
      const small = brotli && /\bbr\b/.test(request.headers["accept-encoding"] ?? "") && existsSync(`${file}.br`);
      const encoding = small ? { "content-encoding": "br", vary: "accept-encoding" } : {};
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", ...encoding, ...headers }).end(readFileSync(small ? `${file}.br` : file));
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  });
  await new Promise((resolve, reject) => { server.once("error", reject); server.listen(0, "127.0.0.1", resolve); });
  return {
    url: `http://127.0.0.1:${server.address().port}${prefix}`,
    stop: () => { server.closeAllConnections(); return new Promise((resolve) => server.close(resolve)); },
  };
}
