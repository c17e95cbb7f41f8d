import type { BodyOf } from './registry.ts';

export type Outcome = BodyOf<'step-outcome'>['outcome'];
export type Evidence = BodyOf<'step-outcome'>['evidence'];

/** The latest outcome of one evidence. */
export type Mark = {
  readonly id: string;
  readonly lamport: number;
  readonly outcome: Outcome;
  /** Where the date of the progress comes from; null outside a session. */
  readonly session: string | null;
};

export type StepState = {
  readonly curriculum: string;
  readonly step: string;
  readonly simulator: Mark | null;
  readonly self: Mark | null;
  readonly mediator: Mark | null;
  /** Latest outcome other than 'not-yet', of any evidence: it lowers the hands raised before it. */
  readonly done: { readonly id: string; readonly lamport: number } | null;
};

export type HelpRequest = {
  readonly id: string;
  readonly lamport: number;
  readonly curriculum: string;
  readonly step: string | null;
};

export type AliasMark = { readonly id: string; readonly lamport: number; readonly as: string };

/** Everything known of one person, folded. Small: one row per person is read to draw a whole session. */
export type PersonState = {
  readonly subject: string;
  /** By `stepKey`. */
  readonly steps: ReadonlyMap<string, StepState>;
  /** Raised hands, earliest first. */
  readonly help: readonly HelpRequest[];
  /** Targets of every retract seen, because a retract may arrive before its target. */
  readonly retracted: ReadonlySet<string>;
  readonly alias: AliasMark | null;
  /** True for ever once an `erase` was seen; the rest is then empty. */
  readonly erased: boolean;
};

export function emptyPerson(subject: string): PersonState {
  return { subject, steps: new Map(), help: [], retracted: new Set(), alias: null, erased: false };
}

/** Ids hold no space, so no two pairs share a key. */
export function stepKey(curriculum: string, step: string): string {
  return `${curriculum} ${step}`;
}

export type ShownOutcome = Mark & { readonly evidence: Evidence };

/**
 * What a screen shows for a step, with who says so: the mediator, else the person herself, else the simulator.
 * A weaker voice never changes what a stronger one said; all three stay in the state.
 */
export function shownOutcome(step: StepState | undefined): ShownOutcome | null {
  if (step === undefined) return null;
  if (step.mediator !== null) return { ...step.mediator, evidence: 'mediator' };
  if (step.self !== null) return { ...step.self, evidence: 'self' };
  if (step.simulator !== null) return { ...step.simulator, evidence: 'simulator' };
  return null;
}
