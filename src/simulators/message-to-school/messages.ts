import type texts from './fr.json';

/** A sentence that can be shown in French and in the learner's language. */
export type SentenceKey = keyof (typeof texts)['asks'];

export const messageIds = ['absence', 'late', 'appointment', 'canteen', 'login', 'call'] as const;
export type MessageId = (typeof messageIds)[number];

export const channels = ['site', 'email', 'phone'] as const;
export type Channel = (typeof channels)[number];

export const children = ['lina', 'yanis'] as const;
export type Child = (typeof children)[number];

/** What is chosen for a message, one thing after the other. */
export const slotIds = [
  'child',
  'day',
  'hour',
  'reason',
  'firstDay',
  'secondDay',
  'meal',
  'mealDay',
  'request',
  'moment',
] as const;
export type SlotId = (typeof slotIds)[number];

/** Id of what was chosen, by slot. */
export type Chosen = Readonly<Partial<Record<SlotId, string>>>;

/** One of the things that can be said at a slot: `says` is the sentence that then stands in the message. */
export type Choice = { readonly id: string; readonly says: (child: Child) => SentenceKey };
export type Slot = { readonly question: SentenceKey; readonly choices: readonly Choice[] };

/** What a sentence is for: the school misses that when the sentence is left out. */
export type Purpose = 'child' | 'date' | 'reason' | 'request';

/** A line of a message: chosen at a slot, or the same for everybody. */
type Line = { readonly purpose: Purpose } & (
  { readonly slot: SlotId } | { readonly always: (child: Child) => SentenceKey }
);

const ill: Choice = { id: 'ill', says: (child) => `ill-${child}` };
const doctor: Choice = { id: 'doctor', says: (child) => `doctor-${child}` };
const family: Choice = { id: 'family', says: () => 'family' };
const bus: Choice = { id: 'bus', says: () => 'bus' };
const weekdays = ['monday', 'tuesday', 'thursday', 'friday'] as const;

const slots: Readonly<Record<Exclude<SlotId, 'reason'>, Slot>> = {
  child: {
    question: 'which-child',
    choices: children.map((child) => ({ id: child, says: () => `child-${child}` as const })),
  },
  day: {
    question: 'which-day',
    choices: [
      { id: 'tuesday', says: (child) => `absent-${child}-tuesday` },
      { id: 'thursday', says: (child) => `absent-${child}-thursday` },
    ],
  },
  hour: {
    question: 'which-hour',
    choices: [
      { id: 'nine', says: (child) => `late-${child}-nine` },
      { id: 'ten', says: (child) => `late-${child}-ten` },
    ],
  },
  firstDay: {
    question: 'which-first-day',
    choices: weekdays.map((day) => ({ id: day, says: () => `free-${day}` as const })),
  },
  secondDay: {
    question: 'which-second-day',
    choices: weekdays.map((day) => ({ id: day, says: () => `also-${day}` as const })),
  },
  meal: {
    question: 'which-meal',
    choices: [
      { id: 'leaves', says: (child) => `leaves-${child}` },
      { id: 'eats', says: (child) => `eats-${child}` },
    ],
  },
  mealDay: {
    question: 'which-day',
    choices: [
      { id: 'thursday', says: () => 'day-thursday' },
      { id: 'friday', says: () => 'day-friday' },
    ],
  },
  request: {
    question: 'which-request',
    choices: [
      { id: 'check-phone', says: () => 'check-phone' },
      { id: 'new-code', says: () => 'new-code' },
    ],
  },
  moment: {
    question: 'which-moment',
    choices: [
      { id: 'morning', says: () => 'morning' },
      { id: 'afternoon', says: () => 'afternoon' },
    ],
  },
};

/** The reasons that make sense for a message. */
const reasons: Readonly<Partial<Record<MessageId, readonly Choice[]>>> = {
  absence: [ill, doctor, family],
  late: [bus, doctor, family],
};

const who: Line = { purpose: 'child', slot: 'child' };

const lines: Readonly<Record<MessageId, readonly Line[]>> = {
  absence: [who, { purpose: 'date', slot: 'day' }, { purpose: 'reason', slot: 'reason' }],
  late: [who, { purpose: 'date', slot: 'hour' }, { purpose: 'reason', slot: 'reason' }],
  appointment: [
    who,
    { purpose: 'request', always: (child) => `meet-${child}` },
    { purpose: 'date', slot: 'firstDay' },
    { purpose: 'date', slot: 'secondDay' },
  ],
  canteen: [who, { purpose: 'request', slot: 'meal' }, { purpose: 'date', slot: 'mealDay' }],
  login: [who, { purpose: 'reason', always: () => 'cannot-log-in' }, { purpose: 'request', slot: 'request' }],
  call: [
    who,
    { purpose: 'reason', always: () => 'not-understood' },
    { purpose: 'request', always: () => 'call-me' },
    { purpose: 'date', slot: 'moment' },
  ],
};

/** What is asked for a message, in order. */
export function slotsOf(message: MessageId): readonly SlotId[] {
  return lines[message].flatMap((line) => ('slot' in line ? [line.slot] : []));
}

/** @param chosen a day that was already proposed is not proposed again */
export function slotOf(message: MessageId, slot: SlotId, chosen: Chosen): Slot {
  if (slot === 'reason') return { question: 'which-reason', choices: reasons[message] ?? [] };
  const { question, choices } = slots[slot];
  return slot === 'secondDay'
    ? { question, choices: choices.filter(({ id }) => id !== chosen.firstDay) }
    : { question, choices };
}

export function childOf(chosen: Chosen): Child {
  return chosen.child === 'yanis' ? 'yanis' : 'lina';
}

/** A sentence of the message, with what the school would miss without it. */
export type Part = { readonly key: SentenceKey; readonly purpose: Purpose | 'hello' | 'close' };

/** The whole message in its usual order, once everything is chosen. */
export function partsOf(message: MessageId, channel: Channel, chosen: Chosen): readonly Part[] {
  const child = childOf(chosen);
  const said = lines[message].flatMap((line): readonly Part[] => {
    if ('always' in line) return [{ key: line.always(child), purpose: line.purpose }];
    const choice = slotOf(message, line.slot, chosen).choices.find(({ id }) => id === chosen[line.slot]);
    return choice === undefined ? [] : [{ key: choice.says(child), purpose: line.purpose }];
  });
  const isSpoken = channel === 'phone';
  return [
    { key: isSpoken ? 'hello-phone' : 'hello', purpose: 'hello' },
    ...said,
    { key: isSpoken ? 'close-phone' : 'close', purpose: 'close' },
  ];
}
