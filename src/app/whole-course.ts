/** The course that is there whatever was removed, and from which the short ones borrow. */
export const wholeCourse = 'parentalite-numerique';
