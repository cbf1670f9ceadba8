export const firstNames: readonly string[] =
  'June Mia Noor Elena Tariq Lukas Priya Sofia Jonas Amara Dani Kofi Lena Mateo Nadia Oskar Paula Quinn Rosa Sami Tess Uma Viktor Wanda Yara Zoe Ada Bruno Cleo Dario Edda Finn Gia Hana Ines Jules Kira Leo Maren Nico Odette Pia Remy Selma Theo Ulla Vera Wim Alba Benno Carla Dunja Emil Fatou Greta Hugo Ida Jana Kaya Liv'.split(
    ' ',
  );

/** What they talk about, by the category on level 1, in the order of the taxonomy. */
export const topics: readonly (readonly string[])[] = [
  'skincare glowup makeup beauty hair shelfie'.split(' '),
  'outfits closet style ootd thrifted midsize'.split(' '),
  'menswear fits groomed dapper streetfits barber'.split(' '),
  'home kitchen cleaning apartment organized cozyhome'.split(' '),
  'wellness healthy supplements sleepwell glutenfree recovery'.split(' '),
  'dogmom catdad pets puppy whiskers pawfamily'.split(' '),
  'toys crafts plushies puzzles journaling collects'.split(' '),
  'tech gadgets unboxed setup wired desksetup'.split(' '),
  'fitness pilates gym outdoors runs hikes'.split(' '),
  'momlife babies toddler parenting dadlife twins'.split(' '),
  'eats snacks coffee tastes pantry cooks'.split(' '),
  'jewelry accessories bags stacks sparkle trinkets'.split(' '),
  'cars detailing garage tools fixes workshop'.split(' '),
];

/** User names. */
export const userNames: readonly ((first: string, topic: string) => string)[] = [
  (first, topic) => `${topic}.with.${first}`,
  (first, topic) => `${first}.${topic}`,
  (first, topic) => `${first}_${topic}`,
  (first, topic) => `the.${topic}.${first}`,
  (first, topic) => `its${first}${topic}`,
  (first, topic) => `${topic}by${first}`,
  (first, topic) => `${first}loves.${topic}`,
  (first, topic) => `${topic}.diary.${first}`,
];

/** Captions of videos; the noun is what is sold, in lower case. */
export const captions: readonly ((noun: string, price: string) => string)[] = [
  (noun) => `Three weeks with this ${noun}`,
  () => 'My morning in four steps',
  (noun) => `I did not expect this from a ${noun}`,
  (noun, price) => `Is a ${price} ${noun} worth it?`,
  (noun) => `Wait for the ${noun}`,
  (noun) => `POV: your ${noun} has finally arrived`,
  (noun) => `The ${noun} everybody asks me about`,
  (noun) => `Things I bought again: this ${noun}`,
  () => 'Come home with me after work',
  (noun) => `Honest review of the ${noun}, not sponsored by my sleep`,
  (noun) => `I tested this ${noun} so that you need not`,
  (noun) => `Run, do not walk: the ${noun} is back`,
  (noun, price) => `${price} and it changed my routine (${noun})`,
  (noun) => `Replying to a comment: how I use my ${noun}`,
  () => 'Unpacking what the postman brought',
  (noun) => `Day 30 with the ${noun}`,
  (noun) => `My sister stole my ${noun}, so here is part two`,
  (noun) => `Small thing, big difference: ${noun}`,
  (noun) => `Before you buy a ${noun}, watch this`,
  () => 'Five things under the tree this year',
  (noun) => `How is this ${noun} still in stock?`,
  (noun) => `Packing my bag, and yes, the ${noun} comes along`,
  (noun) => `Rating every ${noun} I own`,
  (noun) => `Gift idea that is not boring: ${noun}`,
];

export const hashtags: readonly string[] = [
  '#tiktokshopfinds',
  '#musthaves',
  '#dealoftheday',
  '#smallbusiness',
  '#giftideas',
  '#fyp',
];
