import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** What the program says where it was started, and to a browser that asks for something that is not there. */
const nl = {
  running: 'Aanname draait.',
  trainer: 'Voor jou als trainer. Deze link werkt één keer; bewaar hem niet:',
  participants: 'Hier komen de deelnemers binnen:',
  likeliest: 'waarschijnlijk deze',
  chosen: 'door jou gekozen',
  virtual: 'virtueel, meestal niet deze',
  onlyThisComputer: 'Dit adres werkt alleen op deze computer: er is geen netwerk, of HOST laat het niet toe.',
  data: (folder: string) => `Alles wordt bewaard in ${folder}.`,
  stop: 'Stoppen: Ctrl-C.',
  stopping: 'Aanname stopt. Wat is gestemd, is bewaard.',

  config: {
    PORT: (value: string) => `PORT is "${value}"; kies een heel getal van 0 tot en met 65535.`,
    HOST: (value: string) =>
      `HOST is "${value}"; kies een IP-adres van deze computer, of laat HOST weg om overal te luisteren.`,
    DATABASE_URL: () =>
      'DATABASE_URL is geen adres van een databank; vul iets in zoals postgres://naam:wachtwoord@server:5432/aanname, of haal DATABASE_URL weg om alles in een map te bewaren.',
    PUBLIC_URL: (value: string) =>
      `PUBLIC_URL is "${value}"; vul een adres in zoals https://workshop.example.nl, zonder iets erachter.`,
    LOG_LEVEL: (value: string) =>
      `LOG_LEVEL is "${value}"; kies fatal, error, warn, info, debug, trace of silent.`,
    METRICS: (value: string) => `METRICS is "${value}"; kies off, loopback of everywhere.`,
    PHONES: (value: string) => `PHONES is "${value}"; kies een heel getal van 100 tot en met 99999.`,
    TLS_CERT: () =>
      'TLS_KEY is ingevuld en TLS_CERT niet; vul bij TLS_CERT het bestand met het certificaat in, of haal TLS_KEY weg.',
    TLS_KEY: () =>
      'TLS_CERT is ingevuld en TLS_KEY niet; vul bij TLS_KEY het bestand met de sleutel in, of haal TLS_CERT weg.',
  },

  listen: {
    portTaken: (port: number) =>
      `Poort ${port} is al in gebruik; stop het andere programma of kies een andere, bijvoorbeeld PORT=${port + 1}.`,
    portForbidden: (port: number) => `Poort ${port} mag je niet gebruiken; kies er een boven 1023 met PORT.`,
    hostAbsent: (host: string) =>
      `${host} is geen adres van deze computer; kies een ander met HOST, of laat HOST weg.`,
    tlsUnreadable: (file: string) =>
      `${file} is niet te lezen; controleer TLS_CERT en TLS_KEY, en of deze gebruiker het bestand mag lezen.`,
    tlsUnusable: (file: string) =>
      `${file} is geen certificaat met bijbehorende sleutel in PEM-vorm; geef met TLS_CERT en TLS_KEY een paar op dat bij elkaar hoort.`,
  },

  open: {
    unwritable: (file: string) =>
      `${file} is niet te beschrijven; geef deze gebruiker schrijfrechten of kies een andere map met DATA_DIR.`,
    notADatabase: (file: string) =>
      `${file} is geen databank van Aanname; zet het bestand opzij of kies een andere map met DATA_DIR.`,
    corrupt: (file: string) =>
      `${file} is beschadigd en wordt niet gebruikt; zet een reservekopie terug of kies een andere map met DATA_DIR.`,
    damaged: (file: string, moment: string) =>
      `${file} is beschadigd en wordt niet gebruikt; er is een goede kopie van ${moment}: zet die terug met npm run restore.`,
    newer: (file: string) =>
      `${file} komt van een nieuwere versie van Aanname; installeer die versie of kies een andere map met DATA_DIR.`,
    notUpgraded: (file: string) =>
      `${file} komt van een oudere versie van Aanname en is niet bijgewerkt, maar ook niet veranderd; start die versie weer en meld het ons.`,
    locked: (file: string) =>
      `${file} is in gebruik; stop de andere Aanname die erin werkt of kies een andere map met DATA_DIR.`,
    synced: (file: string, by: string) =>
      `${file} ligt in een map die ${by} kopieert, en dat maakt een databank stuk; kies een andere map met DATA_DIR.`,
    oldSqlite: (found: string, needed: string) =>
      `Deze Node heeft SQLite ${found} en nodig is ${needed}; installeer een nieuwere Node 24.`,
  },

  database: {
    place: (where: string) => `Alles wordt bewaard in PostgreSQL, op ${where}.`,
    unreachable: (where: string) =>
      `De databank op ${where} antwoordt niet; controleer het adres in DATABASE_URL en of PostgreSQL draait.`,
    login: (where: string) =>
      `De databank op ${where} laat deze gebruiker niet binnen; controleer naam en wachtwoord in DATABASE_URL.`,
    noDatabase: (where: string) =>
      `De databank ${where} bestaat niet; maak haar aan met createdb of kies een andere in DATABASE_URL.`,
    notAllowed: (where: string) =>
      `Deze gebruiker mag in ${where} geen tabellen maken of gebruiken; maak hem eigenaar van de databank.`,
    notOurs: (where: string) =>
      `In ${where} staan al tabellen die niet van Aanname zijn; kies een lege databank in DATABASE_URL.`,
    notEmpty: (where: string) =>
      `In ${where} staat al iets; maak een lege databank met createdb en geef die op met --to.`,
    newer: (where: string) =>
      `${where} is van een nieuwere versie van Aanname; installeer die versie of kies een andere databank in DATABASE_URL.`,
    tooOld: (where: string) =>
      `De PostgreSQL op ${where} is te oud; kies er een vanaf versie 14 in DATABASE_URL.`,
    standby: (where: string) =>
      `De PostgreSQL op ${where} is een kopie waarin niets te bewaren valt; vul in DATABASE_URL het adres van de eerste in.`,
    readOnly: (where: string) =>
      `In de databank ${where} mag alleen gelezen worden; zet daar default_transaction_read_only uit of kies een andere in DATABASE_URL.`,
    hasty: (where: string) =>
      `De PostgreSQL op ${where} antwoordt ons voordat iets op schijf staat, dus wat bewaard heet kan kwijtraken; zet synchronous_commit aan, daar of in DATABASE_URL.`,
    unsafe: (where: string) =>
      `De PostgreSQL op ${where} wacht niet op zijn schijf, dus wat bewaard heet kan kwijtraken; zet daar fsync aan.`,
  },

  backup: {
    ofDatabase:
      'Met DATABASE_URL bewaart PostgreSQL alles; maak de reservekopie met pg_dump en zet haar terug met pg_restore.',
    usage: 'Zeg waar de reservekopie moet komen: npm run backup -- --to <bestand>.',
    none: (file: string) => `${file} bestaat niet, dus er is niets te bewaren; klopt DATA_DIR?`,
    exists: (file: string) => `${file} bestaat al en wordt niet overschreven; kies een andere naam.`,
    failed: (file: string, why: string) =>
      `De reservekopie ${file} is niet gemaakt (${why}); kies een andere plek.`,
    done: (file: string) =>
      `Bewaard in ${file}. Er staan ook losse stemmen in van sessies die nog niet verzegeld zijn: gooi het bestand weg als je het niet meer nodig hebt.`,
  },

  move: {
    usage:
      'Zeg waarvandaan en waarheen: npm run move -- --from <map> --to postgres://naam:wachtwoord@server/aanname.',
    none: (file: string) => `${file} bestaat niet, dus er is niets te verhuizen; klopt de map bij --from?`,
    differs: (where: string) =>
      `Wat in ${where} is aangekomen, is niet hetzelfde; gooi die databank weg, gebruik de map zoals tot nu toe en meld het ons.`,
    done: (sessions: number, where: string) =>
      `Verhuisd naar ${where}: ${sessions} ${sessions === 1 ? 'sessie' : 'sessies'} en alles wat erbij hoort, nageteld aan beide kanten. Start voortaan met DATABASE_URL.`,
    left: (file: string) =>
      `De oude databank ${file} is niet veranderd. Er staan losse stemmen in: gooi de map weg als alles werkt.`,
  },

  restore: {
    usage:
      'Zo gaat het: npm run restore, of npm run restore -- --from <bestand> voor een eigen reservekopie.',
    none: (folder: string) =>
      `In ${folder} ligt geen goede kopie; geef je eigen reservekopie op: npm run restore -- --from <bestand>.`,
    missing: (file: string) => `${file} bestaat niet; kies een andere reservekopie met --from.`,
    unusable: (file: string) =>
      `${file} is geen hele databank van Aanname en wordt niet teruggezet; kies een andere reservekopie met --from.`,
    done: (from: string, moment: string) =>
      `Teruggezet: ${from}, van ${moment}. Wat daarna is gebeurd, ontbreekt. Start weer met npm start.`,
    aside: (file: string) =>
      `Wat er eerst stond, ligt nu in ${file}. Ook daar staan stemmen in: gooi het weg als je het niet meer nodig hebt.`,
  },

  pages: {
    works: {
      title: 'Het werkt',
      what: 'Deze telefoon bereikt de computer van de trainer. Je kunt deze pagina sluiten; straks scan je de code op het scherm.',
    },
    notFound: 'Hier is niets. Klopt het adres? Deelnemers vinden de workshop met de code op het scherm.',
    unknownHost:
      'Onder deze naam is de workshop niet bereikbaar. Gebruik een adres dat het programma bij het starten laat zien, of geef deze naam bij het starten op met PUBLIC_URL.',
  },
};

