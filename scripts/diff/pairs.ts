import type { Node } from '../node.ts';

/** Two revisions of one path, and what the step from one to the other means. */
export type Pair = {
  name: string;
  verdict: 'breaking' | 'additive' | 'words' | 'nothing';
  before: Fragment;
  after: Fragment;
};

/** A path item, with the components that it refers to. */
export type Fragment = { item: Node; schemas?: Node; parameters?: Node; responses?: Node };

const string = { type: 'string' };
const integer = { type: 'integer' };
const number = { type: 'number' };
const ok = { 200: { description: 'Done.' } };
const day = { type: 'string', format: 'date' };
const refused = { not: {}, description: 'Send `period` alone.' };

/** A GET, by its parameters. */
const get = (...parameters: Node[]): Fragment => ({
  item: { get: { operationId: 'list', parameters, responses: ok } },
});

/** A GET with one query parameter, by its schema. */
const query = (schema: Node, more: Node = {}): Fragment => get(parameter('size', schema, more));

const parameter = (name: string, schema: Node = string, more: Node = {}): Node => ({
  name,
  in: 'query',
  schema,
  ...more,
});

/** A GET with one exploded object in the query. */
const exploded = (schema: Node, name = 'window'): Fragment => get(explodedParameter(schema, name));

const explodedParameter = (schema: Node, name = 'window'): Node =>
  parameter(name, { type: 'object', ...schema }, { style: 'form', explode: true });

/** A POST with a JSON body, by its schema. */
const body = (schema: Node | boolean, more: Node = {}): Fragment => ({
  item: {
    post: {
      operationId: 'send',
      requestBody: { content: { 'application/json': { schema } }, ...more },
      responses: ok,
    },
  },
});

/** A GET that answers with JSON, by its schema. */
const answer = (schema: Node | boolean, more: Node = {}): Fragment => ({
  item: {
    get: {
      operationId: 'read',
      responses: {
        200: { description: 'Done.', content: { 'application/json': { schema } }, ...more },
      },
    },
  },
});

/** A GET that answers with JSON, by what its media type has besides a schema. */
const answerWith = (media: Node): Fragment => ({
  item: {
    get: {
      operationId: 'read',
      responses: { 200: { description: 'Done.', content: { 'application/json': media } } },
    },
  },
});

/** A POST that takes JSON or a form. */
const forms = (json: Node, form: Node): Fragment => ({
  item: {
    post: {
      operationId: 'send',
      requestBody: {
        content: {
          'application/json': { schema: json },
          'application/x-www-form-urlencoded': { schema: form },
        },
      },
      responses: ok,
    },
  },
});

const object = (properties: Node, more: Node = {}): Node => ({
  type: 'object',
  properties,
  ...more,
});

/** A GET without parameters, by other fields. */
const operation = (fields: Node): Fragment => ({
  item: { get: { operationId: 'list', responses: ok, ...fields } },
});

const ref = (name: string, kind = 'schemas'): Node => ({ $ref: `#/components/${kind}/${name}` });

/** A choice whose branches go by a property, as a mapping says. */
const choice = (mapping: Node): Node => ({
  oneOf: [ref('A')],
  discriminator: { propertyName: 'kind', mapping },
});

type Row = [name: string, before: Fragment, after: Fragment];

