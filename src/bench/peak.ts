import { writeFileSync } from 'node:fs';

// Loaded with --import before the measured command: it leaves the largest size of its process behind.
const file = process.env.SEXTANT_BENCH_PEAK;
if (file) {
  process.on('exit', () => {
    writeFileSync(file, String(process.resourceUsage().maxRSS));
  });
}
