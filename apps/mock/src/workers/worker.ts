/** One of several processes that serve a mock; started by the primary, which says when to stop. */

import type { ServeCommand } from '../arguments.ts';
import { createOutput, startMock } from '../mock.ts';
import { type FromWorker, STOP } from './messages.ts';

// whoever reads the log may stop reading; the mock goes on
process.stdout.on('error', () => {});
// Ctrl-C reaches the whole group
process.on('SIGINT', () => {});

const command: ServeCommand = JSON.parse(process.argv[2] ?? '');
try {
  const { mock, close } = await startMock(command, createOutput(command));
  const stop = (): void => void close().then(() => process.disconnect());
  process.once('SIGTERM', stop);
  process.on('message', (message) => {
    if (message === STOP) stop();
  });
  tell({ ready: mock });
} catch (error) {
  tell({ failed: (error as Error).message }, () => process.disconnect());
  process.exitCode = 1;
}

function tell(word: FromWorker, done: () => void = () => {}): void {
  process.send?.(word, undefined, undefined, done);
}
