/** Markets of TikTok Shop with their shares of the catalogue and how much sells there, the largest first. */
export const markets: readonly {
  readonly country: string;
  readonly share: number;
  readonly demand: number;
}[] = [
  { country: 'US', share: 0.44, demand: 1 },
  { country: 'GB', share: 0.16, demand: 0.55 },
  { country: 'DE', share: 0.09, demand: 0.4 },
  { country: 'FR', share: 0.08, demand: 0.35 },
  { country: 'ID', share: 0.07, demand: 0.6 },
  { country: 'MX', share: 0.06, demand: 0.3 },
  { country: 'ES', share: 0.05, demand: 0.3 },
  { country: 'IT', share: 0.05, demand: 0.3 },
];

/** What a merchant of a country speaks and is paid in, and where its visitors and ads are besides. */
const places: {
  readonly [country: string]: {
    readonly language: string;
    readonly currency: string;
    readonly neighbours: readonly string[];
  };
} = {
  US: { language: 'en', currency: 'USD', neighbours: ['CA', 'GB', 'AU', 'NZ'] },
  GB: { language: 'en', currency: 'GBP', neighbours: ['IE', 'US', 'AU', 'NL'] },
  DE: { language: 'de', currency: 'EUR', neighbours: ['AT', 'CH', 'NL', 'BE'] },
  FR: { language: 'fr', currency: 'EUR', neighbours: ['BE', 'CH', 'CA', 'DE'] },
  ID: { language: 'en', currency: 'IDR', neighbours: ['MY', 'SG', 'AU', 'US'] },
  MX: { language: 'es', currency: 'MXN', neighbours: ['US', 'ES', 'BR', 'CA'] },
  ES: { language: 'es', currency: 'EUR', neighbours: ['PT', 'FR', 'IT', 'US'] },
  IT: { language: 'it', currency: 'EUR', neighbours: ['CH', 'DE', 'FR', 'ES'] },
};

export type Home = {
  readonly country: string;
  readonly language: string;
  readonly currency: string;
  readonly neighbours: readonly string[];
};

/** Where merchants of a market are at home. */
export function homeOf(market: number): Home {
  const country = markets[market]?.country ?? 'US';
  return { country, language: 'en', currency: 'USD', neighbours: [], ...places[country] };
}

export const storeThemes: readonly string[] = [
  'Dawn',
  'Harbour',
  'Grove',
  'Slate',
  'Lantern',
  'Custom',
];

export const storeApps: readonly string[] = [
  'Klaviyo',
  'ReviewNest',
  'BundleUp',
  'QuickPages',
  'HelpDock',
  'ReturnLane',
  'PerkPoints',
  'SizeSense',
];
