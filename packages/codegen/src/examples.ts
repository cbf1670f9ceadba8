import { isJson } from './content.ts';
import {
  type Document,
  isNode,
  type Node,
  type Operation,
  type Place,
  places,
  resolve,
} from './document.ts';
import { header } from './header.ts';
import { refusalsOf } from './refusals.ts';

const TYPES = `/** An answer with its media type, unless it has no body, and with its examples by name. */
export type Answer = {
  readonly type?: string;
  readonly examples: { readonly [name: string]: unknown };
};

/** Answers by status. */
export type Answers = { readonly [status: number]: Answer };

/** Names that must not be sent, in a query or in a body. */
export type Refusal = {
  readonly names: readonly string[];
  /** What to send instead; empty if the description does not say. */
  readonly sentence: string;
  /** Combinations of values that let the names pass, where null stands for nothing sent. */
  readonly unless?: readonly { readonly [name: string]: readonly unknown[] }[];
};

/** What a mock has to know of an operation. */
export type Route = {
  readonly method: string;
  /** With \`:id\` for \`{id}\`. */
  readonly path: string;
  /** The first status that is a success. */
  readonly success: number;
  readonly answers: Answers;
  readonly refusals: readonly Refusal[];
};
`;

/**
 * What a mock has to know of the description, as a module: the origin, the names of all examples as
 * types, and a table of the operations with their answers and with what they refuse. An operation is
 * keyed by its operationId, or by "get /path" without one. Paths without parameters come first, so
 * that the first that matches is the right one.
 */
export function examples(document: Document): string {
  const others = new Constants('Others');
  const shared: Shared = {
    values: new Constants('value', 'unknown'),
    answers: new Constants('answer', 'Answer'),
    others: new Constants('others', 'Answers'),
    refusals: new Constants('refusals', 'readonly Refusal[]'),
  };
  const all = places(document).toSorted((one, other) => parametersIn(one) - parametersIn(other));
  const types = all.map((place) => typeLine(document, place, others));
  const routes = all.map((place) => routeLine(document, place, shared));
  return [
    `// ${header('examples')}\n\n`,
    others.declarations(),
    '/** The names of the examples of every operation, by status. */\n',
    `export type Examples = {\n${types.join('')}};\n\n`,
    TYPES,
    '\n/** The first of the servers, or any if none is given. */\n',
    `export const origin = ${JSON.stringify(originOf(document))};\n\n`,
    ...Object.values(shared).map((constants) => constants.declarations()),
    `export const routes: { readonly [Id in keyof Examples]: Route } = {\n${routes.join('')}};\n`,
  ].join('');
}

type Shared = Record<'values' | 'answers' | 'others' | 'refusals', Constants>;

/** Texts of which each is declared once, and used by its name. Without a type they are types. */
class Constants {
  readonly #names = new Map<string, string>();
  readonly #prefix: string;
  readonly #type: string | undefined;

  constructor(prefix: string, type?: string) {
    this.#prefix = prefix;
    this.#type = type;
  }

