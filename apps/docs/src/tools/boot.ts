/** Loads a tool when it is touched. */

import type { Catalogue } from './catalogue.ts';
import { onTouch } from './touch.ts';

type Mount = (room: HTMLElement, catalogue: Catalogue, lang: string) => void;

onTouch('[data-tree]', (room) => {
  void start(room, async () => (await import('./tree.ts')).mountTree);
});

onTouch('[data-checker]', (room) => {
  void start(room, async () => (await import('./checker.ts')).mountChecker);
});

async function start(room: HTMLElement, load: () => Promise<Mount>): Promise<void> {
  const { lang = 'en', failed = '', catalogue: address = '' } = room.dataset;
  let pressed: Element | null = null;
  const press = ({ target }: Event) => {
    pressed = target instanceof Element ? target.closest('button') : null;
  };
  room.addEventListener('click', press);
  try {
    const [mount, response] = await Promise.all([load(), fetch(address)]);
    if (!response.ok) throw new Error(String(response.status));
    mount(room, await response.json(), lang);
    // a button that was pressed meanwhile
    (pressed as HTMLElement | null)?.click();
  } catch {
    room.querySelector('[data-outcome]')?.replaceChildren(failed);
  } finally {
    room.removeEventListener('click', press);
  }
}
