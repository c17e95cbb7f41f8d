import * as v from 'valibot';
import { defineKind } from '../define-kind.ts';
import { Id } from '../fact.ts';

/**
 * Undo of one event of the same subject, whether it arrived already or not. Final: to say the thing again is a new fact.
 * A retract of another person's fact, of a `set` (a further `set` replaces it) or of a `retract` changes nothing.
 */
export const retract = defineKind({
  name: 'retract',
  version: 1,
  personalData: 'pseudonymous',
  subject: 'any',
  body: v.strictObject({ fact: Id }),
  upcasts: {},
  sample: { fact: '3f0c1a52-7d3e-4a41-9c3b-0e6f5a8b9d10' },
});
