// Peers that no real server can be made into: they fall silent, hang up or talk nonsense at a stage.
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { TLSSocket, createSecureContext } from "node:tls";
import { startNameServer } from "./names.mjs";

/** Stages at which a peer can turn bad, in the order of a check by STARTTLS. */
export const STAGES = {
  imap: ["greeting", "capabilities", "starttls", "tls", "sign_in", "idle"],
  smtp: ["greeting", "capabilities", "starttls", "tls", "sign_in", "sender"],
};
const MANNERS = ["closes", "silent"];

/** Where the peer listens that is a good server until that stage. */
export function hostilePort(protocol, manner, stage) {
  return 15400 + 100 * Object.keys(STAGES).indexOf(protocol) + 20 * MANNERS.indexOf(manner) + STAGES[protocol].indexOf(stage);
}

/** Peers with a manner of their own, by what they do: port and behaviour. */
const PEERS = {
  // One octet a second of a greeting that never ends.
  drips: [15051, (socket) => { const timer = setInterval(() => socket.write("*"), 1000); socket.on("close", () => clearInterval(timer)); }],
  // A line without an end, as fast as it is taken.
  endless_line: [15052, (socket) => flood(socket, "x".repeat(4096))],
  // A literal larger than anybody could hold, and the octets of it.
  huge_literal: [15053, (socket) => { socket.write("* OK ready\r\n* CAPABILITY {999999999}\r\n"); flood(socket, "x".repeat(4096)); }],
  // Plain text slipped in after STARTTLS was accepted (CVE-2021-22946).
  injects: [15054, (socket) => imap(socket, { STARTTLS: (tag) => socket.write(`${tag} OK begin\r\n${tag} OK injected\r\n`) })],
  // Garbage where the handshake was due.
  garbage_for_tls: [15055, (socket) => imap(socket, {
    STARTTLS: (tag) => { socket.write(`${tag} OK begin\r\n`); socket.on("data", () => socket.end(Buffer.alloc(64, 0xf0))); },
  })],
  // The web server that somebody forgot.
  web: [15056, (socket) => socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")],
  // Markup and controls in the greeting: text, never markup.
  markup: [15057, (socket) => socket.end("* BYE <img src=x onerror=alert(1)>\u202egnp.exe\u0007 go away\r\n")],
  // Nothing wrong with it: quicker than any real one.
  good: [15060, (socket, tls) => smtp(socket, {}, tls)],
  // A good server with whom no password is right.
  refuses: [15059, (socket, tls) => smtp(socket, { AUTH: (_, inside) => inside.write("535 5.7.8 Error: authentication failed\r\n") }, tls)],
  // A reply of ever more lines.
  endless_reply: [15058, (socket) => smtp(socket, { EHLO: () => flood(socket, "250-more\r\n".repeat(400)) })],
};

/** Where the peer of that name listens. */
export const peerPort = (name) => PEERS[name][0];

const staged = Object.entries(STAGES).flatMap(([protocol, stages]) => MANNERS.flatMap((manner) => stages.map((stage) =>
  [hostilePort(protocol, manner, stage), (socket, tls) => turnsBad(protocol, manner, stage, socket, tls)])));
const ALL = [...Object.values(PEERS), ...staged];

/** What they listen on: port and address. */
export const HOSTILE_PORTS = ALL.map(([port]) => [port, "127.0.0.1"]);

/** What a client said to the peer of a port, before TLS and inside it. */
export const heard = (port) => Buffer.concat(said.get(port) ?? []).toString("latin1");
const said = new Map();

/** Starts all; gives a function that ends them. */
export async function startHostile(tls) {
  const secrets = { cert: readFileSync(join(tls, "valid.chain.pem")), key: readFileSync(join(tls, "valid.key")) };
  const context = createSecureContext(secrets);
  const sockets = new Set();
  const servers = await Promise.all(ALL.map(([port, behave]) => new Promise((resolve, reject) => {
    said.set(port, []);
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      listen(socket, port);
      behave(socket, (plain) => listen(new TLSSocket(plain, { isServer: true, secureContext: context }), port));
    });
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  })));
  const names = await startNameServer();
  return () => {
    names.close();
    for (const socket of sockets) socket.destroy();
    for (const server of servers) server.close();
  };
}

