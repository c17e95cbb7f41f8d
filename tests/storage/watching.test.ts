import { describe, expect, it } from 'vitest';
import { joined, touches, type Change } from '../../src/storage/watching.ts';

const of = (subject: string): Change => ({ people: [{ subject, streams: [`learner:${subject}`] }], records: [] });
const name = (id: string): Change => ({ people: [], records: [['identity', id]] });

describe('two changes told as one', () => {
  it('concern whom each of them concerned, and nobody else', () => {
    const both = joined(of('awa'), name('besa'));
    expect(touches(both, { kind: 'person', subject: 'awa' })).toBe(true);
    expect(touches(both, { kind: 'record', record: 'identity', id: 'besa' })).toBe(true);
    expect(touches(both, { kind: 'person', subject: 'besa' })).toBe(false);
  });

  it('are everything when one of them is, or when they are about too many', () => {
    expect(joined(of('awa'), 'everything')).toBe('everything');
    const many = Array.from({ length: 501 }, (_, index) => of(`p${index}`)).reduce(joined);
    expect(many).toBe('everything');
  });
});
