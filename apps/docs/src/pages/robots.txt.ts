import type { APIRoute } from 'astro';
import { origin } from '../site/origin.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${origin()}/sitemap-index.xml\n`);
