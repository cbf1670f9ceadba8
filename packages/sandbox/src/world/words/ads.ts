/** What ads talk of, by the category on level 1, in the order of the taxonomy. */
export type Pitch = {
  /** Opening lines. */
  readonly hooks: readonly string[];
  readonly usps: readonly string[];
  readonly desires: readonly string[];
  readonly personas: readonly string[];
};

export const pitches: readonly Pitch[] = [
  pitch(
    'Dull skin?|Your mirror noticed before you did.|Stop layering nine products.|I stopped buying serums until I tried this one.|Sold out twice, back today.',
    'Made without fragrance|Visible in 14 days|Tested on sensitive skin|Vegan and refillable',
    'Looking rested|Skin you do not hide|A routine under two minutes',
    'Busy parents|Skincare beginners|Women over 40|Brides to be',
  ),
  pitch(
    'Nothing to wear again?|The dress that fits on bloated days too.|We made it in petite.|Three outfits, one piece.|She got six compliments before lunch.',
    'Sizes XS to 3XL|Pockets in everything|Free exchanges|Double-lined fabric',
    'Feeling put together|Comfort without the sack|Compliments',
    'New mothers|Office commuters|Petite women|Festival goers',
  ),
  pitch(
    'Your tees shrink. Ours do not.|Built for shoulders.|One pair, five days a week.|She will borrow it anyway.',
    'Pre-shrunk cotton|Tall sizes|Tag free|100 washes guaranteed',
    'Looking sharp with no effort|Fit that flatters',
    'Gym goers|Fathers|Men who hate shopping|Tall men',
  ),
  pitch(
    'Dinner in 12 minutes, one pan.|Your drawer is lying to you.|The cleaning hack that actually works.|Why is nobody talking about this?|Slow evenings start here.',
    'Dishwasher safe|No tools needed|Two year warranty|Fits small kitchens',
    'A calm home|Time for yourself|Guests who ask where it is from',
    'Renters|Busy parents|First-time owners|People who host',
  ),
  pitch(
    'Awake at 3 a.m. again?|Your back called.|Coffee number four will not fix it.|I slept through my alarm.',
    'Third-party tested|No sugar|Made for daily use|30 nights to try',
    'Sleeping through|Energy without the crash|Moving without pain',
    'Shift workers|Desk workers|Athletes|People over 50',
  ),
  pitch(
    'Does your dog pull?|He used to hate bath day.|Your cat deserves better than a box.|The vet asked where we got it.',
    'Vet approved|Washable cover|Chew proof|Quiet motor',
    'A calm dog|Fewer hairs on the sofa',
    'New puppy owners|Owners of large dogs|Indoor cat people|Owners of old dogs',
  ),
  pitch(
    'Two hours. No screens.|The gift they will open first.|Rainy Sunday, solved.|We dare you to finish it.',
    'Ages 3 to 99|Non-toxic|No mess|All parts included',
    'Quiet time|A childhood off screen|Something made by hand',
    'Parents|Grandparents|Creative adults|Teachers',
  ),
  pitch(
    'Dead phone at 4 p.m.?|One cable. Every device.|We put a studio in a pocket.|Your neighbour already has one.',
    'Two year warranty|Works with every phone|No subscription|Charges in 40 minutes',
    'Never running out|A tidy desk|Better videos',
    'Commuters|Creators|Students|Frequent flyers',
  ),
  pitch(
    'You have four square feet. Enough.|Ten minutes a day, no excuses.|Leave the gym bag at home.|It fits in the boot.',
    'Folds flat|Holds 150 kg|Made for small flats|Free coaching app',
    'Strength at home|Weekends outside',
    'Beginners|Runners|Weekend campers|People who work from home',
  ),
  pitch(
    'Throwing the plate again?|Twenty minutes of peace.|What I wish I had known with my first.|Night feeds, but easier.',
    'BPA free|Washes at 60 degrees|Grows with your child|Paediatrician approved',
    'Sleep for everybody|One thing less to carry',
    'First-time mothers|Fathers|Grandparents|Parents of twins',
  ),
  pitch(
    'Snack drawer empty?|Tastes like a holiday.|18 g of protein and it crunches.|We read the label so that you need not.',
    'No added sugar|Small batches|Arrives frozen fresh|High protein',
    'Treats without guilt|Something new on the table',
    'Snackers|Gym goers|Coffee lovers|Home cooks',
  ),
  pitch(
    'It does not turn green.|Shower in it. Swim in it. Sleep in it.|He remembered this time.|The stack everybody asks about.',
    'Waterproof plating|Nickel free|Comes in a gift box|Lifetime replating',
    'Looking expensive|A gift with a meaning',
    'Gift givers|Brides to be|Minimalists|Mothers',
  ),
  pitch(
    'Flat tyre, dark road.|Your car smells like you live in it.|One tool in the glove box.|Ten minutes, showroom shine.',
    'Works at minus 20|Fits every car|Lifetime warranty|No compressor needed',
    'Peace of mind on the road|Pride in the driveway',
    'Commuters|Drivers of old cars|Do-it-yourselfers|New drivers',
  ),
];

