/** Names of fields that name people. */
export const ofPeople =
  /^(?:authors?|by|created[ _-]?by|edited[ _-]?by|updated[ _-]?by|assign(?:ed|ees?)|e-?mails?|persons?|people|attendees|participants|contacts?|reviewers?|deciders?|decision[ -]?makers?|consulted|informed)$/i;
