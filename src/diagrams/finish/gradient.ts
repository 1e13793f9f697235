import type { Element as Node } from 'hast';
import { specified } from '../browser/style.ts';
import { paintWithin, rootPaint } from './paint.ts';

/** A stop of a gradient. */
export function finishStop(stop: Element): Node {
  const of = specified(stop);
  const { fill } = paintWithin(stop, rootPaint, (name) => (name === 'fill' ? of('stop-color') : undefined));
  const opacity = of('stop-opacity');
  return {
    type: 'element',
    tagName: 'stop',
    properties: {
      offset: of('offset') ?? '0',
      'stop-color': fill as string,
      ...(opacity === undefined || opacity === '1' ? {} : { 'stop-opacity': opacity }),
    },
    children: [],
  };
}
