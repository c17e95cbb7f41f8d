import * as v from 'valibot';
import { defineKind } from '../define-kind.ts';
import { Id } from '../fact.ts';

export const RecordKind = v.picklist([
  'structure',
  'action',
  'session',
  'participant',
  'identity',
  'curriculum',
  'need',
]);
export type RecordKind = v.InferOutput<typeof RecordKind>;

/** Their record id is the person's random id, which is also the subject: erasing the person erases the record. */
export const recordsAboutPeople: readonly RecordKind[] = ['participant', 'identity'];

export const FieldValue = v.nullable(
  v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean(), v.array(v.string())]),
);
export type FieldValue = string | number | boolean | null | readonly string[];

/** One field of one editable record gets a value; `replaces` in the envelope names the values its author saw. */
export const set = defineKind({
  name: 'set',
  version: 1,
  personalData: 'identifying',
  subject: (body) => (recordsAboutPeople.includes(body.record) ? body.id : null),
  body: v.strictObject({ record: RecordKind, id: Id, field: Id, value: FieldValue }),
  upcasts: {},
  sample: { record: 'session', id: 'd2d9f1b4-74c3-4c77-8f57-8c4b5b1a3e23', field: 'date', value: '2026-03-03' },
});
