/** Gives each page its sidebar: of the reference only the surface that it belongs to. */

import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { neighbours, referenceSidebar } from './sidebar.ts';

export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const route = locals.starlightRoute;
  const sidebar = referenceSidebar(url.pathname);
  if (sidebar) {
    route.sidebar = sidebar;
    route.pagination = neighbours(sidebar);
  }
});
