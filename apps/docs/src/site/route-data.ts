/** Gives each page its sidebar: the guides and what goes with them, or one surface of the reference. */

import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { neighbours, otherPages, referenceSidebar } from './sidebar.ts';

export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const route = locals.starlightRoute;
  const sidebar = referenceSidebar(url.pathname);
  if (sidebar) {
    route.sidebar = sidebar;
    route.pagination = neighbours(sidebar);
  } else {
    route.sidebar.push(otherPages(url.pathname));
  }
});
