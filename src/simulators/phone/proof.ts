import { defineProof } from '../define-proof.ts';
import { cards } from './cards.ts';
import { codes } from './code.ts';
import { onPhoneHome, sections } from './pairs.ts';
import type { Action, CardsState, CodeState, PairsState, State } from './phone-state.ts';

const school: Action = { kind: 'open-thread', thread: 'school' };
const parcel: Action = { kind: 'open-thread', thread: 'parcel' };
const closeThread: Action = { kind: 'close-thread' };
const type = (text: string): Action => ({ kind: 'type-code', text });
const check: Action = { kind: 'check-code' };
const resend: Action = { kind: 'resend' };
const arrive: Action = { kind: 'arrive' };

const menu: Action = { kind: 'open-menu' };
const section = (id: string): Action => ({ kind: 'open-section', section: id });
const leave: Action = { kind: 'leave-section' };
const nextSection: Action = { kind: 'next-section' };

const app = (name: 'camera' | 'files' | 'settings' | 'app'): Action => ({ kind: 'open-app', app: name });
const home: Action = { kind: 'go-home' };
const follow: Action = { kind: 'follow-code' };
const plug: Action = { kind: 'plug-stick' };
const file: Action = { kind: 'open-file' };
const keep: Action = { kind: 'keep' };
const network: Action = { kind: 'switch-network' };
const card = (place: 0 | 1): Action => ({ kind: 'open-card', card: cards[place].id });

function possibleCode({ phone, sent }: CodeState): readonly Action[] {
  const threads: readonly Action[] = [school, parcel, { kind: 'open-thread', thread: 'pharmacy' }];
  const texts = ['', '7301', codes.old, codes.fresh, '730164', codes.parcel, '731064', '111111'].map(type);
  const onPhone = phone === 'list' ? threads : [closeThread, school];
  return [...onPhone, ...texts, check, resend, ...(sent === 'on-its-way' ? [arrive] : [])];
}

function possiblePairs({ phone, isComparing }: PairsState): readonly Action[] {
  if (isComparing) return [nextSection];
  if (phone === 'home') return [menu, ...onPhoneHome.map(section)];
  return phone === 'menu' ? [leave, ...sections.map(({ id }) => section(id))] : [leave];
}

function possibleCards({ phone, isKept, isStickIn }: CardsState): readonly Action[] {
  const desk = isStickIn ? [] : [plug];
  switch (phone) {
    case 'home':
      return [...desk, app('camera'), app('files'), app('settings'), ...(isKept ? [app('app')] : [])];
    case 'camera':
      return [...desk, home, follow];
    case 'files':
      return [...desk, home, ...(isStickIn ? [file] : [])];
    case 'browser':
      return [...desk, home, keep];
    case 'settings':
      return [...desk, home, network];
    case 'app':
      return [...desk, home, card(0), card(1)];
    case 'card':
      return [...desk, home, { kind: 'close-card' }];
  }
}

const renewed: readonly Action[] = [school, resend, arrive];

export default defineProof<State, Action>({
  possible: (state) => {
    switch (state.kind) {
      case 'code':
        return possibleCode(state);
      case 'pairs':
        return possiblePairs(state);
      case 'cards':
        return possibleCards(state);
    }
  },
  exercises: {
    '3.5': {
      ways: () => [
        [...renewed, type('730164'), check],
        [...renewed, type(codes.fresh), check],
        [resend, parcel, arrive, school, type('730164'), check],
        [school, type(codes.old), check, resend, arrive, type('730164'), check],
      ],
      errors: () => ({
        'old-code': [...renewed, type('482915'), check],
        'other-message': [parcel, type(codes.parcel), check],
        'swapped-digits': [...renewed, type('731064'), check],
        'missing-digits': [...renewed, type('7301'), check],
        'other-digits': [...renewed, type('730165'), check],
        'sent-already': [...renewed, resend],
      }),
    },
    '6.6': {
      ways: () => {
        const first = [section('timetable'), nextSection, menu, section('homework'), nextSection];
        const third = [menu, section('absences'), nextSection];
        return [
          [...first, ...third, section('marks')],
          [...first, ...third, menu, section('marks')],
          [menu, ...first, ...third, section('marks')],
        ];
      },
      errors: () => ({ 'other-section': [section('marks')] }),
    },
    '6.8': {
      ways: () => [
        [app('camera'), follow, keep, app('settings'), network, home, app('app'), card(0)],
        [plug, file, keep, app('settings'), network, home, app('app'), card(1)],
        [plug, home, app('settings'), network, home, app('files'), file, keep, app('app'), card(0)],
      ],
      errors: () => ({
        'no-network': [app('settings'), network, home, app('camera'), follow],
        'offline-too-early': [app('settings'), network],
        'still-online': [app('camera'), follow, keep, app('app'), card(0)],
      }),
    },
  },
});
