/** Loaded into the mock before itself: tells, when it is asked, how much memory is left once all is collected that can be. */

import { setImmediate } from 'node:timers/promises';

process.on('message', async () => {
  for (let time = 0; time < 2; time += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
  process.send?.(process.memoryUsage().heapUsed);
});
// being asked is no reason to go on
process.channel?.unref();