const breaking: Row[] = [
  // values and keywords that Redocly does not look into
  [
    'a default that is an object changed',
    body(object({ a: { type: 'object', default: { b: 1 } } })),
    body(object({ a: { type: 'object', default: { b: 2 } } })),
  ],
  [
    'fewer objects to choose from',
    body({ enum: [{ a: 1 }, { a: 2 }] }),
    body({ enum: [{ a: 1 }] }),
  ],
  ['a constant object changed', body({ const: { a: 1 } }), body({ const: { a: 2 } })],
  [
    'more values excluded',
    query({ type: 'string', not: { enum: ['x'] } }),
    query({ type: 'string', not: { enum: ['x', 'y'] } }),
  ],
  [
    'one more name needed beside another',
    body(object({ a: string, b: string, c: string }, { dependentRequired: { a: ['b'] } })),
    body(object({ a: string, b: string, c: string }, { dependentRequired: { a: ['b', 'c'] } })),
  ],
  [
    'properties of some names limited',
    body({ type: 'object' }),
    body({ type: 'object', patternProperties: { '^a': integer } }),
  ],
  [
    'more members of a kind demanded',
    body({ type: 'array', contains: string }),
    body({ type: 'array', contains: string, minContains: 2 }),
  ],
  [
    'another value tells the branches apart',
    { ...body(choice({ a: '#/components/schemas/A' })), schemas: { A: object({ kind: string }) } },
    { ...body(choice({ b: '#/components/schemas/A' })), schemas: { A: object({ kind: string }) } },
  ],
  [
    'a field of a form sent in another way',
    body(object({ a: string })),
    {
      item: {
        post: {
          operationId: 'send',
          requestBody: {
            content: {
              'application/json': {
                schema: object({ a: string }),
                encoding: { a: { contentType: 'text/plain' } },
              },
            },
          },
          responses: ok,
        },
      },
    },
  ],
  ['nothing is taken any more', body(true), body(false)],
  ['an answer may be anything', answer(object({ a: string })), answer(true)],
  [
    'an operation moved to a server of its own',
    operation({}),
    operation({ servers: [{ url: 'https://a.test' }] }),
  ],
  [
    'only a form demands a name',
    forms(object({ a: string }), object({ a: string })),
    forms(object({ a: string }), object({ a: string }, { required: ['a'] })),
  ],
  [
    'an error answers with another status',
    operation({ responses: { ...ok, 404: { description: 'None.' } } }),
    operation({ responses: { ...ok, 414: { description: 'Long.' } } }),
  ],
  ['a format of fewer numbers', query(integer), query({ ...integer, format: 'int32' })],
  // rarer constraints, and places
  ['a required header added', get(), query(string, { in: 'header', required: true })],
  ['a multiple demanded', query(integer), query({ ...integer, multipleOf: 5 })],
  [
    'a multiple changed',
    query({ ...integer, multipleOf: 5 }),
    query({ ...integer, multipleOf: 10 }),
  ],
  [
    'an exclusive maximum lowered',
    query({ ...number, exclusiveMaximum: 2 }),
    query({ ...number, exclusiveMaximum: 1 }),
  ],
  [
    'members of a list must differ',
    body({ type: 'array', items: string }),
    body({ type: 'array', items: string, uniqueItems: true }),
  ],
  [
    'a list may have fewer members',
    body({ type: 'array', items: string, maxItems: 9 }),
    body({ type: 'array', items: string, maxItems: 8 }),
  ],
  [
    'the members of a list narrowed',
    query({ type: 'array', items: string }, { explode: false }),
    query({ type: 'array', items: { enum: ['a'] } }, { explode: false }),
  ],
  [
    'further properties of a body narrowed',
    body({ type: 'object', additionalProperties: number }),
    body({ type: 'object', additionalProperties: integer }),
  ],
  [
    'further properties of a body typed',
    body({ type: 'object' }),
    body({ type: 'object', additionalProperties: integer }),
  ],
  [
    'names of further properties limited',
    body({ type: 'object' }),
    body({ type: 'object', propertyNames: { pattern: '^a' } }),
  ],
  ['some values excluded', query(string), query({ type: 'string', not: { enum: ['x'] } })],
  ['a constant changed', query({ const: 'a' }), query({ const: 'b' })],
  [
    'a constant of an answer changed',
    answer(object({ a: { const: 'a' } })),
    answer(object({ a: { const: 'b' } })),
  ],
  [
    'a condition between properties',
    body(object({ a: string, b: string })),
    body(object({ a: string, b: string }, { dependentSchemas: { a: { required: ['b'] } } })),
  ],
  [
    'further properties of an answer widened',
    answer({ type: 'object', additionalProperties: integer }),
    answer({ type: 'object', additionalProperties: number }),
  ],
  [
    'an answer may have fewer members',
    answer({ type: 'array', items: string, minItems: 2 }),
    answer({ type: 'array', items: string, minItems: 1 }),
  ],
  [
    'an object of an answer may be null',
    answer(object({ a: object({ b: string }) })),
    answer(object({ a: { anyOf: [object({ b: string }), { type: 'null' }] } })),
  ],
  [
    'a member of a list in an answer may be null',
    answer({ type: 'array', items: string }),
    answer({ type: 'array', items: { type: ['string', 'null'] } }),
  ],
  [
    'a property of a branch of an answer removed',
    answer({
      oneOf: [
        object({ a: string, b: string }, { title: 'A' }),
        object({ c: string }, { title: 'C' }),
      ],
    }),
    answer({
      oneOf: [object({ a: string }, { title: 'A' }), object({ c: string }, { title: 'C' })],
    }),
  ],
  [
    'a property that allOf adds removed',
    {
      ...answer({ allOf: [ref('Base'), object({ b: string })] }),
      schemas: { Base: object({ a: string, c: string }) },
    },
    {
      ...answer({ allOf: [ref('Base'), object({ b: string })] }),
      schemas: { Base: object({ a: string }) },
    },
  ],
  [
    'a header of an answer is no longer certain',
    answer(string, { headers: { Age: { required: true, schema: integer } } }),
    answer(string, { headers: { Age: { schema: integer } } }),
  ],
  [
    'the type of a header of an answer changed',
    answer(string, { headers: { Age: { schema: integer } } }),
    answer(string, { headers: { Age: { schema: string } } }),
  ],
  [
    'the status of an answer changed',
    operation({ responses: { 200: { description: 'Done.' } } }),
    operation({ responses: { 201: { description: 'Done.' } } }),
  ],
  [
    'the media type of an answer changed',
    operation({
      responses: { 200: { description: 'Done.', content: { 'application/json': {} } } },
    }),
    operation({ responses: { 200: { description: 'Done.', content: { 'text/html': {} } } } }),
  ],
  [
    'an error answers with fewer properties',
    operation({
      responses: {
        ...ok,
        400: {
          description: 'No.',
          content: { 'application/json': { schema: object({ error: string, hint: string }) } },
        },
      },
    }),
    operation({
      responses: {
        ...ok,
        400: {
          description: 'No.',
          content: { 'application/json': { schema: object({ error: string }) } },
        },
      },
    }),
  ],
  [
    'another property tells the branches apart',
    body({ oneOf: [object({ a: string })], discriminator: { propertyName: 'a' } }),
    body({ oneOf: [object({ a: string })], discriminator: { propertyName: 'b' } }),
  ],
  [
    'a further scope needed',
    operation({ security: [{ Token: [] }] }),
    operation({ security: [{ Token: ['read'] }] }),
  ],
  [
    'another window',
    exploded(object({ period: string, range: refused })),
    exploded(object({ period: { not: {}, description: 'Send `range`.' }, range: string })),
  ],
  [
    'another window in a body',
    body(object({ period: string, range: refused })),
    body(object({ period: refused, range: string })),
  ],
  [
    'a parameter of a window narrowed',
    exploded(object({ period: string, start: refused })),
    exploded(object({ period: { enum: ['7d', '30d'] }, start: refused })),
  ],
  [
    'a name of a window became required',
    exploded(object({ period: string, start: refused })),
    exploded(object({ period: string, start: refused }, { required: ['period'] })),
  ],
  [
    'the default of a window changed',
    exploded(object({ period: { ...string, default: '30d' } })),
    exploded(object({ period: { ...string, default: '7d' } })),
  ],
  // operations
  ['an operation removed', { item: { ...get().item, ...body(string).item } }, get()],
  ['an operation renamed', operation({ operationId: 'a' }), operation({ operationId: 'b' })],
  // parameters
  ['a parameter removed', get(parameter('a'), parameter('b')), get(parameter('a'))],
  [
    'one of two like parameters removed',
    get(parameter('niches'), parameter('niche')),
    get(parameter('niche')),
  ],
  ['the wire name of a parameter changed', get(parameter('a')), get(parameter('b'))],
  ['a parameter moved to a header', query(string), query(string, { in: 'header' })],
  ['a required parameter added', get(), query(string, { required: true })],
  ['a parameter became required', query(string), query(string, { required: true })],
  [
    'a path parameter renamed on an operation',
    operation({ parameters: [parameter('id', string, { in: 'path', required: true })] }),
    operation({ parameters: [parameter('key', string, { in: 'path', required: true })] }),
  ],
  ['a parameter takes fewer values', query({ enum: ['a', 'b'] }), query({ enum: ['a'] })],
  ['a parameter limited to a list', query(string), query({ type: 'string', enum: ['a'] })],
  ['the type of a parameter narrowed', query(number), query(integer)],
  ['the type of a parameter changed', query(integer), query(string)],
  ['null is no longer taken', query({ type: ['string', 'null'] }), query(string)],
  ['a format demanded', query(string), query(day)],
  ['a format changed', query(day), query({ type: 'string', format: 'date-time' })],
  ['a pattern demanded', query(string), query({ type: 'string', pattern: '^a' })],
  [
    'a pattern changed',
    query({ type: 'string', pattern: '^a' }),
    query({ type: 'string', pattern: '^ab' }),
  ],
  ['a minimum raised', query({ ...integer, minimum: 1 }), query({ ...integer, minimum: 2 })],
  ['a maximum demanded', query(integer), query({ ...integer, maximum: 100 })],
  [
    'a bound became exclusive',
    query({ ...integer, minimum: 1 }),
    query({ ...integer, exclusiveMinimum: 1 }),
  ],
  [
    'a maximal length lowered',
    query({ ...string, maxLength: 9 }),
    query({ ...string, maxLength: 8 }),
  ],
  ['a default changed', query({ ...integer, default: 20 }), query({ ...integer, default: 50 })],
  ['a default removed', query({ ...integer, default: 20 }), query(integer)],
  [
    'a list sent in another way',
    query({ type: 'array', items: string }, { explode: false }),
    query({ type: 'array', items: string }, { explode: true }),
  ],
  [
    'the style of a list changed',
    query({ type: 'array', items: string }, { explode: false }),
    query({ type: 'array', items: string }, { explode: false, style: 'pipeDelimited' }),
  ],
  ['a choice of types lost one', query({ anyOf: [string, integer] }), query(string)],
  [
    'any branch became exactly one',
    query({ anyOf: [day, { enum: ['2026-01-01', 'x'] }] }),
    query({ oneOf: [day, { enum: ['2026-01-01', 'x'] }] }),
  ],
  // bodies
  ['a body became required', body(string), body(string, { required: true })],
  [
    'a required body added',
    operation({}),
    operation({ requestBody: { required: true, content: { 'application/json': {} } } }),
  ],
  [
    'a body removed',
    operation({ requestBody: { content: { 'application/json': {} } } }),
    operation({}),
  ],
  [
    'a media type of a body removed',
    operation({ requestBody: { content: { 'application/json': {}, 'text/csv': {} } } }),
    operation({ requestBody: { content: { 'application/json': {} } } }),
  ],
  [
    'a property of a body removed',
    body(object({ a: string, b: integer })),
    body(object({ a: string })),
  ],
  ['a property of a body renamed', body(object({ a: string })), body(object({ b: string }))],
  [
    'a property of a body became required',
    body(object({ a: string })),
    body(object({ a: string }, { required: ['a'] })),
  ],
  [
    'a required property added to a body',
    body(object({})),
    body(object({ a: string }, { required: ['a'] })),
  ],
  [
    'a nested property of a body became required',
    body(object({ a: object({ b: string }) })),
    body(object({ a: object({ b: string }, { required: ['b'] }) })),
  ],
  [
    'a property of a body became read-only',
    body(object({ a: string, b: string })),
    body(object({ a: string, b: { ...string, readOnly: true } })),
  ],
  [
    'a body closed',
    body(object({ a: string })),
    body(object({ a: string }, { additionalProperties: false })),
  ],
  [
    'a body lost a branch',
    body({ oneOf: [object({ a: string }, { title: 'A' }), object({ b: string }, { title: 'B' })] }),
    body({ oneOf: [object({ a: string }, { title: 'A' })] }),
  ],
  [
    'a condition added to a body',
    body(object({ a: string })),
    body({ allOf: [object({ a: string }), { minProperties: 1 }] }),
  ],
  [
    'a list in a body needs a member',
    body({ type: 'array', items: string }),
    body({ type: 'array', items: string, minItems: 1 }),
  ],
  [
    'the default in a body changed',
    body(object({ a: { ...string, default: 'x' } })),
    body(object({ a: { ...string, default: 'y' } })),
  ],
  [
    'a named schema of a body narrowed',
    { ...body(ref('Filter')), schemas: { Filter: object({ a: number }) } },
    { ...body(ref('Filter')), schemas: { Filter: object({ a: integer }) } },
  ],
  // answers
  [
    'an answer removed',
    operation({ responses: { ...ok, 404: { description: 'None.' } } }),
    operation({ responses: ok }),
  ],
  [
    'another success added',
    operation({ responses: ok }),
    operation({ responses: { ...ok, 202: { description: 'Later.' } } }),
  ],
  [
    'a media type of an answer removed',
    operation({
      responses: {
        200: { description: 'Done.', content: { 'application/json': {}, 'text/csv': {} } },
      },
    }),
    operation({
      responses: { 200: { description: 'Done.', content: { 'application/json': {} } } },
    }),
  ],
  [
    'a header of an answer removed',
    answer(string, { headers: { Age: { schema: integer } } }),
    answer(string),
  ],
  [
    'a property of an answer removed',
    answer(object({ a: string, b: integer })),
    answer(object({ a: string })),
  ],
  ['a property of an answer renamed', answer(object({ a: string })), answer(object({ b: string }))],
  [
    'a property of an answer became optional',
    answer(object({ a: string }, { required: ['a'] })),
    answer(object({ a: string })),
  ],
  [
    'a property of an answer may be null',
    answer(object({ a: string })),
    answer(object({ a: { type: ['string', 'null'] } })),
  ],
  ['the type of an answer widened', answer(object({ a: integer })), answer(object({ a: number }))],
  ['the type of an answer changed', answer(object({ a: integer })), answer(object({ a: string }))],
  [
    'a new value in a closed list of an answer',
    answer({ enum: ['a'] }),
    answer({ enum: ['a', 'b'] }),
  ],
  ['a list of an answer opened', answer({ type: 'string', enum: ['a'] }), answer(string)],
  [
    'a new branch in an answer',
    answer({ oneOf: [object({ a: string }, { title: 'A' })] }),
    answer({
      oneOf: [object({ a: string }, { title: 'A' }), object({ b: string }, { title: 'B' })],
    }),
  ],
  [
    'an answer became a choice',
    answer(object({ a: string })),
    answer({ oneOf: [object({ a: string }), object({ b: string })] }),
  ],
  [
    'the format of an answer changed',
    answer(object({ a: day })),
    answer(object({ a: { type: 'string', format: 'date-time' } })),
  ],
  [
    'the format of an answer is no longer certain',
    answer(object({ a: day })),
    answer(object({ a: string })),
  ],
  [
    'an answer may be longer',
    answer({ ...string, maxLength: 8 }),
    answer({ ...string, maxLength: 9 }),
  ],
  [
    'a property of an answer became write-only',
    answer(object({ a: string, b: string })),
    answer(object({ a: string, b: { ...string, writeOnly: true } })),
  ],
  [
    'the rows of an answer changed',
    answer(object({ data: { type: 'array', items: string } })),
    answer(object({ data: { type: 'array', items: integer } })),
  ],
  [
    'a schema within itself lost a property',
    {
      ...answer(ref('Tree')),
      schemas: { Tree: object({ name: string, children: { type: 'array', items: ref('Tree') } }) },
    },
    {
      ...answer(ref('Tree')),
      schemas: { Tree: object({ children: { type: 'array', items: ref('Tree') } }) },
    },
  ],
  // what only the strict description shows
  [
    'a name refused that was taken',
    exploded(object({ period: string, start: day })),
    exploded(object({ period: string, start: refused })),
  ],
  [
    'a name refused that was not mentioned',
    exploded(object({ period: string })),
    exploded(object({ period: string, start: refused })),
  ],
  [
    'a name refused in a body',
    body(object({ period: string })),
    body(object({ period: string, start: refused })),
  ],
  [
    'dates required together',
    exploded(object({ from: day, to: day })),
    exploded(object({ from: day, to: day }, { dependentRequired: { from: ['to'] } })),
  ],
  [
    'a choice between names',
    exploded(object({ range: string, from: day })),
    exploded(
      object(
        { range: string, from: day },
        { anyOf: [{ properties: { from: refused } }, { required: ['range'] }] },
      ),
    ),
  ],
  [
    'a branch refuses one more name',
    exploded(
      object(
        { range: string, from: day, to: day },
        {
          anyOf: [
            { title: 'Preset', properties: { from: refused } },
            { title: 'Custom', required: ['range'] },
          ],
        },
      ),
    ),
    exploded(
      object(
        { range: string, from: day, to: day },
        {
          anyOf: [
            { title: 'Preset', properties: { from: refused, to: refused } },
            { title: 'Custom', required: ['range'] },
          ],
        },
      ),
    ),
  ],
  [
    'a branch demands one more name',
    exploded(
      object(
        { range: string, from: day },
        {
          anyOf: [
            { title: 'Preset', properties: { from: refused } },
            { title: 'Custom', required: ['range'] },
          ],
        },
      ),
    ),
    exploded(
      object(
        { range: string, from: day },
        {
          anyOf: [
            { title: 'Preset', properties: { from: refused } },
            { title: 'Custom', required: ['range', 'from'] },
          ],
        },
      ),
    ),
  ],
  // security, servers, extensions
  [
    'authentication became required',
    operation({ security: [] }),
    operation({ security: [{ Key: [] }] }),
  ],
  [
    'a way to authenticate removed',
    operation({ security: [{ Key: [] }, { Token: [] }] }),
    operation({ security: [{ Token: [] }] }),
  ],
  [
    'a second key needed',
    operation({ security: [{ Key: [] }] }),
    operation({ security: [{ Key: [], Token: [] }] }),
  ],
  [
    'a server removed',
    operation({ servers: [{ url: 'https://a.test' }, { url: 'https://b.test' }] }),
    operation({ servers: [{ url: 'https://a.test' }] }),
  ],
  [
    'a server renamed',
    operation({ servers: [{ url: 'https://a.test' }] }),
    operation({ servers: [{ url: 'https://b.test' }] }),
  ],
  [
    'a server variable has another default',
    operation({ servers: [{ url: '{o}', variables: { o: { default: 'a' } } }] }),
    operation({ servers: [{ url: '{o}', variables: { o: { default: 'b' } } }] }),
  ],
  [
    'a request costs a credit',
    operation({ 'x-metering': { credits: 0 } }),
    operation({ 'x-metering': { credits: 1 } }),
  ],
  ['a POST no longer only reads', operation({ 'x-safe': true }), operation({ 'x-safe': false })],
  [
    'another way to page',
    operation({ 'x-pagination': [{ style: 'page', parameter: 'page', first: 1 }] }),
    operation({ 'x-pagination': [{ style: 'page', parameter: 'page', first: 0 }] }),
  ],
  [
    'no way to page any more',
    operation({ 'x-pagination': [{ style: 'offset', parameter: 'offset' }] }),
    operation({ 'x-pagination': [] }),
  ],
];

