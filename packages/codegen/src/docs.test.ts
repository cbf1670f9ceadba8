import { describe, expect, test } from 'vitest';
import { docsConfig } from './docs/config.ts';
import type { Operation, Schema, Site } from './docs/content.ts';
import { docs, docsContent, missingIn, stringsOf } from './docs.ts';
import type { Document } from './document.ts';
import clientConfig from './fixtures/client.json' with { type: 'json' };
import { around, fixture } from './fixtures/read.ts';

const fixtures = ['windows', 'bodies', 'foreign', 'client', 'sandbox'] as const;
const ok = { 200: { description: 'Fine.' } };

/** The content of one operation. */
function only(document: Document): Operation {
  const [operation] = docsContent(document).operations;
  return operation as Operation;
}

/** The content of an operation that answers with a schema. */
function answering(schema: unknown, schemas: Record<string, unknown> = {}): Schema {
  const content = { 'application/json': { schema } };
  const responses = { 200: { description: '', content } };
  return only(around(schemas, { '/a': { get: { responses } } })).responses[0]?.schema as Schema;
}

/** The content of an operation with a JSON body. */
function asked(schema: unknown, more: object = {}): NonNullable<Operation['body']> {
  const requestBody = { content: { 'application/json': { schema, ...more } } };
  const { body } = only(around({}, { '/a': { post: { requestBody, responses: ok } } }));
  return body as NonNullable<Operation['body']>;
}

describe.each(fixtures)('the content of %s', (name) => {
  test('lacks nothing that the description says', () => {
    const { site, operations } = docsContent(fixture(name));
    expect(missingIn(fixture(name), site, operations)).toEqual([]);
  });

  test('is the same twice, and the description is as it was', () => {
    const document = fixture(name);
    expect(docs(document)).toEqual(docs(document));
    expect(document).toEqual(fixture(name));
  });
});

describe('what is lost is told', () => {
  const document = fixture('client');
  const complete = docsContent(document);

  test.each<[string, string, (content: { site: Site; operations: Operation[] }) => void]>([
    [
      'a text',
      'listBooks: "All books, newest first.',
      ({ operations }) => {
        (operations[0] as Operation).description = '';
      },
    ],
    [
      'an example',
      'addBook: : shows {',
      ({ operations }) => {
        (operations.find(({ id }) => id === 'addBook')?.body as { examples: unknown[] }).examples =
          [];
      },
    ],
    [
      'a constraint',
      'listNotes: limit: maximum 50',
      ({ operations }) => {
        const { query = [] } = operations.find(({ id }) => id === 'listNotes') ?? {};
        (query.find(({ name }) => name === 'limit') as { schema: Schema }).schema.constraints = {};
      },
    ],
    [
      'that a name is required',
      'getBook: id: required true',
      ({ operations }) => {
        const { inPath = [] } = operations.find(({ id }) => id === 'getBook') ?? {};
        (inPath[0] as { required: boolean }).required = false;
      },
    ],
    [
      'the title',
      '"Library"',
      ({ site }) => {
        site.title = '';
      },
    ],
  ])('%s', (_, line, lose) => {
    const content = structuredClone(complete);
    lose(content);
    const missing = missingIn(document, content.site, content.operations);
    expect(
      missing.some((each) => each.startsWith(line)),
      missing.join('\n'),
    ).toBe(true);
  });
});

test('what is lost of a schema is told, whatever it is', () => {
  const schema = {
    contains: {},
    minContains: 1,
    maxContains: 2,
    contentEncoding: 'base64',
    example: 'x',
    unevaluatedItems: { description: 'Further items.' },
    unevaluatedProperties: { description: 'Further names.' },
    contentSchema: { description: 'Inside.' },
    externalDocs: { url: 'https://example.com', description: 'More.' },
  };
  const content = { 'application/json': { schema } };
  const responses = { 200: { description: '', content } };
  const document = around({}, { '/a': { get: { operationId: 'a', responses } } });
  const { site, operations } = docsContent(document);
  expect(missingIn(document, site, operations)).toEqual([]);
  const [response] = operations[0]?.responses ?? [];
  Object.assign(response ?? {}, { schema: { types: [], constraints: {} } });
  expect(missingIn(document, site, operations).sort()).toEqual([
    'a: "Further items."',
    'a: "Further names."',
    'a: "Inside."',
    'a: "More."',
    'a: : contentEncoding "base64"',
    'a: : example "x"',
    'a: : maxContains 2',
    'a: : minContains 1',
  ]);
});

