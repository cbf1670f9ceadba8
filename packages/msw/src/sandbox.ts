/** The sandbox behind MSW: the same world in a test, without a server. */

import { createSandbox, type Sandbox, type SandboxOptions } from '@winninghunter/sandbox';
import { HttpHandler } from 'msw/http';
import { checkedOrigin, type MockOptions } from './origin.ts';

/** Handlers, and the sandbox that they ask. */
export type SandboxHandlers = { handlers: HttpHandler[]; sandbox: Sandbox };

/**
 * Handlers that answer every operation from a sandbox, which filters, pages, charges and remembers:
 * `setupServer(...sandboxHandlers().handlers)`. The control under `/__sandbox__` answers at the same origin.
 *
 * @throws TypeError if the origin is neither an http(s) URL nor `*`.
 */
export function sandboxHandlers({
  origin,
  ...options
}: MockOptions & SandboxOptions = {}): SandboxHandlers {
  const base = checkedOrigin(origin);
  const sandbox = createSandbox(options);
  const paths = ['/api', '/api/*', '/__sandbox__', '/__sandbox__/*'];
  const handlers = paths.map(
    (path) => new HttpHandler(/.*/, base + path, ({ request }) => sandbox.fetch(request)),
  );
  return { handlers, sandbox };
}
