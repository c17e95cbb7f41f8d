import { err, ok, type Result } from './result.ts';

/** A file's value, and on which line each of its members begins: whoever wrote the file can be told where to look. */
export type LinedJson = {
  readonly value: unknown;
  /** Line of a member, from 1; of the nearest thing around it when it is not there. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
};

/** The first place where a text stops being JSON. */
export type JsonFault = { readonly line: number; readonly expected: string };

type Path = readonly (string | number)[];

/** Longer than any school needs; a file nested deeper is none of ours. */
const deepest = 40;

const separator = '\u0000';

/** Like `JSON.parse`, but it remembers lines, says what it missed, and refuses a name that is given twice. */
export function readLinedJson(text: string): Result<LinedJson, JsonFault> {
  const reader = new Reader(text);
  const value = reader.readWhole();
  if (reader.fault !== undefined) return err(reader.fault);
  return ok({ value, lineOf: (path) => nearestLine(reader.lines, path) });
}

function nearestLine(lines: ReadonlyMap<string, number>, path: Path): number {
  const line = lines.get(path.join(separator));
  if (line !== undefined) return line;
  return path.length === 0 ? 1 : nearestLine(lines, path.slice(0, -1));
}

/** Goes through the text once. After a fault it reads on to nothing: every method gives up at once. */
class Reader {
  readonly lines = new Map<string, number>();
  fault: JsonFault | undefined;
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  readWhole(): unknown {
    if (this.#text.startsWith('\uFEFF')) this.#at = 1;
    const value = this.#readValue([]);
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#miss('nothing after the end');
    return value;
  }

  #readValue(path: Path): unknown {
    this.#skipSpace();
    // An object's member has the line of its name; a list's, the line of its own beginning.
    if (!this.lines.has(path.join(separator))) this.lines.set(path.join(separator), this.#line);
    if (path.length > deepest) return this.#miss('less nesting');
    const sign = this.#text[this.#at] ?? '';
    if (sign === '{') return this.#readObject(path);
    if (sign === '[') return this.#readList(path);
    if (sign === '"') return this.#readText();
    return this.#readPlain();
  }

  #readObject(path: Path): unknown {
    const members = new Map<string, unknown>();
    this.#at += 1;
    if (this.#skips('}')) return {};
    while (this.fault === undefined) {
      this.#skipSpace();
      if (this.#text[this.#at] !== '"') return this.#miss('a name between quotation marks');
      const line = this.#line;
      const name = this.#readText();
      if (name === undefined) return undefined;
      if (members.has(name)) return this.#miss(`« ${name} » only once`);
      this.lines.set([...path, name].join(separator), line);
      if (!this.#skips(':')) return this.#miss('a colon after a name');
      members.set(name, this.#readValue([...path, name]));
      if (this.#skips('}')) return Object.fromEntries(members);
      if (!this.#skips(',')) return this.#miss('a comma or the closing brace');
    }
    return undefined;
  }

  #readList(path: Path): unknown {
    const members: unknown[] = [];
    this.#at += 1;
    if (this.#skips(']')) return members;
    while (this.fault === undefined) {
      members.push(this.#readValue([...path, members.length]));
      if (this.#skips(']')) return members;
      if (!this.#skips(',')) return this.#miss('a comma or the closing bracket');
    }
    return undefined;
  }

  /** A text between quotation marks; it cannot go over the end of a line. */
  #readText(): string | undefined {
    // eslint-disable-next-line no-control-regex -- JSON forbids control characters inside texts
    const [raw] = this.#match(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y);
    if (raw === undefined) {
      this.#miss('the closing quotation mark');
      return undefined;
    }
    return raw.slice(1, -1).replace(/\\(?:u([\da-fA-F]{4})|(.))/g, (_, code?: string, sign = '') => {
      return code === undefined ? (escapes.get(sign) ?? sign) : String.fromCharCode(Number.parseInt(code, 16));
    });
  }

  #readPlain(): unknown {
    const [word] = this.#match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y);
    if (word === undefined) return this.#miss('a value');
    return words.has(word) ? words.get(word) : Number(word);
  }

  #match(form: RegExp): readonly (string | undefined)[] {
    form.lastIndex = this.#at;
    const found = form.exec(this.#text);
    if (found === null) return [];
    this.#at += found[0].length;
    return found;
  }

  #skips(sign: string): boolean {
    this.#skipSpace();
    if (this.fault !== undefined || this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #skipSpace(): void {
    const [space = ''] = this.#match(/[ \t\r\n]*/y);
    this.#line += space.split('\n').length - 1;
  }

  #miss(expected: string): undefined {
    this.fault ??= { line: this.#line, expected };
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
