/** Milliseconds until the address of an offered file is given back: a slow disk must have begun to read it. */
const graceMilliseconds = 60_000;

/** Offers a file as an ordinary download: Firefox has no other way to save. It lands in « Téléchargements ». */
export function offerFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), graceMilliseconds);
}
