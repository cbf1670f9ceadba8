/** The sentences that say what is wrong with a request, in French. Names and values stay as they are. */

type Advice = Readonly<Record<string, string>>;

type Rule = readonly [
  english: RegExp,
  french: (parts: readonly string[], advice: Advice) => string | undefined,
];

/**
 * A sentence of the sandbox in French; undefined if nobody has thought of it.
 *
 * @param advice - What the description says to send instead, by its English.
 */
export function inFrench(english: string, advice: Advice): string | undefined {
  return applied(SENTENCES, english, advice);
}

function applied(rules: readonly Rule[], english: string, advice: Advice): string | undefined {
  for (const [pattern, french] of rules) {
    const found = pattern.exec(english);
    if (found) return french(found.slice(1), advice);
  }
  return undefined;
}

const SENTENCES: readonly Rule[] = [
  [
    /^(.+) Leave it out where it has no value\.$/s,
    ([verdict = ''], advice) => {
      const french = inFrench(verdict, advice);
      return french && `${french} À omettre s’il n’y a pas de valeur.`;
    },
  ],
  [
    /^(`.+`) (is|are) not accepted here\. (.+)$/s,
    ([names = '', verb, sent = ''], advice) => {
      const verdict = verb === 'is' ? 'n’est pas accepté ici' : 'ne sont pas acceptés ici';
      return advice[sent] && `${listed(names)} ${verdict}. ${advice[sent]}`;
    },
  ],
  [
    /^(`.*`) is not known here\. Did you mean (`.*`)\?$/s,
    ([name, meant]) => `${name} n’est pas connu ici. Vouliez-vous dire ${meant}\u00a0?`,
  ],
  [/^(`.*`) is not known here\.$/s, ([name]) => `${name} n’est pas connu ici.`],
  [/^One of (`.+`) is required\.$/, ([names = '']) => `Il faut l’un de ${listed(names)}.`],
  [
    /^(`[^`]+`) is required(?: when (.+))?\.$/,
    ([name, condition]) =>
      `${name} est obligatoire${condition ? ` quand ${listed(condition.replaceAll(' is ', ' est '))}` : ''}.`,
  ],
  [/^(`[^`]+`) has to be JSON\.$/, ([name]) => `${name} doit être du JSON.`],
  [
    /^(`[^`]+`) was sent (\d+) times, but once is enough: it has to be (.+)\.$/,
    ([name, count, fits = '']) =>
      fitting(
        fits,
        (all) =>
          `${name} a été envoyé ${count} fois, alors qu’une suffit\u00a0: ce doit être ${all}.`,
      ),
  ],
  [
    /^(`[^`]+`) is missing, and (`[^`]+`) has to be (.+)\.$/,
    ([path, name, fits = '']) =>
      fitting(fits, (all) => `${path} manque, et ${name} doit être ${all}.`),
  ],
  [
    /^(`[^`]+`) is not known, and (`[^`]+`) has to be (.+)\.$/,
    ([path, name, fits = '']) =>
      fitting(fits, (all) => `${path} n’est pas connu, et ${name} doit être ${all}.`),
  ],
  [
    /^(`[^`]+`) is (.*), and (`[^`]+`) has to be (.+)\.$/s,
    ([path, value, name, fits = '']) =>
      fitting(fits, (all) => `${path} vaut ${value}, et ${name} doit être ${all}.`),
  ],
  [
    /^(`[^`]+`) is (.*) and has to be (.+)\.$/s,
    ([name, value, fits = '']) =>
      fitting(fits, (all) => `${name} vaut ${value} et doit être ${all}.`),
  ],
  [/^The body is required, and none was sent\.$/, () => 'Le corps est obligatoire, et il manque.'],
  [
    /^The body is not accepted here: leave it out\.$/,
    () => 'Aucun corps n’est accepté ici\u00a0: omettez-le.',
  ],
  [
    /^The body has no Content-Type: send (.+) with it\.$/,
    ([types = '']) =>
      `Le corps n’a pas de \`Content-Type\`\u00a0: envoyez-le avec ${listed(types)}.`,
  ],
  [
    /^The body is (\S+), which is not accepted here(?:: send|\. Send) (.+)\.$/,
    ([type, types = '']) =>
      `Le corps est ${type}, ce qui n’est pas accepté ici\u00a0: envoyez ${listed(types)}.`,
  ],
  [
    /^The body is not valid JSON: (.+)\.$/s,
    ([why]) => `Le corps n’est pas du JSON valide\u00a0: \`${why?.replaceAll('`', '´')}\`.`,
  ],
  [
    /^The form has more than (\d+) fields\.$/,
    ([count]) => `Le formulaire a plus de ${count} champs.`,
  ],
  [
    /^The body is nested more than (\d+) levels deep\.$/,
    ([count]) => `Le corps a plus de ${count} niveaux d’imbrication.`,
  ],
  [
    /^The body is (.*) and has to be an object\.$/s,
    ([value]) => `Le corps vaut ${value} et doit être un objet.`,
  ],
  [
    /^The (body|query) does not fit as a whole: its names do not go together\.$/,
    ([place]) =>
      `${place === 'body' ? 'Le corps' : 'L’adresse'} ne convient pas\u00a0: ses noms ne vont pas ensemble.`,
  ],
];

