// The ways in which authors of a description go wrong. Each is an edit that a tired person could make.
import { edit, type Kind, rearrange } from './seed.ts';

const ROOT = /^openapi\.yaml$/;
const PATHS = /^paths\//;
const METERED = /^paths\/v1\//;
const FILTERS = /^components\/schemas\/\w+Filters\.yaml$/;
const EXPLORE = /\/explore\.yaml$/;
const SCHEMAS = /^components\/schemas\/\w+\.yaml$/;
const WINDOWS = /^components\/schemas\/windows\//;
const PARAMETERS = /^components\/parameters\/\w+\.yaml$/;
const QUERIES = /^components\/parameters\//;
const COMPONENTS = /^components\//;
const LINKS = /^components\/links\//;
const RESPONSES = /^components\/responses\//;
const WORKFLOWS = /^workflows\//;
/** In the other one, mixing windows is what is shown. */
const OBEDIENT_WORKFLOWS = /^workflows\/(?!meet-refusal)/;

const BRAND_TABS = /^paths\/brands\//;
const COUNTS = /\/(?:shops|products|videos)\/count\.yaml$/;
const SHOP_COUNT = 'paths/v1/tiktok-shop/shops/count.yaml';

const WINDOW_LINE = /^ +- \$ref: \S*\/parameters\/windows\/\w+\.yaml\n/gm;
const PART_OF_BODY = /^ +- \$ref: \S*\/schemas\/windows\/\w+\.yaml\n/gm;
const ONE_LINE_DESCRIPTION = /^ +description: [^>|&\n].*\n(?! {6,}\S)/gm;

const windows: Kind[] = [
  edit('forgets the time window of a GET', PATHS, WINDOW_LINE, ''),
  edit('forgets the time window of a body', PATHS, PART_OF_BODY, ''),
  edit('states a second window', PATHS, WINDOW_LINE, ([line]) => line + otherWindow(line)),
  edit('adds a second window to a body', PATHS, PART_OF_BODY, ([line]) => line + otherWindow(line)),
  edit('adds dates beside the window', PATHS, /^ {2}parameters:\n/gm, ([line]) => {
    return `${line}    - { name: start_date, in: query, description: First day., schema: { type: string, format: date }, example: '2026-03-01' }\n`;
  }),
  edit('adds a date to a filter', FILTERS, /^properties:\n/gm, ([line]) => {
    return `${line}  date_from:\n    type: string\n    format: date\n    description: First day.\n    examples: ['2026-03-01']\n`;
  }),
  edit(
    'drops a refused name of a window',
    WINDOWS,
    /^ {2}(end_date|to|tolastseen): \*refused\n/gm,
    '',
  ),
  edit(
    'words one refusal differently',
    WINDOWS,
    /^ {2}(end_date|from): \*refused$/gm,
    ([, name]) => {
      return `  ${name}:\n    not: {}\n    description: Not here, sorry.`;
    },
  ),
  edit(
    'refuses without saying what to send',
    WINDOWS,
    /^( {4}not: \{\}\n) {4}description: >-\n( {6}.*\n)+/gm,
    ([, not = '']) => not,
  ),
  edit(
    'lets a refused name through',
    WINDOWS,
    /^ {2}(date_range|start_date|from): \*refused$/gm,
    ([, name]) => {
      return `  ${name}:\n    type: string\n    description: A time.\n    examples: [30d]`;
    },
  ),
];