const additive: Row[] = [
  [
    'fewer values excluded',
    query({ type: 'string', not: { enum: ['x', 'y'] } }),
    query({ type: 'string', not: { enum: ['x'] } }),
  ],
  ['a format that any number has', query(number), query({ ...number, format: 'double' })],
  [
    'a format that any number has, in an answer',
    answer({ ...integer, format: 'int64' }),
    answer(integer),
  ],
  ['a multiple no longer demanded', query({ ...integer, multipleOf: 5 }), query(integer)],
  [
    'a list may have more members',
    body({ type: 'array', items: string, maxItems: 8 }),
    body({ type: 'array', items: string, maxItems: 9 }),
  ],
  [
    'a body takes a further branch',
    body({ oneOf: [object({ a: string }, { title: 'A' })] }),
    body({ oneOf: [object({ a: string }, { title: 'A' }), object({ b: string }, { title: 'B' })] }),
  ],
  [
    'a body opened',
    body(object({ a: string }, { additionalProperties: false })),
    body(object({ a: string })),
  ],
  [
    'an optional property with a required one added to a body',
    body(object({})),
    body(object({ a: object({ b: string }, { required: ['b'] }) })),
  ],
  ['an optional header added', get(), query(string, { in: 'header' })],
  [
    'a condition dropped from a body',
    body({ allOf: [object({ a: string }), { minProperties: 1 }] }),
    body(object({ a: string })),
  ],
  [
    'another media type of an answer',
    operation({
      responses: { 200: { description: 'Done.', content: { 'application/json': {} } } },
    }),
    operation({
      responses: {
        200: { description: 'Done.', content: { 'application/json': {}, 'text/csv': {} } },
      },
    }),
  ],
  [
    'a header of an answer became certain',
    answer(string, { headers: { Age: { schema: integer } } }),
    answer(string, { headers: { Age: { required: true, schema: integer } } }),
  ],
  [
    'a property of a branch of an answer added',
    answer({
      oneOf: [object({ a: string }, { title: 'A' }), object({ c: string }, { title: 'C' })],
    }),
    answer({
      oneOf: [
        object({ a: string, b: string }, { title: 'A' }),
        object({ c: string }, { title: 'C' }),
      ],
    }),
  ],
  [
    'fewer scopes needed',
    operation({ security: [{ Token: ['read'] }] }),
    operation({ security: [{ Token: [] }] }),
  ],
  ['an operation added', get(), { item: { ...get().item, ...body(string).item } }],
  ['an optional parameter added', get(), query(string)],
  [
    'an optional parameter like another added',
    get(parameter('niche')),
    get(parameter('niche'), parameter('niches')),
  ],
  ['a parameter became optional', query(string, { required: true }), query(string)],
  ['a parameter takes more values', query({ enum: ['a'] }), query({ enum: ['a', 'b'] })],
  [
    'a parameter is no longer limited to a list',
    query({ type: 'string', enum: ['a'] }),
    query(string),
  ],
  ['the type of a parameter widened', query(integer), query(number)],
  ['a parameter of two types', query(string), query({ type: ['string', 'integer'], minimum: 1 })],
  [
    'a parameter became a choice',
    query(string),
    query({ oneOf: [string, { type: 'integer', enum: [1, 7] }] }),
  ],
  ['null is taken', query(string), query({ type: ['string', 'null'] })],
  [
    'constraints relaxed',
    query({ ...integer, minimum: 2, maximum: 9 }),
    query({ ...integer, minimum: 1 }),
  ],
  ['a pattern dropped', query({ ...string, pattern: '^a' }), query(string)],
  ['a default stated', query(integer), query({ ...integer, default: 20 })],
  [
    'exactly one branch became any',
    query({ oneOf: [day, { enum: ['x', '2026-01-01'] }] }),
    query({ anyOf: [day, { enum: ['x', '2026-01-01'] }] }),
  ],
  ['a parameter deprecated', query(string), query(string, { deprecated: true })],
  [
    'an optional body added',
    operation({}),
    operation({ requestBody: { content: { 'application/json': {} } } }),
  ],
  ['a body became optional', body(string, { required: true }), body(string)],
  [
    'a form taken beside JSON',
    operation({ requestBody: { content: { 'application/json': { schema: string } } } }),
    operation({
      requestBody: {
        content: {
          'application/json': { schema: string },
          'multipart/form-data': { schema: string },
        },
      },
    }),
  ],
  ['an optional property added to a body', body(object({})), body(object({ a: string }))],
  [
    'a list or a text in a body',
    body(object({ ids: { type: 'array', items: integer } })),
    body(object({ ids: { oneOf: [{ type: 'array', items: integer }, string] } })),
  ],
  [
    'a property of a body became optional',
    body(object({ a: string }, { required: ['a'] })),
    body(object({ a: string })),
  ],
  [
    'an error answer added',
    operation({}),
    operation({ responses: { ...ok, 404: { description: 'None.' } } }),
  ],
  [
    'a header added to an answer',
    answer(string),
    answer(string, { headers: { Age: { schema: integer } } }),
  ],
  ['a property added to an answer', answer(object({})), answer(object({ a: string }))],
  [
    'a property of an answer became certain',
    answer(object({ a: string })),
    answer(object({ a: string }, { required: ['a'] })),
  ],
  [
    'a property of an answer is never null',
    answer(object({ a: { type: ['string', 'null'] } })),
    answer(object({ a: string })),
  ],
  ['the type of an answer narrowed', answer(number), answer(integer)],
  [
    'a closed list of an answer lost a value',
    answer({ enum: ['a', 'b'] }),
    answer({ enum: ['a'] }),
  ],
  ['a bound of an answer stated', answer(integer), answer({ ...integer, minimum: 0 })],
  ['the format of an answer stated', answer(string), answer(day)],
  [
    'true instead of any boolean in an answer',
    answer(object({ a: { type: 'boolean' } })),
    answer(object({ a: { const: true } })),
  ],
  [
    'a branch of an answer dropped',
    answer({ oneOf: [object({ a: string }), object({ b: string })] }),
    answer(object({ a: string })),
  ],
  [
    'a big branch of an answer grew',
    {
      ...answer({ oneOf: [ref('A'), ref('B')] }),
      schemas: { A: object({ a: string }), B: object({ b: string }) },
    },
    {
      ...answer({ oneOf: [ref('A'), ref('B')] }),
      schemas: {
        A: object({
          a: string,
          first_of_many: number,
          second_of_many: number,
          third_of_many: number,
          fourth_of_many: number,
        }),
        B: object({ b: string }),
      },
    },
  ],
  [
    'a name no longer refused',
    exploded(object({ period: string, start: refused })),
    exploded(object({ period: string, start: day })),
  ],
  [
    'a choice between names dropped',
    exploded(
      object(
        { range: string, from: day },
        { anyOf: [{ properties: { from: refused } }, { required: ['range'] }] },
      ),
    ),
    exploded(object({ range: string, from: day })),
  ],
  [
    'a branch refuses one name less',
    exploded(
      object(
        { range: string, from: day, to: day },
        {
          anyOf: [
            { title: 'Preset', properties: { from: refused, to: refused } },
            { title: 'Custom', required: ['range'] },
          ],
        },
      ),
    ),
    exploded(
      object(
        { range: string, from: day, to: day },
        {
          anyOf: [
            { title: 'Preset', properties: { from: refused } },
            { title: 'Custom', required: ['range'] },
          ],
        },
      ),
    ),
  ],
  [
    'a further way to authenticate',
    operation({ security: [{ Key: [] }] }),
    operation({ security: [{ Key: [] }, { Token: [] }] }),
  ],
  [
    'authentication became optional',
    operation({ security: [{ Key: [] }] }),
    operation({ security: [{ Key: [] }, {}] }),
  ],
  [
    'a server added',
    operation({ servers: [{ url: 'https://a.test' }] }),
    operation({ servers: [{ url: 'https://a.test' }, { url: 'https://b.test' }] }),
  ],
  [
    'a request costs nothing any more',
    operation({ 'x-metering': { credits: 1 } }),
    operation({ 'x-metering': { credits: 0 } }),
  ],
  ['a POST only reads', operation({ 'x-safe': false }), operation({ 'x-safe': true })],
  [
    'a further way to page',
    operation({ 'x-pagination': [{ style: 'page' }] }),
    operation({ 'x-pagination': [{ style: 'cursor' }, { style: 'page' }] }),
  ],
];

