// The lint rules that keep the description's time windows apart; redocly.yaml switches them on by name.
import type { Plugin } from '@redocly/openapi-core';
import { arrayCommaList } from './array-comma-list.ts';
import { explodedObjectFlat } from './exploded-object-flat.ts';
import { twinsAgree } from './twins-agree.ts';
import { windowComplete } from './window-complete.ts';
import { windowFamily } from './window-family.ts';
import { windowNamesReserved } from './window-names-reserved.ts';
import { windowNotMixed } from './window-not-mixed.ts';
import { windowSentence } from './window-sentence.ts';
import { windowStated } from './window-stated.ts';

export default function plugin(): Plugin {
  return {
    id: 'winninghunter',
    rules: {
      oas3: {
        'array-comma-list': arrayCommaList,
        'exploded-object-flat': explodedObjectFlat,
        'twins-agree': twinsAgree,
        'window-complete': windowComplete,
        'window-family': windowFamily,
        'window-names-reserved': windowNamesReserved,
        'window-not-mixed': windowNotMixed,
        'window-sentence': windowSentence,
        'window-stated': windowStated,
      },
    },
  };
}
