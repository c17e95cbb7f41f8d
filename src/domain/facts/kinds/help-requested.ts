import * as v from 'valibot';
import { defineKind } from '../define-kind.ts';
import { Id } from '../fact.ts';

/** A raised hand. It goes down by a `retract`, or by a later outcome of the same step other than 'not-yet'. */
export const helpRequested = defineKind({
  name: 'help-requested',
  version: 1,
  personalData: 'pseudonymous',
  subject: 'required',
  body: v.strictObject({
    curriculum: Id,
    /** null: raised outside a step card. */
    step: v.nullable(Id),
  }),
  upcasts: {},
  sample: { curriculum: 'parentalite-numerique', step: 'open-the-browser' },
});