const queries: Kind[] = [
  edit('forgets how an object is sent', QUERIES, /^explode: true\n/gm, ''),
  edit(
    'sends an object in another style',
    QUERIES,
    /^style: form(?=\nexplode: true)/gm,
    'style: deepObject',
  ),
  edit('repeats a list instead of joining it', QUERIES, /^explode: false$/gm, 'explode: true'),
  edit('forgets how a list is sent', QUERIES, /^style: form\nexplode: false\n/gm, ''),
  edit(
    'takes sorting from the query only',
    EXPLORE,
    /^ {12}- \$ref: \S*\/schemas\/\w+Sort\.yaml\n/gm,
    '',
  ),
  edit(
    'takes paging from the query only',
    PATHS,
    /^ {12}- \$ref: \S*\/schemas\/ExplorePaging\.yaml\n/gm,
    '',
  ),
  edit('puts a parameter at a place that is none', QUERIES, /^in: query$/gm, 'in: body'),
  edit('leaves a path parameter optional', QUERIES, /(?<=in: path\n)required: true\n/gm, ''),
  edit(
    'renames a path parameter',
    QUERIES,
    /^name: (\w+)(?=\nin: path)/gm,
    ([, name]) => `name: the_${name}`,
  ),
  edit('forgets the example of a parameter', PARAMETERS, /^example: .*\n/gm, ''),
  edit(
    'gives an example that the parameter refuses',
    PARAMETERS,
    /^example: \{ .*\}$/gm,
    'example: all',
  ),
];

