import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const service = '{ url: "https://app.winninghunter.com", description: The service. }';
const lint = (servers: string) => lintWith('servers-sound', `servers: [ ${servers.trimEnd()} ]`);

test('accepts the service, this machine, and an origin of the reader', async () => {
  const problems = await lint(`
  ${service},
  { url: 'http://127.0.0.1:4010', description: The mock. },
  { url: 'http://localhost:4010', description: The mock. },
  {
    url: '{origin}',
    description: An origin of your own.,
    variables: { origin: { default: 'https://app.winninghunter.com', description: Scheme and host. } },
  }
`);
  expect(problems).toEqual([]);
});

test('refuses a server that is not encrypted', async () => {
  expect(
    await lint(`${service}, { url: 'http://staging.winninghunter.com', description: Tests. }`),
  ).toMatchInlineSnapshot(`
    [
      "#/servers/1/url: The server \`http://staging.winninghunter.com\` would send keys in clear text. Write \`https:\`; only 127.0.0.1 and localhost may do without.",
    ]
  `);
});

test('refuses a variable whose default is not encrypted', async () => {
  const problems = await lint(
    `${service}, { url: '{origin}', description: Yours., variables: { origin: { default: 'http://winninghunter.com', description: Host. } } }`,
  );
  expect(problems).toHaveLength(1);
});

test('refuses a first server that is not the service', async () => {
  expect(
    await lint(`{ url: 'http://127.0.0.1:4010', description: The mock. }, ${service}`),
  ).toMatchInlineSnapshot(`
    [
      "#/servers/0/url: The first server, \`http://127.0.0.1:4010\`, is not the service, though tools take the first unless told otherwise. Put \`https://app.winninghunter.com\` first, without variables.",
    ]
  `);
  expect(await lint('{ url: /api, description: The service. }')).toHaveLength(1);
});

test('refuses servers and variables that are not described', async () => {
  const problems = await lint(`
  ${service},
  { url: 'https://eu.winninghunter.com' },
  { url: 'https://{region}.winninghunter.com', description: Another., variables: { region: { default: us } } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/servers/1: The server \`https://eu.winninghunter.com\` is not described. Write a \`description\` that says in a sentence what answers there.",
      "#/servers/2/variables/region: The variable \`region\` of the server \`https://{region}.winninghunter.com\` has no default or no description. Write both: a value that works, and a sentence that says what may stand there.",
    ]
  `);
});

test('gets over servers that are half written', async () => {
  expect(await lint('null')).toEqual([]);
  expect(await lintWith('servers-sound', 'servers:')).toEqual([]);
});