describe('a schema', () => {
  test('may be true or false', () => {
    expect(answering(true)).toEqual({ types: [], constraints: {} });
    expect(answering(false)).toEqual({ types: [], never: true, constraints: {} });
  });

  test('keeps its values, and says which of them are only examples', () => {
    expect(answering({ type: ['string', 'null'], examples: ['a', 'b'] })).toEqual({
      types: ['string', 'null'],
      examples: ['a', 'b'],
      open: true,
      constraints: {},
    });
    expect(answering({ enum: [null, 1], default: null, const: 1 })).toEqual({
      types: [],
      enum: [null, 1],
      default: null,
      const: 1,
      constraints: {},
    });
    expect(
      answering({ type: 'string', examples: ['a', 'b'], format: 'date' }).open,
    ).toBeUndefined();
  });

  test('is one object where it is an allOf of several', () => {
    const named = { type: 'object', description: 'Named.', properties: { a: { maximum: 5 } } };
    const schema = {
      description: 'Both.',
      allOf: [
        { $ref: '#/components/schemas/Named' },
        { properties: { a: { description: 'A.', minimum: 1 }, b: {} }, required: ['a', 'c'] },
      ],
    };
    expect(answering(schema, { Named: named })).toEqual({
      description: 'Both.',
      notes: ['Named.'],
      types: ['object'],
      constraints: {},
      fields: [
        {
          name: 'a',
          required: true,
          description: 'A.',
          deprecated: false,
          examples: [],
          schema: { types: [], constraints: { minimum: 1, maximum: 5 } },
        },
        expect.objectContaining({ name: 'b', required: false }),
      ],
      needs: ['c'],
    });
  });

  test('has what contradicts it as a part', () => {
    expect(answering({ type: 'string', maxLength: 5, allOf: [{ maxLength: 3 }] })).toMatchObject({
      constraints: { maxLength: 5 },
      parts: [{ constraints: { maxLength: 3 } }],
    });
    expect(answering({ type: 'number', allOf: [{ type: 'integer' }] }).types).toEqual(['integer']);
    expect(answering({ type: 'number', allOf: [{ type: 'string' }] }).parts).toHaveLength(1);
  });

  test('stands for itself by its name where it would go on for ever', () => {
    const tree = {
      type: 'object',
      properties: { below: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
    };
    const { name, fields = [] } = answering({ $ref: '#/components/schemas/Tree' }, { Tree: tree });
    expect(name).toBe('Tree');
    expect(fields[0]?.schema.items).toEqual({
      types: ['object'],
      constraints: {},
      recursive: 'Tree',
    });
  });

  test('is written once of many times where all of them would be too much', () => {
    const part = { type: 'object', properties: { deep: { $ref: '#/components/schemas/Deep' } } };
    const deep = { type: 'object', properties: { a: {}, b: {} } };
    const properties = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `p${index}`,
        { $ref: '#/components/schemas/Part' },
      ]),
    );
    const { fields = [] } = answering({ type: 'object', properties }, { Part: part, Deep: deep });
    expect(fields[0]?.schema.fields?.[0]?.schema.fields).toHaveLength(2);
    expect(fields.at(-1)?.schema).toEqual({
      types: ['object'],
      constraints: {},
      recursive: 'Part',
    });
    expect(fields).toHaveLength(400);
  });

  test('may be deprecated where it is referred to', () => {
    const schema = {
      properties: {
        old: { $ref: '#/components/schemas/A', deprecated: true },
        a: { $ref: '#/components/schemas/A' },
      },
    };
    const { fields = [] } = answering(schema, { A: { type: 'string' } });
    expect(fields.map(({ name, deprecated }) => [name, deprecated])).toEqual([
      ['old', true],
      ['a', false],
    ]);
  });

  test('refuses names with a sentence', () => {
    const schema = {
      type: 'object',
      properties: { a: { not: {}, description: 'Send\n b.' }, c: false, b: {} },
    };
    expect(answering(schema)).toMatchObject({
      refused: { a: 'Send b.', c: '' },
      fields: [{ name: 'b' }],
    });
  });

  test('tells of further names, of items, of options, and of every other keyword', () => {
    const schema = {
      additionalProperties: { type: 'integer' },
      patternProperties: { '^x-': { type: 'string' } },
      propertyNames: { maxLength: 9 },
      prefixItems: [true],
      items: false,
      not: { required: ['a'] },
      if: { required: ['b'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['c'] },
      dependentSchemas: { d: { required: ['e'] } },
      dependentRequired: { f: ['g'] },
      oneOf: [{ title: 'One', type: 'string' }, { type: 'null' }],
      anyOf: [{ title: 'Any' }],
      discriminator: { propertyName: 'kind', mapping: { one: '#/components/schemas/One' } },
      externalDocs: { url: 'https://example.com', description: 'More.' },
    };
    expect(answering(schema)).toEqual({
      types: [],
      constraints: { dependentRequired: { f: ['g'] } },
      others: { types: ['integer'], constraints: {} },
      patterns: [{ pattern: '^x-', schema: { types: ['string'], constraints: {} } }],
      prefix: [{ types: [], constraints: {} }],
      items: { types: [], never: true, constraints: {} },
      options: [
        { title: 'One', schema: { types: ['string'], constraints: {} } },
        { title: '', schema: { types: ['null'], constraints: {} } },
      ],
      exclusive: true,
      parts: [
        {
          types: [],
          constraints: {},
          options: [{ title: 'Any', schema: { types: [], constraints: {} } }],
        },
      ],
      more: {
        not: { types: [], constraints: {}, needs: ['a'] },
        if: { types: [], constraints: {}, needs: ['b'] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { types: [], constraints: {}, needs: ['c'] },
        propertyNames: { types: [], constraints: { maxLength: 9 } },
        'dependentSchemas.d': { types: [], constraints: {}, needs: ['e'] },
      },
      discriminator: { property: 'kind', mapping: { one: 'One' } },
      see: { url: 'https://example.com', description: 'More.' },
    });
  });
});

