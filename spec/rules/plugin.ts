// The lint rules of this project; redocly.yaml switches them on by name.
import type { Plugin } from '@redocly/openapi-core';
import { arrayCommaList } from './array-comma-list.ts';
import { bodyRequired } from './body-required.ts';
import { componentFilePlaced } from './component-file-placed.ts';
import { componentUsed } from './component-used.ts';
import { compositionSound } from './composition-sound.ts';
import { datesFormatted } from './dates-formatted.ts';
import { defaultValid } from './default-valid.ts';
import { examplesDeclared } from './examples-declared.ts';
import { examplesNamed } from './examples-named.ts';
import { explodedObjectFlat } from './exploded-object-flat.ts';
import { extensionsKnown } from './extensions-known.ts';
import { figureUnitStated } from './figure-unit-stated.ts';
import { figureWindowStated } from './figure-window-stated.ts';
import { fileShort } from './file-short.ts';
import { formatsKnown } from './formats-known.ts';
import { htmlIsText } from './html-is-text.ts';
import { idsAreStrings } from './ids-are-strings.ts';
import { linksSound } from './links-sound.ts';
import { listsTyped } from './lists-typed.ts';
import { meteredErrors } from './metered-errors.ts';
import { meteringStated } from './metering-stated.ts';
import { namesKnown } from './names-known.ts';
import { nullableByType } from './nullable-by-type.ts';
import { objectsNamed } from './objects-named.ts';
import { objectsOpen } from './objects-open.ts';
import { operationDescribed } from './operation-described.ts';
import { operationIdPlaced } from './operation-id-placed.ts';
import { operationIdScheme } from './operation-id-scheme.ts';
import { operationTagScheme } from './operation-tag-scheme.ts';
import { pageSizeBounded } from './page-size-bounded.ts';
import { paginationStated } from './pagination-stated.ts';
import { pathFilePlaced } from './path-file-placed.ts';
import { pathScheme } from './path-scheme.ts';
import { propertyDescribed } from './property-described.ts';
import { propertyExample } from './property-example.ts';
import { provenanceStated } from './provenance-stated.ts';
import { requestExample } from './request-example.ts';
import { responseExample } from './response-example.ts';
import { safeStated } from './safe-stated.ts';
import { schemaDescribed } from './schema-described.ts';
import { securitySound } from './security-sound.ts';
import { serversSound } from './servers-sound.ts';
import { shapeNotRepeated } from './shape-not-repeated.ts';
import { statusesKnown } from './statuses-known.ts';
import { textPlain } from './text-plain.ts';
import { twinsAgree } from './twins-agree.ts';
import { urlsFormatted } from './urls-formatted.ts';
import { windowComplete } from './window-complete.ts';
import { windowFamily } from './window-family.ts';
import { windowNamesReserved } from './window-names-reserved.ts';
import { windowNotMixed } from './window-not-mixed.ts';
import { windowSentence } from './window-sentence.ts';
import { windowStated } from './window-stated.ts';
import { workflowsSound } from './workflows-sound.ts';

export default function plugin(): Plugin {
  return {
    id: 'winninghunter',
    rules: {
      oas3: {
        'array-comma-list': arrayCommaList,
        'body-required': bodyRequired,
        'component-file-placed': componentFilePlaced,
        'component-used': componentUsed,
        'composition-sound': compositionSound,
        'dates-formatted': datesFormatted,
        'default-valid': defaultValid,
        'examples-declared': examplesDeclared,
        'examples-named': examplesNamed,
        'exploded-object-flat': explodedObjectFlat,
        'extensions-known': extensionsKnown,
        'figure-unit-stated': figureUnitStated,
        'figure-window-stated': figureWindowStated,
        'file-short': fileShort,
        'formats-known': formatsKnown,
        'html-is-text': htmlIsText,
        'ids-are-strings': idsAreStrings,
        'links-sound': linksSound,
        'lists-typed': listsTyped,
        'metered-errors': meteredErrors,
        'metering-stated': meteringStated,
        'names-known': namesKnown,
        'nullable-by-type': nullableByType,
        'objects-named': objectsNamed,
        'objects-open': objectsOpen,
        'operation-described': operationDescribed,
        'operation-id-placed': operationIdPlaced,
        'operation-id-scheme': operationIdScheme,
        'operation-tag-scheme': operationTagScheme,
        'page-size-bounded': pageSizeBounded,
        'pagination-stated': paginationStated,
        'path-file-placed': pathFilePlaced,
        'path-scheme': pathScheme,
        'property-described': propertyDescribed,
        'property-example': propertyExample,
        'provenance-stated': provenanceStated,
        'request-example': requestExample,
        'response-example': responseExample,
        'safe-stated': safeStated,
        'schema-described': schemaDescribed,
        'security-sound': securitySound,
        'servers-sound': serversSound,
        'shape-not-repeated': shapeNotRepeated,
        'statuses-known': statusesKnown,
        'text-plain': textPlain,
        'twins-agree': twinsAgree,
        'urls-formatted': urlsFormatted,
        'window-complete': windowComplete,
        'window-family': windowFamily,
        'window-names-reserved': windowNamesReserved,
        'window-not-mixed': windowNotMixed,
        'window-sentence': windowSentence,
        'window-stated': windowStated,
        'workflows-sound': workflowsSound,
      },
      arazzo1: {
        'text-plain': textPlain,
      },
    },
  };
}
