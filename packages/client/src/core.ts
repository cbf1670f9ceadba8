import type { ClientOptions } from './options.ts';
import { type Core, coreOf } from './run.ts';
import { createRuntime } from './runtime.ts';

export type { Core };

/**
 * Makes a core: all that a client does, but for its methods. The functions of
 * `@winninghunter/client/operations` take it, so that a bundle holds only the operations it calls. Nothing
 * is sent before the first call.
 *
 * @throws TypeError if an option is wrong. The message never repeats a key.
 */
export function createCore(options: ClientOptions = {}): Core {
  return coreOf(createRuntime(options));
}