describe('a window', () => {
  const { site, operations } = docsContent(fixture('windows'));
  const windowNamed = (name: string) => site.windows.find((each) => each.name === name);

  test('has one choice a branch, with its names, and what it refuses beside them', () => {
    const sentence = 'Send a preset as `range` alone, or `range=custom` with `from` and `to`.';
    const window = windowNamed('RangeWindow');
    expect(window?.refused).toEqual({ span: sentence, start: sentence });
    const choices = window?.choices.map(({ title, fields, refused, example }) => ({
      title,
      fields: fields.map(({ name, required, schema }) => [
        name,
        required,
        schema.enum ?? schema.const,
      ]),
      refused: Object.keys(refused),
      example,
    }));
    expect(choices).toEqual([
      {
        title: 'Preset',
        fields: [['range', false, ['7d', '30d']]],
        refused: ['from', 'to'],
        example: { range: '30d' },
      },
      {
        title: 'Custom',
        fields: [
          ['range', true, 'custom'],
          ['from', true, undefined],
          ['to', true, undefined],
        ],
        refused: [],
        example: { range: 'custom' },
      },
    ]);
  });

  test('has one choice without branches, and one without names where it takes none', () => {
    expect(windowNamed('SpanWindow')?.choices.map(({ example }) => example)).toEqual([
      { span: '7d' },
    ]);
    expect(windowNamed('Timeless')?.choices).toEqual([
      { title: '', description: '', notes: [], fields: [], refused: {}, example: {} },
    ]);
  });

  test('is known by those who take it, in the query or in the body', () => {
    const { operations: users } = windowNamed('SpanWindow') ?? {};
    expect(users).toEqual(['listBooks', 'searchBooks']);
    const uses = operations.map(({ id, windowOf }) => [id, windowOf?.name, windowOf?.in]);
    expect(uses).toEqual([
      ['listBooks', 'SpanWindow', 'query'],
      ['searchBooks', 'SpanWindow', 'body'],
      ['listLoans', 'RangeWindow', 'query'],
      ['searchLoans', 'RangeWindow', 'body'],
      ['listShelves', 'Timeless', 'query'],
      ['searchShelves', 'Timeless', 'body'],
    ]);
  });

  test('has its names nowhere else in an operation', () => {
    const [list, search] = operations;
    expect(list?.query.map(({ name }) => name)).toEqual(['shelf_ids', 'q', '30d_lent_min']);
    expect(search?.body?.fields.map(({ name }) => name)).toEqual([
      'shelf_ids',
      'q',
      '30d_lent_min',
    ]);
    expect(list?.parameters).toContain('span');
    expect(list?.parameters).not.toContain('start');
  });
});

