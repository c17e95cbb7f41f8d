/** The plain French that a parent reads: at most this many words a sentence. */
export const mostWordsInSentence = 12;

/** Sentences of a text; quotation marks and the brackets of French terms are not words. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/\[\[|\]\]|[«»“”]/gu, ' ')
    .split(/[.?!;…]+(?=\s|$)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Words of a sentence; an elided word (l’, d’, qu’) counts with the next. */
export function wordCount(sentence: string): number {
  return sentence.split(/\s+/u).filter((part) => /[\p{L}\p{N}@]/u.test(part)).length;
}

/** Sentences that are too long, with their number of words. */
export function longSentences(text: string): readonly string[] {
  return sentencesOf(text)
    .filter((sentence) => wordCount(sentence) > mostWordsInSentence)
    .map((sentence) => `${wordCount(sentence)} words: ${sentence}`);
}
