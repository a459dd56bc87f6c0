import { DAY_MINUTES, type MinuteOfDay } from '../time/index.js';

/** Lower case, one kind of space, no space at the ends. Intl writes "9:00 AM" with a narrow no-break space. */
export function tidy(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}

const timeWords: Readonly<Record<string, MinuteOfDay>> = { noon: 720, midday: 720, midnight: 0, middag: 720, midnatt: 0 };

/** Hours and minutes with a sign between them, alone or run together; AM and PM; "kl." before. */
const timeShape = /^(?:kl\.? ?|at )?(?:(?<hour>\d{1,2})(?: ?[:.,h] ?| )(?<minute>\d{2})(?:[:.]\d{2})?|(?<run>\d{3,4})|(?<bare>\d{1,2}) ?h?)(?: ?(?<half>[ap])\.? ?m?\.?)?$/u;

/**
 * A time of day as people type it: "14", "1430", "930", "2pm", "2.30", "14:30", "kl. 9", "noon".
 * @returns minutes since midnight, 0…1440 ("24:00"); `undefined` for what is no time.
 */
export function parseTime(text: string): MinuteOfDay | undefined {
  const typed = tidy(text);
  const word = Object.hasOwn(timeWords, typed) ? timeWords[typed] : undefined;
  if (word !== undefined) return word;
  const groups = timeShape.exec(typed)?.groups;
  if (!groups) return undefined;
  const { hour, minute, run, bare, half } = groups;
  const hours = Number(hour ?? run?.slice(0, -2) ?? bare);
  const minutes = Number(minute ?? run?.slice(-2) ?? 0);
  if (minutes > 59) return undefined;
  return half ? inHalfDay(hours, minutes, half === 'p') : inWholeDay(hours * 60 + minutes);
}

/** Twelve is the first hour of both halves of the day. */
function inHalfDay(hours: number, minutes: number, afternoon: boolean): MinuteOfDay | undefined {
  if (hours < 1 || hours > 12) return undefined;
  return (hours % 12) * 60 + minutes + (afternoon ? DAY_MINUTES / 2 : 0);
}

function inWholeDay(minutes: number): MinuteOfDay | undefined {
  return minutes <= DAY_MINUTES ? minutes : undefined;
}

/** Minutes that a unit stands for; English and Norwegian, short and long. */
const units: Readonly<Record<string, number>> = {
  m: 1, min: 1, mins: 1, minute: 1, minutes: 1, minutt: 1, minutter: 1,
  h: 60, hr: 60, hrs: 60, hour: 60, hours: 60, t: 60, time: 60, timer: 60,
  d: 1440, day: 1440, days: 1440, dag: 1440, dager: 1440, døgn: 1440,
  w: 10_080, week: 10_080, weeks: 10_080, u: 10_080, uke: 10_080, uker: 10_080,
};

const durationWords: Readonly<Record<string, number>> = {
  'half an hour': 30, 'half hour': 30, 'an hour': 60, 'quarter': 15, 'a day': 1440,
  'halvtime': 30, 'en halvtime': 30, 'en halv time': 30, 'halv time': 30, 'en time': 60, 'kvarter': 15, 'et kvarter': 15,
  'halvannen time': 90, 'en dag': 1440,
};

/** The longest duration that can be typed: ten years. */
const longest = 5_270_400;

/**
 * A duration as people type it: "90" (minutes), "1:30", "1t 30m", "1 h 30 min", "1,5 t", "1,5" (hours), "2 days".
 * @returns whole minutes; `undefined` for what is none, is negative or is longer than ten years.
 */
export function parseDuration(text: string): number | undefined {
  const typed = tidy(text);
  const word = Object.hasOwn(durationWords, typed) ? durationWords[typed] : undefined;
  if (word !== undefined) return word;
  const minutes = clockDuration(typed) ?? plainDuration(typed) ?? durationWithUnits(typed);
  return minutes !== undefined && minutes <= longest ? Math.round(minutes) : undefined;
}

/** "1:30" */
function clockDuration(typed: string): number | undefined {
  const match = /^(\d{1,4}):([0-5]\d)$/u.exec(typed);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

/** A whole number is minutes; with decimals it can only be hours. */
function plainDuration(typed: string): number | undefined {
  if (/^\d{1,7}$/u.test(typed)) return Number(typed);
  return /^\d{0,4}[.,]\d{1,3}$/u.test(typed) ? decimal(typed) * 60 : undefined;
}

/** Numbers, each with its unit; after hours the last one may lack it ("1h30"). */
function durationWithUnits(typed: string): number | undefined {
  if (typed.length > 60 || !/^(?:\d+(?:[.,]\d+)? ?\p{L}+\.?(?: ?(?:,|and|og) ?| )?)+(?:[0-5]?\d)?$/u.test(typed)) return undefined;
  let total = 0;
  let last = 0;
  for (const [, number = '', name = ''] of typed.matchAll(/(\d+(?:[.,]\d+)?) ?((?!(?:and|og)\b)\p{L}*)/gu)) {
    const unit = name === '' && last === 60 ? 1 : Object.hasOwn(units, name) ? units[name] : undefined;
    if (unit === undefined) return undefined;
    total += decimal(number) * unit;
    last = unit;
  }
  return total;
}

function decimal(number: string): number {
  return Number(`0${number.replace(',', '.')}`);
}
