export { bodies } from './bodies.ts';
export { readDescription, serialized } from './file.ts';
export { flat } from './flat.ts';
export { type OperationsModule, operations } from './operations.ts';
