import { relative } from 'node:path';
import {
  BaseResolver,
  bundle,
  createConfig,
  type Document,
  type NormalizedProblem,
  type Source,
} from '@redocly/openapi-core';

/** A description in one piece, and every file that it was made of, or would have been. */
export type Bundled = { description: unknown; files: string[] };

/** A file of a description, or what it leads to, cannot be used. The message says which. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
  /** Those that were read. */
  readonly files: string[];

  constructor(message: string, files: string[]) {
    super(message);
    this.files = files;
  }
}

/** Bundles a description as often as it is asked to, and parses only what has changed since. */
export async function createBundler(root: string): Promise<() => Promise<Bundled>> {
  const config = await createConfig({});
  const known = new Map<string, Document>();
  return async () => {
    const resolver = new KnowingResolver(known);
    const filesOf = (): string[] => [...resolver.getFiles()];
    try {
      const { bundle: made, problems } = await bundle({
        ref: root,
        config,
        externalRefResolver: resolver,
      });
      const problem = problems.find(({ severity }) => severity === 'error');
      if (problem) throw new Error(inOneLine(problem));
      return { description: made.parsed, files: filesOf() };
    } catch (error) {
      throw new BundleError((error as Error).message, [root, ...filesOf()]);
    }
  };
}

class KnowingResolver extends BaseResolver {
  readonly #known: Map<string, Document>;

  constructor(known: Map<string, Document>) {
    super();
    this.#known = known;
  }

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const known = this.#known.get(source.absoluteRef);
    const document =
      known?.source.body === source.body ? known : super.parseDocument(source, isRoot);
    this.#known.set(source.absoluteRef, document);
    // the bundler writes into what it gets
    return { source, parsed: structuredClone(document.parsed) };
  }
}

function inOneLine({ message, location: [place] }: NormalizedProblem): string {
  const file = place && relative(process.cwd(), place.source.absoluteRef);
  const pointer = place && 'pointer' in place ? place.pointer : '';
  return `${file ?? ''}${pointer ?? ''}: ${message.split('\n')[0]}`;
}
