import * as v from 'valibot';
import type { School, SchoolPart } from '../../domain/school.ts';
import { childInQuestion } from '../../domain/school-practice.ts';
import { weekdayOf } from '../../domain/school-days.ts';

/** Parts of a collège's site that are drawn, in no order: a school's data give the order and the labels. */
export const parts = [
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
  'account',
] as const satisfies readonly SchoolPart[];
export type Part = (typeof parts)[number];

/** What is shown besides the parts: the folder of downloads, a file of it, and the page after signing out. */
const places = ['downloads', 'file', 'signed-out'] as const;

/** What the site answers to the last gesture. */
const notices = [
  'none',
  'no-reason',
  'no-comment',
  'absence-sent',
  'no-recipient',
  'no-subject',
  'no-text',
  'message-sent',
  'no-answer',
  'survey-sent',
] as const;
export type Notice = (typeof notices)[number];

export const tasks = ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.8', '4.9', '6.7.4', '6.7.5'] as const;
export type Task = (typeof tasks)[number];

const Ids = v.array(v.string());

export const State = v.strictObject({
  /** `comment` of an absence; `subject` and `text` of a message. */
  typed: v.record(v.string(), v.string()),
  task: v.picklist(tasks),
  /** How many things that the exercise asks were found. */
  found: v.number(),
  /** Answers to the question of now that were not right. */
  tried: Ids,
  page: v.picklist([...parts, ...places]),
  isMenuOpen: v.boolean(),
  child: v.string(),
  /** Children whose pages were looked at. */
  seen: Ids,
  /** Day of the timetable that is looked at; 1 is Monday. */
  day: v.number(),
  /** What is open on the page: a day of homework, the id of a notice or an absence, `new` for a message; or nothing. */
  item: v.string(),
  notice: v.picklist(notices),
  done: Ids,
  acknowledged: Ids,
  read: Ids,
  /** Reason chosen in the form of an absence. */
  reason: v.string(),
  sentAbsences: v.array(v.strictObject({ absence: v.string(), reason: v.string() })),
  recipient: v.string(),
  /** Adults to whom messages went. */
  sentTo: Ids,
  /** Answer chosen by survey, and which surveys were sent. */
  chosen: v.record(v.string(), v.string()),
  surveys: Ids,
  /** Adults whom the parent wishes to see. */
  wishes: Ids,
  /** Ways in which the site may call the parent. */
  alerts: Ids,
  downloads: Ids,
  /** File that is marked in the folder, or open. */
  file: v.string(),
});
export type State = Readonly<v.InferOutput<typeof State>>;

export type Field = 'comment' | 'subject' | 'text';

export type Action =
  | { readonly kind: 'open'; readonly part: Part; readonly item?: string }
  | { readonly kind: 'menu' }
  | { readonly kind: 'back' }
  | { readonly kind: 'child'; readonly child: string }
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'item'; readonly item: string }
  | { readonly kind: 'tick'; readonly homework: string }
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'type'; readonly field: Field; readonly text: string }
  | { readonly kind: 'model'; readonly field: Field; readonly model: string }
  | { readonly kind: 'reason'; readonly reason: string }
  | { readonly kind: 'send-absence' }
  | { readonly kind: 'recipient'; readonly adult: string }
  | { readonly kind: 'send-message' }
  | { readonly kind: 'choose'; readonly survey: string; readonly answer: string }
  | { readonly kind: 'send-survey'; readonly survey: string }
  | { readonly kind: 'wish'; readonly adult: string }
  | { readonly kind: 'alert'; readonly alert: string }
  | { readonly kind: 'download'; readonly document: string }
  | { readonly kind: 'folder' }
  | { readonly kind: 'select'; readonly file: string }
  | { readonly kind: 'open-file'; readonly file: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'sign-out' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'answer'; readonly answer: string };

export function start(task: Task, school: School): State {
  const child = childInQuestion(school).id;
  const weekday = weekdayOf(school.today);
  return {
    typed: {},
    task,
    found: 0,
    tried: [],
    page: 'home',
    isMenuOpen: false,
    child,
    seen: [child],
    day: weekday > 5 ? 1 : weekday,
    item: '',
    notice: 'none',
    done: [],
    acknowledged: [],
    read: [],
    reason: '',
    sentAbsences: [],
    recipient: '',
    sentTo: [],
    chosen: {},
    surveys: [],
    wishes: [],
    alerts: ['email'],
    downloads: [],
    file: '',
  };
}

/** The parts of a school that are drawn, in its order. */
export function sectionsOf(school: School): readonly { readonly part: Part; readonly label: string }[] {
  return school.sections.flatMap(({ part, label }) => {
    const drawn = parts.find((one) => one === part);
    return drawn === undefined ? [] : [{ part: drawn, label }];
  });
}

export function labelOf(school: School, part: Part): string {
  return sectionsOf(school).find((section) => section.part === part)?.label ?? '';
}

/** The folder and its files are on the computer, not on the site. */
export function isOnSite({ page }: State): boolean {
  return page !== 'downloads' && page !== 'file' && page !== 'signed-out';
}
