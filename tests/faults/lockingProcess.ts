import { DatabaseSync } from 'node:sqlite';

/* Takes a database for itself alone and keeps it until it is killed. Argument: the file. */
const db = new DatabaseSync(process.argv[2] ?? '', { timeout: 5000 });
db.exec('BEGIN EXCLUSIVE');
process.stdout.write('locked\n');
setInterval(() => {}, 1000);
