/**
 * One word per idea: a learner who has met « taper » must not meet « saisir » on the next card. `never` are forms that
 * must not occur in any French text a parent reads; `except` removes what a screen or a paper really says.
 */
export type LexiconEntry = {
  readonly chosen: string;
  readonly never: readonly RegExp[];
  readonly except?: RegExp;
};

const word = (source: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${source})(?![\\p{L}])`, 'iu');

export const lexicon: readonly LexiconEntry[] = [
  {
    // « Appuyer » is for a physical button or key only; a mouse button that is kept « appuyé » is not a click.
    chosen: 'cliquer',
    never: [
      word('appuye[rz] (?:[\\p{L}’]+ ){0,4}(?:lien|onglet|dossier|fenêtre|icône|souris|bouton (?:gauche|droit))'),
    ],
  },
  {
    chosen: 'taper',
    never: [word('saisi\\p{L}*'), word('entrez (?:votre|un|le|la|les|l’|ce)'), word('tapote\\p{L}*')],
    except: /entrez dans/iu,
  },
  {
    chosen: 'se connecter',
    never: [word('s’identifie\\p{L}*'), word('identifiez-vous'), word('s’authentifi\\p{L}*'), word('log(?:uer|guez)')],
  },
  { chosen: 'identifiant', never: [word('logins?'), word('noms? d’utilisateur'), word('pseudos?')] },
  { chosen: 'mot de passe', never: [word('mdp'), word('passwords?'), word('code secret')] },
  { chosen: 'case', never: [word('champs?'), word('zones? de texte')] },
  {
    chosen: 'e-mail',
    never: [word('mails?'), word('emails?'), word('courriels?'), word('mél'), word('courriers? électroniques?')],
  },
  { chosen: 'choisir', never: [word('sélection\\p{L}*')] },
  { chosen: 'valider', never: [word('confirmez (?!votre adresse)')] },
  { chosen: 'chercher', never: [word('recherche[rz]')] },
  { chosen: 'site', never: [word('sites? web'), word('plate-?formes?')] },
  {
    chosen: 'professeur',
    never: [word('enseignante?s?'), word('profs?'), word('maître(?:sse)?s?'), word('instituteurs?')],
  },
  { chosen: 'téléphone', never: [word('smartphones?'), word('portables?'), word('mobiles?')] },
  { chosen: 'ordinateur', never: [word('PC'), word('laptops?')] },
  { chosen: 'joindre', never: [word('attache[rz]')] },
  { chosen: 'effacer (une lettre)', never: [word('supprime[rz] (?:[\\p{L}’]+ ){0,2}(?:lettres?|mots?|chiffres?)')] },
  { chosen: 'supprimer (un message)', never: [word('efface[rz] (?:[\\p{L}’]+ ){0,2}(?:messages?|e-mails?)')] },
  { chosen: 'flèche', never: [word('curseurs?'), word('pointeurs?')] },
  { chosen: 'arobase', never: [word('arobas'), word('at')] },
];

/** The words that a text should not use, each with the one that is chosen for it. */
export function synonymsIn(text: string): readonly string[] {
  return lexicon.flatMap(({ chosen, never, except }) =>
    never.flatMap((form) => {
      const found = form.exec(except ? text.replace(except, '') : text);
      return found ? [`« ${found[0]} » (${chosen})`] : [];
    }),
  );
}
