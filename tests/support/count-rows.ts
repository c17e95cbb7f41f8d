import { DatabaseSync } from 'node:sqlite';

/** `node count-rows.ts <file> <table>`: how many rows a table of an SQLite file has. */
const [file = '', table = ''] = process.argv.slice(2);
const database = new DatabaseSync(file, { readOnly: true });
const row = database.prepare(`SELECT count(*) AS rows FROM "${table}"`).get();
process.stdout.write(String(row?.['rows']));
