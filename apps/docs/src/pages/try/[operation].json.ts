/** What Try it loads when it is opened on the page of an operation. */

import { site } from '@winninghunter/docs-content';
import type { APIRoute } from 'astro';
import { tryData } from '../../try/describe.ts';

export function getStaticPaths(): { params: { operation: string }; props: { id: string } }[] {
  return site.operations.map(({ id, slug }) => ({ params: { operation: slug }, props: { id } }));
}

export const GET: APIRoute = ({ props }) => Response.json(tryData(String(props['id'])));
