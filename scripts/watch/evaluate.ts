import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type { Contract } from '@winninghunter/sandbox';

/** Runs the script of a contract. Nothing of it stays in memory once nobody has the contract any more. */
export function evaluate(text: string): Contract {
  // V8 would keep the code at hand, for a script that never comes again
  setFlagsFromString('--no-compilation-cache');
  try {
    return new Script(text, { filename: 'contract.js' }).runInThisContext();
  } finally {
    setFlagsFromString('--compilation-cache');
  }
}
