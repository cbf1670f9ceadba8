// The lint rules that keep the description sound; redocly.yaml switches them on by name.
import type { Plugin } from '@redocly/openapi-core';
import { arrayCommaList } from './array-comma-list.ts';
import { componentFilePlaced } from './component-file-placed.ts';
import { componentUsed } from './component-used.ts';
import { compositionSound } from './composition-sound.ts';
import { datesFormatted } from './dates-formatted.ts';
import { defaultValid } from './default-valid.ts';
import { explodedObjectFlat } from './exploded-object-flat.ts';
import { figureUnitStated } from './figure-unit-stated.ts';
import { figureWindowStated } from './figure-window-stated.ts';
import { fileShort } from './file-short.ts';
import { idsAreStrings } from './ids-are-strings.ts';
import { nullableByType } from './nullable-by-type.ts';
import { objectsNamed } from './objects-named.ts';
import { objectsOpen } from './objects-open.ts';
import { pathFilePlaced } from './path-file-placed.ts';
import { propertyDescribed } from './property-described.ts';
import { propertyExample } from './property-example.ts';
import { schemaDescribed } from './schema-described.ts';
import { shapeNotRepeated } from './shape-not-repeated.ts';
import { textPlain } from './text-plain.ts';
import { twinsAgree } from './twins-agree.ts';
import { urlsFormatted } from './urls-formatted.ts';
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
        'component-file-placed': componentFilePlaced,
        'component-used': componentUsed,
        'composition-sound': compositionSound,
        'dates-formatted': datesFormatted,
        'default-valid': defaultValid,
        'exploded-object-flat': explodedObjectFlat,
        'figure-unit-stated': figureUnitStated,
        'figure-window-stated': figureWindowStated,
        'file-short': fileShort,
        'ids-are-strings': idsAreStrings,
        'nullable-by-type': nullableByType,
        'objects-named': objectsNamed,
        'objects-open': objectsOpen,
        'path-file-placed': pathFilePlaced,
        'property-described': propertyDescribed,
        'property-example': propertyExample,
        'schema-described': schemaDescribed,
        'shape-not-repeated': shapeNotRepeated,
        'text-plain': textPlain,
        'twins-agree': twinsAgree,
        'urls-formatted': urlsFormatted,
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
