import { family } from '../family.ts';
import type { SiteState } from './site-state.ts';

/** Text messages that the site sends. The first of an activation is late: both come after « Renvoyer le code ». */
const codes = ['481527', '730916', '265840', '917362'] as const;

export type Sms = { readonly text: string; readonly at: string };

/** A code by its number: they come round again. */
export function codeOf(number: number): string {
  return codes[(number - 1) % codes.length] ?? codes[0];
}

export function hasCodeArrived({ sends, isSlow }: SiteState): boolean {
  return sends > (isSlow ? 1 : 0);
}

/** What the phone shows now: the two last messages. */
export function messagesOf(state: SiteState): readonly Sms[] {
  if (state.page === 'username-sent') return [{ text: `Votre identifiant : ${family.username}`, at: '10:02' }];
  const asksForCode = state.page === 'recover-code' || state.page === 'activate-code';
  if (!asksForCode || !hasCodeArrived(state)) return [];
  const numbers = state.sends > 1 ? [state.sends - 1, state.sends] : [state.sends];
  return numbers.map((number) => ({ text: `Votre code : ${codeOf(number)}`, at: `10:${minute(number)}` }));
}

/** 10:02, then three minutes more for each new code. */
function minute(number: number): string {
  return String((number * 3 - 1) % 60).padStart(2, '0');
}
