// The rules about operations, on descriptions of several files.
import { expect, test } from 'vitest';
import { lintFilesWith, messagesOfBoth } from './lint-files-with.ts';
import { lintBundleWith } from './lint-with.ts';
import { OPERATION_RULES } from './operation-rules.ts';
import plugin from './plugin.ts';

const RULES = [...OPERATION_RULES];

const responses = Object.fromEntries(
  ['BadRequest', 'Forbidden', 'InternalError', 'LoggedOut', 'TooManyRequests', 'Unauthorized'].map(
    (name) => [`components/responses/${name}.yaml`, 'description: An error.'],
  ),
);

const errors = `
    '400': { $ref: components/responses/BadRequest.yaml }
    '401': { $ref: components/responses/Unauthorized.yaml }
    '403': { $ref: components/responses/Forbidden.yaml }
    '429': { $ref: components/responses/TooManyRequests.yaml }
    '500': { $ref: components/responses/InternalError.yaml }
`;

const sound = {
  ...responses,
  'openapi.yaml': `
openapi: 3.1.0
servers: [{ url: 'https://app.winninghunter.com', description: The service. }]
security: [{ ApiKeyHeader: [] }]
tags: [{ name: Brands, description: Tracked brands. }]
components:
  securitySchemes:
    ApiKeyHeader: { type: apiKey, in: header, name: X-API-Key, description: The key. }
    DashboardSession: { type: apiKey, in: cookie, name: wh_session, description: The session. }
paths:
  /api/brands: { $ref: session.yaml }
  /api/v1/brands: { $ref: brands.yaml }
`,
  'session.yaml': `
get:
  operationId: listBrandsInDashboard
  summary: List brands from the dashboard
  description: The same list, for a session.
  tags: [Brands]
  security: [{ DashboardSession: [] }]
  x-metering: { credits: 0 }
  x-provenance: { source: guide }
  x-pagination: []
  responses:
    '200': { $ref: answer.yaml }
    '400': { $ref: components/responses/BadRequest.yaml }
    '401': { $ref: components/responses/LoggedOut.yaml }
    '500': { $ref: components/responses/InternalError.yaml }
`,
  'brands.yaml': `
get:
  operationId: listBrands
  summary: List brands
  description: The brands that you track.
  tags: [Brands]
  x-metering: { credits: 1 }
  x-provenance: { source: guide }
  x-pagination:
    - { style: page, parameter: page, first: 1, size: limit, rows: /brands }
  parameters: [{ $ref: parameter.yaml }]
  responses:
    '200': { $ref: answer.yaml }${errors}
post:
  operationId: listBrandsByBody
  summary: List brands by JSON body
  description: The same list, with the parameters as JSON.
  tags: [Brands]
  x-metering: { credits: 1 }
  x-provenance: { source: guide }
  x-safe: true
  x-pagination:
    - { style: page, parameter: page, first: 1, size: limit, rows: /brands }
  requestBody: { $ref: body.yaml }
  responses:
    '200': { $ref: answer.yaml }${errors}
`,
  'parameter.yaml': `
name: paging
in: query
style: form
explode: true
schema: { $ref: paging.yaml }
example: { page: 1, limit: 20 }
`,
  'body.yaml': `
content:
  application/json:
    schema: { allOf: [{ $ref: paging.yaml }] }
    examples: { second: { value: { page: 2 } } }
`,
  'paging.yaml': `
type: object
properties:
  page: { type: integer, minimum: 1, examples: [1] }
  limit: { type: integer, minimum: 1, maximum: 50, examples: [20] }
`,
  'answer.yaml': `
description: The brands.
content:
  application/json:
    schema: { $ref: page.yaml }
    examples: { page: { $ref: example.yaml } }
`,
  'page.yaml': `
allOf:
  - type: object
    properties: { brands: { type: array, items: { $ref: brand.yaml } } }
`,
  'brand.yaml': '{ type: object, properties: { id: { type: string } } }',
  'example.yaml': '{ value: { brands: [] } }',
};

