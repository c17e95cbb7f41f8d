import type { SentenceKey } from './sentences.ts';

/** A piece of a message that can be touched. */
export type Spot = {
  readonly id: string;
  readonly text: string;
  readonly isLink?: true;
  /** What gives the message away, or shows that it is real; without it there is nothing to see here. */
  readonly sign?: { readonly kind: SentenceKey; readonly why: SentenceKey };
  /** What is said when there is no sign here. */
  readonly plain?: 'price-is-normal';
};

export type Received = {
  readonly id: string;
  readonly medium: 'sms' | 'mail';
  readonly isReal: boolean;
  readonly from: string;
  readonly subject: string;
  /** Address or number first, then the text in order. */
  readonly spots: readonly [Spot, ...Spot[]];
};

/** Addresses on the paper that lies beside the screen. */
export const safeAddresses = [
  'ecole-des-pins.example',
  'college-des-pins.example',
  'mairie-des-pins.example',
  'compte-ecole.example',
] as const;

export const receivedMessages: readonly Received[] = [
  {
    id: 'parcel',
    medium: 'sms',
    isReal: false,
    from: 'Numéro inconnu',
    subject: '',
    spots: [
      { id: 'sender', text: '06 39 98 44 71', sign: { kind: 'sign-address', why: 'parcel-sender' } },
      { id: 'news', text: 'Votre colis est bloqué.' },
      { id: 'money', text: 'Payez 1,99 € de frais', sign: { kind: 'sign-money', why: 'parcel-money' } },
      { id: 'urgency', text: 'avant ce soir :', sign: { kind: 'sign-urgency', why: 'parcel-urgency' } },
      {
        id: 'link',
        text: 'colis.frais-rapide.example',
        isLink: true,
        sign: { kind: 'sign-link', why: 'parcel-link' },
      },
    ],
  },
  {
    id: 'school',
    medium: 'mail',
    isReal: true,
    from: 'École des Pins',
    subject: 'Sortie à la piscine',
    spots: [
      {
        id: 'sender',
        text: 'secretariat@ecole-des-pins.example',
        sign: { kind: 'sign-address', why: 'school-sender' },
      },
      { id: 'hello', text: 'Bonjour,' },
      { id: 'news', text: 'Lina va à la piscine jeudi 5 mars.' },
      {
        id: 'things',
        text: 'Merci de préparer un maillot et une serviette.',
        sign: { kind: 'sign-calm', why: 'school-calm' },
      },
      { id: 'close', text: 'Cordialement, Mme Colin' },
    ],
  },
  {
    id: 'blocked',
    medium: 'mail',
    isReal: false,
    from: 'Compte école',
    subject: 'Votre compte est bloqué',
    spots: [
      {
        id: 'sender',
        text: 'alerte@compte-ecole.verifier.example',
        sign: { kind: 'sign-address', why: 'blocked-sender' },
      },
      { id: 'hello', text: 'Cher parent,' },
      { id: 'news', text: 'Votre compte est bloqué.' },
      {
        id: 'urgency',
        text: 'Il sera supprimé dans 24 heures !',
        sign: { kind: 'sign-urgency', why: 'blocked-urgency' },
      },
      {
        id: 'secret',
        text: 'Donnez votre mot de passe ici :',
        sign: { kind: 'sign-secret', why: 'blocked-secret' },
      },
      {
        id: 'link',
        text: 'compte-ecole.verifier.example',
        isLink: true,
        sign: { kind: 'sign-link', why: 'blocked-link' },
      },
    ],
  },
  {
    id: 'refund',
    medium: 'mail',
    isReal: false,
    from: 'Aides aux familles',
    subject: 'Vous avez droit à 240 €',
    spots: [
      {
        id: 'sender',
        text: 'argent@aides-familles.rapide.example',
        sign: { kind: 'sign-address', why: 'refund-sender' },
      },
      { id: 'money', text: 'Nous vous devons 240 €.', sign: { kind: 'sign-money', why: 'refund-money' } },
      {
        id: 'card',
        text: 'Donnez le numéro de votre carte bancaire',
        sign: { kind: 'sign-money', why: 'refund-card' },
      },
      { id: 'urgency', text: 'aujourd’hui :', sign: { kind: 'sign-urgency', why: 'refund-urgency' } },
      {
        id: 'link',
        text: 'aides-familles.rapide.example',
        isLink: true,
        sign: { kind: 'sign-link', why: 'refund-link' },
      },
      { id: 'close', text: 'Le service des aides' },
    ],
  },
  {
    id: 'canteen',
    medium: 'mail',
    isReal: true,
    from: 'Mairie — cantine',
    subject: 'Facture de février',
    spots: [
      { id: 'sender', text: 'cantine@mairie-des-pins.example', sign: { kind: 'sign-address', why: 'canteen-sender' } },
      { id: 'hello', text: 'Bonjour,' },
      { id: 'price', text: 'La cantine de Lina coûte 38,40 € pour février.', plain: 'price-is-normal' },
      { id: 'time', text: 'Vous avez jusqu’au 31 mars.', sign: { kind: 'sign-calm', why: 'canteen-calm' } },
      {
        id: 'usual',
        text: 'Payez comme d’habitude, à la mairie ou sur votre compte.',
        sign: { kind: 'sign-calm', why: 'canteen-usual' },
      },
      { id: 'close', text: 'Cordialement, le service de la cantine' },
    ],
  },
  {
    id: 'contest',
    medium: 'sms',
    isReal: false,
    from: 'Numéro inconnu',
    subject: '',
    spots: [
      { id: 'sender', text: '06 39 98 77 05', sign: { kind: 'sign-address', why: 'contest-sender' } },
      {
        id: 'gift',
        text: 'Bravo ! Vous avez gagné un téléphone.',
        sign: { kind: 'sign-money', why: 'contest-gift' },
      },
      { id: 'money', text: 'Payez 2 € pour l’envoi.', sign: { kind: 'sign-money', why: 'contest-money' } },
      { id: 'urgency', text: 'Cliquez vite :', sign: { kind: 'sign-urgency', why: 'contest-urgency' } },
      {
        id: 'link',
        text: 'cadeau.gagnez.example',
        isLink: true,
        sign: { kind: 'sign-link', why: 'contest-link' },
      },
    ],
  },
];
