/** Ours, by any description: `node ours.ts <port> <file>`. */

import { readDescription } from '@winninghunter/codegen';
import { createSandboxEngine, startServer } from '@winninghunter/mock';
import { compile } from '../../watch/contract.ts';
import { evaluate } from '../../watch/evaluate.ts';

const [, , port, file = ''] = process.argv;
const engine = await createSandboxEngine();
engine.follow(evaluate(await compile(await readDescription(file))));
await startServer({ engine, host: '127.0.0.1', port: Number(port) });