const mistaken = {
  ...sound,
  'openapi.yaml': sound['openapi.yaml']
    .replace('https:', 'http:')
    .replace('The session.', 'The session')
    .replace('name: Brands', 'name: Tracked Brands')
    .replace(
      /(?<first> {2}\/api\/brands.*\n)(?<second> {2}\/api\/v1\/brands.*\n)/,
      '$<second>$<first>',
    ),
  'session.yaml': sound['session.yaml']
    .replace('InDashboard', '')
    .replace('from the dashboard', '')
    .replace('credits: 0', 'credits: 1')
    .replace('  x-pagination: []\n', '')
    .replace('LoggedOut', 'Unauthorized'),
  'brands.yaml': sound['brands.yaml']
    .replace('ByBody', '')
    .replace('  x-safe: true\n', '')
    .replace('source: guide', 'source: docs')
    .replace('rows: /brands', 'rows: /data')
    .replace(/ {4}'403'.*\n/, ''),
  'paging.yaml': sound['paging.yaml']
    .replace('maximum: 50, ', '')
    .replace('limit:', 'limite: {}\n  limit:'),
  'example.yaml': '{ value: { brands: [] } }',
  'answer.yaml': sound['answer.yaml'].replace('page: {', 'one: { $ref: example.yaml }, Two: {'),
  'body.yaml': sound['body.yaml'].replace(/ {4}examples.*\n/, ''),
  'parameter.yaml': sound['parameter.yaml'].replace(/example.*\n/, ''),
};

test('has a rule behind each name', () => {
  expect(Object.keys(plugin().rules?.oas3 ?? {})).toEqual(expect.arrayContaining(RULES));
});

test('accepts a sound description, as many files and as a bundle', async () => {
  expect(await lintFilesWith(RULES, sound)).toEqual([]);
  expect(await lintFilesWith(RULES, sound, lintBundleWith)).toEqual([]);
});

test('finds mistakes across files', async () => {
  const problems = await lintFilesWith(RULES, mistaken);
  expect(problems.sort()).toMatchInlineSnapshot(`
    [
      "#/: The query parameter \`paging\` shows no value to send. Write a realistic \`example\` beside its schema.",
      "#/components/securitySchemes/DashboardSession: The security scheme \`DashboardSession\` is not described. Write a \`description\` of whole sentences: what is sent, and where one gets it.",
      "#/content/application~1json/examples/Two: The example \`Two\` is one of several and does not say what it shows. Write a \`summary\` of one line.",
      "#/content/application~1json/examples/Two: The name of the example \`Two\` is not written in camelCase. Write it like \`mixedWindow\`.",
      "#/content/application~1json/examples/one: The example \`one\` is one of several and does not say what it shows. Write a \`summary\` of one line.",
      "#/content/application~1json: This request body has no named example as \`application/json\`. Write \`examples: { <name>: { summary: <what it does>, value: <a realistic body> } }\`.",
      "#/get/operationId: The operationId of GET /api/brands is \`listBrands\`. Write \`listBrandsInDashboard\`, because it is GET /api/v1/brands for a session.",
      "#/get/responses: GET /api/brands does not refer to every shared error that it may answer with. Write in its \`responses\`: \`'401': { $ref: components/responses/LoggedOut.yaml }\`, because only a session opens it.",
      "#/get/responses: GET /api/v1/brands does not refer to every shared error that it may answer with. Write in its \`responses\`: \`'403': { $ref: components/responses/Forbidden.yaml }\`, because a key opens it.",
      "#/get/summary: GET /api/brands and GET /api/v1/brands both have the summary "List brands", so that a list shows them alike. Say what sets this one apart.",
      "#/get/x-metering: GET /api/brands states \`x-metering: {"credits":1}\`. Write \`x-metering: { credits: 0 }\` and nothing else, since only a session of the dashboard opens it.",
      "#/get/x-pagination/0: A way to page of GET /api/v1/brands finds its rows at '/data', where the answer has no array. State where the answer has it, or declare it in the schema of the answer.",
      "#/get/x-provenance: The provenance of GET /api/v1/brands cannot be read: \`source\` is not one of \`guide\`, \`reference\`, \`reported\`. Write for example \`x-provenance: { source: reference, inferred: [response] }\`.",
      "#/get: GET /api/brands answers with a list, and does not state how to page. Write \`x-pagination\`: a list of the ways, best first, such as \`{ style: page, parameter: page, first: 1, size: limit, rows: /data, total: /total }\` or \`{ style: cursor, parameter: after, size: limit, rows: /data, next: /meta/next_cursor }\`; \`[]\` if the whole list comes at once.",
      "#/paths/~1api~1brands: The path \`/api/brands\` comes before \`/api/v1/brands\`. Move it up: paths stand in the order of their files, which end in \`.yaml\`, so that the list reads like the folder.",
      "#/post/operationId: The operationId of POST /api/v1/brands is \`listBrands\`. Write \`listBrandsByBody\`, because it is GET /api/v1/brands by body.",
      "#/post: POST /api/v1/brands does not state whether it may be repeated. Write \`x-safe: true\` if it only reads, else \`x-safe: false\`.",
      "#/properties/limit: \`limit\` sets the size of a page without a limit. Write \`maximum\`, or say in its description that the maximum is not documented.",
      "#/properties/limite: \`limite\` is no known name of this service. Did you mean \`limit\`? Look it up in the service's docs; if it is real, add it to spec/identifiers.yaml.",
      "#/servers/0/url: The server \`http://app.winninghunter.com\` would send keys in clear text. Write \`https:\`; only 127.0.0.1 and localhost may do without.",
      "#/tags/0/name: No operation stands under the tag \`Tracked Brands\`. Remove it, or give an operation \`tags: [Tracked Brands]\`.",
      "#/tags/0/name: The tag \`Tracked Brands\` is not written in sentence case. Begin it with a capital, and the other words in small letters unless they are names, as in \`Ad library\`.",
    ]
  `);
});

