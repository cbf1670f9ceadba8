/** Scrolls the sidebar to the page that is open. */
export function revealCurrent(): void {
  const side = document.getElementById('side');
  const current = side?.querySelector<HTMLElement>('[aria-current="page"]');
  if (!side || !current || current.offsetTop < side.clientHeight * 0.8) return;
  side.scrollTop = current.offsetTop - side.clientHeight / 3;
}

/** Marks in the list of contents the heading that is being read. */
export function followContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const byId = new Map(links.map((link) => [link.hash.slice(1), link]));
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.find(({ isIntersecting }) => isIntersecting);
      const link = seen && byId.get(encodeURIComponent(seen.target.id));
      if (!link) return;
      for (const each of links) each.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'location');
    },
    { rootMargin: '-10% 0px -75%' },
  );
  for (const heading of document.querySelectorAll('main :is(h1, h2, h3)[id]')) {
    if (byId.has(encodeURIComponent(heading.id))) observer.observe(heading);
  }
}
