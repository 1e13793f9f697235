/** Characters that YAML reads as ends of lines, or does not take. */
const special = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * A value as YAML, on one line, that no reader takes for another one: JSON is YAML.
 * @param value any that JSON has; half a character becomes the sign for what cannot be read (U+FFFD)
 */
export const yamlValue = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'string' ? one.toWellFormed() : one)).replace(
    special,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
