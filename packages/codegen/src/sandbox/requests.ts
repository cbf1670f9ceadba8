import type { Document } from '../document.ts';
import { header } from '../header.ts';
import { plansOf } from './plans.ts';
import { credentialsOf, routesOf } from './routes.ts';
import { runtimeModules } from './runtime.ts';
import { Schemas } from './schemas.ts';
import { json } from './texts.ts';
import { validatorsModule } from './validators.ts';

/** The modules that know the operations and check what they are asked, by file name. */
export function requestsModules(document: Document): Record<string, string> {
  const schemas = new Schemas(document);
  const { text, coercing, plain } = plansOf(document, schemas);
  const routes = routesOf(document);
  return {
    'requests.js': [
      `// ${header('sandbox')}\n\n`,
      "import { checker, namer } from './requests/check.js';\n",
      "import * as coercing from './requests/coercing.js';\n",
      "import * as plain from './requests/plain.js';\n\n",
      text,
      `const plans = { operations, credentials: ${json(credentialsOf(document))} };\n\n`,
      'export const check = /* @__PURE__ */ checker(plans);\n\n',
      'export const names = /* @__PURE__ */ namer(plans);\n\n',
      `export const routes = [\n${routes.map((route) => `  ${json(route)},\n`).join('')}];\n`,
    ].join(''),
    'requests.d.ts': declarations(routes.map(({ operationId }) => operationId)),
    ...within('requests', {
      'coercing.js': validatorsModule(schemas.all, coercing, true),
      'plain.js': validatorsModule(schemas.all, plain, false),
      ...runtimeModules(),
    }),
  };
}

function within(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  );
}

function declarations(ids: readonly string[]): string {
  const union = ids.map((id) => `\n  | ${JSON.stringify(id)}`).join('');
  return `// ${header('sandbox')}

${TYPES}
export type OperationId =${union || ' never'};

/** Every operation, in the order of the description. */
export declare const routes: readonly Route[];

/**
 * Reads what an operation is asked, and judges it.
 *
 * @throws If there is no such operation.
 */
export declare function check(operationId: string, parts: Parts): Checked;

/**
 * The names that an operation takes in its query and body.
 *
 * @throws If there is no such operation.
 */
export declare function names(operationId: string): string[];
`;
}

const TYPES = `/** One thing that is wrong with a request. */
export type Problem = {
  in: 'path' | 'query' | 'body';
  /** As the description writes it; empty if the body as a whole is meant. */
  name: string;
  kind: 'missing' | 'refused' | 'wrong' | 'malformed';
  /** One sentence that says what is wrong and what fits; of what is refused the description's own. */
  message: string;
};

/** A request as it was sent, but decoded. */
export type Parts = {
  path: Readonly<Record<string, string>>;
  query: readonly (readonly [name: string, value: string])[];
  /** Its value is JSON that was parsed, the pairs of a form (a file counts as its text), or other text. */
  body?: { mediaType: string; value: unknown };
};

export type Checked = {
  /** Path, query and body in one object, with text read as what is wanted, and with defaults. */
  input: Record<string, unknown>;
  /** Names that the description does not have. */
  unknown: string[];
  /** At most one for each name. */
  problems: Problem[];
};

/** What a server has to know of an operation before it looks at what was sent. */
export type Route = {
  operationId: OperationId;
  /** In lower case. */
  method: string;
  /** With its parameters in braces. */
  path: string;
  tags: readonly string[];
  /** Media types that the body may have; none without a body. */
  media: readonly string[];
  /** Whether a key opens it, in whatever carrier. */
  takesKey: boolean;
  /** Whether a cookie opens it. */
  takesSession: boolean;
  /** What a success costs. */
  credits: number;
  /** The schema that refuses names, the first if several do. */
  window: string | null;
  /** The names that this schema takes. */
  takes: readonly string[];
  /** Whether it only reads. */
  isSafe: boolean;
};
`;
