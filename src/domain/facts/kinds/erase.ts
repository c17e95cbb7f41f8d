import * as v from 'valibot';
import { defineKind } from '../define-kind.ts';
import { Id } from '../fact.ts';

/** Removes everything about a person, and whatever arrives about her later. Only her random id remains, for ever. */
export const erase = defineKind({
  name: 'erase',
  version: 1,
  personalData: 'pseudonymous',
  subject: (body) => body.subject,
  body: v.strictObject({ subject: Id }),
  upcasts: {},
  sample: { subject: 'b0b7d9f2-52a1-4a55-8d35-6a2f3f9e1c01' },
});
