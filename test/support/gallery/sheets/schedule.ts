import { type Specimen, shown } from '../specimen.ts';

const page = 'backlog/schedule/';

export const schedule: readonly Specimen[] = [
  shown('schedule/SchedulePlot', 'many', 'bars, reach, promises', 'sample', page),
  shown('schedule/SchedulePlot', 'two, long words', 'names beside bars', 'german', page),
  shown('schedule/ScheduleSum', 'with a better order', 'what it saves', 'sample', page),
  shown('schedule/ScheduleSum', 'one', 'no better order', 'example', page),
  shown('schedule/ScheduleDue', 'unlikely', 'strong', 'sample', page),
  shown('schedule/ScheduleDue', 'passed', 'German days', 'german', page),
  shown('schedule/ScheduleDue', 'none', 'says so', 'example', page),
  shown('schedule/ScheduleOrder', 'many', 'rows become cards on a phone', 'sample', page),
  shown('schedule/ScheduleOrder', 'two, one waits', 'note', 'german', page),
  shown('schedule/ScheduleLimits', 'open', 'what it does not say', 'sample', page, { as: 'open' }),
  shown('schedule/ScheduleNote', 'in the brief', 'one line', 'sample', 'brief/'),
  shown('calibration/CalibrationCounts', 'some', 'of how many', 'sample', 'calibration/'),
  shown('calibration/CalibrationKind', 'few cases', 'drawn and listed', 'sample', 'calibration/'),
  shown('calibration/CalibrationTable', 'few', 'sources link', 'sample', 'calibration/'),
  shown('calibration/CalibrationNote', 'at the backlog', 'one line', 'sample', 'backlog/'),
  shown('pages/calibration/index', 'too few cases', 'says what is missing', 'empty', 'calibration/', {
    part: '.empty',
  }),
];
