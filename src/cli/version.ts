import about from '../../package.json' with { type: 'json' };

/** Version of Sextant. */
export const version: string = about.version;
