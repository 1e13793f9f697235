import about from '../../package.json' with { type: 'json' };

/** What the package is called that Sextant is installed as. */
export const packageName: string = about.name;

/** Version of Sextant. */
export const version: string = about.version;
