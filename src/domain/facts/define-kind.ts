import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import { bodyFits, type Fact, type JsonObject } from './fact.ts';

/** What a kind says about people: shown in the register of processing, and never guessed from the body. */
export type PersonalData = 'none' | 'pseudonymous' | 'identifying';

/**
 * Which subject the envelope must carry, so that erasure finds every fact about a person:
 * 'required' someone · 'any' someone or nobody · a function: exactly what it answers for this body.
 */
export type SubjectRule<Body> = 'required' | 'any' | ((body: Body) => string | null);

/** From the version it is listed under to the next one. */
export type Upcast = { readonly sample: JsonObject; readonly apply: (old: JsonObject) => JsonObject };

export type KindDefinition<Name extends string, Body extends JsonObject> = {
  readonly name: Name;
  /** Raised by one with each change of the body, together with one more upcast. */
  readonly version: number;
  readonly body: v.GenericSchema<unknown, Body>;
  readonly upcasts: Readonly<Record<number, Upcast>>;
  readonly personalData: PersonalData;
  readonly subject: SubjectRule<Body>;
  /** A valid body of this version: what the meta-test and the documentation show. */
  readonly sample: Body;
};

export type KindMismatch = 'body-invalid' | 'body-too-large' | 'subject-mismatch';

export type FactKind<Name extends string, Body extends JsonObject> = KindDefinition<Name, Body> & {
  /**
   * The fact with its body in this version's shape.
   *
   * @param fact of this kind, of this version or an older one
   */
  readonly read: (fact: Fact) => Result<Fact<Body> & { readonly kind: Name }, KindMismatch>;
};

/** Everything that changes together when a kind changes, in one file. The only other place is its line in the registry. */
export function defineKind<const Name extends string, Body extends JsonObject>(
  kind: KindDefinition<Name, Body>,
): FactKind<Name, Body> {
  return {
    ...kind,
    read: (fact) => {
      if (!bodyFits(fact.body)) return err('body-too-large');
      const body = v.safeParse(kind.body, upcast(kind.upcasts, fact, kind.version));
      if (!body.success) return err('body-invalid');
      if (!subjectFits(kind.subject, fact.subject, body.output)) return err('subject-mismatch');
      return ok({ ...fact, kind: kind.name, version: kind.version, body: body.output });
    },
  };
}

function upcast(upcasts: Readonly<Record<number, Upcast>>, fact: Fact, toVersion: number): JsonObject {
  let body = fact.body;
  // A missing step leaves the old shape, which the schema then refuses.
  for (let version = fact.version; version < toVersion; version += 1) body = upcasts[version]?.apply(body) ?? body;
  return body;
}

function subjectFits<Body>(rule: SubjectRule<Body>, subject: string | null, body: Body): boolean {
  if (rule === 'any') return true;
  if (rule === 'required') return subject !== null;
  return rule(body) === subject;
}
