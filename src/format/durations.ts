import { rangeOf, type Spread, withPlaces } from './numbers.ts';

/** What is expected to take less than a week is told in days: 0.43 weeks says nothing to anybody. */
const inDays = ({ expected }: Spread): boolean => expected < 1;

/** An estimate of time: tenths below a hundred, since nobody estimates a week to the hour. */
const figureOf = (time: number, language: string): string => withPlaces(time, time < 100 ? 1 : 0, language);

/**
 * Between how many weeks something takes, without the unit: 6–14; days where less than a week is expected.
 * @param time in weeks
 * @param language of the hub
 */
export function timeBetween(time: Spread, language: string): string {
  const { low, high } = time;
  const scale = inDays(time) ? 7 : 1;
  const [from, to] = [figureOf(low * scale, language), figureOf(high * scale, language)];
  return rangeOf(from, to);
}

/**
 * How long something is expected to take: 9.6 weeks, 3 days.
 * @param time in weeks
 * @param language of the hub
 */
export function timeExpected(time: Spread, language: string): string {
  const days = inDays(time);
  const figure = figureOf(time.expected * (days ? 7 : 1), language);
  const one = days ? 'day' : 'week';
  return `${figure}\u00a0${figure === '1' ? one : `${one}s`}`;
}

/**
 * How long something takes, with its reach: 9.6 weeks (6–14); alone where there is no doubt.
 * @param time in weeks
 * @param language of the hub
 */
export function timeReach(time: Spread, language: string): string {
  const [middle, reach] = [timeExpected(time, language), timeBetween(time, language)];
  return middle.startsWith(`${reach}\u00a0`) ? middle : `${middle} (${reach})`;
}
