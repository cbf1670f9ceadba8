/** What the generated tables hold, and what the checks made of them take and give. */

/** One thing that is wrong with a request. */
export type Problem = {
  in: 'path' | 'query' | 'body';
  /** Empty if the body as a whole is meant. */
  name: string;
  kind: 'missing' | 'refused' | 'wrong' | 'malformed';
  /** One sentence; of what is refused the description's own. */
  message: string;
};

/** A name and a value, both decoded. */
export type Pair = readonly [name: string, value: string];

/** A request as it was sent. */
export type Parts = {
  path: Readonly<Record<string, string>>;
  query: readonly Pair[];
  body?: { mediaType: string; value: unknown };
};

/** What is asked, and what is wrong with it. */
export type Checked = {
  input: Record<string, unknown>;
  unknown: string[];
  problems: Problem[];
};

/** One failed keyword, as Ajv tells it. */
export type Failure = {
  instancePath: string;
  /** Only inside alternatives, to tell them apart. */
  schemaPath: string;
  keyword: string;
  params: FailureParams;
};

export type FailureParams = {
  missingProperty?: string;
  additionalProperty?: string;
  unevaluatedProperty?: string;
  propertyName?: string;
  passingSchemas?: unknown;
  /** Names of which one is enough. */
  alternatives?: string[];
};

/** What Ajv compiles a schema to. Coercion writes into the parent. */
type Validate = {
  (value: unknown, place?: ValidatePlace): boolean;
  errors?: Failure[] | null;
};

type ValidatePlace = {
  instancePath: string;
  parentData: object;
  parentDataProperty: string;
  rootData: object;
};

/** An object of which each property is a parameter or a field of its own. */
export type Shape = {
  /** Reads text as what is wanted. */
  coercing?: Validate;
  plain?: Validate;
  /** What each name takes, in words. */
  fits: Readonly<Record<string, string>>;
  /** Why a name is refused, in the description's words. */
  refused: Readonly<Record<string, string>>;
  defaults: Readonly<Record<string, unknown>>;
  /** When each of its alternatives applies, in words; empty where they do not say. */
  when?: readonly string[];
  /** Whether it takes names that it does not list. */
  isOpen?: true;
};

/** How the values of a parameter become one value. */
export type Way = 'one' | 'repeated' | 'split' | 'pairs' | 'deep' | 'json';

export type Parameter = {
  name: string;
  way: Way;
  /** Parts the values of `split` and `pairs`. */
  separator?: string;
  isRequired?: true;
  test?: Validate;
  /** What it takes, in words. */
  fits: string;
  default?: unknown;
};

/** A body as one of the media types that an operation takes. */
export type Content = {
  mediaType: string;
  shapes: readonly Shape[];
  /** Of a form, the names that are lists, and whether commas part them. */
  lists?: Readonly<Record<string, boolean>>;
};

/** How one operation is asked. */
export type Plan = {
  path?: readonly Parameter[];
  query?: readonly (Parameter | Shape)[];
  body?: { isRequired?: true; contents: readonly Content[] };
};

/** Everything that is known of how operations are asked. */
export type Plans = {
  operations: Readonly<Record<string, Plan>>;
  /** Names in the query that carry credentials. */
  credentials: readonly string[];
};
