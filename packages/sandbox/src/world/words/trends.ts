/** First and second words of topics that people search for, by category. */
export const topics: readonly {
  readonly category: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** What stands in a description after the topic. */
  readonly about: string;
}[] = [
  topic(
    'Food',
    'Collagen|Mushroom|Pistachio|Ube|Protein|Fermented',
    'coffee|matcha|soda|butter|granola|ice cream',
    'Something to eat or drink that many try at home first.',
  ),
  topic(
    'Beauty',
    'Peptide|Salmon|Glass|Rice water|Retinal|Slugging',
    'serum|lip mask|eye patches|toner|skin mist|hair oil',
    'A product or a routine of skin and hair care.',
  ),
  topic(
    'Fashion',
    'Barrel leg|Butter yellow|Ballet|Linen|Suede|Boho',
    'jeans|sneakers|dress|jacket|tote|skirt',
    'A cut, a colour or a fabric that shows up in outfits.',
  ),
  topic(
    'Home',
    'Mushroom|Curved|Limewash|Fluted|Japandi|Checkered',
    'lamp|sofa|wall|rug|mirror|headboard',
    'A look for rooms, and what is bought for it.',
  ),
  topic(
    'Health',
    'Magnesium|Cortisol|Lymphatic|Red light|Vagus nerve|Cold plunge',
    'spray|drink|massage|belt|mat|tub',
    'A practice for sleep, calm or recovery.',
  ),
  topic(
    'Pets',
    'Lick|Calming|Freeze dried|Heated|GPS|Orthopaedic',
    'mat|dog bed|cat treats|collar|cat house|harness',
    'Something for dogs and cats.',
  ),
  topic(
    'Technology',
    'Magnetic|E-ink|Smart|Pocket|Open ear|Solar',
    'charger|tablet|ring|projector|headphones|doorbell',
    'A device, or a new kind of one.',
  ),
  topic(
    'Fitness',
    'Walking|Wall|Weighted|Hot|Zone two|Rucking',
    'pad|pilates|vest|yoga|running|backpack',
    'A way to train, and what is used for it.',
  ),
  topic(
    'Toys',
    'Capybara|Mystery|Magnetic|Sensory|Pixel|Fidget',
    'plush|figures|tiles|bin|art|keychain',
    'A toy or a hobby, for children and not only for them.',
  ),
  topic(
    'Family',
    'Montessori|Bamboo|Silent|Toddler|Matching|Wearable',
    'shelf|pajamas|breast pump|backpack|swimsuits|carrier',
    'Something that makes days with children easier.',
  ),
];

function topic(
  category: string,
  first: string,
  second: string,
  about: string,
): (typeof topics)[number] {
  return { category, first: first.split('|'), second: second.split('|'), about };
}
