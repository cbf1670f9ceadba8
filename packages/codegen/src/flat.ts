import {
  componentName,
  copy,
  type Document,
  isNode,
  type Node,
  type Operation,
  operationsOf,
  type Parameter,
  type PathItem,
  pathItems,
  resolve,
  type Schema,
} from './document.ts';
import { isExploded } from './exploded.ts';
import { isImpossible } from './impossible.ts';
import { merged } from './merged.ts';
import { onlyPossible } from './possible.ts';
import { propertiesOf } from './properties.ts';
import { type Rule, rulesOf } from './rules.ts';
import { withoutUnused } from './unused.ts';

/**
 * The flat description, for people, renderers and any generator, made from the strict one:
 * - each property of an exploded object that may be sent is a query parameter of its own, shared
 *   under `components` if several operations take it from the same named schema;
 * - nothing impossible is left; a `oneOf` that only impossible properties kept apart is an `anyOf`;
 * - what the branches of an exploded object demanded stands as `x-dependencies` (IDL4OAS) and as
 *   a list in the description of the operation;
 * - the schema of a list in the query stands in place, since generators look at its `type` to choose
 *   between `a,b` and `a&a`, and not behind a `$ref`;
 * - an `allOf` of plain objects is one object;
 * - the answer of a success stands in place, since tools read a shared one for its first operation only;
 * - components that nothing uses are gone.
 */
export function flat(document: Document): Document {
  const result = copy(document);
  const shared = sharedSchemas(result);
  for (const pathItem of pathItems(result)) {
    flatten(result, pathItem, shared);
  }
  writeOutLists(result);
  writeOutSuccesses(result);
  return withoutUnused(merged(onlyPossible(result)));
}

function writeOutLists(document: Document): void {
  const holders = pathItems(document).flatMap((pathItem) => [
    pathItem,
    ...operationsOf(pathItem).map(({ operation }) => operation),
  ]);
  const inline = holders.flatMap(({ parameters = [] }) => parameters);
  const named = Object.values(document.components?.['parameters'] ?? {}) as Parameter[];
  for (const parameter of [...named, ...inline]) {
    const schema = parameter.schema && resolve(document, parameter.schema);
    if (parameter.in === 'query' && schema?.type === 'array') {
      parameter.schema = copy(schema);
    }
  }
}

function writeOutSuccesses(document: Document): void {
  for (const { operation } of pathItems(document).flatMap(operationsOf)) {
    const { responses } = operation as { responses?: Record<string, Node> };
    for (const [status, response] of Object.entries(responses ?? {})) {
      if (responses && status.startsWith('2'))
        responses[status] = copy(resolve(document, response));
    }
  }
}

/** Named schemas that several operations explode. */
function sharedSchemas(document: Document): Set<string> {
  const uses = pathItems(document)
    .flatMap((pathItem) =>
      operationsOf(pathItem).flatMap(({ operation }) =>
        withInherited(document, pathItem, operation),
      ),
    )
    .map((parameter) => resolve(document, parameter))
    .filter((parameter) => isExploded(document, parameter))
    .flatMap(({ schema }) => componentName(schema.$ref) ?? []);
  return new Set(uses.filter((name, index) => uses.indexOf(name) !== index));
}

function flatten(document: Document, pathItem: PathItem, shared: Set<string>): void {
  for (const { operation } of operationsOf(pathItem)) {
    const given = withInherited(document, pathItem, operation);
    const rules = given
      .map((each) => resolve(document, each))
      .filter((each) => isExploded(document, each))
      .flatMap(({ schema }) => rulesOf(document, schema));
    const parameters = given.flatMap((each) => flattened(document, each, shared));
    if (operation.parameters || parameters.length > 0) {
      operation.parameters = withoutDuplicates(document, parameters);
    }
    addRules(operation, rules);
  }
  if (pathItem.parameters) {
    pathItem.parameters = pathItem.parameters.filter(
      (each) => !isExploded(document, resolve(document, each)),
    );
  }
}

/** The parameters of an operation, after what its path item explodes and it does not override. */
function withInherited(document: Document, pathItem: PathItem, operation: Operation): Parameter[] {
  const own = operation.parameters ?? [];
  const names = own.map((each) => resolve(document, each)).map((each) => `${each.in} ${each.name}`);
  const inherited = (pathItem.parameters ?? []).filter((each) => {
    const parameter = resolve(document, each);
    return isExploded(document, parameter) && !names.includes(`${parameter.in} ${parameter.name}`);
  });
  return [...inherited, ...own];
}

function flattened(document: Document, each: Parameter, shared: Set<string>): Parameter[] {
  const parameter = resolve(document, each);
  if (!isExploded(document, parameter)) {
    return isImpossible(document, parameter.schema) ? [] : [each];
  }
  const { schema } = parameter;
  const { accepted, required } = propertiesOf(document, schema);
  const owner = componentName(schema.$ref) ?? '';
  return [...accepted].map(([name, property]) => {
    const made = {
      ...queryParameter(document, name, property, required.has(name)),
      ...examplesOf(document, parameter, name),
    };
    return shared.has(owner) ? share(document, `${owner}.${name}`, made) : made;
  });
}

function queryParameter(
  document: Document,
  name: string,
  property: Schema,
  isRequired: boolean,
): Parameter {
  const { description, deprecated, ...schema } = property;
  const meaning = description ?? resolve(document, property).description;
  return {
    name,
    in: 'query',
    ...(meaning !== undefined && { description: meaning }),
    ...(isRequired && { required: true }),
    ...(deprecated === true && { deprecated }),
    schema,
  };
}

/** What the examples of an exploded object say of one of its properties. */
function examplesOf(document: Document, parameter: Parameter, name: string): Node {
  const { example, examples } = parameter;
  const named = Object.entries(isNode(examples) ? examples : {}).flatMap(([key, each]) => {
    const { value, ...about } = resolve(document, each as Node);
    return isNode(value) && name in value ? [[key, { ...about, value: value[name] }]] : [];
  });
  return {
    ...(isNode(example) && name in example && { example: example[name] }),
    ...(named.length > 0 && { examples: Object.fromEntries(named) }),
  };
}

function share(document: Document, wanted: string, parameter: Parameter): Parameter {
  document.components ??= {};
  document.components['parameters'] ??= {};
  const known = document.components['parameters'] as Record<string, Node>;
  const wording = JSON.stringify(parameter);
  let key = wanted.replace(/[^\w.-]/g, '_');
  while (known[key] !== undefined && JSON.stringify(known[key]) !== wording) {
    key += '_';
  }
  known[key] = parameter;
  return { $ref: `#/components/parameters/${key}` } as Parameter;
}

function withoutDuplicates(document: Document, parameters: Parameter[]): Parameter[] {
  const byPlace = new Map<string, Parameter>();
  for (const each of parameters) {
    const { name, in: place } = resolve(document, each);
    if (!byPlace.has(`${place} ${name}`)) {
      byPlace.set(`${place} ${name}`, each);
    }
  }
  return [...byPlace.values()];
}

function addRules(operation: Operation, rules: Rule[]): void {
  if (rules.length === 0) {
    return;
  }
  const known = (operation['x-dependencies'] ?? []) as string[];
  const list = rules.map(({ text }) => `- ${text}`).join('\n');
  const opening = operation.description ? `${operation.description.trimEnd()}\n\n` : '';
  operation.description = `${opening}Rules between parameters:\n\n${list}`;
  operation['x-dependencies'] = [...known, ...rules.map(({ idl }) => idl)];
}
