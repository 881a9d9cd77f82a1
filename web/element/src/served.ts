/** The files that whoever serves the pages may have put beside them. */

/** Waits between the tries, in milliseconds: together as long as a reader may wait before touching anything. */
const PAUSES: readonly number[] = [250, 500, 1000, 2000];

/** Absent, or refused: asking again changes nothing. A server that is busy or restarting is another matter. */
const settled = (status: number): boolean => status < 500 && status !== 429;

/**
 * A JSON file that may be absent. Only an answer says that it is: a request that fails (the network changed under
 * it, the server was busy) is made again, so that a page never believes for good what one moment told it.
 */
export async function served<T>(url: string | URL, absent: T): Promise<T> {
  for (const pause of [...PAUSES, 0]) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return answer.json().then((value: T) => value, () => absent);
    if (answer && settled(answer.status)) break;
    if (pause) await new Promise((resolve) => { setTimeout(resolve, pause); });
  }
  return absent;
}
