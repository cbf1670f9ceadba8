import { expect, test } from 'vitest';
import { readGuide } from './guide.ts';

const BODY = `import Card from './card.astro';

Une clé, une requête.

## Où aller \`d’abord\`

Voici l’été…

<Card title="Référence" href="/fr/reference/" description="tout" />

<Box>

Dans la boîte.

</Box>

## Où aller \`d’abord\`

Fin.
`;

test('leaves out of a guide what only a page can show', () => {
  expect(readGuide(BODY, true).markdown).toBe(`Une clé, une requête.

## Où aller \`d’abord\`

Voici l’été…

[Référence](/fr/reference/): tout

Dans la boîte.

## Où aller \`d’abord\`

Fin.`);
});

test('leaves plain Markdown as it is', () => {
  expect(readGuide('A `<b>` {x}.\n\n:::note\nB.\n:::\n', false).markdown).toBe(
    'A `<b>` {x}.\n\n:::note\nB.\n:::',
  );
});

test('tells sections apart, with the anchors that the page gives them', () => {
  expect(readGuide(BODY, true).sections).toEqual([
    { anchor: '', heading: '', text: 'Une clé, une requête.' },
    { anchor: 'où-aller-dabord', heading: 'Où aller d’abord', text: 'Voici l’été… Dans la boîte.' },
    { anchor: 'où-aller-dabord-1', heading: 'Où aller d’abord', text: 'Fin.' },
  ]);
});
