import { readFileSync } from 'node:fs';
import {
  type Location,
  type Oas3SecurityScheme,
  type Oas3Visitor,
  parseYaml,
  type UserContext,
} from '@redocly/openapi-core';
import { closest } from './closest.ts';
import { isObject } from './request.ts';

/** The names that parameters and properties may have, as `spec/identifiers.yaml` lists them. */
export function knownNames(): string[] {
  const list = new URL('../identifiers.yaml', import.meta.url);
  return parseYaml(readFileSync(list, 'utf8')) as string[];
}

/** Every name of a request or an answer stands in the closed list, so that no translated or misspelt one can enter. */
export function namesKnown(): Oas3Visitor {
  const names = knownNames();
  const known = new Set(names);
  return eachName((name, location, ctx) => {
    if (known.has(name)) return;
    const close = closest(name, names);
    ctx.report({
      message:
        `\`${name}\` is no known name of this service.${close ? ` Did you mean \`${close}\`?` : ''} ` +
        "Look it up in the service's docs; if it is real, add it to spec/identifiers.yaml.",
      location,
    });
  });
}

/** A visitor that meets the name of each parameter, property and key. */
export function eachName(
  visit: (name: string, location: Location, ctx: UserContext) => void,
): Oas3Visitor {
  const visitNamed = (node: { name?: unknown }, ctx: UserContext): void => {
    if (isObject(node) && typeof node.name === 'string') {
      visit(node.name, ctx.location.child('name'), ctx);
    }
  };
  return {
    Parameter: visitNamed,
    SecurityScheme(node: Oas3SecurityScheme, ctx: UserContext) {
      visitNamed(node as { name?: unknown }, ctx);
    },
    SchemaProperties(node: object, ctx: UserContext) {
      if (!isObject(node)) return;
      for (const name of Object.keys(node)) visit(name, ctx.location.child(name).key(), ctx);
    },
  };
}
