import type { Component } from 'svelte';

/**
 * The contract of a simulator: a folder with a pure state machine and its Svelte view (see README.md beside this file).
 * Nothing in it may read a clock, draw random numbers, store or send.
 */
export type SimulatorDefinition<State, Action> = {
  /** Name of the folder. */
  readonly id: string;
  /** Numbers of the curriculum's exercises that can be practised here, with what each one starts from and reaches. */
  readonly exercises: readonly ExerciseDefinition<State>[];
  readonly reduce: (state: State, action: Action) => State;
  readonly view: () => Promise<{ readonly default: Component<ViewProps<State, Action>> }>;
};

export type ExerciseDefinition<State> = {
  /** As in the curriculum: '3.7'. */
  readonly id: string;
  readonly start: State;
  /** True once the goal is reached, by whatever way; false at the start. */
  readonly isReached: (state: State) => boolean;
};

export type ViewProps<State, Action> = { readonly state: State; readonly act: (action: Action) => void };

/** Checks a simulator's types where it is written; gives it back as it is. */
export function defineSimulator<State, Action>(
  definition: SimulatorDefinition<State, Action>,
): SimulatorDefinition<State, Action> {
  return definition;
}