test('finds the same mistakes in the bundle', async () => {
  const { files, bundle } = await messagesOfBoth(RULES, mistaken);
  expect(bundle).toEqual(files);
});

test('gets over an unfinished description', async () => {
  const problems = await lintFilesWith(RULES, {
    'openapi.yaml': `
openapi: 3.1.0
servers: [null, { url: }]
security: [null]
tags: [null, { name: }]
components: { securitySchemes: { Key: , Other: { $ref: nowhere.yaml }, Third: { description: 3 } } }
paths:
  /api/empty:
  /api/gone: { $ref: nowhere.yaml }
  /api/verb: { get: }
  /api/half:
    get:
      operationId: 3
      summary: 3
      description: 3
      tags: Brands
      security:
      parameters: [null, { name: , in: query }, { name: page, in: query, schema: { $ref: nowhere.yaml } }]
      x-metering: null
      x-provenance: null
      x-pagination: [null, {}, { style: page, parameter: page, first: 0, rows: /data }]
      responses: { '200': { $ref: nowhere.yaml }, '400': null }
    post:
      security: { Key: [] }
      x-safe: null
      requestBody: { content: { application/json: , text/csv: null } }
      responses: { '200': { content: { application/json: { schema: , examples: [null] } } } }
    put: { requestBody: , responses: }
  /api/loop:
    get:
      x-pagination: [{ style: offset, parameter: offset, rows: /data }]
      responses: { '200': { content: { application/json: { schema: { $ref: loop.yaml } } } } }
`,
    'loop.yaml': 'allOf: [{ $ref: loop.yaml }]',
  });
  expect(problems.filter((text) => text.includes('GET /api/loop'))).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1loop/get/responses: GET /api/loop does not refer to every shared error that it may answer with. Write in its \`responses\`: \`'400': { $ref: components/responses/BadRequest.yaml }\`, because a request may mix time windows; \`'500': { $ref: components/responses/InternalError.yaml }\`, because the service may fail.",
      "#/paths/~1api~1loop/get: GET /api/loop does not state what it costs. Write \`x-metering: { credits: 1 }\`, if a key is to open it.",
      "#/paths/~1api~1loop/get/x-pagination/0: A way to page of GET /api/loop is asked for by \`offset\`, which the request does not take. State what the request takes, or declare it in the request.",
      "#/paths/~1api~1loop/get/x-pagination/0: A way to page of GET /api/loop finds its rows at '/data', where the answer has no array. State where the answer has it, or declare it in the schema of the answer.",
      "#/paths/~1api~1loop/get: GET /api/loop does not say where its facts come from. Write \`x-provenance: { source: guide }\` for the service's guides, \`reference\` for its reference pages, \`reported\` for third parties.",
    ]
  `);
});
