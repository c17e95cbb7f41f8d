import * as v from 'valibot';
import { School } from '../domain/school.ts';

/** Schools that are shipped as examples, by listing; the first of a level is what a simulator shows unless told otherwise. */
const modules = import.meta.glob('./schools/*.json', { eager: true, import: 'default' });

export const shippedSchools: readonly School[] = Object.values(modules).map((module) => v.parse(School, module));
