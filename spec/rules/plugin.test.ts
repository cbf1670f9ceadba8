// The rules about windows, schemas and files, on descriptions of several files.
import { expect, test } from 'vitest';
import { lintFilesWith, messagesOfBoth } from './lint-files-with.ts';
import { lintBundleWith } from './lint-with.ts';
import { OPERATION_RULES } from './operation-rules.ts';
import plugin from './plugin.ts';

/** Those about operations have a test like this one of their own, `operations.test.ts`. */
const RULES = Object.keys(plugin().rules?.oas3 ?? {}).filter(
  (rule) => !OPERATION_RULES.includes(rule),
);

/** They have nothing to say about a bundle, which is one file. */
const LAYOUT = ['component-file-placed', 'component-used', 'file-short', 'path-file-placed'];

const sound = {
  'openapi.yaml': `
openapi: 3.1.0
paths:
  /api/products: { $ref: paths/products.yaml }
`,
  'paths/products.yaml': `
get:
  parameters: [{ $ref: ../components/parameters/windows/PeriodWindow.yaml }]
  responses: { '200': { $ref: ../components/responses/Products.yaml } }
post:
  requestBody: { $ref: ../components/requestBodies/Products.yaml }
  responses: { '200': { $ref: ../components/responses/Products.yaml } }
`,
  'components/parameters/windows/PeriodWindow.yaml': `
name: window
in: query
style: form
explode: true
schema: { $ref: ../../schemas/windows/PeriodWindow.yaml }
`,
  'components/requestBodies/Products.yaml': `
content:
  application/json: &media
    schema:
      allOf: [{ $ref: ../schemas/windows/PeriodWindow.yaml }]
  application/x-www-form-urlencoded: *media
`,
  'components/responses/Products.yaml': `
description: The products.
content:
  application/json:
    schema: { type: array, items: { $ref: ../schemas/Product.yaml } }
`,
  'components/schemas/Product.yaml': `
type: object
description: One product.
properties:
  id: { type: string, description: What others call it by., examples: ['1729384756102394'] }
  revenue_30d: { type: number, description: Revenue over the last 30 days., examples: [312540] }
  added_at: { type: [string, 'null'], format: date, description: First seen., examples: ['2026-03-01'] }
`,
  'components/schemas/windows/PeriodWindow.yaml': `
type: object
description: A rolling window.
properties:
  period: { type: string, default: 30d, description: How far back., examples: [30d] }
  date_range: &refused { not: {}, description: Send \`period\` alone. }
  date_from: *refused
  date_to: *refused
  start_date: *refused
  end_date: *refused
  from: *refused
  to: *refused
  fromlastseen: *refused
  tolastseen: *refused
`,
};

const mistaken = {
  ...sound,
  'openapi.yaml': `
openapi: 3.1.0
paths:
  /api/products: { $ref: paths/products.yaml }
  /api/brands: { get: {} }
`,
  'paths/products.yaml': `
get:
  parameters:
    - $ref: ../components/parameters/windows/PeriodWindow.yaml
    - { name: start_date, in: query, schema: { type: string } }
    - { name: ids, in: query, schema: { $ref: ../components/schemas/list.yaml } }
  responses: { '200': { $ref: ../components/responses/Products.yaml } }
post:
  parameters: [{ $ref: ../components/parameters/windows/PeriodWindow.yaml }]
  requestBody: { $ref: ../components/requestBodies/Products.yaml }
`,
  'components/responses/Products.yaml': `
description: TODO
content:
  application/json:
    schema:
      type: object
      properties:
        data: { type: array, items: { $ref: ../schemas/Product.yaml } }
        total: { type: integer }
`,
  'components/schemas/list.yaml': 'type: array',
  'components/schemas/Product.yaml': `
description: One product
properties:
  id: { type: integer, description: The id. }
  revenue_30d: { type: number, default: none, description: Revenue. }
  growth_rate: { oneOf: [{ type: number }, { type: 'null' }] }
  added_at: { type: string, description: When it was added. }
  page_url: { type: string, description: Its page. }
  extra: { type: object, additionalProperties: false }
  shop: { type: object, properties: { total: { type: integer }, data: { type: array, items: { $ref: Product.yaml } } } }
`,
  'components/schemas/windows/PeriodWindow.yaml': `
type: object
properties:
  period: { type: string }
  minSales: { type: integer }
  start_date: { not: {}, description: Not here. }
`,
  'components/schemas/Unused.yaml': 'type: object',
};

test('accepts a sound description, as many files and as a bundle', async () => {
  expect(await lintFilesWith(RULES, sound)).toEqual([]);
  expect(await lintFilesWith(RULES, sound, lintBundleWith)).toEqual([]);
});

