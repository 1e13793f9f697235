/** A line without the marks of quotes and lists before it, and without blanks at its end. */
export const bareLine = (line: string): string => line.replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/, '').trimEnd();
