import { audiencesOf, narrowestAudience } from '../model/audience.ts';
import { suggestion } from '../source/fields/nearest.ts';
import type { Check, FileFault } from './check.ts';

export const audienceKnown: Check = {
  id: 'audience-known',
  title: 'Audiences are those of hub.yaml',
  problem: 'Unknown audience',
  severity: 'error',
  why: 'An audience that nobody knows protects nothing.',
  fix: 'Use an audience that hub.yaml lists.',
  example: { wrong: 'audience: intern', right: 'audience: internal' },
  *run({ content }) {
    const { names, plain } = audiencesOf(content.config);
    // While hub.yaml cannot be read nobody knows which audiences there are.
    if (content.configUnread) return;
    const say = (found: string): Omit<FileFault, 'file'> => ({
      found,
      expected: `one of ${names.join(', ')}`,
      message: `hub.yaml lists no audience \`${found}\`.`,
      fix: `Correct the name, or add it to \`audiences\` in hub.yaml.${suggestion(found, names)}`,
    });
    if (!names.includes(plain)) yield { file: 'hub.yaml', field: ['build', 'audience'], ...say(plain) };
    for (const { file, data, body } of content.entries) {
      if (typeof data.audience === 'string' && ![...names, narrowestAudience].includes(data.audience))
        yield { file, field: ['audience'], ...say(data.audience) };
      for (const { name, line, column } of body.audiences)
        if (!names.includes(name)) yield { file, at: { line, column }, ...say(name) };
    }
  },
};
