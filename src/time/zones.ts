/** Names of time zones. */
import type { ZoneId } from './types.js';
import { Temporal } from './temporal.js';

/** Old spellings that engines and files still use, and what the cities are called now. */
const RENAMED: Readonly<Record<string, ZoneId>> = {
  'Africa/Asmera': 'Africa/Asmara', 'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca', 'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Coral_Harbour': 'America/Atikokan', 'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis', 'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville', 'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata', 'Asia/Katmandu': 'Asia/Kathmandu', 'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh', 'Atlantic/Faeroe': 'Atlantic/Faroe', 'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton', 'Pacific/Ponape': 'Pacific/Pohnpei', 'Pacific/Truk': 'Pacific/Chuuk',
  'Etc/UTC': 'UTC', 'Etc/GMT': 'UTC', 'Etc/UCT': 'UTC', 'Etc/Zulu': 'UTC', 'Etc/Universal': 'UTC', 'Etc/Greenwich': 'UTC',
  'GMT': 'UTC', 'UCT': 'UTC', 'Zulu': 'UTC', 'Universal': 'UTC', 'Greenwich': 'UTC',
};

/** What a zone name is made of. Offsets (`+01:00`) are no zones: they know no clock changes. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,3}$/;
const LONGEST_NAME = 64;

/** Answers by the text asked for; '' = no zone. Host data ask for the same few names again and again. */
const answers = new Map<string, ZoneId | ''>();
const MOST_ANSWERS = 2000;

function lookUp(name: string): ZoneId | '' {
  if (name.length > LONGEST_NAME || !ZONE_NAME.test(name)) return '';
  const spelled = spelling(name);
  const renamed = RENAMED[spelled];
  return renamed === undefined ? spelled : spelling(renamed) || spelled;
}

/** The name in the upper and lower case of the catalogue; '' if the engine does not know the zone. */
function spelling(name: string): ZoneId | '' {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

/**
 * The zone's present name in its usual spelling (`asia/calcutta` → `Asia/Kolkata`, `Etc/UTC` → `UTC`);
 * `undefined` if there is no such zone here.
 */
export function canonicalZone(name: string): ZoneId | undefined {
  let answer = answers.get(name);
  if (answer === undefined) {
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(name, (answer = lookUp(name)));
  }
  return answer || undefined;
}

/** Whether this is the name of a zone the engine knows. Upper and lower case do not matter. */
export function isZone(name: unknown): name is ZoneId {
  return typeof name === 'string' && canonicalZone(name) !== undefined;
}

/** The zone this machine is set to; UTC where it does not tell. */
export function machineZone(): ZoneId {
  return canonicalZone(new Intl.DateTimeFormat().resolvedOptions().timeZone ?? '') ?? 'UTC';
}
