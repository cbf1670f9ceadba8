/** A mock where the guides say it is, but on a port of its own. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createSandboxEngine, type Exchange, startServer } from '@winninghunter/mock';
import { ENGLISH } from '../../src/i18n/locales.ts';
import { blocksIn, guidesIn } from './guides.ts';

type Mock = AsyncDisposable & {
  url: string;
  /** What it was asked, in this order. */
  exchanges: Exchange[];
};

type Output = { stdout: string; stderr: string };

const PRINTED_ORIGIN = 'http://127.0.0.1:4010';

/** What readers are told to set first. */
const SETTINGS =
  blocksIn(guidesIn(ENGLISH), 'sh').find(({ text }) => /^(export .+\n?)+$/.test(text))?.text ?? '';

export async function startMock(): Promise<Mock> {
  const exchanges: Exchange[] = [];
  const { url, close } = await startServer({
    engine: await createSandboxEngine(),
    host: '127.0.0.1',
    port: 0,
    onAnswer: (exchange) => exchanges.push(exchange),
  });
  return { url, exchanges, [Symbol.asyncDispose]: () => close() };
}

/** Code that asks a mock instead of the one of the guides. */
export function askingAt(url: string, code: string): string {
  return code.replaceAll(PRINTED_ORIGIN, url);
}

/** Runs commands in a shell with the settings of the guides; rejects if one of them fails. */
export function shell(commands: string, url: string, cwd: string): Promise<Output> {
  const { PATH } = process.env;
  return promisify(execFile)('sh', ['-euc', askingAt(url, `${SETTINGS}\n${commands}`)], {
    cwd,
    env: { PATH, HOME: cwd, NO_COLOR: '1' },
    timeout: 60_000,
  });
}
