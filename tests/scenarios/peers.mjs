// Peers beside the mail servers: gates that count connections, a server that staples an OCSP response,
// old and choosy TLS programs, and a listener whose queue is full.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { start } from "../lab/process.mjs";

/** Registered ports, and the real servers behind them. */
const REGISTERED = { 143: 10143, 993: 10993, 587: 10587, 465: 10465 };

const open = new Set();
const closers = [];

function listen(server, port, address) {
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("connection", (socket) => {
      open.add(socket);
      socket.on("close", () => open.delete(socket));
      // A client that hangs up is no fault of ours.
      socket.on("error", () => {});
    });
    server.listen(port, address, () => {
      closers.push(() => server.close());
      resolve(server);
    });
  });
}

function pipe(client, port) {
  const server = connect(port, "127.0.0.1");
  server.on("error", () => client.destroy());
  client.on("error", () => server.destroy());
  client.on("close", () => server.destroy());
  server.pipe(client);
  client.pipe(server);
}

/** What a gate does before it passes a connection on. */
const MANNERS = {
  // As the servers are: a plain port greets at once, a TLS port waits for the client.
  plain: (client, port) => pipe(client, port),
  // A plain port that holds its greeting back and says nothing at all to a client that spoke first
  // (postscreen's pregreet test); a TLS port is silent by nature.
  silent: (client, port) => {
    if (port === 10993 || port === 10465) return pipe(client, port);
    let spoke = false;
    client.once("readable", () => { spoke = client.readableLength > 0; });
    setTimeout(() => { if (!spoke) pipe(client, port); }, 500);
  },
  // A TLS port that loses patience with a client that waits for a greeting, and says so in TLS.
  talking: (client, port) => {
    if (port !== 10993 && port !== 10465) return pipe(client, port);
    const impatient = setTimeout(() => client.end(Buffer.from([0x15, 3, 1, 0, 2, 2, 10])), 500);
    client.once("readable", () => { clearTimeout(impatient); pipe(client, port); });
  },
};

/**
 * Ports 143, 465, 587 and 993 at an address of their own; gives the count of connections. The manner
 * "submission only" leaves the other ports closed.
 */
export async function gate(address, manner) {
  const count = { connections: 0 };
  const behave = MANNERS[manner] ?? MANNERS.plain;
  const ports = Object.entries(REGISTERED).filter(([port]) => manner !== "submission only" || port === "587");
  await Promise.all(ports.map(([port, behind]) => {
    const server = createServer((client) => {
      count.connections += 1;
      behave(client, behind);
    });
    return listen(server, Number(port), address);
  }));
  return count;
}

/** TLS by OpenSSL with a stapled OCSP response, in front of the Dovecot without TLS. */
async function stapling(tls, port, name) {
  const options = { key: readFileSync(join(tls, `${name}.key`)), cert: readFileSync(join(tls, `${name}.chain.pem`)) };
  const response = readFileSync(join(tls, `${name}.ocsp`));
  const server = createTlsServer(options, (client) => pipe(client, 10150));
  server.on("OCSPRequest", (_certificate, _issuer, answer) => answer(null, response));
  server.on("tlsClientError", () => {});
  await listen(server, port, "127.0.0.1");
}

/** A listener that nobody accepts from, its queue filled: a SYN is not answered any more. */
async function full(port) {
  const code = `require("net").createServer().listen({ port: ${port}, host: "127.0.0.1", backlog: 1 }, () => console.log("ready"))`;
  const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  closers.push(() => child.kill("SIGKILL"));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.kill("SIGSTOP");
  for (let waiting = 0; waiting < 8; waiting += 1) {
    const socket = connect(port, "127.0.0.1");
    const queued = await new Promise((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
      setTimeout(() => resolve(false), 500);
    });
    closers.push(() => socket.destroy());
    if (!queued) return;
  }
  throw new Error("the queue never fills");
}

/** Starts all but the gates, on 15700 and up, where the laboratory has nothing; gives a function that ends them. */
export async function startPeers(tls) {
  await stapling(tls, 15700, "valid");
  await stapling(tls, 15701, "revoked");
  await full(15702);
  const at = (name) => join(tls, name);
  const certificate = ["-cert", at("valid.crt"), "-key", at("valid.key"), "-cert_chain", at("inter.crt")];
  // Answers for one name only and alerts on any other (unrecognized_name).
  await start("openssl", ["s_server", "-accept", "127.0.0.1:15703", ...certificate, "-servername", "imap.test.example", "-servername_fatal", "-cert2", at("direct.crt"), "-key2", at("direct.key"), "-quiet"], { port: 15703 });
  // GnuTLS says handshake_failure where OpenSSL says protocol_version.
  for (const [port, version] of [[15704, "1.0"], [15705, "1.1"]]) {
    await start("gnutls-serv", ["--echo", "--port", String(port), "--x509certfile", at("valid.chain.pem"), "--x509keyfile", at("valid.key"), "--priority", `NORMAL:-VERS-ALL:+VERS-TLS${version}:%COMPAT`], { port });
  }
  return () => {
    for (const close of closers.splice(0)) close();
    for (const socket of open) socket.destroy();
  };
}