export type ServerWording = Widen<typeof nl>;

const en: ServerWording = {
  running: 'Aanname is running.',
  trainer: 'For you, the trainer. This link works once; do not keep it:',
  participants: 'This is where participants come in:',
  likeliest: 'probably this one',
  chosen: 'chosen by you',
  virtual: 'virtual, usually not this one',
  onlyThisComputer:
    'This address works on this computer only: there is no network, or HOST does not allow it.',
  data: (folder) => `Everything is kept in ${folder}.`,
  stop: 'To stop: Ctrl-C.',
  stopping: 'Aanname is stopping. What was voted has been saved.',

  config: {
    PORT: (value) => `PORT is "${value}"; choose a whole number from 0 to 65535.`,
    HOST: (value) =>
      `HOST is "${value}"; choose an IP address of this computer, or leave HOST out to listen everywhere.`,
    DATABASE_URL: () =>
      'DATABASE_URL is not the address of a database; give something like postgres://name:password@server:5432/aanname, or leave DATABASE_URL out to keep everything in a folder.',
    PUBLIC_URL: (value) =>
      `PUBLIC_URL is "${value}"; give an address such as https://workshop.example.com, with nothing after it.`,
    LOG_LEVEL: (value) => `LOG_LEVEL is "${value}"; choose fatal, error, warn, info, debug, trace or silent.`,
    METRICS: (value) => `METRICS is "${value}"; choose off, loopback or everywhere.`,
    PHONES: (value) => `PHONES is "${value}"; choose a whole number from 100 to 99999.`,
    TLS_CERT: () =>
      'TLS_KEY is set and TLS_CERT is not; name the certificate’s file with TLS_CERT, or remove TLS_KEY.',
    TLS_KEY: () =>
      'TLS_CERT is set and TLS_KEY is not; name the key’s file with TLS_KEY, or remove TLS_CERT.',
  },

  listen: {
    portTaken: (port) =>
      `Port ${port} is in use already; stop the other program or choose another one, such as PORT=${port + 1}.`,
    portForbidden: (port) => `You may not use port ${port}; choose one above 1023 with PORT.`,
    hostAbsent: (host) =>
      `${host} is not an address of this computer; choose another with HOST, or leave HOST out.`,
    tlsUnreadable: (file) =>
      `${file} cannot be read; check TLS_CERT and TLS_KEY, and whether this user may read the file.`,
    tlsUnusable: (file) =>
      `${file} is not a certificate with its key in PEM form; give a pair that belongs together with TLS_CERT and TLS_KEY.`,
  },

  open: {
    unwritable: (file) =>
      `${file} cannot be written to; give this user the right to, or choose another folder with DATA_DIR.`,
    notADatabase: (file) =>
      `${file} is not a database of Aanname; set it aside or choose another folder with DATA_DIR.`,
    corrupt: (file) =>
      `${file} is damaged and will not be used; restore a backup or choose another folder with DATA_DIR.`,
    damaged: (file, moment) =>
      `${file} is damaged and will not be used; there is a good copy of ${moment}: put it back with npm run restore.`,
    newer: (file) =>
      `${file} was written by a newer version of Aanname; install that version or choose another folder with DATA_DIR.`,
    notUpgraded: (file) =>
      `${file} was written by an older version of Aanname and was not brought up to date, nor changed; start that version again and tell us.`,
    locked: (file) =>
      `${file} is in use; stop the other Aanname that works in it or choose another folder with DATA_DIR.`,
    synced: (file, by) =>
      `${file} lies in a folder that ${by} copies, and that breaks a database; choose another folder with DATA_DIR.`,
    oldSqlite: (found, needed) =>
      `This Node has SQLite ${found} and ${needed} is needed; install a newer Node 24.`,
  },

  database: {
    place: (where) => `Everything is kept in PostgreSQL, at ${where}.`,
    unreachable: (where) =>
      `The database at ${where} does not answer; check the address in DATABASE_URL and whether PostgreSQL is running.`,
    login: (where) =>
      `The database at ${where} does not let this user in; check name and password in DATABASE_URL.`,
    noDatabase: (where) =>
      `The database ${where} does not exist; make it with createdb or choose another one in DATABASE_URL.`,
    notAllowed: (where) =>
      `This user may not make or use tables in ${where}; make it the owner of the database.`,
    notOurs: (where) =>
      `There are tables in ${where} already that are not of Aanname; choose an empty database in DATABASE_URL.`,
    notEmpty: (where) =>
      `There is something in ${where} already; make an empty database with createdb and name it with --to.`,
    newer: (where) =>
      `${where} was written by a newer version of Aanname; install that version or choose another database in DATABASE_URL.`,
    tooOld: (where) =>
      `The PostgreSQL at ${where} is too old; choose one from version 14 on in DATABASE_URL.`,
    standby: (where) =>
      `The PostgreSQL at ${where} is a copy that nothing can be saved in; give the address of the first one in DATABASE_URL.`,
    readOnly: (where) =>
      `The database ${where} may only be read; turn default_transaction_read_only off there or choose another one in DATABASE_URL.`,
    hasty: (where) =>
      `The PostgreSQL at ${where} answers us before anything is on its disk, so that what is called saved may get lost; turn synchronous_commit on, there or in DATABASE_URL.`,
    unsafe: (where) =>
      `The PostgreSQL at ${where} does not wait for its disk, so that what is called saved may get lost; turn fsync on there.`,
  },

  backup: {
    ofDatabase:
      'With DATABASE_URL, PostgreSQL keeps everything; make the backup with pg_dump and put it back with pg_restore.',
    usage: 'Say where the backup is to go: npm run backup -- --to <file>.',
    none: (file) => `${file} does not exist, so there is nothing to keep; is DATA_DIR right?`,
    exists: (file) => `${file} exists already and will not be overwritten; choose another name.`,
    failed: (file, why) => `The backup ${file} was not made (${why}); choose another place.`,
    done: (file) =>
      `Saved in ${file}. It also holds the single votes of sessions that are not sealed yet: remove the file when you no longer need it.`,
  },

  move: {
    usage:
      'Say from where and to where: npm run move -- --from <folder> --to postgres://name:password@server/aanname.',
    none: (file) => `${file} does not exist, so there is nothing to move; is the folder of --from right?`,
    differs: (where) =>
      `What has arrived in ${where} is not the same; remove that database, use the folder as before and tell us.`,
    done: (sessions, where) =>
      `Moved to ${where}: ${sessions} ${sessions === 1 ? 'session' : 'sessions'} and all that belongs to them, counted again on both sides. From now on, start with DATABASE_URL.`,
    left: (file) =>
      `The old database ${file} has not changed. It holds single votes: remove the folder once all is well.`,
  },

  restore: {
    usage: 'Like this: npm run restore, or npm run restore -- --from <file> for a backup of your own.',
    none: (folder) =>
      `There is no good copy in ${folder}; name a backup of your own: npm run restore -- --from <file>.`,
    missing: (file) => `${file} does not exist; choose another backup with --from.`,
    unusable: (file) =>
      `${file} is not a whole database of Aanname and will not be put back; choose another backup with --from.`,
    done: (from, moment) =>
      `Restored: ${from}, of ${moment}. What happened after that is missing. Start again with npm start.`,
    aside: (file) =>
      `What was there before now lies in ${file}. It holds votes too: remove it when you no longer need it.`,
  },

  pages: {
    works: {
      title: 'It works',
      what: 'This phone reaches the trainer’s computer. You can close this page; soon you will scan the code on the screen.',
    },
    notFound:
      'There is nothing here. Is the address right? Participants find the workshop with the code on the screen.',
    unknownHost:
      'The workshop cannot be reached by this name. Use an address that the program shows when it starts, or give this name with PUBLIC_URL when you start it.',
  },
};

export const serverWording: Record<Lang, ServerWording> = { nl, en };
