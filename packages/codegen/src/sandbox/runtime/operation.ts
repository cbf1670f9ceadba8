import type { Content, Parameter, Plan, Shape } from './types.ts';

/** Where the value of a name in the query belongs. */
export type Place = {
  /** Among the query of the plan. */
  index: number;
  /** As the description writes it. */
  name: string;
};

/** An operation, made ready once for all its requests. */
export type Operation = {
  plan: Plan;
  defaults: Readonly<Record<string, unknown>>;
  /** By name in lower case, since names in a query are compared without regard to case. */
  places: ReadonlyMap<string, readonly Place[]>;
  /** Of each part of the query, whether nothing at all may be sent. */
  isOptional: readonly boolean[];
  /** Names of a form, which a service that reads forms takes from the query as well. */
  strays: ReadonlyMap<string, string>;
};

/** Makes an operation ready. */
export function operationOf(plan: Plan): Operation {
  const { path = [], query = [], body } = plan;
  const bodyShapes = body?.contents.flatMap(({ shapes }) => shapes) ?? [];
  const strays = formOf(plan)?.shapes.flatMap(({ fits }) => Object.keys(fits)) ?? [];
  return {
    plan,
    defaults: Object.assign({}, ...[...query, ...path, ...bodyShapes].map(defaultsOf)),
    places: placesOf(query),
    isOptional: query.map((entry) => !isShape(entry) || (entry.coercing?.({}) ?? true)),
    strays: new Map(strays.map((name) => [name.toLowerCase(), name])),
  };
}

/** Tells an object whose properties are parameters from a parameter. */
export function isShape(entry: Parameter | Shape): entry is Shape {
  return !('way' in entry);
}

/** The names that may stand in a query or in a body. */
export function takenNames({ query = [], body }: Plan): string[] {
  const shapes = body?.contents.flatMap((content) => content.shapes) ?? [];
  return [
    ...new Set(
      [...query, ...shapes].flatMap((entry) =>
        isShape(entry) ? Object.keys(entry.fits) : entry.name,
      ),
    ),
  ];
}

/** The first of the media types that is a form. */
export function formOf({ body }: Plan): Content | undefined {
  return body?.contents.find(({ lists }) => lists !== undefined);
}

function defaultsOf(entry: Parameter | Shape): Readonly<Record<string, unknown>> {
  if (isShape(entry)) return entry.defaults;
  return entry.default === undefined ? {} : { [entry.name]: entry.default };
}

function placesOf(query: readonly (Parameter | Shape)[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const [index, entry] of query.entries()) {
    for (const name of namesOf(entry)) {
      const key = name.toLowerCase();
      places.set(key, [...(places.get(key) ?? []), { index, name }]);
    }
  }
  return places;
}

function namesOf(entry: Parameter | Shape): string[] {
  return isShape(entry)
    ? [...new Set([...Object.keys(entry.fits), ...Object.keys(entry.refused)])]
    : [entry.name];
}
