export type { Engine } from './engine.ts';
export { createPrismEngine } from './engines/prism.ts';
export { run, TEST_KEY } from './run.ts';
export { type Exchange, type RunningServer, type ServerOptions, startServer } from './server.ts';
export { StartError } from './start-error.ts';
