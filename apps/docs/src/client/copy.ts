/** Buttons that copy code. They are made here, so that a page without scripts has none. */
export function copyButtons(): void {
  const { copy = '', copied = '' } = document.querySelector<HTMLElement>('.top')?.dataset ?? {};
  for (const code of document.querySelectorAll<HTMLElement>('pre > code, [data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
      }, 1500);
    });
    code.after(button);
  }
}