test('finds mistakes across files', async () => {
  const problems = await lintFilesWith(RULES, mistaken);
  expect(problems.sort()).toMatchInlineSnapshot(`
    [
      "#/: Nothing refers to \`components/schemas/Unused.yaml\`. Refer to it, or remove it.",
      "#/: This list does not say what it holds. Write \`items\`, best a \`$ref\`; \`items: {}\` if that is not documented.",
      "#/content/application~1json/schema/properties/data: The property \`data\` has no description. Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
      "#/content/application~1json/schema/properties/total: The property \`total\` has no description. Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
      "#/content/application~1json/schema/properties/total: The property \`total\` shows no example. Write \`examples: [<a value as the service sends or takes it>]\`, or \`const\` if it has one value only.",
      "#/content/application~1json/schema: An object with 2 properties is written out here. Move it to a file of its own, components/schemas/<Name>.yaml, and write \`$ref\` to that file instead.",
      "#/description: The description holds \`TODO\`. Write what is known, and say what is not.",
      "#/description: The schema \`PeriodWindow\` has no description. Write \`description: <what one of these is, and what is not known about it>.\`, in whole sentences.",
      "#/description: The schema \`Product\` has a description that does not end with a full stop. Write \`description: <what one of these is, and what is not known about it>.\`, in whole sentences.",
      "#/description: The schema \`list\` has no description. Write \`description: <what one of these is, and what is not known about it>.\`, in whole sentences.",
      "#/get/parameters/1/name: \`start_date\` is the name of a time parameter and cannot be a query parameter of its own. Remove it and state the route's window: \`{ name: window, in: query, style: form, explode: true, schema: { $ref: <the window> } }\`.",
      "#/get/parameters/1: \`start_date\` is named like a date, but does not say how the date is written. Write \`format: date\` or \`format: date-time\`; where the service sends both, \`pattern: ^[0-9]{4}-[0-9]{2}-[0-9]{2}\`; or say in its description that the form of the date is not documented.",
      "#/get/parameters/2/schema/$ref: \`components/schemas/list.yaml\` is not where it is looked for. Move it to components/schemas/List.yaml.",
      "#/get/parameters/2: The query parameter \`ids\` is a list and must say that it is sent as \`ids=1,2\`. Write \`style: form\` and \`explode: false\`.",
      "#/paths/~1api~1brands/get: GET /api/brands states no time window, so nothing refuses a mixed request. Add \`$ref: components/parameters/windows/NoWindow.yaml\` to its parameters if it takes no time parameter, else the parameter of the window it takes; where it has a body, add the schema of the window to its \`allOf\` instead.",
      "#/paths/~1api~1brands: The path \`/api/brands\` is written out in the root file. Put it into paths/brands.yaml, and write \`$ref: paths/brands.yaml\` alone.",
      "#/post/responses: GET /api/products and its POST are one request in two forms, but each has its own answer with status 200. Write the same for both.",
      "#/post: GET /api/products and its POST are one request in two forms, but the body lacks \`ids\`. Add what is missing, best in a schema that both refer to.",
      "#/post: POST /api/products states 2 time windows: \`period\`, \`minSales\` (in the query); \`period\`, \`minSales\` (in the body). Keep the one the route takes, at one place, and remove the others.",
      "#/properties/added_at: The property \`added_at\` shows no example. Write \`examples: [<a value as the service sends or takes it>]\`, or \`const\` if it has one value only.",
      "#/properties/added_at: \`added_at\` is named like a date, but does not say how the date is written. Write \`format: date\` or \`format: date-time\`; where the service sends both, \`pattern: ^[0-9]{4}-[0-9]{2}-[0-9]{2}\`; or say in its description that the form of the date is not documented.",
      "#/properties/extra/additionalProperties: \`additionalProperties: false\` would refuse what the service adds tomorrow, and every other part of an \`allOf\`. Remove it; to refuse one name, declare it as \`{ not: {}, description: <what to send instead>. }\`.",
      "#/properties/extra: The property \`extra\` has no description. Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
      "#/properties/extra: The property \`extra\` shows no example. Write \`examples: [<a value as the service sends or takes it>]\`, or \`const\` if it has one value only.",
      "#/properties/growth_rate/oneOf/0: A branch of \`oneOf\` has no title, by which a reader could choose it. Write \`title: <two or three words>\`, or give it a file of its own and write \`$ref\`.",
      "#/properties/growth_rate/oneOf/1: A branch of \`oneOf\` has no title, by which a reader could choose it. Write \`title: <two or three words>\`, or give it a file of its own and write \`$ref\`.",
      "#/properties/growth_rate/oneOf/1: A value that may be null is written as a branch of \`oneOf\`. Write \`type: [number, 'null']\` and leave the branch \`type: 'null'\` out.",
      "#/properties/growth_rate: The property \`growth_rate\` has no description. Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
      "#/properties/growth_rate: The property \`growth_rate\` shows no example. Write \`examples: [<a value as the service sends or takes it>]\`, or \`const\` if it has one value only.",
      "#/properties/growth_rate: \`growth_rate\` is a figure without a unit. Write in its description whether it is a fraction or percent, or that this is not documented.",
      "#/properties/id: The property \`id\` is described with its name again, "The id.". Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
      "#/properties/id: The property \`id\` shows no example. Write \`examples: [<a value as the service sends or takes it>]\`, or \`const\` if it has one value only.",
      "#/properties/id: \`id\` is an identifier, but may be a number, which loses its last digits when it is long. Write \`type: string\`, with \`pattern: ^[0-9]+$\` if it consists of digits.",
      "#/properties/minSales: The property \`minSales\` has no description. Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
      "#/properties/minSales: The property \`minSales\` shows no example. Write \`examples: [<a value as the service sends or takes it>]\`, or \`const\` if it has one value only.",
      "#/properties/minSales: \`minSales\` is not written in snake_case, so its values would go unchecked inside an object of the query. Rename it, or make it a query parameter of its own if the service knows it by this name.",
      "#/properties/page_url: The property \`page_url\` shows no example. Write \`examples: [<a value as the service sends or takes it>]\`, or \`const\` if it has one value only.",
      "#/properties/page_url: \`page_url\` is named like an address, but does not say that it is one. Write \`format: uri\`; or say in its description that it may be relative, or only a part of an address.",
      "#/properties/period: The property \`period\` has no description. Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
      "#/properties/period: The property \`period\` shows no example. Write \`examples: [<a value as the service sends or takes it>]\`, or \`const\` if it has one value only.",
      "#/properties/revenue_30d/default: The default \`"none"\` is not of type \`number\`. Write what the service takes when nothing is sent, or leave \`default\` out if that is not known.",
      "#/properties/revenue_30d: The name \`revenue_30d\` holds a span of time that its description does not say in words. Write which time it is about, such as "over the last 30 days".",
      "#/properties/revenue_30d: The property \`revenue_30d\` is described with one word, "Revenue.". Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
      "#/properties/revenue_30d: The property \`revenue_30d\` shows no example. Write \`examples: [<a value as the service sends or takes it>]\`, or \`const\` if it has one value only.",
      "#/properties/shop/properties/data: The property \`data\` has no description. Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
      "#/properties/shop/properties/total: The property \`total\` has no description. Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
      "#/properties/shop/properties/total: The property \`total\` shows no example. Write \`examples: [<a value as the service sends or takes it>]\`, or \`const\` if it has one value only.",
      "#/properties/shop: The property \`shop\` has no description. Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
      "#/properties/shop: The shape of \`Product/properties/shop\` is that of \`Products/content/application/json/schema\` again. Keep one, in a file under components/, and write \`$ref\` to it at both places.",
      "#/properties/start_date: The sentence of this time window, "Not here.", does not say what to send instead. Name it in backticks: \`period\`, \`minSales\`.",
      "#/properties: This time window does not decide about \`date_range\`, \`date_from\`, \`date_to\`, \`end_date\`, \`from\`, \`to\`, \`fromlastseen\`, \`tolastseen\`. Declare each of them: with its schema if the window accepts it, else as \`{ not: {}, description: '<what to send instead>' }\`.",
    ]
  `);
});

