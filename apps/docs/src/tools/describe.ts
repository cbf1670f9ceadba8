/** Makes what the tools know of the API. Runs when pages are built. */

import {
  type Choice,
  type Field,
  type Operation,
  operations,
  site,
  type Window,
} from '@winninghunter/docs-content';
import type { Voice } from '../reference/voice.ts';
import { operationPath } from '../site/addresses.ts';
import { credentialOf } from '../try/describe.ts';
import { inputOf } from '../try/input.ts';
import type { Catalogue, Known, TimeChoice, TimeField, TimeWindow } from './catalogue.ts';

export function catalogueIn(voice: Voice): Catalogue {
  return {
    surfaces: site.surfaces.map(({ name }) => voice.plain(name)),
    operations: operations().map((operation) => knownOf(operation, voice)),
    windows: Object.fromEntries(
      site.windows.map((window) => [window.name, timeWindowOf(window, voice)]),
    ),
  };
}

function knownOf(operation: Operation, voice: Voice): Known {
  const { id, method, path, window, windowOf, body, query } = operation;
  const request = operation.samples[0]?.request;
  if (!request) throw new Error(`The operation "${id}" has no sample.`);
  return {
    id,
    title: voice.plain(operation.summary),
    href: voice.to(operationPath(id)),
    surface: voice.plain(operation.surface),
    method,
    path,
    window: window ?? '',
    place: windowOf?.in ?? 'query',
    credential: credentialOf(operation),
    media: body?.media[0] ?? '',
    call: request.call?.method ?? '',
    ...(request.isText && { isText: true }),
    values: request.call?.input ?? inputOf(operation, request),
    ...(body && query.length > 0 && { inQuery: query.map(({ name }) => name) }),
  };
}

function timeWindowOf({ choices, refused, examples }: Window, voice: Voice): TimeWindow {
  const taken = choices.filter(({ fields }) => fields.length > 0);
  const named = examples.map(({ summary, value }) => ({
    title: voice.plain(summary),
    values: value as Record<string, unknown>,
  }));
  const plain = taken.map(({ title, example }) => ({ title: voice.plain(title), values: example }));
  return {
    choices: taken.map(timeChoiceOf),
    examples: named.length > 0 ? named : plain,
    refused: Object.keys(refused),
    advice: voice.text(Object.values(refused)[0] ?? ''),
  };
}

function timeChoiceOf({ fields, example }: Choice): TimeChoice {
  return { fields: fields.map((field) => timeFieldOf(field, example[field.name])), example };
}

function timeFieldOf({ name, required, schema }: Field, example: unknown): TimeField {
  const values = schema.const === undefined ? schema.enum : [schema.const];
  const isDay =
    schema.format === 'date' || /^\d{4}-\d\d-\d\d$/.test(String(example ?? schema.examples?.[0]));
  return { name, required, takes: values ?? (isDay ? 'day' : 'word'), example };
}
