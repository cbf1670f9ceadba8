/** All text of the content that is to be read, and so to be translated: no names, no values. */

import type {
  Body,
  Choice,
  Example,
  Field,
  Group,
  Operation,
  Response,
  Schema,
  Server,
  Site,
  Window,
} from './content.ts';

/** Each text once, in the order in which pages show them. */
export function stringsOf(site: Site, operations: Operation[]): string[] {
  const all = [...ofSite(site), ...operations.flatMap(ofOperation)];
  return [...new Set(all.filter((text) => text !== undefined && text !== ''))] as string[];
}

type Text = string | undefined;

function ofSite(site: Site): Text[] {
  return [
    site.title,
    site.summary,
    site.description,
    site.see?.description,
    ...site.servers.flatMap(ofServer),
    ...site.security.map(({ description }) => description),
    ...site.surfaces.flatMap(({ name, description, see }) => [name, description, see?.description]),
    ...site.windows.flatMap(ofGroup),
    ...site.errors.flatMap(({ title, description, detail }) => [title, description, detail]),
  ];
}

function ofServer({ description, variables }: Server): Text[] {
  return [description, ...variables.map((variable) => variable.description)];
}

function ofChoice({ title, description, notes, fields, refused, rest }: Choice): Text[] {
  return [
    title,
    description,
    ...notes,
    ...fields.flatMap(ofField),
    ...Object.values(refused),
    ...(rest ? ofSchema(rest) : []),
  ];
}

function ofOperation(operation: Operation): Text[] {
  const { summary, description, windowOf, body, samples } = operation;
  const { inPath, query, headers, cookies } = operation;
  return [
    summary,
    description,
    ...operation.notes,
    operation.see?.description,
    ...operation.servers.flatMap(ofServer),
    ...(windowOf ? [windowOf.description, ...windowOf.examples.flatMap(ofExample)] : []),
    ...[inPath, query, headers, cookies].flat().flatMap(ofField),
    ...operation.queryGroups.flatMap(ofGroup),
    ...(body ? ofBody(body) : []),
    ...operation.responses.flatMap(ofResponse),
    ...samples.map(({ title }) => title),
  ];
}

function ofBody({ description, fields, groups, schema, examples }: Body): Text[] {
  return [
    description,
    ...fields.flatMap(ofField),
    ...groups.flatMap(ofGroup),
    ...(schema ? ofSchema(schema) : []),
    ...examples.flatMap(ofExample),
  ];
}

function ofGroup({ description, notes, choices, refused, rest, examples }: Group | Window): Text[] {
  return [
    description,
    ...notes,
    ...(rest ? ofSchema(rest) : []),
    ...choices.flatMap(ofChoice),
    ...Object.values(refused),
    ...examples.flatMap(ofExample),
  ];
}

function ofResponse({ description, headers, links, others, ...first }: Response): Text[] {
  return [
    description,
    ...headers.flatMap(ofField),
    ...[first, ...others].flatMap(({ schema, examples }) => [
      ...(schema ? ofSchema(schema) : []),
      ...examples.flatMap(ofExample),
    ]),
    ...links.map((link) => link.description),
  ];
}

function ofExample({ summary, description }: Example): Text[] {
  return [summary, description];
}

function ofField({ description, schema, examples }: Field): Text[] {
  return [description, ...ofSchema(schema), ...examples.flatMap(ofExample)];
}

function ofSchema(schema: Schema): Text[] {
  const { title, description, notes = [], fields = [], refused = {}, options = [] } = schema;
  return [
    title,
    description,
    ...notes,
    schema.see?.description,
    ...fields.flatMap(ofField),
    ...Object.values(refused),
    ...options.flatMap((option) => [option.title, ...ofSchema(option.schema)]),
    ...insideOf(schema).flatMap(ofSchema),
  ];
}

function insideOf({
  others,
  patterns = [],
  items,
  prefix = [],
  parts = [],
  more = {},
}: Schema): Schema[] {
  return [
    ...(others ? [others] : []),
    ...patterns.map(({ schema }) => schema),
    ...(items ? [items] : []),
    ...prefix,
    ...parts,
    ...Object.values(more),
  ];
}
