// Started by `open.ts`, with the folder to write into: code that was changed is read by a process of its own.
import { writeGallery } from './render.ts';

const [, , out = ''] = process.argv;
await writeGallery(out, (text) => void process.stderr.write(text));
