import {
  emptyPerson,
  stepKey,
  type AliasMark,
  type HelpRequest,
  type Mark,
  type Outcome,
  type PersonState,
  type StepState,
} from '../domain/facts/person-state.ts';
import type { PersonRow } from './tables.ts';

/**
 * A person as she lies in the database: her state as one text, because a browser copies a text many times faster than
 * the hundreds of small objects it stands for. 120 steps are 9 kB so and were 36 kB, written again with every tap.
 * Another shape of `packed` is another FOLD_VERSION: rows of the old one are then folded again, never read.
 */
export type PackedPerson = Omit<PersonRow, 'state'> & { readonly packed: string | undefined };

/** Position in `words`: ids that many steps share stand there once. */
type Word = number;
/** Without its last part where there was no session. */
type PackedMark = readonly [id: string, lamport: number, outcome: Word, session?: Word];
/** 0: none · 1, 2, 3: the same fact as the mark of the simulator, of herself, of the mediator. */
type PackedDone = 0 | 1 | 2 | 3 | readonly [id: string, lamport: number];
type PackedStep = readonly [
  curriculum: Word,
  step: string,
  simulator: PackedMark | 0,
  self: PackedMark | 0,
  mediator: PackedMark | 0,
  done: PackedDone,
];
type PackedState = readonly [
  words: readonly string[],
  steps: readonly PackedStep[],
  help: readonly HelpRequest[],
  retracted: readonly string[],
  alias: AliasMark | 0,
  erased: 0 | 1,
];

export function packPerson({ state, ...row }: PersonRow): PackedPerson {
  const words = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    const known = words.get(text);
    if (known !== undefined) return known;
    words.set(text, words.size);
    return words.size - 1;
  };
  const steps = Array.from(state.steps.values(), (step) => packStep(step, wordOf));
  const packed: PackedState = [
    [...words.keys()],
    steps,
    state.help,
    [...state.retracted],
    state.alias ?? 0,
    state.erased ? 1 : 0,
  ];
  return { ...row, packed: JSON.stringify(packed) };
}

export function unpackPerson({ packed, ...row }: PackedPerson): PersonRow {
  // Written before rows were packed, by a database that is folded again at this start: nothing is lost by not reading it.
  if (packed === undefined) return { ...row, state: { ...emptyPerson(row.subject), erased: row.erased === 1 } };
  // Our own text, written above; what another version wrote is not read (see `PackedPerson`).
  const [words, steps, help, retracted, alias, erased]: PackedState = JSON.parse(packed);
  const wordAt = (at: Word): string => words[at] ?? '';
  const state: PersonState = {
    subject: row.subject,
    steps: new Map(
      steps.map((packedStep) => {
        const step = unpackStep(packedStep, wordAt);
        return [stepKey(step.curriculum, step.step), step];
      }),
    ),
    help,
    retracted: new Set(retracted),
    alias: alias === 0 ? null : alias,
    erased: erased === 1,
  };
  return { ...row, state };
}

function packStep(
  { curriculum, step, simulator, self, mediator, done }: StepState,
  wordOf: (text: string) => Word,
): PackedStep {
  const pack = (mark: Mark | null): PackedMark | 0 => {
    if (mark === null) return 0;
    const { id, lamport, outcome, session } = mark;
    return session === null ? [id, lamport, wordOf(outcome)] : [id, lamport, wordOf(outcome), wordOf(session)];
  };
  const packedDone = packDone(done, simulator, self, mediator);
  return [wordOf(curriculum), step, pack(simulator), pack(self), pack(mediator), packedDone];
}

function packDone(done: StepState['done'], simulator: Mark | null, self: Mark | null, mediator: Mark | null) {
  if (done === null) return 0;
  const isSame = (mark: Mark | null) => mark !== null && mark.id === done.id && mark.lamport === done.lamport;
  if (isSame(simulator)) return 1;
  if (isSame(self)) return 2;
  return isSame(mediator) ? 3 : ([done.id, done.lamport] as const);
}

function unpackStep(packed: PackedStep, wordAt: (at: Word) => string): StepState {
  const unpack = (mark: PackedMark | 0): Mark | null => {
    if (mark === 0) return null;
    const [id, lamport, outcome, session] = mark;
    return {
      id,
      lamport,
      outcome: wordAt(outcome) as Outcome,
      session: session === undefined ? null : wordAt(session),
    };
  };
  const [curriculum, step, ...rest] = packed;
  const [simulator, self, mediator] = [unpack(rest[0]), unpack(rest[1]), unpack(rest[2])];
  const done = unpackDone(rest[3], simulator, self, mediator);
  return { curriculum: wordAt(curriculum), step, simulator, self, mediator, done };
}

function unpackDone(done: PackedDone, simulator: Mark | null, self: Mark | null, mediator: Mark | null) {
  if (done === 0) return null;
  const same = done === 1 ? simulator : done === 2 ? self : done === 3 ? mediator : null;
  if (same !== null) return { id: same.id, lamport: same.lamport };
  return typeof done === 'number' ? null : { id: done[0], lamport: done[1] };
}
