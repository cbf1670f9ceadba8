/** Sets the reader's choice of light or dark before the first paint; without one the system's is used. */
export const themeScript =
  'try{const s=localStorage.getItem("scheme");if(s)document.documentElement.dataset.scheme=s}catch{}';
