import * as v from 'valibot';
import { readLinedJson, type LinedJson } from './json-lines.ts';
import { err, ok, type Result } from './result.ts';
import { School } from './school.ts';
import { lacksOf } from './school-practice.ts';

/**
 * What is wrong with a school's file, for whoever wrote it: on which line (from 1), in which member, what was expected or
 * which id is in question.
 */
export type SchoolFault = {
  readonly kind: 'syntax' | 'wrong-shape' | 'duplicate-id' | 'unknown-reference' | 'missing';
  readonly line: number;
  /** Names and places in lists, as `timetable.3.teacher`; empty for the file itself. */
  readonly path: string;
  readonly detail: string;
};

type Path = readonly (string | number)[];
type Found = { readonly kind: SchoolFault['kind']; readonly path: Path; readonly detail: string };

/**
 * Reads the text of a school's file.
 *
 * @returns the school, or every fault: of a text that is no JSON the first one, of a wrong shape all shapes, otherwise all
 *   ids given twice, all references that lead nowhere and all that exercises would miss
 */
export function readSchool(text: string): Result<School, readonly SchoolFault[]> {
  const json = readLinedJson(text);
  if (!json.ok) return err([{ kind: 'syntax', line: json.error.line, path: '', detail: json.error.expected }]);
  const parsed = v.safeParse(School, json.value.value);
  const found = parsed.success ? faultsAmong(parsed.output) : parsed.issues.map(shapeFault);
  if (parsed.success && found.length === 0) return ok(parsed.output);
  return err(found.map((fault) => withLine(fault, json.value)).sort((one, other) => one.line - other.line));
}

/** Faults between the members of a school whose shape is right. */
function faultsAmong(school: School): readonly Found[] {
  return [
    ...duplicates(school),
    ...unknownReferences(school),
    ...lacksOf(school).map(({ path, what }): Found => ({ kind: 'missing', path: [path], detail: what })),
  ];
}

function duplicates(school: School): readonly Found[] {
  const lists = ['children', 'adults', 'homework', 'absences', 'notices', 'surveys', 'documents', 'meetings'] as const;
  return [
    ...lists.flatMap((list) =>
      twice(
        list,
        'id',
        school[list].map(({ id }) => id),
      ),
    ),
    ...twice(
      'sections',
      'part',
      school.sections.map(({ part }) => part),
    ),
  ];
}

function twice(list: string, member: string, ids: readonly string[]): readonly Found[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ kind: 'duplicate-id', path: [list, index, member], detail: id } as const] : [],
  );
}

function unknownReferences(school: School): readonly Found[] {
  const children = new Set(school.children.map(({ id }) => id));
  const adults = new Set(school.adults.map(({ id }) => id));
  const unknown = (known: ReadonlySet<string>, id: string | undefined, path: Path): readonly Found[] =>
    id === undefined || known.has(id) ? [] : [{ kind: 'unknown-reference', path, detail: id }];
  const ofChildren = ['timetable', 'homework', 'marks', 'averages', 'absences', 'documents', 'meetings'] as const;
  const ofAdults = ['notices', 'surveys'] as const;
  return [
    ...ofChildren.flatMap((list) =>
      school[list].flatMap(({ child }, index) => unknown(children, child, [list, index, 'child'])),
    ),
    ...ofAdults.flatMap((list) =>
      school[list].flatMap(({ from }, index) => unknown(adults, from, [list, index, 'from'])),
    ),
    ...school.timetable.flatMap(({ teacher }, index) => unknown(adults, teacher, ['timetable', index, 'teacher'])),
    ...school.children.flatMap((child, index) =>
      unknown(adults, child.mainTeacher, ['children', index, 'mainTeacher']),
    ),
    ...school.meetings.flatMap((meeting, index) =>
      meeting.adults.flatMap((adult, place) => unknown(adults, adult, ['meetings', index, 'adults', place])),
    ),
  ];
}

function shapeFault(issue: v.BaseIssue<unknown>): Found {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const path = keys.filter((key) => typeof key === 'string' || typeof key === 'number');
  return { kind: 'wrong-shape', path, detail: issue.message };
}

function withLine({ kind, path, detail }: Found, { lineOf }: LinedJson): SchoolFault {
  return { kind, line: lineOf(path), path: path.join('.'), detail };
}
