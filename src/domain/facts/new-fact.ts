import type { Fact, Stream, WallTrust } from './fact.ts';
import { kinds, type BodyOf, type KindName } from './registry.ts';

/** What a screen says; everything else about the fact comes from the device that stores it. */
export type DraftOf<Name extends KindName> = {
  readonly kind: Name;
  readonly stream: Stream;
  readonly subject: string | null;
  readonly author: string;
  readonly body: BodyOf<Name>;
  /** Only for `set`: the heads that the author saw. */
  readonly replaces?: readonly string[];
};
export type FactDraft = { [Name in KindName]: DraftOf<Name> }[KindName];

export type Stamp = {
  readonly newId: () => string;
  readonly device: string;
  readonly n: number;
  readonly lamport: number;
  readonly wall: number;
  readonly wallTrust: WallTrust;
};

export function newFact(draft: FactDraft, stamp: Stamp): Fact {
  return {
    id: stamp.newId(),
    device: stamp.device,
    n: stamp.n,
    lamport: stamp.lamport,
    wall: stamp.wall,
    wallTrust: stamp.wallTrust,
    stream: draft.stream,
    subject: draft.subject,
    kind: draft.kind,
    version: versionOf(draft.kind),
    replaces: draft.replaces ?? [],
    author: draft.author,
    body: draft.body,
  };
}

function versionOf(name: KindName): number {
  const kind = kinds.find((candidate) => candidate.name === name);
  if (kind === undefined) throw new Error(`kind ${name} is not in the registry`);
  return kind.version;
}
