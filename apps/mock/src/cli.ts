#!/usr/bin/env node
import { run } from './run.ts';

// whoever reads the log may stop reading; the mock goes on
process.stdout.on('error', () => {});

await run(process.argv.slice(2));