function listen(socket, port) {
  // A client that hangs up is what these peers are for.
  socket.on("error", () => {});
  socket.on("data", (data) => said.get(port).push(data));
  return socket;
}

function flood(socket, text) {
  const more = () => { while (!socket.destroyed && socket.write(text)); };
  socket.on("drain", more);
  more();
}

/** A good server by STARTTLS that closes or falls silent at a stage. */
function turnsBad(protocol, manner, stage, socket, tls) {
  const bad = (from) => { if (manner === "closes") from.end(); };
  if (stage === "greeting") return bad(socket);
  const verbs = {
    imap: { capabilities: "CAPABILITY", starttls: "STARTTLS", sign_in: "AUTHENTICATE", idle: "IDLE" },
    smtp: { capabilities: "EHLO", starttls: "STARTTLS", sign_in: "AUTH", sender: "MAIL" },
  };
  const serve = { imap, smtp }[protocol];
  const verb = verbs[protocol][stage];
  serve(socket, verb ? { [verb]: (_, from) => bad(from) } : {}, stage === "tls" ? () => bad(socket) : tls);
}

/** Reads lines and answers by verb; what `quirks` name is answered there. */
function dialogue(socket, quirks, answer) {
  let rest = "";
  const hear = (data) => {
    rest += data.toString("latin1");
    for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      const { verb, tag } = answer.read(line);
      const quirk = quirks[verb];
      if (quirk) quirk(tag, socket);
      else if (answer.say(verb, tag, line) === "tls") { socket.off("data", hear); return; }
    }
  };
  socket.on("data", hear);
}

function imap(socket, quirks, tls, secure = false) {
  if (!secure) socket.write("* OK ready\r\n");
  const offered = secure ? "AUTH=PLAIN SASL-IR IDLE" : "STARTTLS LOGINDISABLED";
  const untagged = { CAPABILITY: `* CAPABILITY IMAP4rev1 ${offered}\r\n`, EXAMINE: "* 0 EXISTS\r\n", LOGOUT: "* BYE\r\n" };
  let idle = "";
  dialogue(socket, quirks, {
    read: (line) => { const [tag, verb = tag] = line.split(" "); return { tag, verb: verb.toUpperCase() }; },
    say: (verb, tag) => {
      if (verb === "IDLE") { idle = tag; socket.write("+ idling\r\n"); return ""; }
      socket.write(`${untagged[verb] ?? ""}${verb === "DONE" ? idle : tag} OK done\r\n`);
      if (verb !== "STARTTLS") return "";
      upgrade(socket, tls, (inside) => imap(inside, quirks, tls, true));
      return "tls";
    },
  });
}

function smtp(socket, quirks, tls, secure = false) {
  if (!secure) socket.write("220 mail.test.example ESMTP\r\n");
  const replies = { EHLO: `250-mail.test.example\r\n250 ${secure ? "AUTH PLAIN" : "STARTTLS"}`, STARTTLS: "220 begin", AUTH: "235 done", QUIT: "221 bye" };
  dialogue(socket, quirks, {
    read: (line) => ({ verb: line.split(" ")[0].toUpperCase(), tag: "" }),
    say: (verb) => {
      socket.write(`${replies[verb] ?? "250 done"}\r\n`);
      if (verb !== "STARTTLS") return "";
      upgrade(socket, tls, (inside) => smtp(inside, quirks, tls, true));
      return "tls";
    },
  });
}

function upgrade(socket, tls, serve) {
  const inside = tls?.(socket);
  if (inside) serve(inside);
}

