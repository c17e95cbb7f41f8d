import * as v from 'valibot';

/** Who may see a fact: roles and sync work by stream, never by looking into bodies. */
export type Stream =
  `action:${string}` | `people:${string}` | `structure:${string}` | 'territory' | `learner:${string}`;

/** 0 impossible · 1 plausible · 2 confirmed by the server or by a person since this computer was started. */
export type WallTrust = 0 | 1 | 2;

export type JsonObject = { readonly [key: string]: unknown };

/** One immutable fact. A device's database is a set of them; everything on screen is a fold of that set. */
export type Fact<Body = JsonObject> = {
  /** Random: identity and idempotency key. `(device, n)` is not, because reconditioned laptops are cloned. */
  readonly id: string;
  readonly device: string;
  /** Gap-free counter of the device, from 1: lets the server prove that nothing is missing. Never identity. */
  readonly n: number;
  /** Largest seen + 1: causal order and tie-break, because clocks of old laptops lie. */
  readonly lamport: number;
  /** Milliseconds since 1970 as this computer claims. For display only. */
  readonly wall: number;
  readonly wallTrust: WallTrust;
  readonly stream: Stream;
  /** Random id of the participant it is about, on every fact about a person: erasure reads no body. */
  readonly subject: string | null;
  readonly kind: string;
  /** Of the body. Old bodies are upcast when read and never rewritten. */
  readonly version: number;
  /** For `set`: the facts whose value this one replaces, that is, the heads its author saw. */
  readonly replaces: readonly string[];
  readonly author: string;
  readonly body: Body;
};

export const BODY_BYTES_MAX = 16 * 1024;

/** Far above what honest devices can reach, and `+ 1` stays exact: one broken device cannot stop the counter. */
export const LAMPORT_MAX = 2 ** 40;

/** Ids are random or slugs. No spaces, so that two ids joined by a space are never ambiguous. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/));

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const streamShape = /^(?:territory|(?:action|people|structure|learner):[A-Za-z0-9][A-Za-z0-9._-]{0,99})$/;

/**
 * Tolerates unknown keys and drops them: the endpoint adds `seq`. A key that is missing or wrong makes the fact damaged.
 * The body is checked by its kind, not here, so that kinds of tomorrow pass through today's application.
 */
export const Envelope = v.object({
  id: Id,
  device: Id,
  n: v.pipe(Count, v.minValue(1)),
  lamport: v.pipe(Count, v.minValue(1), v.maxValue(LAMPORT_MAX)),
  wall: v.pipe(v.number(), v.finite()),
  wallTrust: v.picklist([0, 1, 2]),
  stream: v.custom<Stream>((value) => typeof value === 'string' && streamShape.test(value)),
  subject: v.nullable(Id),
  kind: Id,
  version: v.pipe(Count, v.minValue(1)),
  replaces: v.pipe(v.array(Id), v.maxLength(1000)),
  author: Id,
  body: v.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
});

/** Whether the JSON of a body fits; 16 KiB keep one fact far below what a request or a transaction may hold. */
export function bodyFits(body: JsonObject): boolean {
  const text = JSON.stringify(body);
  // Three bytes are the most that one UTF-16 unit takes: nearly every body is decided without encoding it.
  return text.length * 3 <= BODY_BYTES_MAX || new TextEncoder().encode(text).length <= BODY_BYTES_MAX;
}
