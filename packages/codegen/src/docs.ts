import { callsOf, hasMethod } from './client/calls.ts';
import { twinsOf } from './client/twins.ts';
import type { DocsConfig } from './docs/config.ts';
import type { Operation, Sample, Site } from './docs/content.ts';
import { keyOf, operationOf } from './docs/operations.ts';
import { requestsOf } from './docs/requests.ts';
import { type SampleSettings, samplesFor } from './docs/samples.ts';
import { siteOf } from './docs/site.ts';
import { slugsOf } from './docs/slugs.ts';
import { type Document, type Place, places } from './document.ts';

export { type DocsConfig, docsConfig } from './docs/config.ts';
export type * from './docs/content.ts';
export { missingIn } from './docs/missing.ts';
export { stringsOf } from './docs/strings.ts';

/** Everything that pages say of a description. */
export type Content = { site: Site; operations: Operation[] };

const UNCONFIGURED: DocsConfig = { origin: '', credentials: {} };

/**
 * The description as data for pages, by file name: `site.json`, and `operations/<id>.json` for each
 * operation, the id as a part of a URL.
 */
export function docs(document: Document, config?: DocsConfig): Record<string, string> {
  const { site, operations } = docsContent(document, config);
  const files = operations.map((each): [string, string] => [
    `operations/${encodeURIComponent(each.id)}.json`,
    JSON.stringify(each),
  ]);
  return { 'site.json': JSON.stringify(site), ...Object.fromEntries(files) };
}

/** The same before it is written. */
export function docsContent(document: Document, config: DocsConfig = UNCONFIGURED): Content {
  const all = places(document);
  const slugs = slugsOf(all.map(keyOf));
  const twins = twinNames(document, all);
  const calls = methodNames(document, config);
  const settings = settingsOf(config);
  const operations = all.map((place) => {
    const id = keyOf(place);
    const operation = {
      ...operationOf(document, place),
      slug: slugs.get(id) ?? '',
      twin: twins.get(place) ?? null,
      call: calls.get(id) ?? null,
    };
    const samples = requestsOf(document, operation, config.credentials);
    return { ...operation, samples: samples.map((each) => withCode(each, settings)) };
  });
  const { errors = {}, notData = [] } = config.client?.configuration ?? {};
  return { site: siteOf(document, operations, { errors, notData }), operations };
}

function withCode(sample: Sample, settings: SampleSettings): Sample {
  return { ...sample, code: samplesFor(sample.request, settings) };
}

function settingsOf({ origin, client }: DocsConfig): SampleSettings {
  return { origin, ...(client && { client: { ...client, home: origin } }) };
}

/** The method of the typed client by the id of an operation. */
function methodNames(document: Document, { client }: DocsConfig): Map<string, string> {
  if (client === undefined) {
    return new Map();
  }
  const { configuration } = client;
  const names = callsOf(document, configuration)
    .filter(hasMethod)
    .flatMap(({ operationId, twin, method }): [string, string][] => {
      const name = [configuration.receiver, ...method.names].join('.');
      return [[operationId, name], ...(twin ? [[keyOf(twin), name] as [string, string]] : [])];
    });
  return new Map(names);
}

function twinNames(document: Document, all: Place[]): Map<Place, string> {
  const pairs = [...twinsOf(document, all)].flatMap(([get, post]): [Place, string][] => [
    [get, keyOf(post)],
    [post, keyOf(get)],
  ]);
  return new Map(pairs);
}
