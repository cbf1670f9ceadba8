/** Whether text stands out from its ground, as axe judges it. */

import type { Page } from '../try/site.ts';

type Scheme = 'light' | 'dark';

/** Shows a page in a theme, and tells where its text is too pale. */
export type ContrastJudge = (page: Page, scheme: Scheme) => Promise<string[]>;

/**
 * A judge for many pages that look alike. Text whose like axe has passed before, on any page, is
 * not shown to it again; alike is what has the same element, class, colours, size and weight on the
 * same grounds. The page needs axe.
 */
export function createContrastJudge(): ContrastJudge {
  const passed = new Set<string>();
  return async (page, scheme) => {
    const verdict = await page.evaluate(judge, { scheme, known: [...passed] });
    for (const kind of verdict.passed) passed.add(kind);
    return verdict.pale.map((target) => `${scheme}: color-contrast at ${target}`);
  };
}

type Question = { scheme: Scheme; known: string[] };

type Verdict = { pale: string[]; passed: string[] };

type Axe = {
  run(context: object, options: object): Promise<Record<'passes' | 'violations', Rule[]>>;
};
type Rule = { nodes: { element: Element; target: string[] }[] };

/** Runs in the page. */
async function judge({ scheme, known }: Question): Promise<Verdict> {
  document.documentElement.dataset['scheme'] = scheme;
  const isKnown = new Set(known);
  const grounds = new Map<Element | null, string>([[null, '']]);
  const kinds = new Map<Element, string>();
  for (const element of document.querySelectorAll('body *')) {
    const kind = hasText(element) && isSeen(element) ? kindOf(element) : undefined;
    if (kind !== undefined && !isKnown.has(kind)) kinds.set(element, kind);
  }
  if (kinds.size === 0) return { pale: [], passed: [] };
  const { axe } = globalThis as unknown as { axe: Axe };
  const found = await axe.run(
    { include: [...kinds.keys()] },
    {
      runOnly: ['color-contrast'],
      resultTypes: ['passes', 'violations'],
      elementRef: true,
      preload: false,
    },
  );
  const [passes, failures] = [found.passes, found.violations].map((rules) =>
    rules.flatMap(({ nodes }) => nodes),
  );
  return {
    pale: (failures ?? []).map(({ target }) => target.join(' ')),
    passed: (passes ?? []).flatMap(({ element }) => kinds.get(element) ?? []),
  };

  function hasText(element: Element): boolean {
    if (element.matches('input, select, textarea')) return true;
    return [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );
  }

  // what cannot be seen is nothing to axe, and would be asked about on every page
  function isSeen(element: Element): boolean {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const isInside = width > 1 && height > 1 && right > 0 && bottom > 0;
    return isInside && getComputedStyle(element).clip === 'auto';
  }

  function kindOf(element: Element): string {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = [color, fontSize, fontWeight, textShadow].join(' ');
    return `${element.tagName} ${element.className} ${look}${groundOf(element)}`;
  }

  /** Backgrounds and opacity of an element and all around it; only of those that have any. */
  function groundOf(element: Element | null): string {
    const ready = grounds.get(element);
    if (element === null || ready !== undefined) return ready ?? '';
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const around = groundOf(element.parentElement);
    const ground = own === 'rgba(0, 0, 0, 0) none 1' ? around : `${around} on ${own}`;
    grounds.set(element, ground);
    return ground;
  }
}
