/** Examples of a body as it is sent. */

import type { Example, Operation } from '@winninghunter/docs-content';
import { type Html, html, join } from '../html.ts';
import { codeBlock, literal } from './code-block.ts';
import { exampleBlock, foldedExample } from './responses.ts';
import { sentForm } from './sent.ts';
import type { Voice } from './voice.ts';

/** Each with its form, if it is sent as one: that of the sample which shows the same. */
export function bodyExamplesOf({
  body,
  samples,
}: Operation): (Example & { media: string; form: string | null })[] {
  return (body?.examples ?? []).map((example, index) => {
    const form = samples[index]?.request.form;
    return { ...example, form: form ? sentForm(form, example.media) : null };
  });
}

/** The examples, folded but for the first. */
export function bodyExamples(operation: Operation, voice: Voice): Html {
  const hasSeveral = (operation.body?.media.length ?? 0) > 1;
  return join(
    bodyExamplesOf(operation).map((example, index) => {
      const { form, value, media } = example;
      const block = form === null ? exampleBlock(value, media) : codeBlock(form, 'text');
      const mark = hasSeveral && html` ${literal(media)}`;
      return foldedExample(example, { block, mark, isOpen: index === 0 }, voice);
    }),
  );
}
