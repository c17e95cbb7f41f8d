import * as v from 'valibot';
import { durations, mostErrors } from '../../practice.ts';
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
    /** Of an exercise: the highest rung of the hint ladder that was needed, and what went wrong on the way. */
    rung: v.exactOptional(v.picklist([0, 1, 2, 3, 4])),
    errors: v.exactOptional(
      v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/))), v.maxLength(mostErrors)),
    ),
    duration: v.exactOptional(v.picklist(durations)),
    /** The date of the progress is the session's, which a person confirmed; clocks are not asked. */
    session: v.exactOptional(Id),
  }),
  upcasts: {},
  sample: { curriculum: 'parentalite-numerique', step: 'open-the-browser', outcome: 'helped', evidence: 'mediator' },
});
