/** Loads Try it when somebody opens it. */

import { loadStyle } from '../tools/style.ts';
import toolsStyle from '../tools/tools.css?url';
import { onTouch } from '../tools/touch.ts';
import tryStyle from './try.css?url';

onTouch('details[data-try]', (details) => {
  void load(details);
});

async function load(details: HTMLElement): Promise<void> {
  const room = details.querySelector<HTMLElement>('[data-room]');
  const { try: address = '', lang = 'en', sentences } = details.dataset;
  if (room === null) return;
  try {
    const [{ mount }, response] = await Promise.all([
      import('./try.ts'),
      fetch(address),
      ...[toolsStyle, tryStyle].map(loadStyle),
    ]);
    if (!response.ok) throw new Error(`${response.status}`);
    mount(room, await response.json(), lang, sentences);
  } catch {
    room.textContent = details.dataset['failed'] ?? '';
    details.addEventListener('toggle', () => void load(details), { once: true });
  }
}
