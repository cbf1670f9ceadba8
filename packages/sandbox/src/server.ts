/** What a server in front of the sandbox, or a store beside it, has in common with it. */

export { monthOf } from './account/credits.ts';
export { LOG_LENGTH } from './account/store.ts';
export { proxyPage } from './answer.ts';
export { closest } from './closest.ts';
export { parseTime } from './control/time.ts';
export { MAX_BODY_BYTES } from './limits.ts';
export { isLocalOrigin } from './local-origin.ts';
