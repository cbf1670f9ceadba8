import type { Oas3Visitor } from '@redocly/openapi-core';
import {
  type Context,
  follow,
  type Located,
  members,
  type Property,
  properties,
  type Schema,
} from './request.ts';
import { acceptedNames, eachWindow } from './windows.ts';

/** A window refuses every name with one and the same sentence, which compilers, clients and mocks repeat. */
export function windowSentence(): Oas3Visitor {
  return eachWindow((window, ctx) => {
    const refused = refusals(ctx, window);
    const mute = refused.filter(({ description }) => !description);
    if (mute[0]) {
      ctx.report({
        message:
          `${listed(mute)} refused without a word. ` +
          "Write `{ not: {}, description: '<one sentence saying what to send instead>' }`.",
        location: mute[0].location,
      });
    }

    const [first, other] = distinctSentences(refused);
    if (first && other) {
      ctx.report({
        message:
          `\`${first.name}\` and \`${other.name}\` are refused with different sentences: ` +
          `"${first.description}" and "${other.description}". ` +
          'Write one sentence for the whole window, once with a YAML anchor and elsewhere by its alias.',
        location: other.location,
      });
    }
    if (!first?.description) return;

    const flaw = flawOf(first.description, acceptedNames(ctx, window));
    if (flaw) {
      ctx.report({
        message: `The sentence of this time window, "${first.description}", ${flaw}`,
        location: first.location,
      });
    }
  });
}

function flawOf(sentence: string, accepted: string[]): string | undefined {
  if (!/^.*\.$/.test(sentence)) {
    return 'is not one line ending with a full stop. Write it as one line, with a full stop at its end.';
  }
  if (accepted.length === 0) {
    return /no time parameter/i.test(sentence)
      ? undefined
      : 'does not say that the route takes no time parameter. Say so, since the window accepts no name.';
  }
  const quoted = Array.from(sentence.matchAll(/`(\w+)[^`]*`/g), ([, name]) => name ?? '');
  return quoted.some((name) => accepted.includes(name))
    ? undefined
    : `does not say what to send instead. Name it in backticks: ${accepted.map((name) => `\`${name}\``).join(', ')}.`;
}

function refusals(ctx: Context, window: Located<Schema>): Property[] {
  const branches = [...members(window, 'oneOf'), ...members(window, 'anyOf')].flatMap(
    ({ node, location }) => follow<Schema>(ctx, node, location) ?? [],
  );
  return [window, ...branches]
    .flatMap((schema) => properties(ctx, schema))
    .filter(({ refused }) => refused);
}

/** The first property refused with each sentence. */
function distinctSentences(refused: Property[]): Property[] {
  const sentences = refused.map(({ description }) => description);
  return refused.filter(
    ({ description }, index) => description && sentences.indexOf(description) === index,
  );
}

function listed(refused: Property[]): string {
  const names = [...new Set(refused.map(({ name }) => `\`${name}\``))];
  return `${names.join(', ')} ${names.length > 1 ? 'are' : 'is'}`;
}
