import { comparePlaces } from './order.ts';
import type { FactOf } from './registry.ts';
import type { FieldValue, RecordKind } from './kinds/set.ts';

/** One value that nobody has replaced, and who entered it. */
export type Head = {
  readonly id: string;
  readonly lamport: number;
  readonly value: FieldValue;
  readonly author: string;
  readonly wall: number;
  readonly wallTrust: 0 | 1 | 2;
};

export type FieldState = {
  /** set facts − union(replaces), the winner first. Empty while only a replacement's target is missing. */
  readonly heads: readonly Head[];
  /** Every id that a `set` of this field replaces, because the replaced fact may arrive later. */
  readonly replaced: ReadonlySet<string>;
};

/** One editable record, folded field by field. */
export type RecordState = {
  readonly record: RecordKind;
  readonly id: string;
  readonly fields: ReadonlyMap<string, FieldState>;
};

export function emptyRecord(record: RecordKind, id: string): RecordState {
  return { record, id, fields: new Map() };
}

/** The state with one more `set` in it. Any order and any duplication of facts give the same state. */
export function applySet(state: RecordState, fact: FactOf<'set'>): RecordState {
  if (fact.body.record !== state.record || fact.body.id !== state.id) return state;
  const { heads, replaced } = state.fields.get(fact.body.field) ?? emptyField;
  if (heads.some(({ id }) => id === fact.id)) return state;
  const nowReplaced = fact.replaces.length === 0 ? replaced : new Set([...replaced, ...fact.replaces]);
  const head: Head = {
    id: fact.id,
    lamport: fact.lamport,
    value: fact.body.value,
    author: fact.author,
    wall: fact.wall,
    wallTrust: fact.wallTrust,
  };
  const remaining = [...heads, head].filter(({ id }) => !nowReplaced.has(id)).sort((a, b) => comparePlaces(b, a));
  return {
    ...state,
    fields: new Map(state.fields).set(fact.body.field, { heads: remaining, replaced: nowReplaced }),
  };
}

/** @param facts any order, any number of records; those of other records are passed over */
export function foldRecord(record: RecordKind, id: string, facts: Iterable<FactOf<'set'>>): RecordState {
  let state = emptyRecord(record, id);
  for (const fact of facts) state = applySet(state, fact);
  return state;
}

/** What nobody replaced in one field, the winner first. To edit the field, replace the ids of all of them. */
export function heads(state: RecordState, field: string): readonly Head[] {
  return state.fields.get(field)?.heads ?? [];
}

export type ShownField =
  | { readonly kind: 'empty' }
  | { readonly kind: 'agreed'; readonly value: FieldValue }
  /** Two people wrote different things unseen by each other: `value` is the same winner on every device, marked. */
  | { readonly kind: 'conflict'; readonly value: FieldValue; readonly heads: readonly Head[] };

export function shownField(state: RecordState, field: string): ShownField {
  const all = heads(state, field);
  const [winner] = all;
  if (winner === undefined) return { kind: 'empty' };
  if (all.every(({ value }) => sameValue(value, winner.value))) return { kind: 'agreed', value: winner.value };
  return { kind: 'conflict', value: winner.value, heads: all };
}

const emptyField: FieldState = { heads: [], replaced: new Set() };

function sameValue(a: FieldValue, b: FieldValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