/** What a value has to be, one alternative at a time. */
const FITS: readonly Rule[] = [
  [/^(`.*` or `.*`|`.*`)$/, ([values = '']) => listed(values)],
  [/^one of (.+)$/, ([values = '']) => `l’un de ${listed(values)}`],
  [/^text$/, () => 'un texte'],
  [/^text such as (`.+`)$/, ([example]) => `un texte tel que ${example}`],
  [/^text that match(?:es)? (`.+`)$/, ([pattern]) => `un texte qui correspond à ${pattern}`],
  [/^text that is not empty$/, () => 'un texte non vide'],
  [/^an empty text$/, () => 'un texte vide'],
  [
    /^text of at (most|least) (\d+) characters$/,
    ([bound, count]) => `un texte d’au ${bound === 'most' ? 'plus' : 'moins'} ${count} caractères`,
  ],
  [/^a whole number(.*)$/, ([range = '']) => ranged('un nombre entier', range)],
  [/^a number(.*)$/, ([range = '']) => ranged('un nombre', range)],
  [/^a date as (\S+)$/, ([format]) => `une date comme ${format}`],
  [/^a date and a time as (\S+)$/, ([format]) => `une date et une heure comme ${format}`],
  [/^a time as (\S+)$/, ([format]) => `une heure comme ${format}`],
  [/^an address as (\S+)$/, ([format]) => `une adresse comme ${format}`],
  [/^an address or a path$/, () => 'une adresse ou un chemin'],
  [/^an e-mail address$/, () => 'une adresse e-mail'],
  [/^a host name as (\S+)$/, ([format]) => `un nom d’hôte comme ${format}`],
  [/^a UUID$/, () => 'un UUID'],
  [/^an object$/, () => 'un objet'],
  [/^null$/, () => 'null'],
  [/^any value$/, () => 'n’importe quelle valeur'],
  [/^another value$/, () => 'une autre valeur'],
  [/^further such values$/, () => 'd’autres valeurs de ce genre'],
  [/^left out$/, () => 'omis'],
  [
    /^a list of (?:at (most|least) (\d+) )?(.+)$/,
    ([bound, count, items = '']) => {
      const size = bound ? ` d’au ${bound === 'most' ? 'plus' : 'moins'} ${count} éléments` : '';
      const all = applied(ITEMS, items, {});
      return all && `une liste${size} ${all}`;
    },
  ],
];

const ITEMS: readonly Rule[] = [
  [/^texts$/, () => 'de textes'],
  [/^texts that are not empty$/, () => 'de textes non vides'],
  [/^texts that match (`.+`)$/, ([pattern]) => `de textes qui correspondent à ${pattern}`],
  [/^texts such as (`.+`)$/, ([example]) => `de textes tels que ${example}`],
  [/^whole numbers(.*)$/, ([range = '']) => ranged('de nombres entiers', range)],
  [/^numbers(.*)$/, ([range = '']) => ranged('de nombres', range)],
  [/^dates as (\S+)$/, ([format]) => `de dates comme ${format}`],
  [/^addresses as (\S+)$/, ([format]) => `d’adresses comme ${format}`],
  [/^objects$/, () => 'd’objets'],
  [/^any of (.+)$/, ([values = '']) => `de valeurs parmi ${listed(values)}`],
  [/^(`.+` or `.+`|`.+`)$/, ([values = '']) => `de ${listed(values)}`],
];

function fitting(fits: string, sentence: (all: string) => string): string | undefined {
  const all = fits.split(', or ').map((each) => applied(FITS, each, {}));
  return all.includes(undefined) ? undefined : sentence(all.join(', ou '));
}

const LIMITS: Readonly<Record<string, string>> = {
  from: 'à partir de',
  'up to': 'jusqu’à',
  above: 'supérieur à',
  below: 'inférieur à',
};

/** `from 1 to 50` after what it is the range of. */
function ranged(noun: string, range: string): string | undefined {
  if (range === '') return noun;
  const [, from, to] = /^ from (\S+) to (\S+)$/.exec(range) ?? [];
  if (to !== undefined) return `${noun} de ${from} à ${to}`;
  const limits = [...range.matchAll(/ (from|up to|above|below) (\S+)/g)];
  const words = limits.map(([, limit = '', value]) => `${LIMITS[limit]} ${value}`);
  return words.length === 0 ? undefined : `${noun} ${words.join(' et ')}`;
}

/** `a, b et c`. */
function listed(english: string): string {
  return english
    .replace(/ and (\d+) more$/, ' et $1 autres')
    .replaceAll(/(?<=`|\/[\w-]+) (and|or) (?=`|\w+\/)/g, (_, word) =>
      word === 'and' ? ' et ' : ' ou ',
    );
}
