/** A `fetch` that answers from a script, and notes what it was asked and when. */

import { NEVER, pause } from './pause.ts';

/** One answer, or one way in which none comes. */
export type Answer = {
  /** @defaultValue 200 */
  status?: number;
  headers?: Record<string, string>;
  /** A text as it is, anything else as JSON. */
  body?: unknown;
  /** How long status and headers take. */
  delayMs?: number;
  /** The connection breaks before anything came, with this error if it is given. */
  reset?: true | Error;
  /** What never comes: anything at all, or the end of the body. */
  stall?: 'headers' | 'body';
  /** The connection breaks after so many bytes of the body. */
  cutAfter?: number;
  /** The body in pieces instead, each after the pause. */
  chunks?: string[];
  chunkDelayMs?: number;
};

/** One request as it arrived. */
export type Sent = {
  method: string;
  url: string;
  /** Path and query. */
  target: string;
  path: string;
  query: Record<string, string>;
  headers: Headers;
  /** Complete once the answer has begun. */
  body: string;
  signal: AbortSignal;
  atMs: number;
  /** When the attempt was over: its body read, given up or broken, or nothing came. */
  endedMs: number | undefined;
};

/** The answers in their order, or a server that looks at the request. */
export type Script = readonly Answer[] | ((sent: Sent, index: number) => Answer);

export type ScriptedFetch = {
  fetch: typeof fetch;
  sent: Sent[];
  /** The attempts that have not ended; a body that nobody reads or gives up stays among them. */
  open: () => Sent[];
};

/** Runs out of answers with an error that says so. */
export function scripted(script: Script): ScriptedFetch {
  const sent: Sent[] = [];
  const answerTo = (request: Sent, index: number): Answer => {
    const answer = typeof script === 'function' ? script(request, index) : script[index];
    if (answer === undefined) throw new TypeError(`No answer is left for request ${index + 1}.`);
    return answer;
  };
  const fetchByScript = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const note = noteOf(request);
    const index = sent.push(note) - 1;
    try {
      note.signal.throwIfAborted();
      note.body = await request.text();
      const answer = answerTo(note, index);
      await pause(answer.stall === 'headers' ? NEVER : (answer.delayMs ?? 0), note.signal);
      if (answer.reset) throw answer.reset === true ? resetError() : answer.reset;
      return responseTo(note, answer);
    } catch (error) {
      note.endedMs = performance.now();
      throw error;
    }
  };
  return {
    fetch: fetchByScript,
    sent,
    open: () => sent.filter(({ endedMs }) => endedMs === undefined),
  };
}

/** What `fetch` of Node rejects with where the other side hangs up. */
function resetError(message = 'read ECONNRESET'): TypeError {
  const cause = Object.assign(new Error(message), { code: 'ECONNRESET', syscall: 'read' });
  return new TypeError('fetch failed', { cause });
}

function noteOf({ method, url, headers, signal }: Request): Sent {
  const { pathname, search, searchParams } = new URL(url);
  return {
    method,
    url,
    target: pathname + search,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers,
    body: '',
    signal,
    atMs: performance.now(),
    endedMs: undefined,
  };
}

function responseTo(note: Sent, answer: Answer): Response {
  const { status = 200, body = {}, headers } = answer;
  const type = typeof body === 'string' ? 'text/html' : 'application/json';
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const init = { status, headers: { 'content-type': type, ...headers } };
  return new Response(bodyStream(note, answer, answer.chunks ?? [text]), init);
}

/** Gives a piece only when it is asked for one, so that a body that nobody reads stays open. */
function bodyStream(note: Sent, answer: Answer, pieces: string[]): ReadableStream<Uint8Array> {
  const { signal } = note;
  const rest = pieces.map((piece) => new TextEncoder().encode(piece));
  const over = new AbortController();
  const end = (): void => {
    note.endedMs ??= performance.now();
    over.abort();
  };
  let left = answer.cutAfter ?? Number.POSITIVE_INFINITY;

  const give = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    const piece = rest.shift();
    if (piece === undefined) {
      end();
      controller.close();
    } else if (piece.length <= left) {
      left -= piece.length;
      controller.enqueue(piece);
    } else {
      end();
      controller.error(new TypeError('terminated', { cause: new Error('other side closed') }));
    }
  };

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const abort = (): void => {
          end();
          controller.error(signal.reason);
        };
        signal.addEventListener('abort', abort, { signal: over.signal });
      },
      async pull(controller) {
        const isStuck = answer.stall === 'body' && rest.length === 0;
        const wait = isStuck ? NEVER : (answer.chunkDelayMs ?? 0);
        // once it is over, the reader knows already
        await pause(wait, over.signal).catch(() => undefined);
        if (!over.signal.aborted) give(controller);
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}
