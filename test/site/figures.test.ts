import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { forAudience } from '../../src/model/audience.ts';
import { buildHub, type Hub } from '../../src/model/hub.ts';
import { readContent } from '../../src/source/content.ts';
import { readContentFolder } from '../../src/source/read.ts';
import { compareFigures } from '../support/backlog-figures.ts';
import type { Files } from '../support/hub.ts';
import { madeUpHub } from '../support/made-up-hub.ts';
import { runs, someOf } from '../support/runs.ts';
import { renderPages } from '../support/site.ts';

const content = join(import.meta.dirname, '..', '..', 'content');

function hubIn(folder: string, audience?: string): Hub {
  const read = readContent(readContentFolder(folder));
  const { hub } = runChecks(read, read.config.today ?? '2026-11-21');
  if (!audience) return hub;
  const open = forAudience(hub.config, hub.entries, audience);
  return buildHub(open.config, open.entries, [], hub.today);
}

function write(files: Files, folder: string): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text as string);
  }
}

describe('every figure of the backlog, wherever it stands', () => {
  const ofSample = () => compareFigures(inject('sampleSite'), hubIn(content, 'internal'));

  it('is the one that the methods give, on the sample', () => {
    expect(ofSample()).toBeGreaterThan(450);
  });

  it('is the one that the methods give, in at least 2,000 comparisons: on the sample and on 50 made-up hubs of every shape', async () => {
    const hubs = someOf(fc.sample(madeUpHub, { ...runs(50, 50), seed: 20_261_129 }), 16);
    const folder = mkdtempSync(join(tmpdir(), 'sextant-figures-'));
    let compared = 0;
    try {
      for (const [at, files] of hubs.entries()) {
        const [own, site] = [join(folder, `${at}`), join(folder, `${at}-site`)];
        write(files, own);
        await renderPages(own, site);
        compared += compareFigures(site, hubIn(own));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(compared).toBeGreaterThan(hubs.length * 100);
    expect(compared + ofSample()).toBeGreaterThanOrEqual(2000);
  });
});
