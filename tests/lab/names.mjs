// A name server that knows no name.
import { createSocket } from "node:dgram";

/** Where it answers. */
export const NAME_SERVER = "127.0.0.1:10053";

/** NXDOMAIN for every question, SERVFAIL for names that hold "broken"; gives the socket to close. */
export function startNameServer() {
  const [host, port] = NAME_SERVER.split(":");
  const socket = createSocket("udp4");
  socket.on("message", (query, peer) => {
    const answer = Buffer.from(query.subarray(0, questionEnd(query)));
    // Resolvers vary upper and lower case to be harder to spoof.
    const failed = query.toString("latin1").toLowerCase().includes("broken");
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
