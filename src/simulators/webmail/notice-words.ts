import type { Question, State } from './mailbox.ts';

type Look = 'mock-done' | 'mock-notice';
const good = (words: string): { readonly look: Look; readonly words: string } => ({ look: 'mock-done', words });
const stop = (words: string): { readonly look: Look; readonly words: string } => ({ look: 'mock-notice', words });

/** The site's own words after a gesture. */
export const noticeWords: Readonly<
  Record<NonNullable<State['notice']>, { readonly look: Look; readonly words: string }>
> = {
  sent: good('Message envoyé.'),
  kept: good('Brouillon enregistré.'),
  discarded: good('Brouillon supprimé.'),
  binned: good('Message mis dans la corbeille.'),
  restored: good('Message remis dans la boîte de réception.'),
  marked: good('Message mis dans « Indésirables ».'),
  'not-spam': good('Message remis dans la boîte de réception.'),
  'no-recipient': stop('Ajoutez un destinataire dans la case « À ».'),
  'no-at': stop('L’adresse de la case « À » n’est pas valide : il manque « @ ».'),
  comma: stop('L’adresse de la case « À » n’est pas valide : elle contient une virgule.'),
  'unknown-address': stop('L’adresse de la case « À » est introuvable.'),
};

export const questionWords: Readonly<Record<Question, string>> = {
  'no-subject': 'Envoyer ce message sans objet ?',
  'no-text': 'Envoyer ce message sans texte ?',
  'no-file': 'Votre message parle d’un fichier, mais rien n’est joint. Envoyer quand même ?',
};
