import type * as v from 'valibot';
import type { Fact } from './fact.ts';
import { alias } from './kinds/alias.ts';
import { erase } from './kinds/erase.ts';
import { helpRequested } from './kinds/help-requested.ts';
import { retract } from './kinds/retract.ts';
import { set } from './kinds/set.ts';
import { stepOutcome } from './kinds/step-outcome.ts';

/** The list: one line a kind. Storage, sync and server are generic and learn of a new one here only. */
export const kinds = [stepOutcome, helpRequested, retract, alias, set, erase] as const;

type Kind = (typeof kinds)[number];

export type KindName = Kind['name'];
export type BodyOf<Name extends KindName> = v.InferOutput<Extract<Kind, { readonly name: Name }>['body']>;

export type FactOf<Name extends KindName> = Fact<BodyOf<Name>> & { readonly kind: Name };
/** A fact of a kind that this version knows, with its body in today's shape. */
export type KnownFact = { [Name in KindName]: FactOf<Name> }[KindName];
