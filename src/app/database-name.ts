/** One database per origin; its name is written into every laptop and never changes. */
export const databaseName = 'ardoise';
