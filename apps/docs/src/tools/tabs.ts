/** Tabs by the pattern of ARIA: arrows, Home and End move between them. */

import { freshId, h } from './dom.ts';

export type Tab = {
  readonly name: string;
  /** Names that are never translated. */
  readonly isCode?: boolean;
  /** Made when it is first shown. */
  readonly panel: () => Node;
};

/** A list of tabs with its panels; the first, or the one chosen before, is shown. */
export function tabs(label: string, all: readonly Tab[], chosen = ''): HTMLElement {
  const id = freshId('tabs');
  const panels = all.map((_, index) =>
    h('div', {
      id: `${id}-panel-${index}`,
      role: 'tabpanel',
      'aria-labelledby': `${id}-tab-${index}`,
      tabindex: 0,
      hidden: true,
    }),
  );
  const buttons = all.map(({ name, isCode }, index) =>
    h(
      'button',
      {
        id: `${id}-tab-${index}`,
        type: 'button',
        role: 'tab',
        'aria-controls': `${id}-panel-${index}`,
        translate: isCode ? 'no' : null,
        click: () => show(index),
      },
      name,
    ),
  );
  const list = h('div', { role: 'tablist', 'aria-label': label, keydown: move }, ...buttons);
  show(
    Math.max(
      0,
      all.findIndex(({ name }) => name === chosen),
    ),
  );
  return h('div', { class: 'tool-tabs' }, list, ...panels);

  function show(index: number): void {
    for (const [at, button] of buttons.entries()) {
      button.setAttribute('aria-selected', String(at === index));
      button.tabIndex = at === index ? 0 : -1;
    }
    for (const [at, panel] of panels.entries()) panel.hidden = at !== index;
    const panel = panels[index];
    if (panel?.childNodes.length === 0) panel.append(all[index]?.panel() ?? '');
  }

  function move(event: Event): void {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = target((event as KeyboardEvent).key, at, buttons.length);
    if (to === undefined || at === -1) return;
    event.preventDefault();
    show(to);
    buttons[to]?.focus();
  }
}

function target(key: string, at: number, count: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowRight: (at + 1) % count,
    ArrowLeft: (at + count - 1) % count,
    Home: 0,
    End: count - 1,
  };
  return steps[key];
}
