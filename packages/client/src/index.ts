/** Typed client of the WinningHunter API. */

export type {
  Call,
  CallOptions,
  ExtraQuery,
  Page,
  PagedCall,
  PagedOptions,
  Reply,
  Safe,
  WriteCall,
} from './call.ts';
export {
  type AnyClient,
  type Client,
  createClient,
  type Missing,
  type SessionClient,
  type SessionOptions,
} from './client.ts';
export type { CreditMeter, Usage } from './credits.ts';
export * from './errors.ts';
export type { DashboardMethods, Methods } from './generated/methods.ts';
export type { Conflict, components, operations, paths } from './generated/types.ts';
export type { Windows } from './generated/windows.ts';
export type { RateLimit } from './limiter.ts';
export type { Logger, LogLevel } from './log.ts';
export {
  type Attempt,
  type CallInfo,
  type ClientOptions,
  DEFAULT_BASE_URL,
  type Middleware,
  type Patience,
} from './options.ts';
export type { RawClient } from './raw.ts';
export type { Core } from './run.ts';
export { type LooseValues, timeWindow } from './time-window.ts';
