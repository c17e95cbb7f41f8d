import { defineProof } from '../define-proof.ts';
import { touch, zones, type LetterAction } from './letter.ts';
import { choices, type PassphraseAction } from './passphrase.ts';
import type { Action, State } from './account-state.ts';
import { possibleOnSite } from './site/possible-on-site.ts';
import { siteProof } from './site/site-proof.ts';
import { boxes, labels, place, type SortingAction } from './sorting.ts';
import { attempt, troubles, type TroublesAction } from './troubles.ts';
import type { TypingAction } from './type-password.ts';

const eye: TypingAction = { part: 'typing', kind: 'eye' };
const check: TypingAction = { part: 'typing', kind: 'check' };
const make: PassphraseAction = { part: 'passphrase', kind: 'make' };
const typePassword = (text: string): TypingAction => ({ part: 'typing', kind: 'type', text });
const typeEnd = (text: string): PassphraseAction => ({ part: 'passphrase', kind: 'type', text });
const compare = (answer: 'weak' | 'strong'): PassphraseAction => ({ part: 'passphrase', kind: 'compare', answer });
const pick = (...ids: readonly (typeof choices)[number]['id'][]): readonly PassphraseAction[] =>
  ids.map((id) => ({ part: 'passphrase', kind: 'picture', id }));

const right = typePassword('Soleil-2024!');
const typedOnce = [eye, right, check];
const phrase: readonly PassphraseAction[] = [...pick('moon', 'boat', 'lemon'), typeEnd('7!'), make];

const inTheLetter: readonly LetterAction[] = [touch('username'), touch('password'), touch('deadline')];
const sorted: readonly SortingAction[] = labels.map(({ box }) => place(box));
const solved: readonly TroublesAction[] = troubles.map((trouble) =>
  attempt(trouble.choices.findIndex(({ isRight }) => isRight)),
);

function possible(state: State): readonly Action[] {
  switch (state.part) {
    case 'letter':
      return zones.map(({ id }) => touch(id));
    case 'sorting':
      return boxes.map(({ id }) => place(id));
    case 'typing':
      return [eye, check, right, ...['', 'soleil-2024!', ' Soleil-2024!', 'sOLEIL-2024!', 'Soleil'].map(typePassword)];
    case 'passphrase':
      return [
        ...choices.flatMap(({ id }) => pick(id)),
        ...['', '7', '!', '7!', 'abc'].map(typeEnd),
        make,
        compare('weak'),
        compare('strong'),
      ];
    case 'troubles':
      return [0, 1, 2].map(attempt);
    case 'site':
      return possibleOnSite(state);
  }
}

/** In the order of the curriculum, which puts 3.8 between them. */
const { '3.6': profileProof, '3.7': signInProof, ...laterProofs } = siteProof;

export default defineProof<State, Action>({
  possible,
  exercises: {
    '3.1': {
      ways: () => [inTheLetter],
      errors: () => ({
        'letter-username': [touch('name')],
        'letter-password': [touch('username'), touch('office')],
        'letter-deadline': [touch('username'), touch('password'), touch('date')],
      }),
    },
    '3.2': {
      ways: () => [sorted],
      errors: () => ({
        'sort-username': [place('password')],
        'sort-other': [place('username'), place('username')],
        'sort-password': [place('username'), place('other'), place('username')],
        'sort-email': [...sorted.slice(0, 4), place('username')],
      }),
    },
    '3.3': {
      ways: () => [
        [eye, right, check, eye, right, check],
        [right, check, right, eye, check],
        [right, eye, check, right, eye, check],
      ],
      errors: () => ({
        'empty-field': [check],
        'password-again': [typePassword('soleil-2024!'), check],
        'capital-missing': [typePassword('soleil-2024!'), check, check],
        space: [typePassword('Soleil-2024! '), check, check],
        'caps-lock': [typePassword('sOLEIL-2024!'), check, check],
        digits: [typePassword("Soleil-éàé'!"), check, check],
        'sign-missing': [typePassword('Soleil2024'), check, check],
        provisional: [typePassword('Pins-4821'), check, check],
        'password-other': [typePassword('Amina'), check, check],
        'three-tries': [typePassword('Amina'), check, check, check],
        'hide-first': [...typedOnce, right, check],
        'show-first': [right, check, right, check],
      }),
    },
    '3.4': {
      ways: () => [
        [...phrase, compare('strong')],
        [typeEnd('?42'), ...pick('fish', 'tree', 'house'), make, compare('strong')],
      ],
      errors: () => ({
        'three-pictures': [...pick('moon', 'boat'), make],
        'no-digit': [...pick('moon', 'boat', 'lemon'), typeEnd('!'), make],
        'no-sign': [...pick('moon', 'boat', 'lemon'), typeEnd('7'), make],
        'weak-chosen': [...phrase, compare('weak')],
      }),
    },
    '3.6': profileProof,
    '3.7': signInProof,
    '3.8': {
      ways: () => [solved],
      errors: () =>
        Object.fromEntries(
          troubles.map(({ error }, index) => [error, [...solved.slice(0, index), wrongChoice(index)]]),
        ),
    },
    ...laterProofs,
  },
});

function wrongChoice(trouble: number): TroublesAction {
  return attempt(troubles[trouble]?.choices.findIndex(({ isRight }) => !isRight) ?? 0);
}