test('finds the same mistakes in the bundle', async () => {
  const rules = RULES.filter((rule) => !LAYOUT.includes(rule));
  const { files, bundle } = await messagesOfBoth(rules, mistaken);
  expect(bundle).toEqual(files);
});

test('gets over an unfinished description', async () => {
  const problems = await lintFilesWith(RULES, {
    'openapi.yaml': `
openapi: 3.1.0
paths:
  /empty:
  /verb: { get: }
  /half:
    post:
      parameters: [null, { name: window, in: query, schema: { $ref: nowhere.yaml } }]
      requestBody: { content: { application/json: { schema: { allOf: { $ref: nowhere.yaml } } } } }
      responses: { '200': null }
  /list: { get: { parameters: { name: page } } }
  /loop: { get: { parameters: [{ name: window, in: query, schema: { $ref: loop.yaml } }] } }
  /odd: { get: { parameters: [{ name: ad_date, in: query, schema: { $ref: odd.yaml } }] } }
`,
    'loop.yaml': 'allOf: [{ $ref: loop.yaml }]',
    'odd.yaml': `
title: 5
description: [a]
properties:
  nothing: null
  yes: true
  lost: { $ref: nowhere.yaml }
  list: [a]
  at: { type: null, items: null, oneOf: [null, 5], default: 1, examples: 1, enum: 1, pattern: 1 }
  created_at: { type: string, anyOf: [null, { $ref: odd.yaml }] }
  loop: { $ref: odd.yaml }
oneOf: { a: 1 }
discriminator: null
`,
  });
  const states = problems.filter((text) => text.includes('states no time window'));
  expect(states.map((text) => text.slice(0, text.indexOf(' states')))).toEqual([
    '#/paths/~1half/post: POST /half',
    '#/paths/~1list/get: GET /list',
    '#/paths/~1loop/get: GET /loop',
    '#/paths/~1odd/get: GET /odd',
  ]);
});
