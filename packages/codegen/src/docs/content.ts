/** What pages are made from: a description as data, with all of its text and no word of our own. */

/** Text of the description, in Markdown. */
export type Markdown = string;

/** What belongs to no single operation. */
export type Site = {
  title: string;
  version: string;
  summary: Markdown;
  description: Markdown;
  /** Who to ask, the license, the terms: as the description has them. */
  contact: Record<string, unknown>;
  license: Record<string, unknown>;
  termsOfService: string | null;
  see: See | null;
  servers: Server[];
  security: SecurityScheme[];
  /** In the order of the description's tags. */
  surfaces: Surface[];
  /** In the order of the surfaces, and of the paths within each. */
  operations: OperationSummary[];
  /** Each schema that refuses names, once. */
  windows: Window[];
  /** Each status, and each example that tells something of its own, once. */
  errors: ErrorKind[];
};

/** Where more is written. */
export type See = { url: string; description: Markdown };

export type Server = { url: string; description: Markdown; variables: Variable[] };

/** A part of a server's address that the reader chooses. */
export type Variable = { name: string; default: string; enum: string[]; description: Markdown };

export type SecurityScheme = {
  name: string;
  type: string;
  in: 'header' | 'query' | 'cookie' | null;
  /** The header, query parameter or cookie that carries the key. */
  parameter: string | null;
  /** Of `http`, such as `bearer`. */
  scheme: string | null;
  description: Markdown;
  /** What else it says, such as the `flows` of OAuth 2, as it is. */
  more: Record<string, unknown>;
};

/** A tag of the description, with the ids of its operations. */
export type Surface = {
  name: string;
  slug: string;
  description: Markdown;
  see: See | null;
  operations: string[];
};

export type OperationSummary = {
  id: string;
  slug: string;
  surface: string;
  /** In capitals. */
  method: string;
  path: string;
  summary: Markdown;
  /** The name of its window. */
  window: string | null;
  /** All names that may be sent: in the path, the query, the body and the window. */
  parameters: string[];
  deprecated: boolean;
};

/** A schema that refuses names. */
export type Window = {
  name: string;
  slug: string;
  description: Markdown;
  notes: Markdown[];
  /** The ways to fill it; one of them is to be followed. */
  choices: Choice[];
  /** Names that must never be sent, each with what to send instead. */
  refused: Record<string, Markdown>;
  /** What is demanded of the whole. */
  rest?: Schema;
  /** What its parameters show as examples. */
  examples: Example[];
  operations: string[];
};

/** One way to fill an object: the names that go together. */
export type Choice = {
  /** Empty if the description has no name for it. */
  title: Markdown;
  description: Markdown;
  /** What else is said of it. */
  notes: Markdown[];
  fields: Field[];
  /** Names that must not be sent beside these, each with what to send instead. */
  refused: Record<string, Markdown>;
  /** What is demanded of the whole. */
  rest?: Schema;
  example: Record<string, unknown>;
};

export type Operation = OperationSummary & {
  description: Markdown;
  /** What is said of all operations on its path. */
  notes: Markdown[];
  see: See | null;
  /** Where it goes instead of the servers of the site. */
  servers: Server[];
  /** Whether it only reads. */
  safe: boolean;
  credits: number | null;
  provenance: { source: string; inferred: string[] } | null;
  /** The ways to read a list on, as `x-pagination` has them. */
  pagination: Record<string, unknown>[];
  /** All `x-` fields, as they are. */
  extensions: Record<string, unknown>;
  /** Alternatives, each a list of schemes that are needed together; none if it is open to all. */
  security: string[][];
  /** The operation on the same path that does the same by the other method. */
  twin: string | null;
  windowOf: WindowUse | null;
  inPath: Field[];
  /** Without the fields of the window, which stand in its choices. */
  query: Field[];
  /** What is said of several parameters of the query together. */
  queryGroups: Group[];
  headers: Field[];
  cookies: Field[];
  /** The method of the typed client, such as `api.products.list`. */
  call: string | null;
  body: Body | null;
  responses: Response[];
  samples: Sample[];
};

/** Where the names of a window go, and what is said of it there. */
export type WindowUse = {
  name: string;
  in: 'query' | 'body';
  description: Markdown;
  examples: Example[];
};

/** Fields that belong together. */
export type Group = {
  /** The parameter or the schema that has them; empty if it has no name. */
  name: string;
  description: Markdown;
  /** What else is said of them. */
  notes: Markdown[];
  /** The names of its fields. */
  fields: string[];
  /** The ways to fill it; none if it has only one. */
  choices: Choice[];
  refused: Record<string, Markdown>;
  /** What is demanded of the whole. */
  rest?: Schema;
  examples: Example[];
  /** Media types of the body that have it; all if it is missing. */
  media?: string[];
};

export type Body = {
  required: boolean;
  description: Markdown;
  media: string[];
  /** Without the fields of the window. */
  fields: Field[];
  groups: Group[];
  /** The whole body, where it is no object. */
  schema: Schema | null;
  /** Of the first media type, unless another has examples of its own. */
  examples: (Example & { media: string })[];
};

