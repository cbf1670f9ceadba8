/** First words of merchants' names. No word may end up in a real brand more than by chance. */
export const firstWords: readonly string[] = words(
  'Calm Amber Willow Juniper Marlow Harbor Solace Linden Copper Velvet Maple Clover Indigo Saffron ' +
    'Birch Lumen Meadow Ember Coral Fable Haven Ivory Kindred Lunar Mellow Nimbus Olive Pepper Quill Rowan ' +
    'Sable Tidal Umber Vesper Wander Yarrow Zephyr Aster Bramble Cinder Dapple Elm Fern Ginger Hazel Isle ' +
    'Jolly Kelp Lark Mossy Noble Opal Poppy Quiet Ripple Sunny Thistle Upland Wren Alder',
);

/** Second words by the category on level 1, in the order of the taxonomy. Each stands in one list only. */
export const secondWords: readonly (readonly string[])[] = [
  words('Botanics Skin Glow Apothecary Beauty Cosmetics Bloom Ritual'),
  words('Atelier Studio Threads Silhouette Boutique Drape Muse Linen'),
  words('Tailors Outfitters Supply Denim Workwear Menswear Uniform Standard'),
  words('Home Hearth Kitchen Living Dwelling Pantryware Interiors Nest'),
  words('Wellness Vitals Remedies Nutrition Roots Balance Restore Labs'),
  words('Paws Tails Pets Whiskers Kennel Critters Fetch Burrow'),
  words('Toys Playhouse Makers Crafts Puzzles Hobby Games Treehouse'),
  words('Tech Devices Audio Electronics Gear Circuit Signal Digital'),
  words('Athletics Outdoor Trails Fitness Camp Summit Sports Movement'),
  words('Baby Littles Nursery Kids Cradle Sprouts Family Bundle'),
  words('Pantry Provisions Snacks Roasters Larder Kitchenette Sweets Orchard'),
  words('Jewels Gems Adornments Accessories Goldsmith Charms Trinkets Carry'),
  words('Motors Tools Garage Workshop Autocare Hardware Drive Torque'),
];

/** How the two words become a name. */
export const nameForms: readonly ((first: string, second: string) => string)[] = [
  (first, second) => `${first} ${second}`,
  (first, second) => `${first} & ${second}`,
  (first, second) => `${first} ${second} Co`,
  (first, second) => `The ${first} ${second}`,
  (first, second) => `House of ${first} ${second}`,
];

function words(text: string): string[] {
  return text.split(' ');
}