export const headlines: readonly ((noun: string, usp: string) => string)[] = [
  (noun) => `The ${noun} that sold out twice`,
  (_noun, usp) => `${usp}.`,
  (noun) => `Meet your new ${noun}`,
  (noun) => `${noun}: 30 % off this week`,
  () => 'Buy two, get one free',
  (noun) => `Why 40,000 people switched their ${noun}`,
  () => 'Free shipping ends on Sunday',
  (noun, usp) => `${noun}. ${usp}.`,
];

export const bodies: readonly ((noun: string, usp: string, desire: string) => string)[] = [
  (noun, usp, desire) =>
    `${desire}. That is what our ${noun} is for. ${usp}, and 30 days to change your mind.`,
  (noun, usp) => `We spent two years on one ${noun}. ${usp}. Read the reviews, then decide.`,
  (noun, _usp, desire) =>
    `You asked for ${desire[0]?.toLowerCase()}${desire.slice(1)}. We made a ${noun} for it.`,
  (noun, usp) => `The ${noun} our customers buy a second time. ${usp}. Ships today.`,
];

export const descriptions: readonly string[] = [
  'Free shipping this week',
  'Rated 4.8 by 12,400 customers',
  '30 days to return',
  'Limited stock',
  '',
];
export const angles: readonly string[] = [
  'Visible results in a week',
  'Cheaper than the salon',
  'A founder tells',
  'What experts say',
  'Before it sells out',
  'The old way against the new',
];
export const emotions: readonly string[] = [
  'Relief',
  'Pride',
  'Curiosity',
  'Belonging',
  'Fear of missing out',
  'Joy',
];
export const themes: readonly string[] = [
  'Before and after',
  'Unboxing',
  'Customer review',
  'Problem and solution',
  'How it is made',
  'Three reasons why',
  'Seasonal offer',
  'Street interview',
];
export const awarenessStages: readonly string[] = [
  'Unaware',
  'Aware of the problem',
  'Aware of solutions',
  'Aware of the product',
  'Most aware',
];
export const funnelStages: readonly string[] = [
  'Awareness',
  'Consideration',
  'Conversion',
  'Retention',
];
export const scoreReasons: readonly string[] = [
  'Long running',
  'Many copies',
  'Growing reach',
  'Seen every day',
  'Page is scaling',
];

/** Hooks, headlines and texts of ads in other languages. */
export const foreign: {
  readonly [language: string]: {
    readonly hooks: readonly string[];
    readonly headlines: readonly string[];
    readonly bodies: readonly string[];
  };
} = {
  de: {
    hooks: [
      'Kennst du das?',
      'Endlich wieder da.',
      'Das hätte ich gern früher gewusst.',
      'Schluss mit Kompromissen.',
    ],
    headlines: [
      'Jetzt 30 % sparen',
      'Zweimal ausverkauft',
      'Gratis Versand bis Sonntag',
      'Dein neuer Liebling',
    ],
    bodies: [
      'Zwei Jahre Entwicklung, ein Produkt. Teste es 30 Tage lang.',
      'Über 12.000 Bewertungen und kein Kleingedrucktes. Heute bestellt, morgen unterwegs.',
      'Für alle, die es einfach mögen. Rückgabe kostenlos.',
    ],
  },
  fr: {
    hooks: [
      'Ça vous parle ?',
      'De retour, enfin.',
      'On aurait aimé le savoir avant.',
      'Fini les compromis.',
    ],
    headlines: [
      '-30 % cette semaine',
      'Deux fois épuisé',
      'Livraison offerte jusqu’à dimanche',
      'Votre nouveau préféré',
    ],
    bodies: [
      'Deux ans de travail pour un seul produit. Essayez-le 30 jours.',
      'Plus de 12 000 avis, aucune petite ligne. Expédié aujourd’hui.',
      'Pour celles et ceux qui aiment la simplicité. Retours gratuits.',
    ],
  },
  es: {
    hooks: [
      '¿Te suena?',
      'Por fin ha vuelto.',
      'Ojalá lo hubiera sabido antes.',
      'Se acabaron las excusas.',
    ],
    headlines: [
      '30 % menos esta semana',
      'Agotado dos veces',
      'Envío gratis hasta el domingo',
      'Tu nuevo favorito',
    ],
    bodies: [
      'Dos años de trabajo en un solo producto. Pruébalo 30 días.',
      'Más de 12.000 reseñas y sin letra pequeña. Sale hoy.',
      'Para quien lo quiere fácil. Devolución gratuita.',
    ],
  },
  it: {
    hooks: [
      'Ti suona familiare?',
      'Finalmente è tornato.',
      'Vorrei averlo saputo prima.',
      'Basta compromessi.',
    ],
    headlines: [
      '30 % in meno questa settimana',
      'Esaurito due volte',
      'Spedizione gratis fino a domenica',
      'Il tuo nuovo preferito',
    ],
    bodies: [
      'Due anni di lavoro per un solo prodotto. Provalo per 30 giorni.',
      'Oltre 12.000 recensioni, nessuna sorpresa. Parte oggi.',
      'Per chi ama le cose semplici. Reso gratuito.',
    ],
  },
};

function pitch(hooks: string, usps: string, desires: string, personas: string): Pitch {
  return {
    hooks: hooks.split('|'),
    usps: usps.split('|'),
    desires: desires.split('|'),
    personas: personas.split('|'),
  };
}
