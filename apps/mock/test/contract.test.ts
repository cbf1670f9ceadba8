/** The description keeps its contract, by way of Prism. */

import { createPrismEngine } from '../src/engines/prism.ts';
import { DESCRIPTION } from './support/compare.ts';
import { testContract } from './support/contract.ts';

testContract(() => createPrismEngine(DESCRIPTION));
