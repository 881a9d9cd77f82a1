// A name server that knows no address.
import { createSocket } from "node:dgram";

/** Where it answers. */
export const NAME_SERVER = "127.0.0.1:10053";

/** What some domains say of their mail: services (type 33, RFC 6186) and exchangers (type 15). */
const RECORDS = {
  "33 _imaps._tcp.mailmend-services.com": { port: 993, target: "mail.test.example" },
  "33 _submissions._tcp.mailmend-services.com": { port: 465, target: "mail.test.example" },
  "15 mailmend-exchanger.com": { target: "mail.test.example" },
};

/**
 * These records; NXDOMAIN for every other question, SERVFAIL for names that hold "broken". Gives the
 * socket to close.
 */
export function startNameServer() {
  const [host, port] = NAME_SERVER.split(":");
  const socket = createSocket("udp4");
  socket.on("message", (query, peer) => {
    const end = questionEnd(query);
    const answer = Buffer.from(query.subarray(0, end));
    const type = query.readUInt16BE(end - 4);
    const name = nameOf(query);
    const record = RECORDS[`${type} ${name}`];
    const failed = name.includes("broken") ? 2 : 3;
    // QR, RA, and RD as asked; RCODE 3 is NXDOMAIN, 2 is SERVFAIL (RFC 1035 section 4.1.1).
    answer.writeUInt16BE(0x8080 | (query.readUInt16BE(2) & 0x0100) | (record ? 0 : failed), 2);
    // One question, at most one record, no others: EDNS is not answered.
    answer.writeUInt16BE(1, 4);
    answer.fill(0, 6, 12);
    answer.writeUInt16BE(record ? 1 : 0, 6);
    socket.send(record ? Buffer.concat([answer, resource(type, record)]) : answer, peer.port, peer.address);
  });
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.bind(Number(port), host, () => resolve(socket));
  });
}

/** The name asked for; resolvers vary upper and lower case to be harder to spoof. */
function nameOf(query) {
  const labels = [];
  for (let at = 12; query[at]; at += query[at] + 1) labels.push(query.toString("latin1", at + 1, at + 1 + query[at]));
  return labels.join(".").toLowerCase();
}

/** A record about the name in question, good for a minute. */
function resource(type, { port, target }) {
  const labels = target.split(".").map((label) => Buffer.from([label.length, ...Buffer.from(label)]));
  const before = type === 33 ? [0, 1, 0, 1, port >> 8, port & 255] : [0, 10];
  const data = Buffer.concat([Buffer.from(before), ...labels, Buffer.from([0])]);
  return Buffer.concat([Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length]), data]);
}

function questionEnd(query) {
  let at = 12;
  while (query[at]) at += query[at] + 1;
  return at + 5;
}
