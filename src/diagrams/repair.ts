import { boundingBox, transformOf } from './browser/box.ts';
import { mapBox } from './browser/matrix.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Words of a flow lie below it. */
function raiseWords(svg: SVGElement): void {
  for (const words of svg.querySelectorAll(':scope > .node-labels')) svg.append(words);
}

/** The links of an actor wait in a menu for a script: the first of them goes to the actor itself. */
function linkActors(svg: SVGElement): void {
  for (const menu of svg.querySelectorAll('[id*="actor"][id$="_popup"]')) {
    const number = /actor(\d+)_popup$/.exec(menu.id)?.[1];
    const address =
      menu.querySelector('a')?.getAttribute('xlink:href') ?? menu.querySelector('a')?.getAttribute('href');
    const actor = svg.querySelector(`[id$="root-${number}"]`);
    menu.remove();
    if (address && actor) wrapInLink(actor, address);
  }
}

/** Links of a Gantt chart, too, are for scripts. */
function linkTasks(svg: SVGElement, links: ReadonlyMap<string, string>): void {
  for (const [task, address] of links) {
    for (const id of [`-${task}`, `-${task}-text`]) {
      const part = [...svg.querySelectorAll(':scope > g > [id]')].find((one) => one.id.endsWith(id));
      if (part) wrapInLink(part, address);
    }
  }
}

function wrapInLink(part: Element, address: string): void {
  const link = part.ownerDocument.createElementNS(svgNamespace, 'a');
  link.setAttribute('href', address);
  part.replaceWith(link);
  link.append(part);
}

/** Labels of some shapes are put in the middle twice, and stick out of them: those go to the middle. */
function centreLabels(svg: SVGElement): void {
  for (const label of svg.querySelectorAll('.node > .label')) {
    const shape = label.parentElement?.querySelector(':scope > .label-container');
    if (!shape || !label.querySelector('text')) continue;
    const own = boundingBox(label);
    const [words, around] = [mapBox(transformOf(label), own), mapBox(transformOf(shape), boundingBox(shape))];
    const off = words.x + words.width / 2 - (around.x + around.width / 2);
    const sticksOut = words.x < around.x - 2 || words.x + words.width > around.x + around.width + 2;
    if (!sticksOut || words.width > around.width || Math.abs(off) < words.width / 4) continue;
    const [, , , , x, y] = transformOf(label);
    label.setAttribute('transform', `translate(${x - off},${y})`);
  }
}

/** Boxes of states have a least width, and their labels stand at the left of it: those go to the middle. */
function centreStates(svg: SVGElement): void {
  for (const label of svg.querySelectorAll('.node.statediagram-state > .label')) {
    const shape = label.parentElement?.querySelector(':scope > .label-container');
    const words = label.querySelectorAll('text, text .text-outer-tspan');
    if (!shape || words.length === 0) continue;
    for (const one of words) one.setAttribute('text-anchor', 'middle');
    const around = mapBox(transformOf(shape), boundingBox(shape));
    const [, , , , , y] = transformOf(label);
    label.setAttribute('transform', `translate(${around.x + around.width / 2},${y})`);
  }
}

/**
 * Repairs what Mermaid 12.3 gets wrong when labels are text of the drawing and no script runs.
 * @param svg Mermaid's drawing, in a document with sizes; it is changed
 * @param links addresses by the id of a task
 */
export function repairDrawing(svg: SVGElement, links: ReadonlyMap<string, string>): void {
  raiseWords(svg);
  linkActors(svg);
  linkTasks(svg, links);
  centreLabels(svg);
  centreStates(svg);
}