  nameOf(text: string): string {
    const name = this.#names.get(text) ?? `${this.#prefix}${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }

  declarations(): string {
    const lines = [...this.#names].map(([text, name]) =>
      this.#type === undefined
        ? `type ${name} = ${text};\n`
        : `const ${name}: ${this.#type} = ${text};\n`,
    );
    return lines.length > 0 ? `${lines.join('')}\n` : '';
  }
}

function parametersIn({ path }: Place): number {
  return path.split('{').length - 1;
}

/** The key of an operation in a generated table, as JavaScript. */
export function idOf({ method, path, operation }: Place): string {
  return JSON.stringify(operation.operationId ?? `${method} ${path}`);
}

function typeLine(document: Document, place: Place, shared: Constants): string {
  const { method, path, operation } = place;
  const { success, others } = answersOf(document, operation);
  const route = `\`${method.toUpperCase()} ${path}\``;
  const words = [operation['summary'], route].filter((each) => typeof each === 'string').join(': ');
  const comment = words.replace(/\s+/g, ' ').replaceAll('*/', '*\\/');
  const rest = others.length > 0 ? ` & ${shared.nameOf(namesType(others))}` : '';
  return `  /** ${comment} */\n  ${idOf(place)}: ${namesType(success)}${rest};\n`;
}

function namesType(answers: Answer[]): string {
  const statuses = answers.map(({ status, examples }) => {
    const names = Object.keys(examples).map((name) => JSON.stringify(name));
    return `${status}: ${names.join(' | ') || 'never'}`;
  });
  return inBraces(statuses, '; ');
}

function routeLine(document: Document, place: Place, shared: Shared): string {
  const { success, others } = answersOf(document, place.operation);
  const texts = (answers: Answer[]) =>
    answers.map(
      (answer) => `${answer.status}: ${shared.answers.nameOf(answerText(answer, shared))}`,
    );
  const rest = others.length > 0 ? [`...${shared.others.nameOf(inBraces(texts(others)))}`] : [];
  const fields = [
    `method: ${JSON.stringify(place.method)}`,
    `path: ${JSON.stringify(mswPath(place.path))}`,
    `success: ${success[0]?.status ?? 200}`,
    `answers: ${inBraces([...texts(success), ...rest])}`,
    `refusals: ${shared.refusals.nameOf(JSON.stringify(refusalsOf(document, place)))}`,
  ];
  return `  ${idOf(place)}: ${inBraces(fields)},\n`;
}

function answerText({ type, examples }: Answer, { values }: Shared): string {
  const named = Object.entries(examples).map(
    ([name, value]) => `${JSON.stringify(name)}: ${values.nameOf(JSON.stringify(value))}`,
  );
  const media = type === undefined ? [] : [`type: ${JSON.stringify(type)}`];
  return inBraces([...media, `examples: ${inBraces(named)}`]);
}

function inBraces(members: string[], separator = ', '): string {
  return members.length > 0 ? `{ ${members.join(separator)} }` : '{}';
}

/** An answer by its status, as JSON if it can be that, with its examples by name. */
export type Answer = { status: string; type?: string; examples: Record<string, unknown> };

/** The first success apart from all others. A range of statuses cannot be sent, and is left out. */
export function answersOf(
  document: Document,
  { responses }: Operation,
): { success: Answer[]; others: Answer[] } {
  const answers = Object.entries(isNode(responses) ? responses : {})
    .filter(([status]) => /^\d{3}$/.test(status))
    .map(([status, response]) => ({ status, ...answerOf(document, response as Node) }));
  const success = answers.filter(({ status }) => status.startsWith('2')).slice(0, 1);
  return { success, others: answers.filter((answer) => !success.includes(answer)) };
}

/** As JSON, if the answer can be that. */
function answerOf(document: Document, response: Node): Omit<Answer, 'status'> {
  const { content } = resolve(document, response);
  const media = Object.entries(isNode(content) ? content : {});
  const [type, one] = media.find(([each]) => isJson(each)) ?? media[0] ?? [];
  return type === undefined
    ? { examples: {} }
    : { type, examples: examplesOf(document, isNode(one) ? one : {}) };
}

/** An example without a name is called "example"; one that stands in another file is left out. */
function examplesOf(document: Document, { example, examples }: Node): Record<string, unknown> {
  const named = Object.entries(isNode(examples) ? examples : {}).flatMap(([name, each]) => {
    const { value } = resolve(document, each as Node);
    return value === undefined ? [] : [[name, value]];
  });
  return { ...(example !== undefined && { example }), ...Object.fromEntries(named) };
}

/** MSW would end a name at its first hyphen, and take other signs for its own. */
function mswPath(path: string): string {
  return path.replace(/\{([^{}]+)\}(\w?)|[:*[\]\\]/g, (sign, name?: string, next?: string) => {
    const escaped = next ? `\\${next}` : '';
    return name === undefined ? `\\${sign}` : `:${name.replace(/\W|^(?=\d)/g, '_')}${escaped}`;
  });
}

type Server = { url?: string; variables?: Record<string, { default?: string }> };

function originOf({ servers }: Document): string {
  const [{ url = '', variables = {} } = {}] = (servers ?? []) as Server[];
  const filled = url.replace(/\{([^{}]+)\}/g, (_, name: string) => variables[name]?.default ?? '*');
  const trimmed = filled.replace(/\/$/, '');
  return /^\w+:/.test(trimmed) ? trimmed : `*${trimmed}`;
}
