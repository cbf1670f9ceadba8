import { operation, operations, site } from '@winninghunter/docs-content';
import { describe, expect, test } from 'vitest';
import { withoutBlanks } from '../checks/page.ts';
import { LOCALES } from '../i18n/locales.ts';
import { voiceOf } from '../reference/voice.ts';
import { operationMarkdown } from './operation.ts';
import { errorsMarkdown, windowsMarkdown } from './overviews.ts';
import { generatedPages } from './pages.ts';
import { fenced } from './text.ts';

describe.each(LOCALES)('the Markdown in $lang', (locale) => {
  const voice = voiceOf(locale);

  test('tells every parameter of every operation, and every field of its answers', () => {
    for (const each of operations()) {
      const text = operationMarkdown(each, voice, { isWhole: true });
      const fields = each.responses
        .filter(({ status }) => status.startsWith('2'))
        .flatMap(({ schema }) => schema?.fields ?? []);
      for (const name of [...each.parameters, ...fields.map((field) => field.name)]) {
        expect(text, `${each.id} ${name}`).toContain(`- \`${name}\``);
      }
      expect(text).toContain(`\`${each.method} ${each.path}\``);
    }
  });

  test('has a page for everything that is made from the description, once', () => {
    const pages = generatedPages(locale, { isWhole: true });
    const paths = pages.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(site.operations.length + site.surfaces.length + 5);
    for (const { markdown, title } of pages) expect(markdown.startsWith(`# ${title}\n`)).toBe(true);
  });

  test('tells windows and errors once, where an operation does not', () => {
    const short = operationMarkdown(operation('exploreProducts'), voice, { isWhole: false });
    expect(short).toContain('`PeriodWindow`: `period`');
    expect(short).not.toContain('fromlastseen');
    expect(windowsMarkdown(voice)).toContain('fromlastseen');
    const errors = withoutBlanks(errorsMarkdown(voice));
    for (const { title } of site.errors) expect(errors).toContain(withoutBlanks(voice.text(title)));
  });
});

test('puts code between fences that it does not hold', () => {
  expect(fenced('a', 'ts')).toBe('```ts\na\n```');
  expect(fenced('```\nb\n```', '')).toBe('````\n```\nb\n```\n````');
});
