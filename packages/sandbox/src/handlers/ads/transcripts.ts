import type { Context, Handlers, Input } from '../../handler.ts';
import type { MetaAd } from '../../world/world.ts';
import { notFound } from '../support/errors.ts';

export const transcripts: Handlers = {
  getAdTranscript: (input, context) => transcriptOf(adOf(input, context), context),

  createAdTranscript: (input, context) => transcriptOf(adOf(input, context), context),

  writeSimilarScript: (input, context) => {
    const { hook, desire, usp, angle } = adOf(input, context);
    return {
      script: `${hook} I did not believe it either. ${angle}: that is what they said. All I wanted was ${lowered(desire)}. ${usp}, and that settled it. The link is below.`,
    };
  },
};

function transcriptOf({ index }: MetaAd, { world }: Context): object {
  return { success: true, transcript: world.metaAds.transcript(index) };
}

/**
 * Which field names the ad is not documented, so any that looks like an id may. Without one it is the
 * ad that reaches most.
 */
function adOf(input: Input, { world: { metaAds } }: Context): MetaAd {
  const ids = Object.values(input)
    .map(String)
    .filter((value) => /^\d{6,}$/.test(value));
  if (ids.length === 0) return metaAds.at(metaAds.ordered('reach')[0] ?? 0);
  const index = ids.map((id) => metaAds.indexOf(id)).find((each) => each >= 0);
  if (index === undefined) throw notFound('Ad');
  return metaAds.at(index);
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
