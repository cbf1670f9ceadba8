/**
 * Prints what `npm start` is asked for, as JSON; or says in one sentence what is wrong with it, and
 * exits with 2. To be run on sources, because nothing may be built yet.
 */

import { UsageError } from '../apps/mock/src/values.ts';
import { misused } from './flags.ts';
import { readStartArguments } from './start-arguments.ts';

try {
  process.stdout.write(JSON.stringify(readStartArguments(process.argv.slice(2))));
} catch (error) {
  if (error instanceof UsageError) misused(error.message);
  throw error;
}
