import type { Schema } from '@winninghunter/docs-content';

/** The type of a value as programmers write it: `string`, `integer | null`, `Product[]`; empty if it is anything. */
export function typeName(schema: Schema): string {
  if (schema.recursive !== undefined) return schema.recursive;
  const names = schema.types.map((type) => {
    if (type === 'array') return arrayName(schema.items);
    return type === 'object' && schema.name !== undefined ? schema.name : type;
  });
  if (names.length === 0)
    return schema.types.length === 0 && schema.options ? optionNames(schema) : constName(schema);
  return names.join(' | ');
}

function arrayName(items: Schema | undefined): string {
  const name = items ? typeName(items) : '';
  if (name === '') return 'array';
  return name.includes(' ') ? `(${name})[]` : `${name}[]`;
}

function optionNames({ options = [] }: Schema): string {
  const names = [...new Set(options.map(({ schema }) => typeName(schema)))];
  return names.includes('') ? '' : names.join(' | ');
}

function constName(schema: Schema): string {
  if (schema.const === undefined) return '';
  return schema.const === null ? 'null' : typeof schema.const;
}
