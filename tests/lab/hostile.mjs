// Peers that no real server can be made into, and a name server that knows no name.
import { createServer } from "node:net";
import { createSocket } from "node:dgram";

/** What a peer does with each connection. */
const PEERS = {
  // Accepts and never says a word.
  15050: () => {},
  // One octet a second of a greeting that never ends.
  15051: (socket) => { const timer = setInterval(() => socket.write("*"), 1000); socket.on("close", () => clearInterval(timer)); },
  // A line without an end, as fast as it is taken.
  15052: (socket) => { const more = () => { while (socket.write("x".repeat(4096))); }; socket.on("drain", more); more(); },
  // A literal larger than anybody could hold.
  15053: (socket) => socket.write("* OK ready\r\n* CAPABILITY {999999999}\r\n"),
  // Plain text slipped in after STARTTLS was accepted (CVE-2021-22946).
  15054: (socket) => {
    socket.write("* OK [CAPABILITY IMAP4rev1 STARTTLS] ready\r\n");
    socket.on("data", (data) => {
      for (const line of data.toString("latin1").split("\r\n").filter(Boolean)) {
        const [tag, command] = line.split(" ");
        if (/^starttls$/i.test(command)) socket.write(`${tag} OK begin\r\n${tag} OK injected\r\n`);
        else socket.write(`* CAPABILITY IMAP4rev1 STARTTLS\r\n${tag} OK done\r\n`);
      }
    });
  },
  // Greets and hangs up.
  15055: (socket) => socket.end("* OK ready\r\n"),
  // The web server that somebody forgot.
  15056: (socket) => socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"),
  // Markup and controls in the greeting: text, never markup.
  15057: (socket) => socket.end("* BYE <img src=x onerror=alert(1)>\u202egnp.exe\u0007 go away\r\n"),
};

/** Where the name server answers. */
export const NAME_SERVER = "127.0.0.1:10053";

/** Starts all; gives a function that ends them. */
export async function startHostile() {
  const sockets = new Set();
  const servers = await Promise.all(Object.entries(PEERS).map(([port, behave]) => new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      // A client that hangs up is what these peers are for.
      socket.on("error", () => {});
      behave(socket);
    });
    server.on("error", reject);
    server.listen(Number(port), "127.0.0.1", () => resolve(server));
  })));
  const names = await nameServer();
  return () => {
    names.close();
    for (const socket of sockets) socket.destroy();
    for (const server of servers) server.close();
  };
}

/** NXDOMAIN for every question, SERVFAIL for names that hold "broken". */
function nameServer() {
  const [host, port] = NAME_SERVER.split(":");
  const socket = createSocket("udp4");
  socket.on("message", (query, peer) => {
    const answer = Buffer.from(query.subarray(0, questionEnd(query)));
    const failed = query.includes("broken");
    // QR, RA, and RD as asked; RCODE 3 is NXDOMAIN, 2 is SERVFAIL (RFC 1035 section 4.1.1).
    answer.writeUInt16BE(0x8080 | (query.readUInt16BE(2) & 0x0100) | (failed ? 2 : 3), 2);
    // One question, no records of any kind: EDNS is not answered.
    answer.writeUInt16BE(1, 4);
    answer.fill(0, 6, 12);
    socket.send(answer, peer.port, peer.address);
  });
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.bind(Number(port), host, () => resolve(socket));
  });
}

function questionEnd(query) {
  let at = 12;
  while (query[at]) at += query[at] + 1;
  return at + 5;
}
