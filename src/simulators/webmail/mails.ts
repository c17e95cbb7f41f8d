/** What lies in the mailbox: invented people and addresses only. */
export const mailIds = [
  'meeting',
  'class-photo',
  'menu',
  'shop',
  'samira',
  'confirm',
  'confirm-copy',
  'confirm-fake',
  'prize',
  'certificate-request',
] as const;
export type MailId = (typeof mailIds)[number];

export const fileIds = ['menu', 'coupon', 'certificate', 'shopping', 'drawing', 'holidays', 'invoice'] as const;
export type FileId = (typeof fileIds)[number];

/** Papers on the drawn table; a photo of one is the file of the same name. */
export const paperIds = ['shopping', 'certificate', 'drawing'] as const;
export type PaperId = (typeof paperIds)[number];

export type Mail = {
  readonly sender: string;
  readonly address: string;
  readonly subject: string;
  readonly when: string;
  readonly lines: readonly string[];
  readonly file?: FileId;
  readonly link?: { readonly words: string; readonly isTrue: boolean };
};

export const schoolAddress = 'direction@ecole-des-pins.example';
export const ownAddress = 'amina@courrier.example';
export const accountAddress = 'compte@compte-ecole.example';
/** The one that exercise 5.7 asks for. */
export const askedAddress = 'vie-scolaire@college-des-pins.example';
export const askedSubject = 'Question sur la cantine';

const school = { sender: 'École des Pins', address: schoolAddress };
const account = { sender: 'Compte école', address: accountAddress };
const confirmation = {
  ...account,
  subject: 'Confirmez votre adresse e-mail',
  lines: ['Bonjour Amina Exemple,', 'Pour finir, cliquez sur ce lien :'],
  link: { words: 'Confirmer mon adresse e-mail', isTrue: true },
};

export const mails: Readonly<Record<MailId, Mail>> = {
  meeting: {
    ...school,
    subject: 'Réunion de jeudi',
    when: '9 h 10',
    lines: [
      'Bonjour Madame Exemple,',
      'La réunion des parents est jeudi, à 18 h.',
      'Venez-vous à la réunion ?',
      'Merci. La directrice',
    ],
  },
  'class-photo': {
    ...school,
    subject: 'Photo de classe',
    when: 'lundi',
    lines: ['Bonjour,', 'La photo de classe est vendredi matin.', 'Merci. La directrice'],
  },
  menu: {
    ...school,
    subject: 'Menu de la cantine',
    when: '8 h 30',
    lines: ['Bonjour,', 'Voici le menu de la cantine, en pièce jointe.', 'Bonne journée. La directrice'],
    file: 'menu',
  },
  shop: {
    sender: 'Boutique Soleil',
    address: 'promo@boutique-soleil.example',
    subject: 'Votre bon cadeau',
    when: '10 h 05',
    lines: ['Aujourd’hui seulement !', 'Ouvrez vite votre bon cadeau.'],
    file: 'coupon',
  },
  samira: {
    sender: 'Samira',
    address: 'samira@courrier.example',
    subject: 'On se voit samedi ?',
    when: 'hier',
    lines: ['Coucou Amina,', 'On se voit samedi au parc ?', 'Bises, Samira'],
  },
  confirm: { ...confirmation, when: '10 h 20' },
  'confirm-copy': { ...confirmation, when: '10 h 00' },
  'confirm-fake': {
    sender: 'Compte école',
    address: 'compte@ecole-securite.example',
    subject: 'Confirmez votre adresse e-mail',
    when: '10 h 25',
    lines: ['Bonjour,', 'Votre compte ferme ce soir. Cliquez vite :'],
    link: { words: 'Confirmer mon compte', isTrue: false },
  },
  prize: {
    sender: 'Grand Jeu',
    address: 'bravo@grand-jeu.example',
    subject: 'Vous avez gagné un téléphone !',
    when: 'hier',
    lines: ['Bravo !', 'Répondez vite pour recevoir votre téléphone.'],
  },
  'certificate-request': {
    ...school,
    subject: 'Certificat de Lina',
    when: '9 h 40',
    lines: [
      'Bonjour Madame Exemple,',
      'Lina était absente lundi.',
      'Pouvez-vous envoyer le certificat du médecin ?',
      'Merci. La directrice',
    ],
  },
};

export const files: Readonly<Record<FileId, { readonly name: string; readonly lines: readonly string[] }>> = {
  menu: {
    name: 'menu-cantine.pdf',
    lines: [
      'Menu de la cantine',
      'Lundi : poulet, riz, pomme',
      'Mardi : poisson, légumes, yaourt',
      'Jeudi : pâtes, salade, poire',
    ],
  },
  coupon: { name: 'bon-cadeau.pdf', lines: ['Boutique Soleil', 'Publicité : achetez 3 paires de chaussures.'] },
  certificate: {
    name: 'photo-certificat.jpg',
    lines: ['Certificat médical', 'Lina Exemple était malade lundi.', 'Docteur Martin'],
  },
  shopping: { name: 'photo-courses.jpg', lines: ['Liste de courses', 'Lait, pain, tomates, savon'] },
  drawing: { name: 'photo-dessin.jpg', lines: ['Dessin de Lina', 'Une maison et un soleil'] },
  holidays: { name: 'vacances.jpg', lines: ['Photo de vacances', 'La plage'] },
  invoice: { name: 'facture-eau.pdf', lines: ['Facture d’eau', 'À payer : 42,10 €'] },
};

/** They are on the computer from the start; photos are added to them. */
export const computerFiles: readonly FileId[] = ['invoice', 'holidays'];

export const papers: Readonly<Record<PaperId, string>> = {
  shopping: 'Liste de courses',
  certificate: 'Certificat médical de Lina',
  drawing: 'Dessin de Lina',
};
