import * as v from 'valibot';

/** Everything that opens as a window: a program, a folder, or a file in a folder. */
export const windowIds = ['firefox', 'calculator', 'documents', 'downloads', 'usb', 'letter', 'photo'] as const;
export type WindowId = (typeof windowIds)[number];

/** Who has a session on this computer. */
export const people = ['amina', 'guest'] as const;
export type PersonId = (typeof people)[number];

/** What exercise 1.11 asks of a window, in the order in which it is taught. */
export const windowSteps = ['maximized', 'minimized', 'reopened', 'closed'] as const;
export type WindowStep = (typeof windowSteps)[number];

const OpenWindow = v.strictObject({
  id: v.picklist(windowIds),
  place: v.picklist(['normal', 'maximized', 'minimized']),
  /** How it comes back after it was minimised. */
  isLarge: v.boolean(),
});
export type OpenWindow = Readonly<v.InferOutput<typeof OpenWindow>>;

export const State = v.strictObject({
  typed: v.record(v.string(), v.string()),
  power: v.picklist(['off', 'on', 'asleep']),
  /** Chosen on the login screen, session not open yet. */
  name: v.picklist(['none', ...people]),
  session: v.picklist(['none', ...people]),
  isMenuOpen: v.boolean(),
  /** « Éteindre ce système maintenant ? » stands on the screen. */
  isAskedToTurnOff: v.boolean(),
  usb: v.picklist(['out', 'in', 'ejected']),
  notice: v.picklist(['none', 'usb-can-go', 'usb-went-too-soon']),
  /** From back to front. */
  windows: v.array(OpenWindow),
  done: v.array(v.picklist(windowSteps)),
});
export type State = Readonly<v.InferOutput<typeof State>>;

export type Action =
  | { readonly kind: 'power' }
  | { readonly kind: 'choose-name'; readonly name: PersonId }
  | { readonly kind: 'open-session' }
  | { readonly kind: 'log-out' }
  | { readonly kind: 'toggle-menu' }
  | { readonly kind: 'close-menu' }
  | { readonly kind: 'open'; readonly window: WindowId }
  | { readonly kind: 'task'; readonly window: WindowId }
  | { readonly kind: 'raise'; readonly window: WindowId }
  | { readonly kind: 'minimize'; readonly window: WindowId }
  | { readonly kind: 'maximize'; readonly window: WindowId }
  | { readonly kind: 'close'; readonly window: WindowId }
  | { readonly kind: 'move-usb' }
  | { readonly kind: 'eject-usb' }
  | { readonly kind: 'ask-to-turn-off' }
  | { readonly kind: 'turn-off' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'sleep' }
  | { readonly kind: 'stay-on' };

export const switchedOff: State = {
  typed: {},
  power: 'off',
  name: 'none',
  session: 'none',
  isMenuOpen: false,
  isAskedToTurnOff: false,
  usb: 'out',
  notice: 'none',
  windows: [],
  done: [],
};

export const emptyDesktop: State = { ...switchedOff, power: 'on', session: 'amina', usb: 'in' };

/** The window in front of the others that can be seen. */
export function frontWindow(state: State): OpenWindow | undefined {
  return state.windows.findLast(({ place }) => place !== 'minimized');
}
