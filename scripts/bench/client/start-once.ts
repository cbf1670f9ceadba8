/** Prints as JSON how many milliseconds it takes to import a module, and to have a client of it. */

/** What it prints. */
export type Once = { importMs: number; readyMs: number };

const [module = '', origin = ''] = process.argv.slice(2);
const started = performance.now();
const { create } = await import(module);
const imported = performance.now();
create(origin);
const ready = performance.now();
const once: Once = { importMs: imported - started, readyMs: ready - started };
process.stdout.write(JSON.stringify(once));
