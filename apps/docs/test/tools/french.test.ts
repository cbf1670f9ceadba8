import { contractCases } from '@winninghunter/conformance';
import { operations, site } from '@winninghunter/docs-content';
import { judge } from '@winninghunter/sandbox/judge';
import { expect, test } from 'vitest';
import { FRENCH } from '../../src/i18n/locales.ts';
import { voiceOf } from '../../src/reference/voice.ts';
import { adviceOf } from '../../src/tools/advice.ts';
import { type Ask, toRequest } from '../../src/tools/ask.ts';
import { filledPath } from '../../src/tools/example.ts';
import { inFrench } from '../../src/tools/french.ts';
import { catalogue } from './catalogue.ts';

const { text } = voiceOf(FRENCH);
const advice = Object.fromEntries(adviceOf([site, operations()]).map((each) => [each, text(each)]));

/** Names and values as they stand in a sentence, whatever their order. */
function literals(sentence: string): string[] {
  return (sentence.match(/`[^`]+`/g) ?? []).sort();
}

async function said(ask: Ask): Promise<string[]> {
  const judgement = await judge(toRequest(ask));
  if (judgement.kind === 'body') return [judgement.text];
  if (judgement.kind !== 'operation') return [];
  return [...judgement.complaints, ...judgement.strays].map((each) => each.text);
}

function expectFrench(sentences: ReadonlySet<string>): void {
  const missing = [...sentences].filter((each) => inFrench(each, advice) === undefined);
  expect(missing).toEqual([]);
  for (const each of sentences) {
    const french = inFrench(each, advice) ?? '';
    expect(literals(french)).toEqual(literals(each));
    expect(french.replaceAll(/`[^`]+`/g, '')).not.toMatch(
      /\b(is|are|and|has|have|not|send|which|that|or|here|text|with)\b/i,
    );
  }
}

test('what the sandbox says to every case of conformance is there in French', async () => {
  const sentences = new Set<string>();
  for (const { operation, request, status } of contractCases()) {
    if (status !== 400 || request.mediaType === 'multipart/form-data') continue;
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, each) => String(request.path[each]));
    const query = Object.entries(request.query).map(
      ([name, value]) => [name, String(value)] as const,
    );
    const content = { kind: 'json', value: request.body ?? {} } as const;
    const ask = {
      method: operation.method.toUpperCase(),
      path,
      query,
      ...(request.body && { content }),
    };
    for (const each of await said(ask)) sentences.add(each);
  }
  expect(sentences.size).toBeGreaterThan(30);
  expectFrench(sentences);
}, 60_000);

test('what each parameter has to be is there in French', async () => {
  const sentences = new Set<string>();
  const known = new Map(catalogue.operations.map((each) => [each.id, each]));
  for (const { id, method, query, body, parameters } of operations()) {
    const operation = known.get(id);
    if (!operation) expect.fail(id);
    const path = filledPath(operation);
    const twice = query.flatMap(
      ({ name }) =>
        [
          [name, '{'],
          [name, '['],
        ] as const,
    );
    const odd = [{}, { a: 1 }, [[]], null].map((value) =>
      Object.fromEntries(parameters.map((name) => [name, value])),
    );
    for (const value of odd) {
      const content = { kind: 'json', value } as const;
      const ask = { method, path, query: twice, ...(body && { content }) };
      for (const each of await said(ask)) sentences.add(each);
    }
  }
  expect(sentences.size).toBeGreaterThan(100);
  expectFrench(sentences);
}, 60_000);

test.each([
  [
    '`start_date` and `end_date` are not accepted here. Leave it out: this route takes no time parameter.',
    '`start_date` et `end_date` ne sont pas acceptés ici. À omettre\u00a0: cette route n’accepte aucun paramètre temporel.',
  ],
  [
    '`contry` is not known here. Did you mean `country`?',
    '`contry` n’est pas connu ici. Vouliez-vous dire `country`\u00a0?',
  ],
  [
    '`order` is null and has to be `asc` or `desc`. Leave it out where it has no value.',
    '`order` vaut null et doit être `asc` ou `desc`. À omettre s’il n’y a pas de valeur.',
  ],
  [
    '`limit` is 0 and has to be a whole number from 1 to 50.',
    '`limit` vaut 0 et doit être un nombre entier de 1 à 50.',
  ],
  [
    '`a` is " and has to be " and has to be one of `x`, `y` or `z`, or an empty text.',
    '`a` vaut " and has to be " et doit être l’un de `x`, `y` ou `z`, ou un texte vide.',
  ],
  [
    '`date_from` is required when `date_range` is `custom`.',
    '`date_from` est obligatoire quand `date_range` est `custom`.',
  ],
])('%s', (english, french) => {
  expect(inFrench(english, advice)).toBe(french);
});

test('of what nobody has thought of there is no French', () => {
  expect(inFrench('The moon is full.', advice)).toBeUndefined();
  expect(inFrench('`a` is 1 and has to be a full moon.', advice)).toBeUndefined();
  expect(inFrench('`a` is not accepted here. Send the moon.', advice)).toBeUndefined();
});
