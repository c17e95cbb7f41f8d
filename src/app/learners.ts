import { shownField, type RecordState } from '../domain/facts/heads.ts';
import type { Learner } from '../features/services.ts';

/** People of this device, in the order in which they came, from their `identity` records. */
export function learnersFrom(records: readonly RecordState[]): readonly Learner[] {
  return records
    .flatMap(arrivalOf)
    .sort((a, b) => a.lamport - b.lamport || (a.learner.subject < b.learner.subject ? -1 : 1))
    .map(({ learner }) => learner);
}

type Arrival = { readonly learner: Learner; readonly lamport: number };

/** A record without a picture is not a person of the cards (one that only came by a file, for example). */
function arrivalOf(record: RecordState): readonly Arrival[] {
  const picture = textOf(record, 'picture');
  if (picture === null) return [];
  const lamport = Math.min(...[...record.fields.values()].flatMap((field) => field.heads.map((head) => head.lamport)));
  return [{ learner: { subject: record.id, picture, firstName: textOf(record, 'firstName') }, lamport }];
}

function textOf(record: RecordState, field: string): string | null {
  const shown = shownField(record, field);
  return shown.kind !== 'empty' && typeof shown.value === 'string' ? shown.value : null;
}
