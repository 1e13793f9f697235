// Loaded before the command of a process: `CUT_SHORT` is the step, counted from 0, in the middle of which it is killed.
import { cutting } from './cutting.ts';

cutting(process.env.CUT_SHORT ?? '', 'kill');
