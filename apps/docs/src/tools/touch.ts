/** Loads what a part of a page needs once somebody touches it: by key, finger, mouse or paste. */

const TOUCHES = ['focusin', 'pointerdown', 'click', 'paste', 'toggle'];

/**
 * Calls `start` with each element that fits and is touched, once each. It listens to the whole page, so
 * that it costs the same for one as for many.
 */
export function onTouch(selector: string, start: (element: HTMLElement) => void): void {
  const known = new WeakSet<Element>();
  for (const touch of TOUCHES) {
    // a toggle does not bubble
    document.addEventListener(
      touch,
      ({ target }) => {
        const element = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
        if (element === null || known.has(element)) return;
        known.add(element);
        start(element);
      },
      true,
    );
  }
}