describe('a body', () => {
  const pair = {
    title: 'Two',
    description: 'Both or none.',
    anyOf: [
      { title: 'None', properties: { from: { not: {}, description: 'Both.' }, to: false } },
      { title: 'Both', properties: { from: {}, to: {} }, required: ['from', 'to'] },
    ],
  };

  test('has its fields in one list, and groups that say what they have in common', () => {
    const schema = {
      allOf: [
        {
          type: 'object',
          description: 'What to keep.',
          properties: { q: { type: 'string' } },
          minProperties: 1,
        },
        pair,
        { type: 'object', properties: { page: {} }, required: ['page'] },
      ],
    };
    const { fields, groups } = asked(schema);
    expect(fields.map(({ name, required }) => [name, required])).toEqual([
      ['q', false],
      ['from', false],
      ['to', false],
      ['page', true],
    ]);
    expect(groups).toMatchObject([
      { description: 'What to keep.', fields: ['q'], rest: { constraints: { minProperties: 1 } } },
      {
        description: 'Two',
        notes: ['Both or none.'],
        fields: ['from', 'to'],
        choices: [
          { title: 'None', fields: [], refused: { from: 'Both.', to: '' } },
          {
            title: 'Both',
            fields: [
              { name: 'from', required: true },
              { name: 'to', required: true },
            ],
          },
        ],
      },
    ]);
  });

  test('has choices of names that another part describes, and of branches within branches', () => {
    const schema = {
      allOf: [
        { type: 'object', properties: { a: { examples: [1] }, b: { examples: [2] }, c: {} } },
        {
          anyOf: [
            { required: ['a'], description: 'By a.' },
            {
              title: 'Others',
              oneOf: [{ required: ['b'] }, { title: 'C', required: ['c'], maxProperties: 1 }],
            },
          ],
        },
      ],
    };
    const choices = asked(schema).groups.flatMap((group) => group.choices);
    expect(
      choices.map(({ title, description, notes, fields, example, rest }) => [
        title,
        description,
        notes,
        fields.map(({ name }) => name),
        example,
        rest?.constraints,
      ]),
    ).toEqual([
      ['', 'By a.', [], ['a'], { a: 1 }, undefined],
      ['Others', '', [], ['b'], { b: 2 }, undefined],
      ['C', 'Others', [], ['c'], {}, { maxProperties: 1 }],
    ]);
  });

  test('tells what only some of its media types have', () => {
    const plain = { type: 'object', properties: { tags: { type: 'array' }, text: {} } };
    const requestBody = {
      description: 'A note.',
      content: {
        'application/x-www-form-urlencoded': {
          schema: plain,
          encoding: { tags: { explode: false } },
          example: { text: 'a' },
        },
        'multipart/form-data': {
          schema: { allOf: [plain, { properties: { file: { format: 'binary' } } }] },
          encoding: { file: { contentType: 'image/png' } },
          examples: { same: { value: { text: 'b' } } },
        },
      },
    };
    const { body } = only(around({}, { '/a': { post: { requestBody, responses: ok } } }));
    expect(body?.fields).toMatchObject([
      { name: 'tags', style: 'comma' },
      { name: 'text' },
      { name: 'file', media: ['multipart/form-data'], contentType: 'image/png' },
    ]);
    expect(body?.fields[1]).not.toHaveProperty('media');
    expect(body?.examples.map(({ media, value }) => [media, value])).toEqual([
      ['application/x-www-form-urlencoded', { text: 'a' }],
      ['multipart/form-data', { text: 'b' }],
    ]);
  });

  test('that is no object is a schema', () => {
    expect(asked({ type: 'array', items: { type: 'string' } })).toMatchObject({
      fields: [],
      schema: { types: ['array'], items: { types: ['string'] } },
    });
  });
});

