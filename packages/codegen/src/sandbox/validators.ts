/** Functions that Ajv makes of schemas, as the text of a module that needs nothing of Ajv. */

import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { header } from '../header.ts';
import { addFormats, formatLines } from './formats.ts';

/** What Ajv's code would load, and what stands in for it. */
const RUNTIME: Readonly<Record<string, string>> = {
  'ajv/dist/runtime/ucs2length': 'lengthOf',
  'ajv/dist/runtime/equal': 'isEqual',
};

/** How Ajv tells a failure, if it tells all of them. */
const FAILURE =
  /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:(.*?),keyword:("[^"]*"),params:(.*)\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;

/** Failures of which it matters what they are about. */
const TELLING = [
  'additionalProperties',
  'dependentRequired',
  'oneOf',
  'propertyNames',
  'required',
  'unevaluatedProperties',
];

/**
 * A module that exports a function for each of some schemas, by id.
 *
 * @param schemas - All of them, since one may refer to others by id.
 * @param ids - Those to export.
 * @param coerceTypes - Whether text is read as what is wanted, as in a query.
 */
export function validatorsModule(
  schemas: ReadonlyMap<string, unknown>,
  ids: readonly string[],
  coerceTypes: boolean,
): string {
  const ajv = compiler(schemas, coerceTypes);
  const exported = Object.fromEntries(ids.map((id) => [id, id]));
  const code = withoutAjv(standalone.default(ajv, exported)).replace('"use strict";\n', '');
  const body = withoutUnused(lightened(code));
  return [
    `// ${header('sandbox')}\n\n`,
    body.includes('fail(') ? "import { fail } from './fail.js';\n" : '',
    valuesImport(body),
    formatLines(body),
    '\n',
    body,
  ].join('');
}

function compiler(schemas: ReadonlyMap<string, unknown>, coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes,
    inlineRefs: false,
    logger: false,
    messages: false,
    meta: false,
    strict: false,
    strictNumbers: true,
    validateSchema: false,
    code: { esm: true, formats: _`formats`, lines: true, source: true },
  });
  const text = JSON.stringify([...schemas.values()]);
  // what no schema asks for would weigh down each function
  ajv.opts.unevaluated = text.includes('"unevaluated');
  ajv.opts.dynamicRef = text.includes('"$dynamic');
  addFormats(ajv);
  for (const [id, schema] of schemas) {
    judge.validateSchema(schema as object, true);
    ajv.addSchema(schema as object, id);
  }
  return ajv;
}

/** Tells what is no schema; one for all, because it takes long to compile what it tells it by. */
const judge = new Ajv2020({ strict: false, validateFormats: false });

/** Failures are made by one function, and say no more than is asked of them. */
function lightened(code: string): string {
  return code.replace(
    FAILURE,
    (_match, _name, instancePath = 'instancePath', schemaPath, keyword, params) => {
      const isTelling = TELLING.includes(JSON.parse(keyword));
      const isChoice = /\/(oneOf|anyOf)[/"]/.test(schemaPath);
      const more = [isChoice ? schemaPath : '""', isTelling ? params : '{}'];
      while (['""', '{}'].includes(more.at(-1) ?? '')) more.pop();
      return `vErrors = fail(vErrors, ${[instancePath, keyword, ...more].join(', ')});errors++;`;
    },
  );
}

/** The schemas themselves are of no use any more, where nothing is looked up in them. */
function withoutUnused(code: string): string {
  const mentions = code.match(/\bschema\d+\b/g) ?? [];
  const isUnused = (name: string): boolean => mentions.filter((each) => each === name).length < 2;
  return code.replace(/^const (schema\d+) = .*;\n/gm, (line, name) => (isUnused(name) ? '' : line));
}

/** What Ajv's code would load is imported by another name. */
function withoutAjv(code: string): string {
  return code.replace(/require\("([^"]+)"\)\.default/g, (_match, path) => {
    const name = RUNTIME[path];
    if (name === undefined) {
      throw new Error(`Ajv's code loads "${path}", for which nothing stands in.`);
    }
    return name;
  });
}

function valuesImport(code: string): string {
  const names = Object.values(RUNTIME).filter((name) => code.includes(`= ${name};`));
  return names.length > 0 ? `import { ${names.join(', ')} } from './values.js';\n` : '';
}
