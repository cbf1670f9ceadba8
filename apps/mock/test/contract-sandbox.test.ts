/** The sandbox keeps its contract. */

import { testContract } from './support/contract.ts';
import { createFreshSandbox } from './support/fresh-sandbox.ts';

testContract(createFreshSandbox);