describe('errors', () => {
  const error = (summary: string, value: unknown) => ({ summary, value });
  const limited = {
    description: 'Too many.',
    content: {
      'application/json': {
        schema: {
          anyOf: [
            {
              description: 'Wait.',
              properties: { error: { not: { pattern: '^No credits' } } },
              propertyNames: { not: { enum: ['buy'] } },
            },
            {
              description: 'Buy.',
              properties: { error: { pattern: '^No credits' } },
              required: ['buy'],
            },
          ],
        },
        examples: {
          rate: error('Too fast', { error: 'Slow down' }),
          noCredits: error('None left', { error: 'No credits left', buy: 'out_of_credits' }),
        },
      },
    },
  };
  const paths = {
    '/a': {
      get: { operationId: 'one', responses: { 429: limited, 404: { description: 'Gone.' } } },
    },
    '/b': {
      get: {
        operationId: 'two',
        responses: { ...ok, 429: limited, default: { description: 'Odd.' } },
      },
    },
    '/c': { get: { operationId: 'three', responses: { 404: { description: 'No such room.' } } } },
  };
  const { errors } = docsContent(around({}, paths)).site;

  test('stand once for each status and example, with who answers them', () => {
    expect(errors.map(({ slug, title, operations }) => [slug, title, operations])).toEqual([
      ['404', 'Gone.', ['one']],
      ['404-2', 'No such room.', ['three']],
      ['429-rate', 'Too fast', ['one', 'two']],
      ['429-no-credits', 'None left', ['one', 'two']],
      ['default', 'Odd.', ['two']],
    ]);
  });

  test('say what is true of them alone, and their code', () => {
    const [, , rate, credits] = errors;
    expect(rate).toMatchObject({ description: 'Too many.', detail: 'Wait.', code: null });
    expect(credits).toMatchObject({
      detail: 'Buy.',
      code: 'out_of_credits',
      media: 'application/json',
    });
  });
});

describe('with a configuration', () => {
  const config = docsConfig({
    origin: 'https://library.example',
    credentials: { ApiKey: 'secret' },
    client: {
      module: 'library',
      factory: 'open',
      options: { 'X-API-Key': 'key' },
      origin: 'at',
      configuration: clientConfig,
    },
  });
  const { site, operations } = docsContent(fixture('client'), config);
  const named = (id: string) => operations.find((operation) => operation.id === id) as Operation;

  test('each operation has the code of the typed client, unless it has no method', () => {
    expect(named('getBook').samples[0]?.code.client).toBe(
      [
        "import { open } from 'library';",
        '',
        "const library = open({ key: 'secret' });",
        "const answer = await library.books.get({ id: 'b1' });",
        'console.log(answer);',
      ].join('\n'),
    );
    expect(named('getBookByAlias').call).toBeNull();
    expect(named('getBookByAlias').samples[0]?.code).not.toHaveProperty('client');
  });

  test('a GET and its POST are twins, and one method', () => {
    const [get, post] = [named('searchBooks'), named('searchBooksByPost')];
    expect([get.twin, post.twin]).toEqual(['searchBooksByPost', 'searchBooks']);
    expect(post.call).toBe(get.call);
  });

  test('what stands instead of data is an error, too', () => {
    const [moved] = site.errors;
    expect(moved).toMatchObject({ status: '200', thrown: 'MovedError' });
    expect(moved?.operations).toContain('getBook');
  });

  test('errors tell what the client throws', () => {
    expect([...new Set(site.errors.map(({ status, thrown }) => `${status} ${thrown}`))]).toEqual([
      '200 MovedError',
      '400 RequestError',
      '401 KeyError',
      '404 MissingError',
      '422 RequestError',
    ]);
  });

  test.each<[unknown, string]>([
    [{}, 'The configuration of docs needs "origin" (a text), "credentials" (a table of texts).'],
    [
      { origin: '', credentials: { a: 1 } },
      'The configuration of docs needs "origin" (a text), "credentials" (a table of texts).',
    ],
    [
      { origin: '', credentials: {}, client: { module: 'a' } },
      'The "client" of the configuration needs "module", "factory", "origin" (texts), "options" (a table of texts).',
    ],
    [
      { origin: '', credentials: {}, client: { module: '', factory: '', origin: '', options: {} } },
      'The configuration of a client needs',
    ],
  ])('%j is none', (value, message) => {
    expect(() => docsConfig(value)).toThrow(message);
  });
});

