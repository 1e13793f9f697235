/** A choice of values, each with its number of rows. */
export interface ListFilter {
  field: string;
  label: string;
  options: { value: string; name: string; count: number }[];
  /** Whether the order of the options is that of the schema. */
  ordered: boolean;
}

/** A column that a list has beside the fields of its kind, with a cell and what it is sorted by for each entry. */
export interface OwnColumn {
  field: string;
  label: string;
  cells: readonly string[];
  keys: readonly string[];
  /** Whether its cells hold running text, which takes more room than a word. */
  isText?: boolean;
  /** Whether its cells say what they are: where rows are stacked, they have no label. */
  speaks?: boolean;
  /** For each entry whether its cell says what is to be expected: where rows are stacked, it is shown on demand. */
  usual?: readonly boolean[];
}

/** A filter beside those of the fields, with the values that each entry has for it. */
export interface OwnFilter {
  filter: ListFilter;
  values: readonly (readonly string[])[];
}
