import * as v from 'valibot';
import { defineKind } from '../define-kind.ts';
import { Id } from '../fact.ts';

/** How far one person came with one step, and who says so. An application never takes an outcome back by itself. */
export const stepOutcome = defineKind({
  name: 'step-outcome',
  version: 1,
  personalData: 'pseudonymous',
  subject: 'required',
  body: v.strictObject({
    curriculum: Id,
    step: Id,
    outcome: v.picklist(['alone', 'helped', 'not-yet']),
    evidence: v.picklist(['simulator', 'self', 'mediator']),
    exercise: v.exactOptional(Id),
    /** The date of the progress is the session's, which a person confirmed; clocks are not asked. */
    session: v.exactOptional(Id),
  }),
  upcasts: {},
  sample: { curriculum: 'parentalite-numerique', step: 'open-the-browser', outcome: 'helped', evidence: 'mediator' },
});
