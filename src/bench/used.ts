import { writeFileSync } from 'node:fs';
import type { Used } from './measure.ts';

// Loaded with --import before the measured command: it leaves behind what its process used.
const file = process.env.SEXTANT_BENCH_USED;
if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const used: Used = { kilobytes: maxRSS, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(file, JSON.stringify(used));
  });
}
