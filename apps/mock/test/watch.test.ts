import { expect, test } from 'vitest';
import { runCli } from './support/run.ts';

test('says in one line that only the repository can follow the description', async () => {
  const { ended, output } = runCli(['--port', '0', '--watch']);
  expect(await ended).toBe(2);
  expect(output).toEqual({
    stdout: '',
    stderr:
      '--watch needs the repository of this API, where its description is. Give it to `npm start` there.\n',
  });
});
