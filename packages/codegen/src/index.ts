export { bodies } from './bodies.ts';
export type { Document } from './document.ts';
export { flat } from './flat.ts';
export { type OperationsModule, operations } from './operations.ts';
export { types } from './types.ts';
