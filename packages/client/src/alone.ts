import type { CallOptions } from './call.ts';
import { operationOf } from './operation.ts';
import type { Way } from './paging.ts';
import { type Core, runOfCore } from './run.ts';
import type { Window } from './window.ts';

/** A method as a function that takes the client first. */
// biome-ignore lint/suspicious/noExplicitAny: stands for whatever a method takes
export type Alone<Method extends (...args: any[]) => unknown> = (
  core: Core,
  ...args: Parameters<Method>
) => ReturnType<Method>;

/** One operation as a function. */
// biome-ignore lint/suspicious/noExplicitAny: stands for whatever a method takes
export function alone<Method extends (...args: any[]) => unknown>(
  name: string,
  path: string,
  flags: string,
  window?: Window,
  ways?: readonly Way[],
): Alone<Method> {
  const operation = operationOf(name, path, flags, window, ways);
  const call = (core: Core, input?: Record<string, unknown>, options?: CallOptions) =>
    runOfCore(core)(operation, input, options);
  return call as unknown as Alone<Method>;
}
