import type { Operation } from './operation.ts';

/** What a page says about its own loading; all in milliseconds since it was asked for. */
export type Probe = {
  /** 0 until the operation is there to be read. */
  visible: number;
  largestPaint: number;
  firstPaint: number;
  /** Tasks of more than 50 ms. */
  tasks: { start: number; duration: number }[];
};

declare global {
  var benchProbe: Probe;
}

/**
 * Runs in the page, before anything of the page: takes the time when the first frame is drawn in which
 * the title of the operation is on the screen and each of its parameters is rendered below.
 */
export function probe({ title, parameters }: Operation): void {
  // pages have no use for more text than this between a title and the last of its parameters
  const MOST_TEXTS = 5_000;
  const found: Probe = { visible: 0, largestPaint: 0, firstPaint: 0, tasks: [] };
  globalThis.benchProbe = found;

  observe('largest-contentful-paint', ({ startTime }) => {
    found.largestPaint = startTime;
  });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') found.firstPaint = startTime;
  });
  observe('longtask', ({ startTime, duration }) => {
    found.tasks.push({ start: startTime, duration });
  });
  requestAnimationFrame(look);

  function observe(type: string, note: (entry: PerformanceEntry) => void): void {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  }

  function look(): void {
    const heading = [...document.querySelectorAll('h1, h2, h3')].find(isTitle);
    if (heading === undefined || !areBelow(heading)) {
      requestAnimationFrame(look);
    } else {
      // what is posted now comes after this frame is drawn
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        found.visible = performance.now();
        port1.close();
      };
      port2.postMessage(undefined);
    }
  }

  function isTitle(element: Element): boolean {
    const { top, bottom, width } = element.getBoundingClientRect();
    return element.textContent.trim() === title && width > 0 && bottom > 0 && top < innerHeight;
  }

  function areBelow(heading: Element): boolean {
    const wanted = new Set(parameters);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    texts.currentNode = heading;
    for (let count = 0; wanted.size > 0 && count < MOST_TEXTS && texts.nextNode(); count += 1) {
      // a name may be broken by places to wrap
      const parent = texts.currentNode.parentElement;
      const name = parent?.textContent.trim() ?? '';
      if (wanted.has(name) && parent?.checkVisibility()) wanted.delete(name);
    }
    return wanted.size === 0;
  }
}
