import { family } from '../family.ts';
import { codeOf } from './sms.ts';
import type { Field, SiteState } from './site-state.ts';

/** How sites read what is typed: a phone number and a date in every usual way of writing. */
export function samePhone(typed: string): boolean {
  return typed.replace(/[\s.\-()]/g, '').replace(/^\+33/, '0') === family.phone.replaceAll(' ', '');
}

export function sameDate(typed: string, date: string): boolean {
  const eight = /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(typed);
  const parts = eight ? eight.slice(1) : typed.trim().split(/[\s/.-]+/);
  return parts.map((part) => part.padStart(2, '0')).join('/') === date;
}

export function sameCode(typed: string, code: string): boolean {
  return typed.replace(/\s/g, '') === code;
}

/** Rules of a new password: 12 signs, a capital, a small letter, a digit and a sign. */
export function isStrong(typed: string): boolean {
  return [/.{12}/u, /\p{Lu}/u, /\p{Ll}/u, /\d/, /[^\p{L}\d\s]/u].every((rule) => rule.test(typed));
}

/** What belongs into a field: the text that the hint gives. */
export function rightText(state: SiteState, field: Field): string {
  switch (field) {
    case 'username':
      return family.username;
    case 'password':
      return family.password;
    case 'phone':
      return family.phone;
    case 'code':
      return codeOf(Math.max(state.sends, 1));
    case 'birth-yanis':
      return family.birthYanis;
    case 'birth-lina':
      return family.birthLina;
    case 'new-password':
      return family.newPassword;
    case 'confirm-password':
      return state.typed['new-password'] ?? family.newPassword;
    case 'attach-username':
      return family.secondUsername;
    case 'attach-password':
      return family.secondProvisional;
  }
}

export function isRightText(state: SiteState, field: Field): boolean {
  const typed = state.typed[field] ?? '';
  switch (field) {
    case 'phone':
      return samePhone(typed);
    case 'birth-yanis':
    case 'birth-lina':
      return sameDate(typed, rightText(state, field));
    case 'code':
      return sameCode(typed, rightText(state, field));
    case 'new-password':
      return isStrong(typed) && typed !== family.password;
    case 'confirm-password':
      return typed === state.typed['new-password'];
    default:
      return typed === rightText(state, field);
  }
}
