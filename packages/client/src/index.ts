/** Typed client of the WinningHunter API. */

export { type Client, type ClientOptions, createClient } from './client.ts';
export type { Conflict, components, operations, paths } from './generated/types.ts';
export type { RawClient } from './transport.ts';
