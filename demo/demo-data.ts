import type { Day, ZoneId } from '../src/time/index.js';
import type { DiaryData } from '../src/model/index.js';
import { makeDirectory } from './data/directory.js';
import { norwegianHolidays } from './data/holidays.js';
import { planLandmarks, planThisWeek } from './data/landmarks.js';
import type { DemoLanguage } from './data/language.js';
import { Planner } from './data/planner.js';
import { Random } from './data/random.js';
import { makeSales } from './data/sales.js';
import { planSeries } from './data/series.js';
import { planWeeks } from './data/weeks.js';

export interface DemoOptions {
  /** The year of work lies around this day. */
  readonly today: Day;
  /** Zone of the diary; some follow-ups are written in Helsinki, London or Texas. */
  readonly zone: ZoneId;
  /** Another seed gives another year. */
  readonly seed?: number;
  /** Of types, groups, rooms and holidays; titles follow the customers' languages. */
  readonly language?: DemoLanguage;
}

/**
 * A believable year of a sales department, `me` being Kari Nordmann: about 600 follow-ups of all kinds, 60 sales, 40
 * companies. The same options give the same data.
 */
export function demoData({ today, zone, seed = 1, language = 'en' }: DemoOptions): DiaryData {
  const random = new Random(seed);
  const { directory, companies } = makeDirectory(random, language);
  const year = Number(today.slice(0, 4));
  const holidays = norwegianHolidays(year - 1, year + 1, language);
  const sales = makeSales(random, companies, today, language);
  const planner = new Planner(random, today, zone, language, companies, directory.projects, sales, holidays);
  planSeries(planner);
  planLandmarks(planner);
  planThisWeek(planner);
  planWeeks(planner);
  return { ...directory, holidays, sales, followUps: planner.followUps, user: 'me' };
}
