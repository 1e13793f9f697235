import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';

/** A skill of the hub's list and who covers it. */
export interface SkillCover {
  id: string;
  title: string;
  required: boolean;
  members: Entry<'team'>[];
}

/**
 * The skills of the hub's list, required first, each with those who cover it.
 * @param hub the graph
 */
export function skillsOf(hub: Hub): SkillCover[] {
  const { skills } = hub.config;
  if (!skills) return [];
  const team = hub.of('team');
  const cover = (required: boolean) => (skill: { id: string; title: string }) => ({
    ...skill,
    required,
    members: team.filter(({ data }) => data.skills.includes(skill.id)),
  });
  return [...skills.required.map(cover(true)), ...skills.optional.map(cover(false))];
}
