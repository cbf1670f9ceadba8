import { operation, operations, site } from '@winninghunter/docs-content';
import { describe, expect, test } from 'vitest';
import { withoutBlanks } from '../checks/page.ts';
import { ENGLISH, FRENCH, LOCALES } from '../i18n/locales.ts';
import { voiceOf } from '../reference/voice.ts';
import { operationMarkdown } from './operation.ts';
import { errorsMarkdown, referenceMarkdown, windowsMarkdown } from './overviews.ts';
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
    expect(short).toContain(voice.words.labelled('`PeriodWindow`', '`period`'));
    expect(short).not.toContain('fromlastseen');
    expect(windowsMarkdown(voice)).toContain('fromlastseen');
    const errors = withoutBlanks(errorsMarkdown(voice));
    for (const { title } of site.errors) expect(errors).toContain(withoutBlanks(voice.text(title)));
  });
});

test('links errors and operations both ways, with causes and cures', () => {
  const voice = voiceOf(ENGLISH);
  const page = operationMarkdown(operation('exploreProducts'), voice, { isWhole: true });
  expect(page).toContain(
    '  - [More than 60 requests in 60 seconds](/errors.md#429-rate-limit): Wait a second or two',
  );
  expect(page).toContain('`insufficient_credits`');
  const hidden = operationMarkdown(operation('searchMetaAds'), voice, { isWhole: true });
  expect(hidden).toContain('](/errors.md#200-upgrade)');
  const errors = errorsMarkdown(voice);
  expect(errors).toContain('- Sent by: every operation\n');
  expect(errors).toContain('[Ad library](/reference/ad-library.md)');
  expect(errors).toContain('[searchMetaAds](/reference/ad-library/search-meta-ads.md)');
});

test('shows a window as it is sent, once', () => {
  const voice = voiceOf(ENGLISH);
  const windowIn = (id: string) => {
    const page = operationMarkdown(operation(id), voice, { isWhole: true });
    const [, section = ''] = page.split(/^## /m);
    return section;
  };
  expect(windowIn('exploreProducts').match(/`\?period=30d`/g)).toHaveLength(1);
  expect(operationMarkdown(operation('exploreProducts'), voice, { isWhole: true })).not.toContain(
    '{"period"',
  );
  expect(windowIn('exploreProductsByBody').match(/`\{"period":"30d"\}`/g)).toHaveLength(1);
  expect(windowIn('findSimilarAds')).toContain('`from=2026-03-01&to=2026-03-31`');
});

test('shows nothing where nothing is to be sent', () => {
  const page = operationMarkdown(operation('listBrands'), voiceOf(ENGLISH), { isWhole: true });
  expect(page).toMatch(/^- Nothing to send\.?$/m);
});

test('shows a form as a form', () => {
  const page = operationMarkdown(operation('trackStore'), voiceOf(ENGLISH), { isWhole: true });
  expect(page).toContain('```\nstoreurl=glowtheory.example.org\n```');
  expect(page).not.toContain('"storeurl"');
  const chosen = operationMarkdown(operation('findSimilarAds'), voiceOf(ENGLISH), {
    isWhole: true,
  });
  const [, body = ''] = chosen.split(/^## (?:Body|Responses)$/m);
  expect(body).toContain('Example: `text=woman+applying');
  expect(body).not.toContain('{"');
});

test('tells what a reader chooses of a server', () => {
  const text = referenceMarkdown(voiceOf(ENGLISH));
  for (const { variables } of site.servers) {
    for (const { name, default: value } of variables) {
      expect(text).toContain(`- \`${name}\`: `);
      expect(text).toContain(`Default \`${value}\``);
    }
  }
  expect(text).toContain(`- Version: \`${site.version}\``);
});

test('puts a no-break space before each colon of French', () => {
  for (const { path, markdown } of generatedPages(FRENCH, { isWhole: true })) {
    // changes are told in English
    if (path === '/fr/changelog/') continue;
    const prose = markdown
      .replace(/^(`{3,})[\s\S]*?^\1/gm, '')
      .replace(/(`+)[^`].*?\1/g, '`')
      .replace(/\]\([^)]*\)/g, ']');
    expect(prose.match(/^.*[^\u00a0]:(?=\s).*$/m)?.[0], path).toBeUndefined();
  }
});

test('puts code between fences that it does not hold', () => {
  expect(fenced('a', 'ts')).toBe('```ts\na\n```');
  expect(fenced('```\nb\n```', '')).toBe('````\n```\nb\n```\n````');
});