export type Response = {
  status: string;
  description: Markdown;
  headers: Field[];
  media: string | null;
  schema: Schema | null;
  examples: Example[];
  /** The same in further media types. */
  others: { media: string; schema: Schema | null; examples: Example[] }[];
  links: Link[];
};

/** What the answer of an operation is good for. */
export type Link = {
  name: string;
  operation: string;
  description: Markdown;
  /** Where the values of parameters come from, as runtime expressions. */
  parameters: Record<string, unknown>;
  body: unknown;
};

export type Example = { name: string; summary: Markdown; description: Markdown; value: unknown };

export type Field = {
  name: string;
  required: boolean;
  description: Markdown;
  schema: Schema;
  deprecated: boolean;
  /** What its parameter shows; the examples of a schema stand in the schema. */
  examples: Example[];
  /** How a list or an object is written in a query or in a form. */
  style?: Style;
  /** The media type of its part of a form. */
  contentType?: string;
  /** Media types of the body that have it; all if it is missing. */
  media?: string[];
};

/** `a=1,2`; `a=1&a=2`; with spaces; `a=1|2`; `a[b]=1`; as JSON. */
export type Style = 'comma' | 'repeat' | 'spaces' | 'pipes' | 'deep' | 'json';

export type Schema = {
  /** Its name among the components. */
  name?: string;
  title?: Markdown;
  description?: Markdown;
  /** What else is said of it. */
  notes?: Markdown[];
  /** JSON types; none if it may be anything. */
  types: string[];
  /** Nothing fits. */
  never?: true;
  format?: string;
  enum?: unknown[];
  /** Examples are values that are known, and others are taken. */
  open?: true;
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  constraints: Constraints;
  /** Of an object. */
  fields?: Field[];
  /** Names that must not be there, each with what to send instead. */
  refused?: Record<string, Markdown>;
  /** Names that must be there, and are described elsewhere. */
  needs?: string[];
  /** What further names may hold; missing if anything. */
  others?: Schema | false;
  /** What names hold that match a pattern. */
  patterns?: { pattern: string; schema: Schema }[];
  items?: Schema;
  /** The first items of an array, one by one. */
  prefix?: Schema[];
  options?: Option[];
  /** Exactly one of the options has to fit, else at least one. */
  exclusive?: true;
  /** What has to fit as well. */
  parts?: Schema[];
  /** Subschemas of further keywords, such as `not`, `contains`, `propertyNames` or `if`. */
  more?: Record<string, Schema>;
  /** The property that tells the options apart, and the options by its values. */
  discriminator?: { property: string; mapping: Record<string, string> };
  see?: See;
  /** Stands for a schema around it, or written before, by its name; empty if it has none. */
  recursive?: string;
};

export type Option = { title: Markdown; schema: Schema };

export type Constraint =
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'multipleOf'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'minItems'
  | 'maxItems'
  | 'uniqueItems'
  | 'minContains'
  | 'maxContains'
  | 'minProperties'
  | 'maxProperties'
  | 'dependentRequired'
  | 'contentMediaType'
  | 'contentEncoding'
  | 'readOnly'
  | 'writeOnly';

export type Constraints = { [Name in Constraint]?: unknown };

/** An answer that is no success, or one that the typed client takes for none. */
export type ErrorKind = {
  /** `400-mixed-window`: the status and the name of the example. */
  slug: string;
  status: string;
  /** The code in the body, if it has one. */
  code: string | null;
  title: Markdown;
  description: Markdown;
  /** What is said of this kind alone, where a status has several. */
  detail: Markdown;
  media: string | null;
  example: unknown;
  /** What the typed client throws. */
  thrown: string | null;
  operations: string[];
};

/** The languages that samples are written in; `client` is the typed client. */
export type Language = 'curl' | 'client' | 'fetch' | 'python' | 'go' | 'php';

/** A request that a reader may send as it stands, and its code. */
export type Sample = {
  title: Markdown;
  request: SampleRequest;
  /** Without `client` if the typed client has no method for it. */
  code: Code;
};

export type Code = { [Name in Language]?: string };

export type SampleRequest = {
  /** In capitals. */
  method: string;
  /** With its parameters filled in, and encoded. */
  path: string;
  query: [name: string, value: string][];
  /** With the key or the session, and the type of the body. */
  headers: Record<string, string>;
  /** JSON, or text. */
  body?: string;
  /** Of a form; of `multipart/form-data` if the headers say so. */
  form?: FormPart[];
  /** Whether the answer is no JSON. */
  isText?: true;
  /** How the typed client is called. */
  call?: ClientCall;
};

/** A field of a form, or a file if it has the name of one. */
export type FormPart = { name: string; value: string; file?: string; type?: string };

/** A method of the typed client, such as `api.products.list`, and what it is given. */
export type ClientCall = { method: string; input: Record<string, unknown> | null };
