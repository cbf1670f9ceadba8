import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  // Starlight asks for it; its own words are enough
  i18n: defineCollection({ loader: () => [{ id: 'en' }], schema: i18nSchema() }),
};
