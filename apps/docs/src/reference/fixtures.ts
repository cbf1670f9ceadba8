/** Small pieces of content for tests. */

import type { Example, Field, Schema } from '@winninghunter/docs-content';
import { ENGLISH } from '../i18n/locales.ts';
import { anchorsOfPage } from './anchors.ts';
import type { Place } from './fields.ts';
import { voiceOf } from './voice.ts';

export function schema(more: Partial<Schema> = {}): Schema {
  return { types: ['string'], constraints: {}, ...more };
}

export function field(name: string, more: Partial<Field> = {}): Field {
  return {
    name,
    required: false,
    description: '',
    schema: schema(),
    deprecated: false,
    examples: [],
    ...more,
  };
}

export function example(value: unknown, summary = ''): Example {
  return { name: summary, summary, description: '', value };
}

export function place(more: Partial<Place> = {}): Place {
  return {
    voice: voiceOf(ENGLISH),
    anchors: anchorsOfPage(),
    prefix: '',
    isAnswer: false,
    ...more,
  };
}
