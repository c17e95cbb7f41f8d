import { diagnosisWords } from '../password-diagnosis.ts';
import type { Notice, Page } from './site-state.ts';

/** What the site answers when it does not go on: its own words, then what helps. */
export const noticeWords: Readonly<Record<Notice, readonly [string, string?]>> = {
  'empty-field': [diagnosisWords['empty-field']],
  'sign-in-refused': ['Identifiant ou mot de passe incorrect.'],
  'wrong-profile': ['Identifiant ou mot de passe incorrect.', 'Vérifiez votre profil.'],
  'username-email': ['Identifiant ou mot de passe incorrect.', 'L’identifiant n’est pas l’adresse e-mail.'],
  'username-other': ['Identifiant ou mot de passe incorrect.', 'Regardez l’identifiant.'],
  space: ['Identifiant ou mot de passe incorrect.', diagnosisWords.space],
  'caps-lock': ['Identifiant ou mot de passe incorrect.', diagnosisWords['caps-lock']],
  digits: ['Identifiant ou mot de passe incorrect.', diagnosisWords.digits],
  'capital-missing': ['Identifiant ou mot de passe incorrect.', diagnosisWords['capital-missing']],
  'sign-missing': ['Identifiant ou mot de passe incorrect.', diagnosisWords['sign-missing']],
  provisional: ['Identifiant ou mot de passe incorrect.', diagnosisWords.provisional],
  'password-other': ['Identifiant ou mot de passe incorrect.', diagnosisWords['password-other']],
  'no-other-account': ['Il faut déjà un compte ici. Amina n’en a pas.'],
  'phone-unknown': ['Ce numéro n’est pas connu.', 'Vérifiez-le, ou demandez au secrétariat du collège.'],
  'code-late': ['Le SMS n’est pas encore arrivé.', 'Cliquez sur « Renvoyer le code ».'],
  'code-old': ['Ce code a expiré.', 'Tapez le code du dernier SMS.'],
  'code-mistyped': ['Le code est incorrect.'],
  'birth-date': ['Les dates ne correspondent pas.', 'Vérifiez la date de chaque enfant.'],
  'new-different': ['Les deux mots de passe sont différents.'],
  'new-weak': ['Ce mot de passe est trop simple.'],
  'new-is-old': ['C’est l’ancien mot de passe.'],
  'attach-refused': ['Identifiant ou mot de passe incorrect.', 'Regardez le deuxième courrier.'],
};

/** What the address bar shows. */
export function addressOf(page: Page): string {
  switch (page) {
    case 'search':
      return 'recherche.example';
    case 'look-alike':
      return 'ecole-rapide.example';
    case 'school':
      return 'college-des-pins.example';
    case 'franceconnect':
      return 'compte-etat.example';
    default:
      return 'compte-ecole.example';
  }
}

/** Pages on which a text message may come: the phone lies beside the computer. */
export function usesPhone(page: Page): boolean {
  const pages: readonly Page[] = [
    'recover-username',
    'username-sent',
    'recover-phone',
    'recover-code',
    'activate-phone',
    'activate-code',
  ];
  return pages.includes(page);
}
