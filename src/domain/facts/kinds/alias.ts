import * as v from 'valibot';
import { defineKind } from '../define-kind.ts';
import { Id } from '../fact.ts';

/** Two laptops enrolled one person twice: `of` is the same person as `as`. Undone by a `retract` with subject `of`. */
export const alias = defineKind({
  name: 'alias',
  version: 1,
  personalData: 'pseudonymous',
  subject: (body) => body.of,
  body: v.strictObject({ of: Id, as: Id }),
  upcasts: {},
  sample: { of: 'b0b7d9f2-52a1-4a55-8d35-6a2f3f9e1c01', as: 'c1c8e0a3-63b2-4b66-9e46-7b3a4a0f2d12' },
});
