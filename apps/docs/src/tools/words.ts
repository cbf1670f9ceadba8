/** The words of the tools. Parts in backticks are never translated. */

export type ToolWords = typeof en;

const en = {
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied',
  loading: 'Loading …',
  notLoaded: 'This part could not be loaded. Are you offline? Touch it again to retry.',
  code: 'Code',
  languages: { address: 'Address', curl: 'curl', client: 'TypeScript client' },
  tree: {
    surface: 'What are you calling?',
    find: 'Or find it by path or name',
    none: 'No operation has this in its path or name.',
    operation: 'Which operation?',
    time: 'Which time do you mean?',
    answer: 'Send this',
    inQuery: 'in the query',
    inBody: 'in the body',
    nothing: 'Send no time at all.',
    nothingHint:
      'This route takes no time parameter; whatever is sent to narrow time is a mistake.',
    request: 'A request that works',
    otherwise: 'What goes wrong otherwise',
    refusedNames: 'Not taken here:',
    silently:
      'The service does not refuse a mix: it answers with about 5 % of its data, and nothing tells. The client, the sandbox and the request checker refuse it with this sentence:',
    page: 'All about this operation',
    all: 'Every window, and who has it',
    operations: (count: number) => (count === 1 ? '1 operation' : `${count} operations`),
    ways: 'Ways to say it',
  },
  checker: {
    label: 'A URL, a curl command, a request or code',
    hint: 'It is read in this page: nothing is stored or sent, and a key is never shown again.',
    button: 'Check',
    example: 'Show me with a mixed request',
    empty: 'Paste a request first.',
    unreadable: {
      quote: 'A quote in the command is not closed.',
      address: 'There is no address in it. Paste a URL of the API, or a curl command with one.',
      value: 'The option at the end has no value:',
      escape: 'An escape in the path, such as `%20`, is not complete.',
    },
    operation: 'Operation:',
    right: 'This request is right.',
    rightSoFar: 'What can be seen of this request is right.',
    wrong: (count: number) =>
      count === 1
        ? 'One thing is wrong with this request.'
        : `${count} things are wrong with this request.`,
    noPath: 'No operation has this path.',
    similar: 'One that is like it is taken instead:',
    noVerb: (sent: string, verbs: string) => `The path takes ${verbs}, not \`${sent}\`.`,
    getBody: 'A `GET` has no body: what it holds belongs into the query.',
    jsonAsForm:
      'The body is JSON, but curl says it is a form: `Content-Type: application/json` is missing.',
    files: 'What is in these files cannot be seen here:',
    unread: 'Of the code only the address was read. Paste it as curl to have all of it checked.',
    cut: 'The address stands without quotes: a shell ends the command at its first `&`.',
    host: (host: string) =>
      `\`${host}\` is not the service’s host; the path is checked all the same.`,
    key: 'A key was pasted. Below stands `$WH_API_KEY` instead. Whoever has seen a key can use it: replace it if it went elsewhere.',
    choose: 'What was meant?',
    time: 'Which time was meant?',
    noTime: 'No time: the default',
    rename: (from: string, to: string) => `\`${from}\` was meant to be \`${to}\``,
    leaveOut: (name: string) => `leave \`${name}\` out`,
    dropped: 'without',
    corrected: 'The corrected request',
    asCode: 'The request as code',
    remaining: 'This is left to you:',
  },
};

