import { callsOf } from './client/calls.ts';
import type { ClientConfig } from './client/config.ts';
import { functionsModule } from './client/functions.ts';
import { methodsModule } from './client/methods.ts';
import { tableModule, waysModule } from './client/table.ts';
import { windowsModule } from './client/windows.ts';
import type { Document } from './document.ts';

/**
 * The modules of a client with a method for each operation, by file name:
 * - `methods.ts`: their signatures, nested as the paths are, with doc comments and examples;
 * - `table.ts`: what the runtime knows of each, a row of text an operation;
 * - `operations.ts`: each as a function of its own, for bundles that call few of them;
 * - `windows.ts` and `ways.ts`: the rules of exclusive names, and the ways to read lists on.
 */
export function client(document: Document, config: ClientConfig): Record<string, string> {
  const calls = callsOf(document, config);
  return {
    'methods.ts': methodsModule(document, calls, config),
    'table.ts': tableModule(calls, config),
    'operations.ts': functionsModule(calls, config),
    'windows.ts': windowsModule(document, calls),
    'ways.ts': waysModule(calls),
  };
}
