// That samples run, and send what they say, is tested with the programs of their languages in docs-content.
import { describe, expect, test } from 'vitest';
import type { SampleRequest } from './content.ts';
import { samplesFor } from './samples.ts';

const settings = {
  origin: 'https://library.example',
  client: {
    module: 'library',
    factory: 'open',
    options: { 'X-Key': 'key' },
    origin: 'at',
    home: 'https://library.example',
  },
};

const get: SampleRequest = {
  method: 'GET',
  path: '/books',
  query: [['q', "Tom's tea"]],
  headers: { 'X-Key': 'k' },
  call: { method: 'library.books.list', input: { q: "Tom's tea" } },
};

const post: SampleRequest = {
  method: 'POST',
  path: '/books',
  query: [],
  headers: { 'Content-Type': 'application/json', Cookie: 'session=1' },
  body: '{"title":"Sea","tags":[],"more":{}}',
};

const form: SampleRequest = {
  method: 'POST',
  path: '/covers',
  query: [],
  headers: { 'Content-Type': 'multipart/form-data' },
  form: [
    { name: 'title', value: 'Sea' },
    { name: 'cover', value: '', file: 'cover.png', type: 'image/png' },
  ],
  call: { method: 'library.covers', input: { title: 'Sea', cover: 'bytes' } },
};

describe('a GET', () => {
  const code = samplesFor(get, settings);

  test('is a command', () => {
    expect(code.curl).toBe(
      String.raw`curl --get 'https://library.example/books' \
  --header 'X-Key: k' \
  --data-urlencode 'q=Tom'\''s tea'`,
    );
  });

  test('is a call of the client', () => {
    expect(code.client).toBe(
      String.raw`import { open } from 'library';

const library = open({ key: 'k' });
const answer = await library.books.list({ q: 'Tom\'s tea' });
console.log(answer);`,
    );
  });

  test('is JavaScript', () => {
    expect(code.fetch).toBe(
      `const query = new URLSearchParams({ q: 'Tom\\'s tea' });

const response = await fetch(\`https://library.example/books?\${query}\`, {
  headers: { 'X-Key': 'k' },
});
if (!response.ok) throw new Error(\`\${response.status}: \${await response.text()}\`);
console.log(await response.json());`,
    );
  });

  test('is Python', () => {
    expect(code.python).toBe(
      `import requests

response = requests.get(
    "https://library.example/books",
    params={"q": "Tom's tea"},
    headers={"X-Key": "k"},
    timeout=30,
)
response.raise_for_status()
print(response.json())`,
    );
  });

  test('is Go', () => {
    expect(code.go).toContain(`	query := url.Values{}
	query.Add("q", "Tom's tea")

	request, err := http.NewRequest("GET", "https://library.example/books?"+query.Encode(), nil)
`);
  });

  test('is PHP', () => {
    expect(code.php).toContain(
      String.raw`$query = http_build_query(['q' => 'Tom\'s tea']);
$curl = curl_init('https://library.example/books?' . $query);
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ['X-Key: k'],
]);`,
    );
  });
});

test('a body is written as each language writes values', () => {
  const code = samplesFor(post, settings);
  expect(code.curl).toContain(`--data-raw '{"title": "Sea", "tags": [], "more": {}}'`);
  expect(code.fetch).toContain(`body: JSON.stringify({ title: 'Sea', tags: [], more: {} }),`);
  expect(code.python).toContain('json={"title": "Sea", "tags": [], "more": {}},');
  expect(code.go).toContain('strings.NewReader(`{"title": "Sea", "tags": [], "more": {}}`)');
  expect(code.php).toContain(
    `json_encode(['title' => 'Sea', 'tags' => [], 'more' => new stdClass()])`,
  );
});

test('a long value has a line for each member', () => {
  const body = JSON.stringify({ list: ['a'.repeat(40), 'b'.repeat(40)], last: 1 });
  const { curl } = samplesFor({ ...post, body }, settings);
  expect(curl).toContain(`--data-raw '{
    "list": [
      "${'a'.repeat(40)}",
      "${'b'.repeat(40)}"
    ],
    "last": 1
  }'`);
});

test('a cookie is a cookie where a language knows such', () => {
  const code = samplesFor(post, settings);
  expect(code.curl).toContain(`--header 'Cookie: session=1'`);
  expect(code.python).toContain('cookies={"session": "1"},');
  expect(code.php).toContain(`CURLOPT_COOKIE => 'session=1',`);
});

test('a file is read', () => {
  const code = samplesFor(form, settings);
  expect(code.curl).toContain(`--form 'cover=@cover.png;type=image/png'`);
  expect(code.client).toContain(`import { readFile } from 'node:fs/promises';`);
  expect(code.client).toContain(
    `cover: new Blob([await readFile('cover.png')], { type: 'image/png' })`,
  );
  expect(code.python).toContain('("cover", ("cover.png", open("cover.png", "rb"), "image/png"))');
  expect(code.go).toContain('content, err := os.ReadFile("cover.png")');
  expect(code.php).toContain(`new CURLFile('cover.png', 'image/png')`);
});

test('two files have two names in Go', () => {
  const cover = { name: 'cover', value: '', file: 'cover.png' };
  const { go } = samplesFor({ ...form, form: [cover, { ...cover, name: 'back' }] }, settings);
  expect(go).toContain('content1, err :=');
  expect(go).toContain('content2, err :=');
});

test('an answer that is no JSON is text', () => {
  const code = samplesFor({ ...get, isText: true }, settings);
  expect(code.fetch).toContain('await response.text());');
  expect(code.python).toContain('print(response.text)');
  expect(code.php).toContain('echo $body;');
});

test('another origin is an option of the client', () => {
  const { client, curl } = samplesFor(get, { ...settings, origin: 'http://127.0.0.1:4010' });
  expect(client).toContain(`open({ key: 'k', at: 'http://127.0.0.1:4010' })`);
  expect(curl).toContain(`'http://127.0.0.1:4010/books'`);
});

test('there is no code of a client that nobody told of, or that has no method', () => {
  expect(samplesFor(get, { origin: '' })).not.toHaveProperty('client');
  expect(samplesFor(post, settings)).not.toHaveProperty('client');
});

test('a body that is not yet JSON stands as it is', () => {
  const code = samplesFor({ ...post, body: '{"title":' }, settings);
  expect(code.curl).toContain(`--data-raw '{"title":'`);
  expect(code.fetch).toContain(`body: '{"title":',`);
});
