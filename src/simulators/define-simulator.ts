import type { Component } from 'svelte';
import type { GenericSchema } from 'valibot';
import type { Gesture } from '../domain/practice.ts';
import type { School } from '../domain/school.ts';

/**
 * Every state has this member, and nothing that a person typed stands anywhere else in it: it is emptied before a state
 * outlives the page.
 */
export type PracticeState = { readonly typed: Readonly<Record<string, string>> };

/**
 * The contract of a simulator: a folder with a pure state machine and its Svelte view (see README.md beside this file).
 * Nothing in it may read a clock, draw random numbers, store or send.
 */
export type SimulatorDefinition<State extends PracticeState, Action> = {
  /** Name of the folder. */
  readonly id: string;
  /** Raised when states of before make no sense any more; an exercise that was left open then starts again. */
  readonly version: number;
  /** It draws the site of schools of this level; without it, no school's data are used. */
  readonly level?: School['level'];
  /** For the mediator, in French: what it is drawn after, from which sources, and when that was looked at. */
  readonly modelledOn: { readonly what: string; readonly lookedAt: string };
  /** For the mediator, in French: what is known to be different on the real screens. */
  readonly differences: readonly string[];
  /** What a state is, to take up again one that was left open. */
  readonly state: GenericSchema<unknown, State>;
  /** An action that makes no sense now gives the state back. */
  readonly reduce: (state: State, action: Action, school: School) => State;
  /** In the order of the curriculum. */
  readonly exercises: readonly ExerciseDefinition<State, Action>[];
  readonly view: () => Promise<{ readonly default: Component<ViewProps<State, Action>> }>;
};

/** Lines of the card of the fictional family that lies beside the computer. */
export type CardLine = 'username' | 'password' | 'provisional-password' | 'phone' | 'email' | 'children';

/** What is asked now, when an exercise asks several things: a sentence of the simulator's `asks`. */
export type Ask = {
  readonly key: string;
  /** French words put in the place of `{{term}}`. */
  readonly term?: string;
  /** A word of the curriculum that is shown and said with its meaning. */
  readonly word?: string;
};

export type ExerciseDefinition<State, Action> = {
  /** As in the curriculum: '3.7'. A part of a sequence: '6.7.1'. */
  readonly id: string;
  readonly start: (school: School) => State;
  /** True once the goal is reached, by whatever way; false at the start. */
  readonly isReached: (state: State, school: School) => boolean;
  /** From any state towards the goal; undefined only when it is reached. Following it must always arrive. */
  readonly nextGesture: (state: State, school: School) => Gesture<Action> | undefined;
  /** Class of the recoverable error that an action is: a key of the simulator's `errors`. */
  readonly errorOf: (state: State, action: Action, school: School) => string | undefined;
  readonly ask?: (state: State, school: School) => Ask | undefined;
  readonly card?: readonly CardLine[];
};

export type ViewProps<State, Action> = {
  /** The state; not called so, because a variable of that name hides Svelte's `$state`. */
  readonly now: State;
  readonly act: (action: Action) => void;
  readonly school: School;
  /** Only looked at, on a card: nothing moves, nothing starts by itself. */
  readonly frozen?: boolean;
  /** The simulator's `asks`, for views that show a French sentence with its meaning; without it, French is shown alone. */
  readonly texts?: BothTexts;
};

/** Sentences by key, in French and in the language of the person. */
export type BothTexts = {
  readonly french: Readonly<Record<string, string>>;
  /** Undefined when this language has none. */
  readonly mine: Readonly<Record<string, string>> | undefined;
  /** Of `mine`. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
};

/** Checks a simulator's types where it is written; gives it back as it is. */
export function defineSimulator<State extends PracticeState, Action>(
  definition: SimulatorDefinition<State, Action>,
): SimulatorDefinition<State, Action> {
  return definition;
}
