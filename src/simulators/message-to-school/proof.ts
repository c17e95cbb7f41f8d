import { defineProof } from '../define-proof.ts';
import { stepOf, waiting, type Action, type State } from './message-state.ts';
import { channels, messageIds, type Channel, type MessageId } from './messages.ts';
import { sentence } from './sentences.ts';

const say = (message: MessageId): Action => ({ kind: 'say', message });
const by = (channel: Channel): Action => ({ kind: 'channel', channel });
const choose = (choice: string): Action => ({ kind: 'choose', choice });
const place = (one: string): Action => ({ kind: 'place', sentence: one });
const type = (text: string): Action => ({ kind: 'type', text });
const add: Action = { kind: 'add-typed' };
const send: Action = { kind: 'send' };
const back: Action = { kind: 'back' };

const absence = [choose('lina'), choose('tuesday'), choose('ill')];
const absenceSaid = ['child-lina', 'absent-lina-tuesday', 'ill-lina'].map(place);
const appointment = [say('appointment'), by('email'), choose('yanis'), choose('monday'), choose('thursday')];
const appointmentSaid = ['child-yanis', 'meet-yanis', 'free-monday', 'also-thursday'].map(place);
const without = (said: readonly Action[], index: number): readonly Action[] => said.filter((_, at) => at !== index);
const lateCall = [say('late'), by('phone'), choose('lina'), choose('nine'), choose('bus')];

function possible(state: State): readonly Action[] {
  const step = stepOf(state);
  switch (step.at) {
    case 'say':
      return messageIds.map(say);
    case 'channel':
      return [...channels.map(by), back];
    case 'choose':
      return [...step.choices.map(({ id }) => choose(id)), back];
    case 'write': {
      const left = waiting(step.parts, state.placed).map(({ key }) => key);
      const texts = [...left.map(sentence), 'Bonjour'];
      const taken = state.placed.map((one): Action => ({ kind: 'take-away', sentence: one }));
      return [...left.map(place), ...taken, ...texts.map(type), add, send, back];
    }
    case 'sent':
      return [{ kind: 'new' }];
  }
}

export default defineProof<State, Action>({
  possible,
  exercises: {
    '6.1': {
      ways: () => [
        [say('absence'), by('site'), ...absence, place('hello'), ...absenceSaid, place('close'), send],
        [say('absence'), by('email'), ...absence, place('hello'), ...absenceSaid.toReversed(), place('close'), send],
        [say('absence'), by('phone'), ...absence, place('hello-phone'), ...absenceSaid, place('close-phone'), send],
        [
          say('absence'),
          by('email'),
          ...absence,
          ...(['hello', 'child-lina', 'absent-lina-tuesday', 'ill-lina', 'close'] as const),
        ]
          .flatMap((one) => (typeof one === 'string' ? [type(sentence(one)), add] : [one]))
          .concat(send),
        [say('late'), back, say('absence'), by('site'), choose('yanis'), back, ...absence].concat(
          [place('child-lina'), { kind: 'take-away', sentence: 'child-lina' }, place('hello')],
          absenceSaid,
          [place('close'), send],
        ),
      ],
      errors: () => ({
        'other-message': [say('canteen')],
        'wrong-channel': [say('late'), by('email')],
        'other-child': [say('absence'), by('site'), choose('yanis')],
        'other-day': [say('absence'), by('site'), choose('lina'), choose('thursday')],
        'other-reason': [say('absence'), by('site'), choose('lina'), choose('tuesday'), choose('family')],
        'child-missing': [say('absence'), by('site'), ...absence, place('hello'), ...without(absenceSaid, 0), send],
        'date-missing': [say('absence'), by('site'), ...absence, place('hello'), ...without(absenceSaid, 1), send],
        'reason-missing': [say('absence'), by('site'), ...absence, place('hello'), ...without(absenceSaid, 2), send],
        'politeness-missing': [say('absence'), by('site'), ...absence, ...absenceSaid, place('close'), send],
        'wrong-order': [say('absence'), by('site'), ...absence, place('close'), ...absenceSaid, place('hello'), send],
        'other-words': [say('absence'), by('site'), ...absence, type('Bonjour'), add],
      }),
    },
    '6.2': {
      ways: () => [
        [...appointment, place('hello'), ...appointmentSaid, place('close'), send],
        [
          ...[say('appointment'), by('site'), choose('yanis'), choose('thursday'), choose('monday'), place('hello')],
          ...['child-yanis', 'meet-yanis', 'free-thursday', 'also-monday', 'close'].map(place),
          send,
        ],
        [
          ...[say('appointment'), by('phone'), choose('yanis'), choose('monday'), choose('thursday')],
          place('hello-phone'),
          ...appointmentSaid,
          place('close-phone'),
          send,
        ],
        [
          ...[...lateCall, ...['hello-phone', 'child-lina', 'late-lina-nine', 'bus', 'close-phone'].map(place), send],
          { kind: 'new' },
          ...[...appointment, place('hello'), ...appointmentSaid, place('close'), send],
        ],
      ],
      errors: () => ({
        'other-message': [say('call')],
        'other-child': [say('appointment'), by('site'), choose('lina')],
        'other-day': [say('appointment'), by('site'), choose('yanis'), choose('friday')],
        'child-missing': [...appointment, place('hello'), send],
        'date-missing': [...appointment, place('hello'), ...without(appointmentSaid, 3), send],
        'request-missing': [...appointment, place('hello'), ...without(appointmentSaid, 1), send],
        'politeness-missing': [...appointment, place('hello'), ...appointmentSaid, send],
      }),
    },
  },
});
