import { describe, expect, it } from 'vitest';
import { pictureFaults, twins } from './support/picture-faults.ts';
import { filesUnder, readText, root } from './support/repository.ts';

const folder = 'src/ui/pictures';
const drawings = new Map(
  filesUnder(`${root}${folder}`)
    .filter((path) => path.endsWith('.svg'))
    .map((path) => [path, readText(`${folder}/${path}`)]),
);

const wrap = (inside: string, viewBox = '0 0 120 120'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`;

describe('the drawings', () => {
  it('are shapes with the classes of the one pen, on the sheet of their folder, and small', () => {
    expect(drawings.size).toBeGreaterThan(250);
    expect([...drawings].flatMap(([path, svg]) => pictureFaults(path, svg))).toEqual([]);
  });

  it('never show one thing under two names', () => {
    expect(twins(drawings)).toEqual([]);
    expect(
      twins(
        new Map([
          ['a.svg', wrap('<g/>')],
          ['b.svg', wrap(' <g/>')],
        ]),
      ),
    ).toEqual(['b.svg is a.svg']);
    expect(
      twins(
        new Map([
          ['words/a.svg', wrap('<g/>')],
          ['workshops/a.svg', wrap('<g/>')],
        ]),
      ),
    ).toEqual([]);
  });

  it.each([
    ['an unknown element', wrap('<image href="a.png"/>')],
    ['a script', wrap('<script>alert(1)</script>')],
    ['an unknown attribute', wrap('<path d="M0 0" onclick="a()"/>')],
    ['a colour of its own', wrap('<path d="M0 0" fill="red"/>')],
    ['an unknown class', wrap('<path d="M0 0" class="blue"/>')],
    ['a second svg', wrap(wrap(''))],
    ['an element that is not closed', wrap('<g>')],
    ['an element that is closed twice', wrap('<g></g></g>')],
    ['an attribute without quotes', wrap('<path d=M0/>')],
    ['text outside a text element', wrap('<g>bonjour</g>')],
    ['a ring around a word', wrap('<circle class="ring" cx="1" cy="1" r="1"/>')],
    ['another sheet', wrap('', '0 0 24 24')],
    ['four kilobytes', wrap(`<path d="${'M0 0'.repeat(1100)}"/>`)],
  ])('may not hold %s', (_, svg) => {
    expect(pictureFaults('words/mail/a.svg', svg)).not.toEqual([]);
  });

  it('may be a plain one', () => {
    const plain = wrap('<g transform="rotate(3)"><text x="1" y="2">a.exemple</text></g>\n<path class="f" d="M0 0"/>');
    expect(pictureFaults('words/mail/a.svg', plain)).toEqual([]);
    expect(
      pictureFaults(
        'scenes/mail/a.svg',
        wrap('<circle class="ring" r="1"/><path class="ring" d="M0"/>', '0 0 328 280'),
      ),
    ).toEqual(['scenes/mail/a.svg: 2 rings']);
  });
});