const operations: Kind[] = [
  edit('forgets the operationId', PATHS, /^ {2}operationId: .*\n/gm, ''),
  edit(
    'writes an operationId in snake_case',
    PATHS,
    /^( {2}operationId: [a-z]+)([A-Z])/gm,
    ([, start = '', letter = '']) => {
      return `${start}_${letter.toLowerCase()}`;
    },
  ),
  edit('begins an operationId with a noun', PATHS, /^ {2}operationId: \w+/gm, ([line]) => {
    return line.replace(/operationId: [a-z]+/, 'operationId: data');
  }),
  edit(
    'copies an operation and keeps its operationId',
    METERED,
    /^ {2}operationId: \w+/gm,
    ([line]) => {
      return line.endsWith(' getCredits') ? line : '  operationId: getCredits';
    },
  ),
  edit('forgets the summary', PATHS, /^ {2}summary: .*\n/gm, ''),
  edit('ends a summary with a full stop', PATHS, /^ {2}summary: .*$/gm, ([line]) => `${line}.`),
  edit('forgets the description of an operation', PATHS, /^ {2}description: >-\n( {4}.*\n)+/gm, ''),
  edit('misspells a tag', PATHS, /^ {2}tags: \[(\w+)/gm, ([line]) => `${line}s`),
  edit(
    'gives two tags',
    PATHS,
    /^ {2}tags: \[(?!Account)([\w ]+)\]/gm,
    ([, tag]) => `  tags: [${tag}, Account]`,
  ),
  edit('forgets the tag', PATHS, /^ {2}tags: .*\n/gm, ''),
  edit('forgets what a call costs', PATHS, /^ {2}x-metering: .*\n/gm, ''),
  edit(
    'gives a metered call away',
    METERED,
    /^( {2}x-metering: )\{ credits: 1 \}/gm,
    ([, key]) => `${key}{ credits: 0 }`,
  ),
  edit(
    'writes a cost as text',
    PATHS,
    /^( {2}x-metering: )\{ credits: (\d) \}/gm,
    ([, key, credits]) => `${key}{ credits: '${credits}' }`,
  ),
  edit('forgets the provenance', PATHS, /^ {2}x-provenance: .*\n/gm, ''),
  edit(
    'invents a provenance',
    PATHS,
    /^ {2}x-provenance: \{ source: \w+/gm,
    '  x-provenance: { source: rumour',
  ),
  edit('forgets whether a POST only reads', PATHS, /^ {2}x-safe: .*\n/gm, ''),
  edit('forgets how a list is paged', PATHS, /^ {2}x-pagination:.*\n( {4}.*\n)*/gm, ''),
  edit('points at rows that are not there', PATHS, /rows: \/\w+/g, 'rows: /items_of_page'),
  edit(
    'pages by a parameter that is not there',
    PATHS,
    /parameter: (\w+)/g,
    'parameter: page_number',
  ),
  edit(
    'begins counting pages at the wrong number',
    PATHS,
    /first: (\d)/g,
    ([, first]) => `first: ${1 - Number(first)}`,
  ),
  edit('points at rows for their total', PATHS, /total: \/total/g, 'total: /data'),
  edit('points at the page for the total', PATHS, /total: \/total/g, 'total: /page'),
  edit('points at rows for the next token', PATHS, /next: \/scroll/g, 'next: /data'),
  edit('points around the next token', PATHS, /next: \/meta\/next_cursor/g, 'next: /meta'),
  edit('takes the size of a page from its number', PATHS, /size: limit/g, 'size: page'),
  edit('pages by offset as if by number', PATHS, /style: offset/g, 'style: page, first: 0'),
  edit('writes a way to page twice', PATHS, /^ {4}- \{ style: .*\}\n/gm, ([line]) => line + line),
  edit('calls a change safe', PATHS, /x-safe: false/g, 'x-safe: true'),
  edit('calls a search unsafe', PATHS, /x-safe: true/g, 'x-safe: false'),
  edit(
    'adds an extension of their own',
    PATHS,
    /^ {2}x-(?:metering|provenance):/gm,
    ([line]) => `  x-internal: true\n${line}`,
  ),
  edit('copies an operation and keeps its tag', BRAND_TABS, /tags: \[Brands\]/g, 'tags: [Stores]'),
  rearrange('copies an operation and keeps its description', METERED, (path, text, all) => {
    const description = /^ {2}description: >-\n(?: {4}.*\n)+/m;
    const other = all.get('paths/logs.yaml')?.match(description)?.[0] ?? '';
    return [[path, text.replace(description, other)]];
  }),
  rearrange('exchanges two operationIds', COUNTS, (path, text, all) => {
    const other = path.includes('/shops/') ? path.replace('shops', 'videos') : SHOP_COUNT;
    const [id, otherId] = [path, other].map((one) => /count[A-Z]\w+/.exec(all.get(one) ?? '')?.[0]);
    return [
      [path, text.replaceAll(`${id}`, `${otherId}`)],
      [other, all.get(other)?.replaceAll(`${otherId}`, `${id}`)],
    ];
  }),
  edit(
    'answers a POST with something else',
    EXPLORE,
    /responses\/(Product|Shop|Video)Search\.yaml/g,
    'responses/CreatorSearch.yaml',
  ),
  edit('succeeds with another status', PATHS, /^ {4}'200':$/gm, "    '201':"),
  edit(
    'forgets that a body is needed',
    /^paths\/v1\/saved-ads\/\w+-(?:board|folder)\.yaml$/,
    /^ {4}required: true\n/gm,
    '',
  ),
  edit('forgets how a form sends its lists', PATHS, /^ {8}encoding:\n( {10}.*\n)+/gm, ''),
  edit(
    'misspells a list of a form',
    PATHS,
    /^ {10}category_ids: \{.*\}\n/gm,
    ([line]) => `${line}${line.replace('category', 'categories')}`,
  ),
  edit('answers JSON as a page', RESPONSES, /^ {2}application\/json:$/gm, '  text/html:'),
  edit('links to an operation that is not there', LINKS, /^operationId: \w+/gm, ([id]) => `${id}s`),
  edit('sends a name by a link that is not taken', LINKS, /^ {2}id:/gm, '  product_id:'),
  edit('links by a body to a GET', LINKS, /^parameters:$/gm, 'requestBody:'),
  edit('reads by a link what is not answered', LINKS, /body#\/data/g, 'body#/rows'),
  edit('writes an expression of a link wrongly', LINKS, /body#\//g, 'body.'),
  edit('does not say that a key may be wrong', PATHS, /^ {4}'401':\n {6}\$ref: .*\n/gm, ''),
  edit(
    'does not say that an account may lack access',
    METERED,
    /^ {4}'403':\n {6}\$ref: .*\n/gm,
    '',
  ),
  edit('does not say that requests are limited', METERED, /^ {4}'429':\n {6}\$ref: .*\n/gm, ''),
  edit('does not say that the service may fail', PATHS, /^ {4}'500':\n {6}\$ref: .*\n/gm, ''),
  edit('does not say what is answered', PATHS, /^ {4}'200':\n( {6}.*\n)+/gm, ''),
  edit('opens a route to everybody', PATHS, /^ {2}security:\n( {4}.*\n)+/gm, '  security: []\n'),
  edit(
    'names a security scheme that is not there',
    PATHS,
    /^ {4}- DashboardSession: \[\]/gm,
    '    - Session: []',
  ),
  edit(
    'opens a key route to sessions only',
    METERED,
    /^ {2}x-provenance: .*\n(?! {2}security)/gm,
    ([line]) => {
      return `${line}  security:\n    - DashboardSession: []\n`;
    },
  ),
  edit('gives a body no example', PATHS, /^ {8}examples:\n( {10,}.*\n)+(?= {2}responses:)/gm, ''),
  edit('gives an answer no example', PATHS, /^ {10}examples:\n( {12,}.*\n)+(?= {4}')/gm, ''),
  edit('asks for a body with GET', PATHS, /^get:\n/gm, ([line]) => {
    return `${line}  requestBody:\n    content: { application/json: { schema: { type: object } } }\n`;
  }),
  edit('misspells a verb', PATHS, /^post:$/gm, 'posts:'),
  edit('misspells a field of an operation', PATHS, /^ {2}responses:$/gm, '  response:'),
];

const schemas: Kind[] = [
  edit(
    'misspells a field',
    SCHEMAS,
    /^ {2}([a-z])([a-z])(\w{3,}):$/gm,
    ([, first, second, rest]) => `  ${second}${first}${rest}:`,
  ),
  edit(
    'translates a field',
    SCHEMAS,
    /^ {2}(title|name|period|country|description|price|total):$/gm,
    ([, name]) => {
      const french = {
        title: 'titre',
        name: 'nom',
        period: 'période',
        country: 'pays',
        description: 'désignation',
        price: 'prix',
        total: 'totalité',
      };
      return `  ${french[name as keyof typeof french]}:`;
    },
  ),
  edit(
    'writes a field in another case',
    SCHEMAS,
    /^ {2}([a-z]+)_([a-z])(\w*):$/gm,
    ([, start, letter = '', rest]) => {
      return `  ${start}${letter.toUpperCase()}${rest}:`;
    },
  ),
  edit('forgets the description of a field', SCHEMAS, ONE_LINE_DESCRIPTION, ''),
  edit(
    'describes a field by its name',
    SCHEMAS,
    /^ {2}(\w+):\n( {4}type: .*\n) {4}description: .*\n(?! {6})/gm,
    ([, name, type]) => {
      return `  ${name}:\n${type}    description: ${name}\n`;
    },
  ),
  edit('forgets the example of a field', SCHEMAS, /^ {4}examples: \[.*\]\n/gm, ''),
  edit(
    'gives an example of another type',
    SCHEMAS,
    /^( {4}type: (?:integer|number)\n(?: {4}(?:minimum|maximum|default|description): .*\n)*) {4}examples: .*$/gm,
    ([, start]) => {
      return `${start}    examples: [many]`;
    },
  ),
  edit(
    'gives an example out of range',
    SCHEMAS,
    /^( {4}minimum: 0\n(?: {4}(?:maximum|default|description): .*\n)*) {4}examples: .*$/gm,
    ([, start]) => {
      return `${start}    examples: [-5]`;
    },
  ),
  edit(
    'gives an example that is no day',
    SCHEMAS,
    /^( {4}format: date\n {4}description: .*\n) {4}examples: .*$/gm,
    ([, start]) => {
      return `${start}    examples: [yesterday]`;
    },
  ),
  edit(
    'gives a default that is not allowed',
    SCHEMAS,
    /^ {4}default: (asc|desc)$/gm,
    '    default: down',
  ),
  edit(
    'misspells a type',
    SCHEMAS,
    /^ {4}type: (string|integer|number)$/gm,
    ([line]) => `${line.slice(0, -2)}${line.at(-1)}`,
  ),
  edit(
    'marks null the old way',
    SCHEMAS,
    /^ {4}type: (string|number)$/gm,
    ([line]) => `${line}\n    nullable: true`,
  ),
  edit(
    'requires a field that is not there',
    SCHEMAS,
    /^required: \[(\w+)/gm,
    ([line]) => `${line}_of_row`,
  ),
  edit(
    'misspells a keyword',
    SCHEMAS,
    /^ {4}(minimum|pattern|maximum):/gm,
    ([, keyword]) => `    ${keyword}s:`,
  ),
  edit(
    'writes an expression that does not compile',
    COMPONENTS,
    /^ {4}pattern: (?:&\w+ )?\S+$/gm,
    ([line]) => `${line}(`,
  ),
  edit(
    'makes an id a number',
    SCHEMAS,
    /^ {2}((?:\w+_)?id):\n {4}type: string\n/gm,
    ([, name]) => `  ${name}:\n    type: integer\n`,
  ),
  edit(
    'forgets that a field is a day',
    SCHEMAS,
    /^ {4}type: string\n {4}format: date\n/gm,
    '    type: string\n',
  ),
  edit(
    'misspells a format',
    SCHEMAS,
    /^ {4}format: (?:date|uri|double)$/gm,
    ([line]) => `${line}s`,
  ),
  edit('forgets what a list holds', SCHEMAS, /^ {8}items:\n {10}\$ref: .*\n/gm, ''),
  edit(
    'leaves a sentence in French',
    SCHEMAS,
    /^ {4}description: Title of the listing\.$/gm,
    '    description: Le titre de la liste.',
  ),
  edit(
    'forgets that a field is an address',
    SCHEMAS,
    /^ {4}type: string\n {4}format: uri\n/gm,
    '    type: string\n',
  ),
  edit(
    'forgets the description of a schema',
    SCHEMAS,
    /^type: object\ndescription: .*\n( {2}.*\n)*/gm,
    'type: object\n',
  ),
  edit(
    'closes an answer',
    /^components\/schemas\/(Product|Shop|Creator|Video|Brand|AdCard)\.yaml$/,
    /^type: object\n/gm,
    ([line]) => {
      return `${line}additionalProperties: false\n`;
    },
  ),
  edit(
    'leaves a note to finish later',
    SCHEMAS,
    /^description: >-\n {2}/gm,
    ([line]) => `${line}TODO: finish. `,
  ),
  edit('leaves a backtick open', SCHEMAS, /^ {4}description: [^>&].*`\w+`.*$/gm, ([line]) =>
    line.replace(/`(\w+)`/, '`$1'),
  ),
];

const layout: Kind[] = [
  edit('misspells a reference', /./, /\$ref: \S*\/(\w+)\.yaml/g, ([line]) =>
    line.replace('.yaml', 's.yaml'),
  ),
  edit('indents by a tab', PATHS, /^ {4}(?='200':$)/gm, '\t'),
  edit(
    'writes a key twice',
    SCHEMAS,
    /^ {2}(id|name|title|total|page):\n( {4}.*\n)+/gm,
    ([block]) => block + block,
  ),
  edit('writes a path into the root file', ROOT, /^ {2}\/\S+:\n {4}\$ref: .*\n/gm, ([entry]) => {
    return entry.replace(
      /\$ref: .*/,
      "get: { operationId: getNothing, summary: Nothing, responses: { '200': { description: Nothing. } } }",
    );
  }),
  edit(
    'lists a path out of order',
    ROOT,
    /^( {2}\/\S+:\n {4}.*\n)( {2}\/\S+:\n {4}.*\n)/gm,
    ([, one = '', two = '']) => two + one,
  ),
  edit('ends a path with a slash', ROOT, /^ {2}\/\S+(?=:$)/gm, ([path]) => `${path}/`),
  edit(
    'misspells a path',
    ROOT,
    /^ {2}\/api\/\S+(?=:$)/gm,
    ([path]) => `${path.slice(0, -1)}-${path.at(-1)}`,
  ),
  edit(
    'describes a tag that no operation has',
    ROOT,
    /^tags:\n/gm,
    ([line]) => `${line}  - name: Rumours\n    description: What people say.\n`,
  ),
  edit(
    'forgets to describe a tag',
    ROOT,
    /^( {2}- name: [\w ]+\n) {4}description: .*\n/gm,
    ([, name = '']) => name,
  ),
  edit('sends keys in the clear', ROOT, /- url: https:/g, '- url: http:'),
  edit('ends a server with a slash', ROOT, /- url: https:\S+/g, ([url]) => `${url}/`),
  edit('forgets that keys are needed', ROOT, /^security:\n( {2}- .*\n)+/gm, ''),
  edit('forgets a security scheme', ROOT, /^ {4}\w+:\n {6}type: (apiKey|http)\n( {6}.*\n)+/gm, ''),
  rearrange('puts a path file in the wrong place', METERED, (path, text, all) => {
    const other = path.replace('/v1/', '/');
    return [
      [path, undefined],
      [other, text.replaceAll('$ref: ../', '$ref: ')],
      ['openapi.yaml', all.get('openapi.yaml')?.replace(`$ref: ${path}\n`, `$ref: ${other}\n`)],
    ];
  }),
  rearrange('leaves a component that nothing uses', SCHEMAS, (path, text) => [
    [path.replace('.yaml', 'Old.yaml'), text],
  ]),
  rearrange('copies a schema under another name', SCHEMAS, (path, text, all) => [
    [path.replace('.yaml', 'Copy.yaml'), text],
    ...usingCopyOnce(path, all),
  ]),
  edit('writes a component into a path file', PATHS, /^ {10}schema:\n {12}\$ref: .*\n/gm, () => {
    const fields = ['id', 'title'].map((name) => {
      return `              ${name}:\n                type: string\n                description: The ${name} of it.\n                examples: [abc]\n`;
    });
    return `          schema:\n            type: object\n            description: One of them.\n            properties:\n${fields.join('')}`;
  }),
];

const workflows: Kind[] = [
  edit('calls an operation that is not there', WORKFLOWS, /operationId: \w+/g, ([id]) => `${id}s`),
  edit('uses an input that is not declared', WORKFLOWS, /\$inputs\.\w+/g, '$inputs.token'),
  edit(
    'uses a shared parameter that is not declared',
    WORKFLOWS,
    /\$components\.parameters\.\w+/g,
    '$components.parameters.token',
  ),
  edit(
    'misspells a name in a workflow',
    WORKFLOWS,
    /name: (?:min_revenue|country|limit)/g,
    ([name]) => name.slice(0, -1),
  ),
  edit('misspells a name in the body of a workflow', WORKFLOWS, /payload: \{ \w+/g, ([name]) =>
    name.slice(0, -1),
  ),
  edit(
    'mixes windows in a workflow',
    OBEDIENT_WORKFLOWS,
    /^( *- )\{ name: period, in: query.*\}\n/gm,
    ([line, start]) => `${line}${start}{ name: start_date, in: query, value: '2026-03-01' }\n`,
  ),
  edit(
    'reads in a workflow what is not answered',
    WORKFLOWS,
    /body#\/(\w+)/g,
    'body#/rows_of_page',
  ),
];

/** Every kind of mistake. */
export const kinds: readonly Kind[] = [
  ...windows,
  ...queries,
  ...operations,
  ...schemas,
  ...layout,
  ...workflows,
];

function otherWindow(line: string): string {
  const other = line.includes('/NoWindow') ? 'DateRangeWindow' : 'NoWindow';
  return line.replace(/\w+\.yaml/, `${other}.yaml`);
}

/** The first file that refers to a schema, now referring to its copy. */
function usingCopyOnce(
  path: string,
  all: ReadonlyMap<string, string>,
): [path: string, text: string][] {
  const name = /\/(\w+\.yaml)$/.exec(path)?.[1] ?? '';
  const user = [...all].find(([, text]) => text.includes(`/schemas/${name}`));
  if (!user) return [];
  return [[user[0], user[1].replace(`/schemas/${name}`, `/schemas/${name.replace('.', 'Copy.')}`)]];
}
