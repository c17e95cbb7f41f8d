import * as v from 'valibot';
import { isRealDay } from './school-days.ts';

/**
 * What a school's site shows, as data: simulators draw any school from it. A mediator's own school is a JSON file of this
 * shape; the shipped ones stand in `src/curricula/schools`. People in it are invented, addresses end in `.example`.
 */
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a name in small letters, digits and hyphens'));
const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));
const IsoDate = v.pipe(v.string(), v.isoDate('a day as 2026-03-03'), v.check(isRealDay, 'a day that exists'));
const Time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as 08:30'));

/** Address of a site that cannot exist: `.example` is reserved. */
const Site = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.example$/, 'an address that ends in .example'));

/** `mainTeacher` is the adult whom parents turn to first (« professeur principal »). */
const Child = v.strictObject({ id: Id, firstName: Words, className: Words, mainTeacher: v.optional(Id) });
const Adult = v.strictObject({ id: Id, name: Words, role: Words });
const Lesson = v.pipe(
  v.strictObject({
    child: Id,
    /** 1 is Monday. */
    day: v.picklist([1, 2, 3, 4, 5]),
    start: Time,
    end: Time,
    subject: Words,
    room: Words,
    teacher: Id,
    isCancelled: v.optional(v.boolean(), false),
  }),
  v.check(({ start, end }) => start < end, 'a lesson that ends after it starts'),
);
const Homework = v.strictObject({ id: Id, child: Id, subject: Words, due: IsoDate, text: Words });
const Points = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const Mark = v.pipe(
  v.strictObject({ child: Id, subject: Words, on: IsoDate, value: Points, outOf: Points }),
  v.check(({ value, outOf }) => value <= outOf, 'a mark that is not above the highest'),
);
/** Of all marks of a child in a subject, out of 20. */
const Average = v.strictObject({ child: Id, subject: Words, value: v.pipe(v.number(), v.minValue(0), v.maxValue(20)) });
const Absence = v.pipe(
  v.strictObject({
    id: Id,
    child: Id,
    on: IsoDate,
    from: Time,
    to: Time,
    kind: v.optional(v.picklist(['absence', 'late']), 'absence'),
    /** The school has had its answer already. */
    isJustified: v.optional(v.boolean(), false),
  }),
  v.check(({ from, to }) => from < to, 'an absence that ends after it starts'),
);

/** Something that the school tells: read, acknowledged or signed. */
const Notice = v.strictObject({
  id: Id,
  from: Id,
  on: IsoDate,
  title: Words,
  text: Words,
  answer: v.picklist(['none', 'acknowledge', 'sign']),
});

const Survey = v.strictObject({ id: Id, from: Id, question: Words, answers: v.pipe(v.array(Words), v.minLength(2)) });
/** `report`: a « bulletin » or « livret »; `other`: a certificate, a form… `file` is its name once downloaded. */
const Document = v.strictObject({
  id: Id,
  child: Id,
  title: Words,
  file: Words,
  kind: v.optional(v.picklist(['report', 'other']), 'report'),
});
/** An evening on which parents meet teachers: they say beforehand whom they wish to see. */
const Meeting = v.pipe(
  v.strictObject({ id: Id, child: Id, title: Words, on: IsoDate, from: Time, to: Time, adults: v.array(Id) }),
  v.check(({ from, to }) => from < to, 'a meeting that ends after it starts'),
);
/** What a class shows of its days. `picture` names a drawing of a word, such as `school/outing`. */
const AlbumPage = v.strictObject({
  id: Id,
  from: Id,
  on: IsoDate,
  title: Words,
  photos: v.array(v.strictObject({ id: Id, title: Words, picture: Words })),
});

export const School = v.strictObject({
  format: v.literal(1),
  id: Id,
  name: Words,
  level: v.picklist(['primary', 'college']),
  site: Site,
  /** How parents get in. */
  login: v.picklist(['school-account', 'own-account', 'franceconnect']),
  /** Name of the portal, never a brand. */
  portal: Words,
  /** What the site calls its parts, in the order of its menu. */
  sections: v.pipe(
    v.array(
      v.strictObject({
        part: v.picklist([
          'home',
          'timetable',
          'homework',
          'marks',
          'report',
          'absences',
          'information',
          'survey',
          'discussion',
          'meetings',
          'notebook',
          'messages',
          'blog',
          'record',
          'account',
        ]),
        label: Words,
      }),
    ),
    v.minLength(1),
  ),
  /** The day on which the site is shown: everything else lies around it. */
  today: IsoDate,
  children: v.pipe(v.array(Child), v.minLength(1)),
  adults: v.pipe(v.array(Adult), v.minLength(1)),
  timetable: v.array(Lesson),
  homework: v.array(Homework),
  marks: v.array(Mark),
  averages: v.array(Average),
  absences: v.array(Absence),
  /** Reasons that a parent may give for an absence. */
  reasons: v.array(Words),
  notices: v.array(Notice),
  surveys: v.array(Survey),
  documents: v.array(Document),
  meetings: v.optional(v.array(Meeting), []),
  /** Photos of a class, newest page first. */
  album: v.optional(v.array(AlbumPage)),
});
export type School = v.InferOutput<typeof School>;
export type SchoolPart = School['sections'][number]['part'];
export type Child = School['children'][number];
export type Adult = School['adults'][number];
export type Lesson = School['timetable'][number];
