import { z } from 'zod';
import type { Family } from './contents.ts';
import { amount, ask, label } from './read.ts';
import { counted, figure, share, shortened } from './words.ts';

/** Pie charts: values and their shares. */
export const pie: Family = {
  names: { pie: 'pie chart' },
  read(db) {
    const all = [...ask(db, 'getSections', z.map(label, amount))];
    const total = all.reduce((sum, [, value]) => sum + value, 0);
    const [first] = all;
    if (!first) return null;
    const part = (value: number) => (total > 0 ? share(value / total) : '');
    const largest = all.reduce((most, one) => (one[1] > most[1] ? one : most), first);
    return {
      holds: `${counted(all.length, 'value')}, the largest ${shortened(largest[0])} with ${part(largest[1]) || '0%'}`,
      columns: ['Label', 'Value', 'Share'],
      rows: all.map(([name, value]) => [name, figure(value), part(value)]),
    };
  },
};

const axis = z.object({ title: label });
const xychartData = z.object({
  xAxis: axis,
  yAxis: axis,
  plots: z.array(
    z.object({ type: z.string(), title: label, data: z.array(z.tuple([label, z.union([amount, z.nan()])])) }),
  ),
});

/** Bar and line charts: a row for each place on the x axis, a column for each series. */
export const xychart: Family = {
  names: { xychart: 'bar and line chart' },
  read(db) {
    const { xAxis, yAxis, plots } = ask(db, 'getXYChartData', xychartData);
    const [first] = plots;
    if (!first || first.data.length === 0) return null;
    const heading = (title: string, type: string, at: number) => {
      const its = title || (plots.length > 1 || !yAxis.title ? `${type === 'bar' ? 'Bars' : 'Line'} ${at + 1}` : '');
      return [its, yAxis.title].filter(Boolean).join(', ');
    };
    const values = plots.flatMap(({ data }) => data.map(([, value]) => value)).filter(Number.isFinite);
    const of = yAxis.title ? ` of ${shortened(yAxis.title)}` : '';
    const range = `from ${figure(Math.min(...values))} to ${figure(Math.max(...values))}`;
    return {
      holds: `${counted(plots.length, 'series', 'series')}${of} at ${counted(first.data.length, 'place')}, ${range}`,
      columns: [xAxis.title || 'Place', ...plots.map(({ title, type }, at) => heading(title, type, at))],
      rows: first.data.map(([name], at) => [
        name,
        ...plots.map(({ data }) => (data[at] && Number.isFinite(data[at][1]) ? figure(data[at][1]) : '')),
      ]),
    };
  },
};

const axes = z.array(z.object({ name: label, label }));
const curves = z.array(z.object({ name: label, label, entries: z.array(amount) }));

/** Radar charts: a row for each axis, a column for each curve. */
export const radar: Family = {
  names: { radar: 'radar chart' },
  read(db) {
    const spokes = ask(db, 'getAxes', axes);
    const all = ask(db, 'getCurves', curves);
    const { min, max } = ask(db, 'getOptions', z.object({ min: amount.nullish(), max: amount.nullish() }));
    if (spokes.length === 0) return null;
    const scale = typeof max === 'number' ? `, on a scale from ${figure(min ?? 0)} to ${figure(max)}` : '';
    return {
      holds: `${counted(all.length, 'curve')} over ${counted(spokes.length, 'axis', 'axes')}${scale}`,
      columns: ['Axis', ...all.map((curve) => curve.label || curve.name)],
      rows: spokes.map((spoke, at) => [
        spoke.label || spoke.name,
        ...all.map(({ entries }) => (entries[at] === undefined ? '' : figure(entries[at]))),
      ]),
    };
  },
};

const place = z.object({ x: amount, y: amount, width: amount, height: amount, text: z.object({ text: label }) });
const quadrantData = z.object({
  points: z.array(z.object({ x: amount, y: amount, text: z.object({ text: label }) })),
  quadrants: z.tuple([place, place, place, place]),
  axisLabels: z.array(z.object({ text: label, rotation: amount })),
});

/** Quadrant charts: points with their values, 0 to 1, and the quadrant each stands in. */
export const quadrant: Family = {
  names: { quadrantChart: 'quadrant chart' },
  read(db) {
    const { points, quadrants, axisLabels } = ask(db, 'getQuadrantData', quadrantData);
    const [right, left, below] = quadrants;
    const named = quadrants.map(({ text }) => text.text);
    if (points.length === 0 && named.every((name) => name === '')) return null;
    // Mermaid keeps the drawn places only; the values are found from the edges of the quadrants.
    const across = (x: number) => (x - left.x) / (left.width + right.width);
    const up = (y: number) => 1 - (y - left.y) / (left.height + below.height);
    const heading = (which: string, turned: boolean) => {
      const ends = axisLabels.filter(({ rotation }) => (rotation !== 0) === turned).map(({ text }) => text);
      return ends.filter(Boolean).length > 0 ? `${which}: ${ends.filter(Boolean).join(' to ')}` : which;
    };
    const inside = (x: number, y: number) => (y >= 0.5 ? (x >= 0.5 ? 0 : 1) : x >= 0.5 ? 3 : 2);
    const round = (value: number) => Math.round(value * 1000) / 1000;
    const rows = [...points].reverse().map((point) => {
      const [x, y] = [round(across(point.x)), round(up(point.y))];
      const at = inside(x, y);
      return [point.text.text, figure(x), figure(y), named[at] || `quadrant ${at + 1}`];
    });
    const used = named.filter(Boolean).map(shortened).join(', ');
    return {
      holds: `${points.length > 0 ? counted(points.length, 'point') : 'no points'}${used ? `; its quadrants are ${used}` : ''}`,
      columns: ['Point', heading('x', false), heading('y', true), 'Quadrant'],
      rows,
    };
  },
};
