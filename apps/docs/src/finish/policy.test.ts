import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineHashes, policy, withPolicy } from './policy.ts';

const HASH = `'sha256-${createHash('sha256').update('a()').digest('base64')}'`;
const PAGE =
  '<head><meta charset="utf-8"/></head><script>a()</script><script type="application/ld+json">{}</script><script src="/b.js"></script>';

test('knows the inline scripts that run, and no others', () => {
  expect(inlineHashes(PAGE)).toEqual([HASH]);
});

test('lets nothing run that was not built', () => {
  const [scripts] = policy([HASH, HASH]).match(/script-src[^;]*/) ?? [];
  expect(scripts).toBe(`script-src 'self' ${HASH}`);
  expect(policy([])).not.toContain('unsafe');
});

test('stands right behind the character set, before anything else', () => {
  expect(withPolicy(PAGE)).toContain(
    `<head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${policy([HASH])}"></head>`,
  );
});
