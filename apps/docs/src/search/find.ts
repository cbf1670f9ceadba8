/** Finds pages. What is named exactly comes first; the rest comes by weight. */

import MiniSearch from 'minisearch';
import type { Kind, SearchData, SearchOperation } from './data.ts';

export type Hit = {
  kind: Kind;
  path: string;
  title: string;
  /** Whether the title is a name that is never translated. */
  isName: boolean;
  /** The operation, page or sentence that it belongs to. */
  where: string;
};

type Entry = Hit & { id: number; name: string; route: string; heading: string; text: string };

export type Finder = (query: string, limit?: number) => Hit[];

/** The index of a language. */
export function createFinder(data: SearchData): Finder {
  const entries = entriesOf(data);
  const index = new MiniSearch<Entry>({
    fields: ['name', 'title', 'route', 'heading', 'where', 'text'],
    tokenize: words,
    processTerm: plain,
    searchOptions: {
      boost: { name: 6, title: 5, route: 3, heading: 3, where: 2 },
      boostDocument: (id) => WEIGHTS[entries[id as number]?.kind ?? 'guide'],
      prefix: (_term, position, terms) => position === terms.length - 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(entries);
  const ranked = (query: string, combineWith: 'AND' | 'OR'): Entry[] =>
    index.search(query, { combineWith }).map(({ id }) => entries[id] as Entry);
  return (query, limit = 12) => {
    const named = exact(query, data, entries);
    if (named.length >= limit) return named.slice(0, limit);
    const all = [...named, ...ranked(query, 'AND')];
    const hits = all.length > 0 ? all : ranked(query, 'OR');
    return [...new Set(hits)].slice(0, limit);
  };
}

const WEIGHTS: Record<Kind, number> = {
  surface: 1.6,
  operation: 1.5,
  guide: 1.2,
  error: 1,
  parameter: 0.8,
};

/**
 * What the query names, in this order: a surface or an operation by its name or title, those of a path (of a
 * whole URL, or with values in it), an error by its status or code, a parameter of the operation
 * that stands before it, a parameter of every operation in the order of the site.
 */
function exact(query: string, { operations }: SearchData, entries: Entry[]): Entry[] {
  const said = plain(query.trim());
  if (said === '') return [];
  const isOperation = ({ kind }: Entry) => kind === 'operation';
  const byTitle = entries.filter(
    (entry) =>
      (isOperation(entry) || entry.kind === 'surface') &&
      [entry.name, entry.title].some((name) => plain(name) === said),
  );
  const onPath = new Set(
    operations.filter((operation) => isAt(said, operation)).map(({ id }) => id),
  );
  return [
    ...byTitle,
    ...entries.filter((entry) => isOperation(entry) && onPath.has(entry.name)),
    ...entries.filter(({ kind, name }) => kind === 'error' && name.split(' ').includes(said)),
    ...entries.filter((entry) => entry.kind === 'parameter' && isNamed(said, entry)),
  ];
}

/** `limit`, or `exploreProducts limit`. */
function isNamed(said: string, { title, name }: Entry): boolean {
  const parameter = plain(title);
  if (said === parameter) return true;
  const [before, after] = [
    said.slice(0, said.lastIndexOf(' ')),
    said.slice(said.lastIndexOf(' ') + 1),
  ];
  return after === parameter && plain(name).endsWith(` ${before}`);
}

/** A path, with its method or the rest of a URL around it. */
function isAt(said: string, { method, path }: SearchOperation): boolean {
  const [, verb, route = ''] =
    /^(?:(get|post)\s+)?(?:https?:\/\/[^/]+)?(\/[^?#\s]*)/.exec(said) ?? [];
  if (verb !== undefined && verb !== method.toLowerCase()) return false;
  const pattern = path
    .toLowerCase()
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{[^}]*\}/g, '[^/]+');
  return new RegExp(`^${pattern}/?$`).test(route);
}

function entriesOf({ surfaces, operations, texts, errors, guides }: SearchData): Entry[] {
  const entries: Omit<Entry, 'id'>[] = [
    ...surfaces.map(({ path, title, text }) => ({
      kind: 'surface' as const,
      path,
      title,
      isName: false,
      where: '',
      name: '',
      route: '',
      heading: '',
      text,
    })),
    ...operations.map((operation) => ({
      kind: 'operation' as const,
      path: operation.page,
      title: operation.title,
      isName: false,
      where: `${operation.method} ${operation.path}`,
      name: operation.id,
      route: operation.path,
      heading: operation.surface,
      text: operation.text,
    })),
    ...guides.flatMap(({ path, title, sections }) =>
      sections.map(({ anchor, heading, text }) => ({
        kind: 'guide' as const,
        path: anchor === '' ? path : `${path}#${anchor}`,
        title: heading || title,
        isName: false,
        where: heading === '' ? '' : title,
        name: '',
        route: '',
        heading: title,
        text,
      })),
    ),
    ...errors.map(({ path, status, title, code, text }) => ({
      kind: 'error' as const,
      path,
      title: `${status} ${title}`,
      isName: false,
      where: code,
      name: `${status} ${code}`.trim(),
      route: '',
      heading: '',
      text,
    })),
    ...operations.flatMap((operation) =>
      operation.parameters.map(([name, text]) => ({
        kind: 'parameter' as const,
        path: `${operation.page}#${encodeURIComponent(name)}`,
        title: name,
        isName: true,
        where: `${operation.title} · ${operation.method} ${operation.path}`,
        name: `${name} ${operation.id}`,
        route: operation.path,
        heading: operation.title,
        text: texts[text] ?? '',
      })),
    ),
  ];
  return entries.map((entry, id) => ({ ...entry, id }));
}

/** Words, the parts of names, and names as a whole: `exploreProducts` is three terms. */
function words(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}_]+/u)
    .flatMap((word) => [word, ...parts(word)])
    .filter((word) => word !== '');
}

function parts(word: string): string[] {
  const found = word.split(/_|(?<=\p{Ll})(?=\p{Lu})/u);
  return found.length > 1 ? found : [];
}

/** Without case and accents. */
function plain(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
