import { type Specimen, shown } from '../specimen.ts';

export const roadmap: readonly Specimen[] = [
  shown('layouts/Roadmap', 'views', 'current one', 'sample', 'roadmap/', { part: '.rm-views' }),
  shown('roadmap/RoadmapHorizon', 'several', 'cards of one height', 'sample', 'roadmap/'),
  shown('roadmap/RoadmapHorizon', 'long words, late', 'notes', 'german', 'roadmap/'),
  shown('roadmap/RoadmapHorizon', 'nothing', 'says so', 'example', 'roadmap/', { has: '.rm-none' }),
  shown('roadmap/RoadmapCard', 'of a narrower audience', 'less is said', 'public', 'roadmap/'),
  shown('roadmap/RoadmapPromises', 'kept and late', 'dates', 'german', 'roadmap/'),
  shown('roadmap/RoadmapLanded', 'several', 'what it did', 'sample', 'roadmap/'),
  shown('roadmap/RoadmapMethod', 'usual', 'three terms', 'sample', 'roadmap/'),
  shown('roadmap/RoadmapOutcome', 'with work', 'sparkline and table', 'sample', 'roadmap/executives/'),
  shown('roadmap/RoadmapOutcome', 'without work', 'says so', 'german', 'roadmap/executives/', { has: '.rm-none' }),
  shown('roadmap/RoadmapLately', 'all three', 'columns', 'sample', 'roadmap/executives/'),
  shown('roadmap/RoadmapLately', 'little', 'empty columns', 'example', 'roadmap/executives/'),
  shown('roadmap/RoadmapTimeline', 'many', 'bars, ties, marks', 'sample', 'roadmap/timeline/'),
  shown('roadmap/RoadmapTimeline', 'late, long words', 'names cut or wrapped', 'german', 'roadmap/timeline/'),
  shown('roadmap/RoadmapWork', 'in layers', 'rows become cards on a phone', 'german', 'roadmap/engineering/'),
  shown('roadmap/RoadmapCapacity', 'several owners', 'too much at once', 'sample', 'roadmap/engineering/'),
  shown('roadmap/RoadmapNotes', 'late', 'above the card', 'german', 'roadmap/'),
  shown('roadmap/RoadmapSure', 'some grounds', 'dots and words', 'sample', 'roadmap/'),
];
