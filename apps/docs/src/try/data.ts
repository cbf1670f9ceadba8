/** What Try it knows of an operation, in the smallest form; `describe.ts` makes it when pages are built. */

/** A text in each language of the site. */
export type Words = { readonly [lang: string]: string };

export type Control = {
  readonly name: string;
  readonly kind: 'text' | 'address' | 'number' | 'day' | 'choice' | 'list' | 'json' | 'file';
  readonly required?: true;
  /** JSON types; what is typed becomes the first that it fits. */
  readonly types: readonly string[];
  /** All values, or those that are known. */
  readonly values?: readonly string[];
  /** The one value that it has. */
  readonly fixed?: string;
  /** What happens without it. */
  readonly standard?: string;
  readonly min?: number;
  readonly max?: number;
  /** A list that is sent as a name for each item. */
  readonly repeats?: true;
  /** Media types of the body that have it, if not all do. */
  readonly media?: readonly string[];
};

/** One way to say the time. */
export type TimeWay = { readonly title: Words; readonly controls: readonly Control[] };

export type Start = {
  readonly title: Words;
  /** Values by name, as they are typed. */
  readonly values: Readonly<Record<string, string>>;
};

export type TryData = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly safe: boolean;
  readonly credential: 'key' | 'session' | 'none';
  /** The method of the client, such as `wh.brands.list`. */
  readonly call: string | null;
  /** The answer is no JSON. */
  readonly isText?: true;
  readonly inPath: readonly Control[];
  readonly query: readonly Control[];
  readonly body: readonly Control[];
  /** Media types of the body; none without a body. */
  readonly media: readonly string[];
  /** The body is JSON of no documented shape. */
  readonly isFree: boolean;
  readonly time: {
    readonly place: 'query' | 'body';
    readonly ways: readonly TimeWay[];
  } | null;
  /** Requests to start from; the first fills the form. */
  readonly starts: readonly Start[];
  /** What each status means here. */
  readonly statuses: Readonly<Record<string, Words>>;
};
