import type { Way } from './paging.ts';
import type { Window } from './window.ts';

/** One operation, as the generated table writes it. */
export type Operation = {
  /** The method, such as `tiktokShop.products.explore`; the route where there is none. */
  name: string;
  path: string;
  /** `G`: a GET; `T`: a GET or a POST; `R`: a POST that only reads; `W`: a POST that writes. */
  kind: string;
  /** Whether a session is all that opens it. */
  isSession: boolean;
  /** Credits that a success costs. */
  credits: number;
  /** `n`: none, `j`: JSON, `u`: URL-encoded form, `m`: multipart form, `f`: either form. */
  body: string;
  window: Window | undefined;
  /** The ways to read on; none where it is no list. */
  ways: readonly Way[];
};

/** An operation from its four letters: kind, session or key, credits, body. */
export function operationOf(
  name: string,
  path: string,
  flags: string,
  window?: Window,
  ways: readonly Way[] = [],
): Operation {
  const [kind = 'G', access, credits, body = 'n'] = flags;
  return {
    name,
    path,
    kind,
    isSession: access === 's',
    credits: Number(credits),
    body,
    window,
    ways,
  };
}
