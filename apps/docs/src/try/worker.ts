/** The API in the page: a sandbox in a worker, without a server and without a key. */

import { samplesFor } from '@winninghunter/docs-content/samples';
import { createSandbox, type Sandbox } from '@winninghunter/sandbox';
import { judge } from '@winninghunter/sandbox/judge';
import type { FromWorker, Job, Jobs, ToWorker, Wire, WireAnswer } from './wire.ts';
import { toWireAnswer } from './wire-answer.ts';

/** A request needs an origin; the sandbox answers whatever it is. */
const ORIGIN = 'https://app.winninghunter.com';

let sandbox: Sandbox | undefined;
const running = new Map<number, AbortController>();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.job === 'cancel') running.get(data.id)?.abort();
  else void work(data.id, data.job, data.ask);
});

async function work(id: number, job: Job, ask: Jobs[Job]['ask']): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    tell({ id, answer: await does(id, job, ask, controller.signal) });
  } catch (error) {
    tell({ id, failed: error instanceof Error ? error.message : String(error) });
  } finally {
    running.delete(id);
  }
}

async function does(
  id: number,
  job: Job,
  ask: Jobs[Job]['ask'],
  signal: AbortSignal,
): Promise<Jobs[Job]['answer']> {
  if (job === 'send') return send(worldFor(id), ask as Jobs['send']['ask'], signal);
  if (job === 'judge') return judged(ask as Wire);
  if (job === 'reset') return reset();
  const { request, origin } = ask as Jobs['code']['ask'];
  return samplesFor(request, origin);
}

/** The sandbox, with its world. The page hears of it before it is made, since nothing else runs then. */
function worldFor(id: number): Sandbox {
  if (sandbox !== undefined) return sandbox;
  tell({ id, progress: 'world' });
  const made = createSandbox();
  made.prepare();
  sandbox = made;
  return made;
}

async function send(
  at: Sandbox,
  { wire, account }: Jobs['send']['ask'],
  signal: AbortSignal,
): Promise<WireAnswer> {
  const request = toRequest({ ...wire, headers: headersOf(at, wire, account) }, signal);
  const start = performance.now();
  return toWireAnswer(await at.fetch(request), start);
}

async function judged(wire: Wire): Promise<Jobs['judge']['answer']> {
  const judgement = await judge(toRequest(wire));
  if (judgement.kind === 'operation') return judgement;
  const text = judgement.kind === 'body' ? judgement.text : '';
  const complaint = { kind: 'malformed', names: [], text } as const;
  return { problems: [], complaints: text === '' ? [] : [complaint] };
}

async function reset(): Promise<null> {
  const url = `${ORIGIN}/__sandbox__/reset`;
  await sandbox?.fetch(new Request(url, { method: 'POST' }));
  return null;
}

/** With the credentials of an account, as they are now: its key may have been replaced. */
function headersOf(at: Sandbox, { headers }: Wire, account: string): Wire['headers'] {
  const key = at.snapshot()[account]?.key ?? '';
  const session = at.accounts.find(({ id }) => id === account)?.session ?? '';
  return {
    ...headers,
    ...('X-API-Key' in headers && { 'X-API-Key': key }),
    ...('Cookie' in headers && { Cookie: `wh_session=${session}` }),
  };
}

/** A request of a browser drops its cookie, so the headers stand beside it. */
function toRequest({ method, target, headers, body }: Wire, signal?: AbortSignal): Request {
  const request = new Request(ORIGIN + target, {
    method,
    headers,
    ...(body !== undefined && { body: typeof body === 'string' ? body : formOf(body) }),
    ...(signal && { signal }),
  });
  const all = new Headers(request.headers);
  if (headers['Cookie'] !== undefined) all.set('Cookie', headers['Cookie']);
  return Object.defineProperty(request, 'headers', { value: all });
}

function formOf(parts: Exclude<Wire['body'], string | undefined>): FormData {
  const form = new FormData();
  for (const { name, value } of parts) form.append(name, value);
  return form;
}

function tell(message: FromWorker): void {
  postMessage(message);
}
