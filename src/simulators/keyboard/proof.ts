import { defineProof } from '../define-proof.ts';
import { keyIds } from './keys.ts';
import { letters } from './tasks.ts';
import type { Action, State } from './state.ts';

const write = (text: string, key?: string): Action => ({ kind: 'write', text, key });
const spell = (text: string): readonly Action[] => [...text].map((sign) => write(sign));
const tap = (...keys: readonly string[]): readonly Action[] => keys.map((key) => ({ kind: 'tap', key }));
const into = (place: State['place']): Action => ({ kind: 'focus', place });
const times = (count: number, action: Action): readonly Action[] => Array.from({ length: count }, () => action);
const left: Action = { kind: 'move', to: 'left' };
const right: Action = { kind: 'move', to: 'right' };
const before: Action = { kind: 'erase', side: 'before' };
const lock: Action = { kind: 'lock' };
const next: Action = { kind: 'next' };
const confirm: Action = { kind: 'confirm' };

const email = 'amina@courrier.example';
const emailByTaps = [
  ...tap('a', 'm', 'i', 'n', 'a', 'altgr', '0'),
  ...tap(...'courrier', 'shift', 'semicolon', ...'example'),
];

export default defineProof<State, Action>({
  possible: (state) => [
    ...keyIds.map((key): Action => ({ kind: 'tap', key })),
    ...(['text', 'upper', 'lower', 'first-name', 'last-name', 'child', 'confirm'] as const).map(into),
    { kind: 'point', place: 'text', at: 3 },
    { kind: 'point', place: 'last-name', at: 0 },
    write(' ', 'space'),
    write('q', 'a'),
    write('Q'),
    write('é', '2'),
    write('@'),
    { kind: 'write', text: 'o', key: 'o', isHeldTooLong: true },
    { kind: 'write', text: 'M', key: 'm', isLocked: !state.isLocked },
    lock,
    { kind: 'pad', isOn: !state.isPadOn },
    { kind: 'pad-off' },
    before,
    { kind: 'erase', side: 'after' },
    left,
    right,
    { kind: 'move', to: 'start' },
    { kind: 'move', to: 'end' },
    next,
    confirm,
    { kind: 'empty', place: 'text' },
    ...(state.task === '1.8' ? [write(letters[state.found] ?? 'a')] : []),
  ],
  exercises: {
    '1.8': {
      ways: () => [letters.map((letter) => write(letter)), tap(...letters)],
      errors: () => ({
        'wrong-key': [write('k', 'k')],
        'other-layout': [...spell(letters.slice(0, letters.indexOf('a')).join('')), write('q', 'a')],
      }),
    },
    '1.9': {
      ways: () => [
        [into('text'), ...spell('Amina')],
        [into('text'), ...tap('shift', 'a', 'm', 'i', 'n', 'a')],
        [into('text'), ...tap('lock', 'a', 'lock', 'm', 'i', 'n', 'a')],
      ],
      errors: () => ({
        'no-field': [write('A')],
        'capital-missing': [into('text'), write('a')],
        'lock-left-on': [into('text'), ...tap('lock', 'a', 'm')],
        'capital-too-much': [into('text'), write('A'), write('M')],
        'held-too-long': [into('text'), write('A'), { kind: 'write', text: 'A', isHeldTooLong: true }],
        'space-too-much': [into('text'), write('A'), write(' ', 'space')],
        'erased-too-much': [into('text'), write('A'), before],
      }),
    },
    '1.10': {
      ways: () => [
        [into('text'), ...times(5, left), before],
        [into('text'), ...times(6, left), { kind: 'erase', side: 'after' }],
        [into('text'), ...times(6, before), ...spell('njour')],
        [{ kind: 'point', place: 'text', at: 3 }, before],
        [into('text'), ...tap('left', 'left', 'left', 'left', 'left', 'backspace')],
      ],
      errors: () => ({
        'no-field': [write('x')],
        'wrong-key': [into('text'), write('x')],
        'erased-too-much': [into('text'), ...times(6, before), before],
      }),
    },
    '2.1': {
      ways: () => [
        [lock, ...spell('MARDI'), lock, into('lower'), ...spell('mardi')],
        [...spell('MARDI'), next, ...spell('mardi')],
        [...tap('lock', 'm', 'a', 'r', 'd', 'i', 'tab', 'lock', 'm', 'a', 'r', 'd', 'i')],
        [into('lower'), ...spell('mardi'), into('upper'), lock, ...spell('MARDI'), lock],
      ],
      errors: () => ({
        'lock-left-on': [lock, ...spell('MARDI'), confirm, write('M')],
        'capital-missing': [write('m')],
      }),
    },
    '2.2': {
      ways: () => [
        [into('text'), ...spell('0639981234')],
        [into('text'), ...spell('06 39 98 12 34')],
        [into('text'), ...[...'0639981234'].flatMap((digit) => tap(`pad-${digit}`))],
        [into('text'), ...[...'0639981234'].flatMap((digit) => tap('shift', digit))],
      ],
      errors: () => ({
        'shift-forgotten': [into('text'), write('à', '0')],
        'other-layout': [into('text'), write(')', '0')],
        'pad-off': [into('text'), ...tap('number-lock', 'pad-0')],
        'wrong-key': [into('text'), write('9', '9')],
        'space-too-much': [into('text'), ...spell('06 '), write(' ', 'space')],
      }),
    },
    '2.3': {
      ways: () => [spell(email), emailByTaps],
      errors: () => ({
        'altgr-forgotten': [...spell('amina'), write('à', '0')],
        'shift-forgotten': [...spell('amina@courrier'), write(';', 'semicolon')],
        'other-layout': [write('q', 'a')],
        'space-too-much': [...spell('amina'), write(' ', 'space')],
      }),
    },
    '2.4': {
      ways: () => [
        [into('first-name'), ...spell('Amina'), next, ...spell('Exemple'), next, ...spell('Yanis'), confirm],
        [
          into('first-name'),
          ...spell('Amina'),
          ...tap('tab'),
          ...spell('Exemple'),
          ...tap('tab'),
          ...spell('Yanis'),
          ...tap('tab', 'enter'),
        ],
        [
          into('child'),
          ...spell('Yanis'),
          into('last-name'),
          ...spell('Exemple'),
          into('first-name'),
          ...spell('Amina'),
          into('confirm'),
          confirm,
        ],
      ],
      errors: () => ({
        'too-early': [into('first-name'), ...spell('Amina'), confirm],
        'space-too-much': [into('first-name'), ...spell('Amina'), write(' ', 'space')],
      }),
    },
  },
});