const words: Row[] = [
  [
    'another example that is an object',
    answer({ type: 'object', examples: [{ a: 1 }] }),
    answer({ type: 'object', examples: [{ a: 2 }] }),
  ],
  [
    'another example of an answer',
    answerWith({ examples: { a: { value: { b: [1] } } } }),
    answerWith({ examples: { a: { value: { b: [2] } } } }),
  ],
  [
    'the only example of an answer',
    answerWith({ example: { a: 1 } }),
    answerWith({ example: { a: 2 } }),
  ],
  [
    'a list in an extension',
    answer({ ...string, 'x-units': ['a'] }),
    answer({ ...string, 'x-units': ['b'] }),
  ],
  [
    'a link sends something else',
    answer(string, {
      links: { next: { operationId: 'read', parameters: { id: '$response.body#/a' } } },
    }),
    answer(string, {
      links: { next: { operationId: 'read', parameters: { id: '$response.body#/b' } } },
    }),
  ],
  [
    'a part of a body described',
    body({ allOf: [object({ a: string }), object({ b: string })] }),
    body({ allOf: [object({ a: string }, { description: 'Of a.' }), object({ b: string })] }),
  ],
  [
    'a window described',
    exploded(object({ period: string, start: refused })),
    exploded(object({ period: string, start: refused }, { description: 'Rolling.' })),
  ],
  [
    'one of two types described',
    answer({ oneOf: [string, integer] }),
    answer({ oneOf: [{ ...string, description: 'A name.' }, integer] }),
  ],
  ['a path described', get(), { item: { ...get().item, summary: 'All' } }],
  [
    'further documentation linked',
    operation({}),
    operation({ externalDocs: { url: 'https://docs.test' } }),
  ],
  [
    'a name of a window described',
    exploded(object({ period: { ...string, description: 'A' }, start: refused })),
    exploded(object({ period: { ...string, description: 'B' }, start: refused })),
  ],
  [
    'a branch retitled',
    body({ oneOf: [object({ a: string }, { title: 'A' }), object({ b: string }, { title: 'B' })] }),
    body({
      oneOf: [object({ a: string }, { title: 'First' }), object({ b: string }, { title: 'B' })],
    }),
  ],
  [
    'a reference described',
    { ...answer(object({ a: ref('A') })), schemas: { A: object({ b: string }) } },
    {
      ...answer(object({ a: { ...ref('A'), description: 'The first.' } })),
      schemas: { A: object({ b: string }) },
    },
  ],
  ['an operation described', operation({}), operation({ description: 'All.', summary: 'List' })],
  ['another tag', operation({ tags: ['A'] }), operation({ tags: ['B'] })],
  ['a parameter described', query(string), query(string, { description: 'How many.' })],
  [
    'an example of a parameter',
    query(string),
    query({ ...string, examples: ['x'] }, { example: 'y' }),
  ],
  [
    'a schema described and titled',
    answer(object({ a: string })),
    answer(object({ a: { ...string, title: 'A', description: 'First.' } })),
  ],
  [
    'examples of an answer only',
    {
      item: {
        get: {
          operationId: 'x',
          responses: {
            200: {
              description: 'Done.',
              content: { 'application/json': { schema: string, examples: { a: { value: 'a' } } } },
            },
          },
        },
      },
    },
    {
      item: {
        get: {
          operationId: 'x',
          responses: {
            200: {
              description: 'Done.',
              content: {
                'application/json': {
                  schema: string,
                  examples: { a: { value: 'c' }, b: { value: 'b' } },
                },
              },
            },
          },
        },
      },
    },
  ],
  [
    'an answer described',
    operation({}),
    operation({ responses: { 200: { description: 'All of them.' } } }),
  ],
  [
    'a default of an answer',
    answer({ ...string, default: 'a' }),
    answer({ ...string, default: 'b' }),
  ],
  [
    'the sentence of a refused name',
    exploded(object({ period: string, start: refused })),
    exploded(object({ period: string, start: { not: {}, description: 'Send nothing else.' } })),
  ],
  [
    'a link to another operation',
    answer(string),
    answer(string, { links: { next: { operationId: 'read' } } }),
  ],
  [
    'better provenance',
    operation({ 'x-provenance': { source: 'reported' } }),
    operation({ 'x-provenance': { source: 'guide' } }),
  ],
  [
    'an extension of an answer',
    answer(object({ a: string })),
    answer(object({ a: { ...string, 'x-unit': 'days' } })),
  ],
  [
    'a server described',
    operation({ servers: [{ url: 'https://a.test' }] }),
    operation({ servers: [{ url: 'https://a.test', description: 'Ours.' }] }),
  ],
];

