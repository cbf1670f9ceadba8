import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (components: string) => lintWith('names-known', `components: ${components}`);

test('refuses translated and misspelt names, wherever they stand', async () => {
  const problems = await lint(`
  securitySchemes:
    Key: { type: apiKey, in: header, name: Clé X-API }
  parameters:
    Country: { name: pays, in: query, schema: { type: string } }
    Window:
      name: window
      in: query
      schema: { type: object, properties: { periode: { type: string } } }
  schemas:
    Product:
      allOf:
        - type: object
          properties:
            meta: { type: object, properties: { date_de_début: { type: string } } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/parameters/Country/name: \`pays\` is no known name of this service. Did you mean \`page\`? Look it up in the service's docs; if it is real, add it to spec/identifiers.yaml.",
      "#/components/parameters/Window/schema/properties/periode: \`periode\` is no known name of this service. Did you mean \`period\`? Look it up in the service's docs; if it is real, add it to spec/identifiers.yaml.",
      "#/components/schemas/Product/allOf/0/properties/meta/properties/date_de_début: \`date_de_début\` is no known name of this service. Look it up in the service's docs; if it is real, add it to spec/identifiers.yaml.",
      "#/components/securitySchemes/Key/name: \`Clé X-API\` is no known name of this service. Look it up in the service's docs; if it is real, add it to spec/identifiers.yaml.",
    ]
  `);
});

test('accepts names that are on the list', async () => {
  const problems = await lint(`
  parameters:
    Page: { name: page, in: query, schema: { type: integer } }
  schemas:
    Product: { type: object, properties: { id: { type: string }, date_from: { not: {} } } }
`);
  expect(problems).toEqual([]);
});

test('leaves values, and names of the description itself, alone', async () => {
  const problems = await lint(`
  schemas:
    Période:
      type: object
      additionalProperties: { type: string }
      examples: [{ pays: FR }]
`);
  expect(problems).toEqual([]);
});
