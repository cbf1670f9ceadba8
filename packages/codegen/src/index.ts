export { type ClientConfig, clientConfig } from './client/config.ts';
export { client } from './client.ts';
export { docs } from './docs.ts';
export { examples } from './examples.ts';
export { readDescription, serialized } from './file.ts';
export { flat } from './flat.ts';
export { type OperationsModule, operations } from './operations.ts';
