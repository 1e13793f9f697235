/** Places whose words leak until their mending is there. */
export const knownLeaks: readonly string[] = [
  // What changed in the settings, between editions.
  ...['check of a waiver', 'unknown check', 'unknown setting'].map((place) => `hub.yaml: ${place}`),
  // Text in a tag that is no right `Audience`, where a hub lowers the check to a warning.
  ...['Audience', 'audience'].map((tag) => `fault: text in a misused ${tag}`),
  // What images say besides the picture.
  ...['remark in a png file', 'packed remark in a png file', 'remark in a jpg file', 'XMP of a jpg file'],
];
