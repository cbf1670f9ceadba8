/** The button that changes between light and dark, and is remembered. */
export function toggleTheme(): void {
  const root = document.documentElement;
  document.querySelector('[data-theme-toggle]')?.addEventListener('click', () => {
    const isDark = getComputedStyle(root).colorScheme === 'dark' || systemIsDark(root);
    const scheme = isDark ? 'light' : 'dark';
    root.dataset['scheme'] = scheme;
    try {
      localStorage.setItem('scheme', scheme);
    } catch {
      // a browser that keeps nothing shows the choice on this page alone
    }
  });
}

function systemIsDark({ dataset }: HTMLElement): boolean {
  return dataset['scheme'] === undefined && matchMedia('(prefers-color-scheme: dark)').matches;
}
