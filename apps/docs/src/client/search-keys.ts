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
  try {
    const { showSearch } = await import('../search/dialog.ts');
    await showSearch();
  } catch {
    tellFailure();
  }
}

/** In a plain dialog, as the styles of the search may be what failed. Escape and a click close it. */
function tellFailure(): void {
  const button = document.querySelector<HTMLElement>('[data-open="search"]');
  const dialog = document.createElement('dialog');
  dialog.textContent = button?.dataset['failed'] ?? '';
  dialog.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