const fr: ToolWords = {
  copy: 'Copier',
  copied: 'Copié',
  notCopied: 'Non copié',
  loading: 'Chargement\u00a0…',
  notLoaded:
    'Cette partie n’a pas pu être chargée. Êtes-vous hors ligne\u00a0? Touchez-la à nouveau pour réessayer.',
  code: 'Code',
  languages: { address: 'Adresse', curl: 'curl', client: 'Client TypeScript' },
  tree: {
    surface: 'Qu’appelez-vous\u00a0?',
    find: 'Ou cherchez par chemin ou par nom',
    none: 'Aucune opération n’a cela dans son chemin ou son nom.',
    operation: 'Quelle opération\u00a0?',
    time: 'De quelle période s’agit-il\u00a0?',
    answer: 'Envoyez ceci',
    inQuery: 'dans l’adresse',
    inBody: 'dans le corps',
    nothing: 'N’envoyez aucune période.',
    nothingHint:
      'Cette route ne prend aucun paramètre de temps\u00a0; tout ce qui vise à restreindre le temps est une erreur.',
    request: 'Une requête qui fonctionne',
    otherwise: 'Ce qui se passe autrement',
    refusedNames: 'Non acceptés ici\u00a0:',
    silently:
      'Le service ne refuse pas un mélange\u00a0: il répond avec environ 5\u00a0% de ses données, et rien ne le dit. Le client, la sandbox et le vérificateur le refusent avec cette phrase\u00a0:',
    page: 'Tout sur cette opération',
    all: 'Toutes les fenêtres, et qui les utilise',
    operations: (count) => (count === 1 ? '1 opération' : `${count} opérations`),
    ways: 'Façons de le dire',
  },
  checker: {
    label: 'Une URL, une commande curl, une requête ou du code',
    hint: 'Elle est lue dans cette page\u00a0: rien n’est enregistré ni envoyé, et une clé n’est jamais réaffichée.',
    button: 'Vérifier',
    example: 'Montrer avec une requête mélangée',
    empty: 'Collez d’abord une requête.',
    unreadable: {
      quote: 'Un guillemet de la commande n’est pas fermé.',
      address:
        'Elle ne contient aucune adresse. Collez une URL de l’API, ou une commande curl qui en a une.',
      value: 'L’option finale n’a pas de valeur\u00a0:',
      escape: 'Un échappement du chemin, comme `%20`, est incomplet.',
    },
    operation: 'Opération\u00a0:',
    right: 'Cette requête est correcte.',
    rightSoFar: 'Ce qui est visible de cette requête est correct.',
    wrong: (count) =>
      count === 1 ? 'Une erreur dans cette requête.' : `${count} erreurs dans cette requête.`,
    noPath: 'Aucune opération n’a ce chemin.',
    similar: 'Un chemin qui lui ressemble est pris à la place\u00a0:',
    noVerb: (sent, verbs) => `Ce chemin prend ${verbs}, et non \`${sent}\`.`,
    getBody: 'Un `GET` n’a pas de corps\u00a0: son contenu va dans l’adresse.',
    jsonAsForm:
      'Le corps est du JSON, mais curl annonce un formulaire\u00a0: il manque `Content-Type: application/json`.',
    files: 'Le contenu de ces fichiers n’est pas visible ici\u00a0:',
    unread: 'Du code, seule l’adresse a été lue. Collez-le en curl pour que tout soit vérifié.',
    cut: 'L’adresse n’est pas entre guillemets\u00a0: un shell termine la commande à son premier `&`.',
    host: (host) =>
      `\`${host}\` n’est pas l’hôte du service\u00a0; le chemin est vérifié malgré tout.`,
    key: 'Une clé a été collée. `$WH_API_KEY` la remplace ci-dessous. Quiconque a vu une clé peut s’en servir\u00a0: remplacez-la si elle est allée ailleurs.',
    choose: 'Que vouliez-vous dire\u00a0?',
    time: 'De quelle période s’agissait-il\u00a0?',
    noTime: 'Aucune période\u00a0: la valeur par défaut',
    rename: (from, to) => `\`${from}\` devait être \`${to}\``,
    leaveOut: (name) => `omettre \`${name}\``,
    dropped: 'sans',
    corrected: 'La requête corrigée',
    asCode: 'La requête en code',
    remaining: 'Ceci reste à votre charge\u00a0:',
  },
};

const all: Readonly<Record<string, ToolWords>> = { en, fr };

/** The words of a language; English if there are none. */
export function toolWords(lang: string): ToolWords {
  return all[lang] ?? en;
}
