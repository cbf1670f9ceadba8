import { expect, test } from 'vitest';
import { asWorker, packagesOf, programsIn, withOptions } from './programs.ts';

const README = `
# Shop

\`\`\`sh
# no heading
npm install shop
\`\`\`

## Start

\`\`\`ts
import { createClient } from 'shop';
createClient();
\`\`\`

\`\`\`ts
type Shape = 'not a program';
\`\`\`

\`\`\`js
import 'not-typescript';
\`\`\`

\`\`\`ts
import { trace } from '@opentelemetry/api';
import {
  createCore,
} from 'shop/core';
createCore({ retries: 0 });
\`\`\`
`;

const [first, second] = programsIn(README).map(({ text }) => text) as [string, string];

test('finds the TypeScript that imports something, under its heading', () => {
  expect(programsIn(README).map(({ title }) => title)).toEqual(['Start (1)', 'Start (2)']);
});

test('names the packages, not their entries', () => {
  expect(packagesOf(second)).toEqual(['@opentelemetry/api', 'shop']);
});

test('gives options to clients with and without their own', () => {
  expect(withOptions(first, { apiKey: 'key' })).toContain('createClient({ "apiKey":"key" });');
  expect(withOptions(second, { apiKey: 'key' })).toContain(
    'createCore({ "apiKey":"key", retries: 0 });',
  );
});

test('leaves imports at the top of a worker and calls the rest when it is asked', () => {
  expect(asWorker(second)).toBe(`import { trace } from '@opentelemetry/api';
import {
  createCore,
} from 'shop/core';
export default { async test() {


createCore({ retries: 0 });

} };
`);
});
