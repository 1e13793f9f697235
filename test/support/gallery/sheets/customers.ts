import { type Specimen, shown } from '../specimen.ts';

export const customers: readonly Specimen[] = [
  shown('views/parts/HeardGroup', 'much', 'older ones folded', 'sample', 'customers/'),
  shown('views/parts/HeardGroup', 'nobody', 'gap', 'german', 'customers/', { has: '.gap' }),
  shown('views/parts/HeardGroup', 'of a narrower audience', 'who was in the room is not said', 'public', 'customers/'),
  shown('customers/PresenceShare', 'several quarters', 'chart', 'sample', 'customers/'),
  shown('customers/PresenceShare', 'one quarter', 'says so', 'german', 'customers/'),
  shown('customers/PresenceBehind', 'of a team', 'ended work marked', 'sample', 'customers/streaming-core/'),
  shown('customers/OwnerWork', 'several', 'load and promises', 'sample', 'customers/control-plane/'),
  shown('customers/OwnerWork', 'none', 'says so', 'sample', 'customers/platform-tps/'),
  shown('customers/OwnerWork', 'late', 'long words', 'german', 'customers/kundenzufriedenheitsverantwortung/'),
  shown('customers/OwnerUpkeep', 'much', 'reviews, warnings, hours', 'sample', 'customers/platform-tps/'),
  shown('customers/OwnerUpkeep', 'nothing', 'all is well', 'sample', 'customers/storage/'),
  shown('customers/OwnerUpkeep', 'overdue', 'long words', 'german', 'customers/kundenzufriedenheitsverantwortung/'),
];
