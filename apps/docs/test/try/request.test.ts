import { operations } from '@winninghunter/docs-content';
import { describe, expect, test } from 'vitest';
import type { Control, TryData } from '../../src/try/data.ts';
import { tryData } from '../../src/try/describe.ts';
import { flawsOf, type Typed, written } from '../../src/try/request.ts';

const OWN = { key: 'wh_own', session: 'own' };

/** What the form holds once it is filled with a start. */
function typedOf(data: TryData, values: Readonly<Record<string, string>>): Typed[] {
  const at = (place: Typed['place'], controls: readonly Control[]): Typed[] =>
    controls.map((control) => ({ control, place, value: values[control.name] ?? '' }));
  const names = Object.keys(values);
  const way = data.time?.ways.findLast(({ controls }) =>
    controls.every(({ fixed, name }) => fixed === undefined || fixed === values[name]),
  );
  const times = way?.controls.filter(({ name }) => names.includes(name)) ?? [];
  return [
    ...at('path', data.inPath),
    ...at('query', data.query),
    ...at('body', data.body),
    ...at(data.time?.place ?? 'query', times),
  ];
}

describe('the form of an operation writes the request of its samples', () => {
  test.each(operations().map((operation) => [operation.id, operation] as const))(
    '%s',
    (id, { samples }) => {
      const data = tryData(id);
      for (const [index, { request }] of samples.entries()) {
        // a file is chosen by the reader
        if (request.form?.some(({ file }) => file !== undefined)) continue;
        const values = data.starts[index]?.values ?? {};
        const free = data.isFree ? (request.body ?? '') : undefined;
        const typed = typedOf(data, values);
        expect(flawsOf(typed, free)).toEqual([]);
        const { sample, wire } = written(data, typed, free, OWN);
        expect({ ...sample, ...sorted(sample) }).toEqual({ ...request, ...sorted(request) });
        expect(wire.target.split('?')[0]).toBe(request.path);
        expect(JSON.stringify(sample)).not.toContain('own');
      }
    },
  );
});

type Sample = ReturnType<typeof written>['sample'];

/** The order of names has no meaning. */
function sorted({ query, body, form, isText, call }: Sample) {
  const byName = ([one]: readonly string[], [other]: readonly string[]) =>
    String(one).localeCompare(String(other));
  return {
    isText: isText ?? undefined,
    query: [...query].sort(byName),
    body: body === undefined ? undefined : JSON.parse(body),
    form: form?.map(({ name, value }) => [name, value]).sort(byName),
    call,
  };
}
