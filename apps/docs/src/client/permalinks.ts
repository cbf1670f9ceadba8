/** Opens what an address points into, and lets names without a link be linked to. */
export function permalinks(): void {
  reveal();
  addEventListener('hashchange', reveal);
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.matches('.fields b, b.status')) return;
    const id = target.closest('[id]')?.id;
    if (id !== undefined) location.hash = encodeURIComponent(id);
  });
}

/** Browsers open a folded part by themselves, but not all of them. */
function reveal(): void {
  const target = document.getElementById(idIn(location.hash));
  let folded = target?.closest('details:not([open])');
  if (!target || !folded) return;
  while (folded instanceof HTMLDetailsElement) {
    folded.open = true;
    folded = folded.parentElement?.closest('details:not([open])') ?? null;
  }
  target.scrollIntoView();
}

/** The id that the end of an address names, which anybody may have written. */
export function idIn(hash: string): string {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
