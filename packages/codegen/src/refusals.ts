import { branchesOf } from './branches.ts';
import { bodySchemas } from './content.ts';
import { type Document, type Place, parametersOf, resolve, type Schema } from './document.ts';
import { valuesOf } from './exclusive.ts';
import { isExploded } from './exploded.ts';
import { refusalSentence } from './impossible.ts';
import { propertiesOf } from './properties.ts';

/** Names that must not be sent, in a query or in a body. */
export type Refusal = {
  names: string[];
  /** What to send instead; empty if the description does not say. */
  sentence: string;
  /** Combinations of values that let the names pass, where `null` stands for nothing sent. */
  unless?: Values[];
};

type Values = Record<string, unknown[]>;
type Rule = { name: string; sentence: string; unless?: Values[] };

/**
 * What an operation refuses, always or beside other values; names with the same sentence stand
 * together.
 */
export function refusalsOf(document: Document, { pathItem, operation }: Place): Refusal[] {
  const schemas = [
    ...parametersOf(document, pathItem, operation)
      .filter((each) => isExploded(document, each))
      .map(({ schema }) => schema),
    ...bodySchemas(document, operation),
  ];
  const rules = schemas.flatMap((schema) => [
    ...always(document, schema),
    ...sometimes(document, schema),
  ]);
  return grouped(rules);
}

function always(document: Document, schema: Schema): Rule[] {
  return [...propertiesOf(document, schema).refused].map(([name, refusing]) => ({
    name,
    sentence: refusalSentence(document, refusing) ?? '',
  }));
}

/** Names that some branches of an object refuse, and others let pass. */
function sometimes(document: Document, schema: Schema, wholes: Schema[] = []): Rule[] {
  const object = resolve(document, schema);
  if (wholes.includes(object)) {
    return [];
  }
  const parts = (object.allOf ?? []).flatMap((part) =>
    sometimes(document, part, [...wholes, object]),
  );
  const branches = branchesOf(object).map((branch) => ({
    values: listedValues(document, resolve(document, branch)),
    refused: propertiesOf(document, branch).refused,
  }));
  const refused = new Map(branches.flatMap((branch) => [...branch.refused]));
  const own = [...refused].flatMap(([name, refusing]): Rule[] => {
    const open = branches.filter((branch) => !branch.refused.has(name));
    // a branch without listed values may always be the one that was meant
    const isTold = open.length > 0 && open.every(({ values }) => Object.keys(values).length > 0);
    const sentence = refusalSentence(document, refusing) ?? '';
    return isTold ? [{ name, sentence, unless: open.map(({ values }) => values) }] : [];
  });
  return [...parts, ...own];
}

/** What a branch lists for its properties; those that it does not require may be left out. */
function listedValues(document: Document, { properties = {}, required = [] }: Schema): Values {
  const entries = Object.entries(properties).flatMap(([name, property]) => {
    const values = valuesOf(document, property);
    return values ? [[name, required.includes(name) ? values : [null, ...values]]] : [];
  });
  return Object.fromEntries(entries);
}

function grouped(rules: Rule[]): Refusal[] {
  const groups = Map.groupBy(rules, ({ name: _, ...reason }) => JSON.stringify(reason));
  return [...groups].map(([reason, group]) => ({
    names: [...new Set(group.map(({ name }) => name))],
    ...(JSON.parse(reason) as Omit<Refusal, 'names'>),
  }));
}
