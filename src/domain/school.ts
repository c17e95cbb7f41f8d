import * as v from 'valibot';

/**
 * What a school's site shows, as data: simulators draw any school from it. A mediator's own school is a JSON file of this
 * shape; the shipped ones stand in `src/curricula/schools`. People in it are invented, addresses end in `.example`.
 */
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a name in small letters, digits and hyphens'));
const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));
const IsoDate = v.pipe(v.string(), v.isoDate());
const Time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as 08:30'));

/** Address of a site that cannot exist: `.example` is reserved. */
const Site = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.example$/, 'an address that ends in .example'));

const Child = v.strictObject({ id: Id, firstName: Words, className: Words });
const Adult = v.strictObject({ id: Id, name: Words, role: Words });
const Lesson = v.strictObject({
  child: Id,
  /** 1 is Monday. */
  day: v.picklist([1, 2, 3, 4, 5]),
  start: Time,
  end: Time,
  subject: Words,
  room: Words,
  teacher: Id,
  isCancelled: v.optional(v.boolean(), false),
});
const Homework = v.strictObject({ id: Id, child: Id, subject: Words, due: IsoDate, text: Words });
const Mark = v.strictObject({ child: Id, subject: Words, on: IsoDate, value: v.number(), outOf: v.number() });
const Average = v.strictObject({ child: Id, subject: Words, value: v.number() });
const Absence = v.strictObject({ id: Id, child: Id, on: IsoDate, from: Time, to: Time });

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
/** What a class shows of its days. `picture` names a drawing of a word, such as `school/outing`. */
const AlbumPage = v.strictObject({
  id: Id,
  from: Id,
  on: IsoDate,
  title: Words,
  photos: v.array(v.strictObject({ id: Id, title: Words, picture: Words })),
});
const Document = v.strictObject({ id: Id, child: Id, title: Words, file: Words });

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
  /** Reasons that a parent may give. */
  reasons: v.array(Words),
  notices: v.array(Notice),
  surveys: v.array(Survey),
  documents: v.array(Document),
  /** Photos of a class, newest page first. */
  album: v.optional(v.array(AlbumPage)),
});
export type School = v.InferOutput<typeof School>;
export type SchoolPart = School['sections'][number]['part'];
