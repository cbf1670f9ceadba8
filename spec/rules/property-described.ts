import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachProperty, flawOfText } from './schemas.ts';

/** Every property says what it holds, in more words than its name. */
export function propertyDescribed(): Oas3Visitor {
  return eachProperty(({ name, description, refused, location }, ctx) => {
    // The sentence of a refused name is checked where it is one: in a window.
    if (refused) return;
    const flaw = flawOfText(description) ?? flawOfWords(name, description ?? '');
    if (!flaw) return;
    ctx.report({
      message:
        `The property \`${name}\` ${flaw}. ` +
        'Write `description: <what it holds, in which unit, of which time>.`, beside its `$ref` if it has one.',
      location: location.key(),
    });
  });
}

function flawOfWords(name: string, description: string): string | undefined {
  const words = wordsOf(description);
  if (words.length < 2) return `is described with one word, "${description.trim()}"`;
  const named = wordsOf(name.replace(/([a-z])([A-Z])/g, '$1 $2'));
  const adds = words.some(
    (word) => !named.includes(word) && !['a', 'an', 'the', 'of'].includes(word),
  );
  return adds ? undefined : `is described with its name again, "${description.trim()}"`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
