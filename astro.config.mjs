// For editors and `astro check`. The commands of Sextant hand their own settings to Astro.
import { astroConfig } from './src/cli/astro-config.ts';

const { HUB_CONTENT: content = 'content', HUB_AUDIENCE: audience, HUB_DATE: date } = process.env;

export default astroConfig({ content, audience, date });
