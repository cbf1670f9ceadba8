import type { Mock } from '../introduction.ts';

/** What a worker tells once it has started, or could not. */
export type FromWorker = { readonly ready: Mock } | { readonly failed: string };

/** What it is told: to finish what runs. */
export const STOP = 'stop';
