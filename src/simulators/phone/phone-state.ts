import * as v from 'valibot';

const typed = v.record(v.string(), v.string());

/** 3.5: a site asks for the code that the phone receives. */
const CodeState = v.strictObject({
  kind: v.literal('code'),
  typed,
  /** What the phone shows: the list of messages, or those of one sender. */
  phone: v.picklist(['list', 'school', 'parcel', 'pharmacy']),
  /** The first code came too long ago; the new one takes a moment. */
  sent: v.picklist(['old', 'on-its-way', 'new']),
  isNewRead: v.boolean(),
  says: v.picklist([
    'nothing',
    'old-code',
    'other-message',
    'swapped-digits',
    'missing-digits',
    'other-digits',
    'sent-already',
    'right',
  ]),
});
export type CodeState = v.InferOutput<typeof CodeState>;

/** 6.6: the computer shows a section, the same one is looked for on the phone. */
const PairsState = v.strictObject({
  kind: v.literal('pairs'),
  typed,
  /** How many pairs were found. */
  found: v.number(),
  /** The pair that was just found is still in sight on both. */
  isComparing: v.boolean(),
  /** What the phone shows: `home`, `menu` or a section. */
  phone: v.string(),
});
export type PairsState = v.InferOutput<typeof PairsState>;

/** 6.8: the cards of the workshop are kept on the phone, then opened without network. */
const CardsState = v.strictObject({
  kind: v.literal('cards'),
  typed,
  phone: v.picklist(['home', 'camera', 'files', 'browser', 'settings', 'app', 'card']),
  isStickIn: v.boolean(),
  isKept: v.boolean(),
  isOffline: v.boolean(),
  /** The camera found the address, but nothing can be fetched. */
  saysNoNetwork: v.boolean(),
  card: v.string(),
});
export type CardsState = v.InferOutput<typeof CardsState>;

export const State = v.variant('kind', [CodeState, PairsState, CardsState]);
export type State = v.InferOutput<typeof State>;

export type CodeAction =
  | { readonly kind: 'open-thread'; readonly thread: Exclude<CodeState['phone'], 'list'> }
  | { readonly kind: 'close-thread' }
  | { readonly kind: 'type-code'; readonly text: string }
  | { readonly kind: 'check-code' }
  | { readonly kind: 'resend' }
  | { readonly kind: 'arrive' };

export type PairsAction =
  | { readonly kind: 'open-menu' }
  | { readonly kind: 'open-section'; readonly section: string }
  | { readonly kind: 'leave-section' }
  | { readonly kind: 'next-section' };

export type CardsAction =
  | { readonly kind: 'open-app'; readonly app: 'camera' | 'files' | 'settings' | 'app' }
  | { readonly kind: 'go-home' }
  | { readonly kind: 'follow-code' }
  | { readonly kind: 'plug-stick' }
  | { readonly kind: 'open-file' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'switch-network' }
  | { readonly kind: 'open-card'; readonly card: string }
  | { readonly kind: 'close-card' };

export type Action = CodeAction | PairsAction | CardsAction;
