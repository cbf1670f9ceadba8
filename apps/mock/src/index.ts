export type { Account, Engine } from './engine.ts';
export { createPrismEngine } from './engines/prism.ts';
export { createSandboxEngine, type SandboxEngineOptions } from './engines/sandbox.ts';
export type { PrismEngine, SandboxEngine, Watch, Watched } from './follow.ts';
export type { Broken, Exchange } from './http/exchange.ts';
export { TEST_KEY } from './introduction.ts';
export { type RunHooks, run } from './run.ts';
export { type RunningServer, type ServerOptions, startServer } from './server.ts';
export { StartError } from './start-error.ts';
