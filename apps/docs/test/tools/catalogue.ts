/** What the tools know in English, for their tests. */

import { ENGLISH } from '../../src/i18n/locales.ts';
import { voiceOf } from '../../src/reference/voice.ts';
import type { Catalogue } from '../../src/tools/catalogue.ts';
import { catalogueIn } from '../../src/tools/describe.ts';

export const catalogue: Catalogue = catalogueIn(voiceOf(ENGLISH));
