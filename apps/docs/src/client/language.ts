/** Shows code in the language that the reader chose last. */
export function rememberLanguage(): void {
  const inputs = document.querySelectorAll<HTMLInputElement>('[name="language"]');
  try {
    const chosen = localStorage.getItem('language');
    for (const input of inputs) {
      if (input.value === chosen) input.checked = true;
      input.addEventListener('change', () => localStorage.setItem('language', input.value));
    }
  } catch {
    // a browser that keeps nothing shows the first language
  }
}
