/** What can fail, as a value: the caller sees both ends in the type and cannot forget one. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** @param error a plain object whose `kind` is something a person can act on */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