const nothing: Row[] = [
  [
    'branches of a window in another order',
    exploded(
      object(
        { range: string, from: day },
        { anyOf: [{ properties: { from: refused } }, { required: ['range'] }] },
      ),
    ),
    exploded(
      object(
        { range: string, from: day },
        { anyOf: [{ required: ['range'] }, { properties: { from: refused } }] },
      ),
    ),
  ],
  [
    'named branches in another order',
    {
      ...answer({ oneOf: [ref('A'), ref('B')] }),
      schemas: { A: object({ a: string }), B: object({ b: string }) },
    },
    {
      ...answer({ oneOf: [ref('B'), ref('A')] }),
      schemas: { A: object({ a: string }), B: object({ b: string }) },
    },
  ],
  [
    'branches made components',
    answer({ oneOf: [object({ a: string }), object({ b: string })] }),
    {
      ...answer({ oneOf: [ref('A'), ref('B')] }),
      schemas: { A: object({ a: string }), B: object({ b: string }) },
    },
  ],
  [
    'allOf of one',
    answer(object({ a: string })),
    { ...answer({ allOf: [ref('A')] }), schemas: { A: object({ a: string }) } },
  ],
  [
    'nested allOf',
    body({
      allOf: [object({ a: string }), { allOf: [object({ b: string }), object({ c: string })] }],
    }),
    body(object({ a: string, b: string, c: string })),
  ],
  ['a type in a list of one', answer(string), answer({ type: ['string'] })],
  [
    'nothing required, in so many words',
    body(object({ a: string })),
    body(object({ a: string }, { required: [] })),
  ],
  [
    'a common parameter repeated',
    { item: { parameters: [parameter('size')], get: { operationId: 'list', responses: ok } } },
    {
      item: {
        parameters: [parameter('size')],
        get: { operationId: 'list', parameters: [parameter('size')], responses: ok },
      },
    },
  ],
  [
    'a window made a component',
    exploded(object({ period: string, start: refused })),
    { ...exploded(ref('Window')), schemas: { Window: object({ period: string, start: refused }) } },
  ],
  [
    'parameters in another order',
    get(parameter('aa'), parameter('ab')),
    get(parameter('ab'), parameter('aa')),
  ],
  [
    'properties in another order',
    answer(object({ a: string, b: integer })),
    answer(object({ b: integer, a: string })),
  ],
  [
    'required names in another order',
    body(object({ a: string, b: string }, { required: ['a', 'b'] })),
    body(object({ a: string, b: string }, { required: ['b', 'a'] })),
  ],
  ['values of a list in another order', answer({ enum: ['a', 'b'] }), answer({ enum: ['b', 'a'] })],
  [
    'types in another order',
    answer({ type: ['string', 'null'] }),
    answer({ type: ['null', 'string'] }),
  ],
  [
    'branches in another order',
    answer({ oneOf: [object({ a: string }), object({ b: string })] }),
    answer({ oneOf: [object({ b: string }), object({ a: string })] }),
  ],
  [
    'answers in another order',
    operation({ responses: { 200: { description: 'a' }, default: { description: 'b' } } }),
    operation({ responses: { default: { description: 'b' }, 200: { description: 'a' } } }),
  ],
  [
    'ways to authenticate in another order',
    operation({ security: [{ Key: [] }, { Token: [] }] }),
    operation({ security: [{ Token: [] }, { Key: [] }] }),
  ],
  [
    'a parameter lifted to the path',
    query(string),
    { item: { parameters: [parameter('size')], get: { operationId: 'list', responses: ok } } },
  ],
  [
    'a parameter made a component',
    query(string),
    { ...get(ref('Size', 'parameters')), parameters: { Size: parameter('size') } },
  ],
  [
    'an answer made a component',
    operation({ responses: { ...ok, 404: { description: 'None.' } } }),
    {
      ...operation({ responses: { ...ok, 404: ref('Missing', 'responses') } }),
      responses: { Missing: { description: 'None.' } },
    },
  ],
  [
    'a schema made a component',
    answer(object({ a: object({ b: string }) })),
    { ...answer(object({ a: ref('A') })), schemas: { A: object({ b: string }) } },
  ],
  [
    'a component written in place',
    { ...body(ref('A')), schemas: { A: object({ b: string }) } },
    body(object({ b: string })),
  ],
  [
    'a component renamed',
    { ...answer(ref('A')), schemas: { A: object({ b: string }) } },
    { ...answer(ref('B')), schemas: { B: object({ b: string }) } },
  ],
  [
    'a component within itself renamed',
    {
      ...answer(ref('Tree')),
      schemas: { Tree: object({ children: { type: 'array', items: ref('Tree') } }) },
    },
    {
      ...answer(ref('Node')),
      schemas: { Node: object({ children: { type: 'array', items: ref('Node') } }) },
    },
  ],
  [
    'a property moved into allOf',
    body(object({ a: string, b: string })),
    body({ allOf: [object({ a: string }), object({ b: string })] }),
  ],
  [
    'a base schema extracted',
    answer(object({ a: string, b: string }, { required: ['a'] })),
    {
      ...answer({ allOf: [ref('Base'), object({ b: string })] }),
      schemas: { Base: object({ a: string }, { required: ['a'] }) },
    },
  ],
  [
    'const instead of a list of one',
    answer({ type: 'string', enum: ['a'] }),
    answer({ const: 'a' }),
  ],
  [
    'a choice of types in one',
    answer({ anyOf: [string, { type: 'null' }] }),
    answer({ type: ['string', 'null'] }),
  ],
  [
    'what is the default written out',
    query({ type: 'array', items: string }),
    query({ type: 'array', items: string }, { style: 'form', explode: true, required: false }),
  ],
  [
    'explode of a single value',
    query(string, { explode: true }),
    query(string, { explode: false }),
  ],
  [
    'an open object said to be open',
    answer(object({ a: string })),
    answer(object({ a: string }, { additionalProperties: true })),
  ],
  [
    'two exploded objects instead of one',
    exploded(object({ a: string, b: string })),
    get(
      explodedParameter({ properties: { a: string } }, 'first'),
      explodedParameter({ properties: { b: string } }, 'second'),
    ),
  ],
  [
    'an exploded object renamed',
    exploded(object({ a: string })),
    exploded(object({ a: string }), 'filters'),
  ],
  [
    'a parameter moved into an exploded object',
    get(parameter('a')),
    exploded(object({ a: string })),
  ],
];

const of = (verdict: Pair['verdict'], rows: Row[]): Pair[] =>
  rows.map(([name, before, after]) => ({ name, verdict, before, after }));

export const PAIRS: readonly Pair[] = [
  ...of('breaking', breaking),
  ...of('additive', additive),
  ...of('words', words),
  ...of('nothing', nothing),
];