test('strings are all text, each once, in the order of the description', () => {
  const { site, operations } = docsContent(fixture('client'));
  const strings = stringsOf(site, operations);
  expect(strings[0]).toBe('Library');
  expect(new Set(strings).size).toBe(strings.length);
  expect(strings).toContain('A book, or where it is now.');
  expect(strings).not.toContain('listBooks');
});

test('files are named by ids, as parts of a URL', () => {
  const paths = {
    '/a b': { get: { responses: ok } },
    '/c': { get: { operationId: 'c', responses: ok } },
  };
  expect(Object.keys(docs(around({}, paths)))).toEqual([
    'site.json',
    'operations/get%20%2Fa%20b.json',
    'operations/c.json',
  ]);
});

test('tags are surfaces in their order, and operations without one are another', () => {
  const operation = (operationId: string, ...tags: string[]) => ({
    get: { operationId, tags, responses: ok },
  });
  const document = {
    ...around(
      {},
      {
        '/a': operation('a', 'Late'),
        '/b': operation('b'),
        '/c': operation('c', 'First'),
        '/d': operation('d', 'first'),
      },
    ),
    tags: [{ name: 'First', description: 'One.' }, { name: 'Late' }],
  } as Document;
  const { site } = docsContent(document);
  expect(site.surfaces.map(({ name, slug, operations }) => [name, slug, operations])).toEqual([
    ['First', 'first', ['c']],
    ['Late', 'late', ['a']],
    ['', 'other', ['b']],
    ['first', 'first-2', ['d']],
  ]);
  expect(site.operations.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
});

test('what stands around operations is there, too', () => {
  const externalDocs = { url: 'https://example.com', description: 'More.' };
  const servers = [{ url: 'https://{city}.example', variables: { city: { default: 'oslo' } } }];
  const flows = { clientCredentials: { tokenUrl: 'https://example.com/token', scopes: {} } };
  const document = {
    ...around(
      {},
      {
        '/a': {
          summary: 'One path',
          description: 'For all of it.',
          servers,
          get: { tags: ['Books'], externalDocs, responses: ok },
        },
      },
    ),
    externalDocs,
    tags: [{ name: 'Books', externalDocs }],
    components: { securitySchemes: { OAuth: { type: 'oauth2', description: 'Ask.', flows } } },
  } as unknown as Document;
  const { site, operations } = docsContent(document);
  expect(operations[0]).toMatchObject({
    notes: ['One path', 'For all of it.'],
    see: externalDocs,
    servers: [{ url: 'https://{city}.example', variables: [{ name: 'city', default: 'oslo' }] }],
  });
  expect(site).toMatchObject({
    see: externalDocs,
    surfaces: [{ name: 'Books', see: externalDocs }],
    security: [{ name: 'OAuth', type: 'oauth2', description: 'Ask.', more: { flows } }],
  });
  expect(stringsOf(site, operations)).toEqual(
    expect.arrayContaining(['One path', 'For all of it.', 'More.', 'Ask.', 'Books']),
  );
});

test('an answer has its headers, its other media types, and its links', () => {
  const response = {
    description: 'A book.',
    headers: { 'Retry-After': { description: 'Seconds.', required: true, schema: { minimum: 1 } } },
    content: {
      'application/json': { schema: { type: 'object' }, example: { id: 1 } },
      'text/csv': { example: 'id' },
    },
    links: {
      notes: {
        operationId: 'listNotes',
        description: 'Its notes.',
        parameters: { id: '$response.body#/id' },
        requestBody: { id: 1 },
      },
    },
  };
  const { responses } = only(around({}, { '/a': { get: { responses: { 200: response } } } }));
  expect(responses).toMatchObject([
    {
      status: '200',
      description: 'A book.',
      headers: [
        {
          name: 'Retry-After',
          required: true,
          description: 'Seconds.',
          schema: { constraints: { minimum: 1 } },
        },
      ],
      media: 'application/json',
      schema: { types: ['object'] },
      examples: [{ name: '', value: { id: 1 } }],
      others: [{ media: 'text/csv', schema: null, examples: [{ value: 'id' }] }],
      links: [
        {
          name: 'notes',
          operation: 'listNotes',
          description: 'Its notes.',
          parameters: { id: '$response.body#/id' },
          body: { id: 1 },
        },
      ],
    },
  ]);
});
