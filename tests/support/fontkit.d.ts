/** The little of fontkit that the tests use; the package brings no types. */
declare module 'fontkit' {
  export function openSync(path: string): { readonly characterSet: readonly number[] };
}
