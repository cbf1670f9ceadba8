/** Opens the search, which is loaded when it is first asked for. */
export function openSearch(): void {
  document.querySelector('[data-open="search"]')?.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    const isSlash = event.key === '/' && !isTyping(event.target);
    if (!isCommand && !isSlash) return;
    event.preventDefault();
    open();
  });
}

async function open(): Promise<void> {
  const { showSearch } = await import('../search/dialog.ts');
  await showSearch();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
