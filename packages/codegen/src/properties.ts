import { branchesOf } from './branches.ts';
import { type Document, resolve, type Schema } from './document.ts';
import { isImpossible } from './impossible.ts';

/** The properties of an object by name, as its own words, its `allOf` and its branches list them. */
export type Properties = {
  /** What may be sent, in the order of the source. */
  accepted: Map<string, Schema>;
  /** What no branch lets pass, with the schema that says so. */
  refused: Map<string, Schema>;
  /** What must be sent, whichever branch is followed. */
  required: Set<string>;
};

/** Gathers the properties of an object schema. A part that leads back to the whole adds nothing. */
export function propertiesOf(document: Document, schema: Schema): Properties {
  return gathered(document, schema, []);
}

function gathered(document: Document, schema: Schema, wholes: Schema[]): Properties {
  const own = resolve(document, schema);
  const found: Properties = {
    accepted: new Map(),
    refused: new Map(),
    required: new Set(own.required),
  };
  if (wholes.includes(own)) {
    return found;
  }
  const inside = [...wholes, own];
  for (const [name, property] of Object.entries(own.properties ?? {})) {
    found[isImpossible(document, property) ? 'refused' : 'accepted'].set(name, property);
  }
  for (const part of own.allOf ?? []) {
    merge(found, gathered(document, part, inside));
  }
  merge(found, ofBranches(document, branchesOf(own), inside));
  for (const name of found.refused.keys()) {
    found.accepted.delete(name);
  }
  return found;
}

function merge(target: Properties, source: Properties): void {
  for (const [name, property] of source.accepted) {
    if (!target.accepted.has(name)) {
      target.accepted.set(name, property);
    }
  }
  for (const [name, property] of source.refused) {
    target.refused.set(name, property);
  }
  for (const name of source.required) {
    target.required.add(name);
  }
}

function ofBranches(document: Document, branches: Schema[], wholes: Schema[]): Properties {
  const each = branches.map((branch) => gathered(document, branch, wholes));
  const names = new Set(each.flatMap(({ accepted }) => [...accepted.keys()]));
  const accepted = [...names].map((name): [string, Schema] => [
    name,
    anyOf(each.map((branch) => branch.accepted.get(name)).filter((one) => one !== undefined)),
  ]);
  const [first, ...others] = each;
  const inAll = (key: 'refused' | 'required') => (name: string) =>
    others.every((branch) => branch[key].has(name));
  return {
    accepted: new Map(accepted),
    refused: new Map([...(first?.refused ?? [])].filter(([name]) => inAll('refused')(name))),
    required: new Set([...(first?.required ?? [])].filter(inAll('required'))),
  };
}

function anyOf(schemas: Schema[]): Schema {
  const [first] = schemas;
  return first !== undefined && schemas.length === 1 ? first : { anyOf: schemas };
}
