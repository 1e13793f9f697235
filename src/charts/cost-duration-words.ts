import { catalogue } from '../format/catalogue.ts';

/** What the drawing of cost of delay against duration says. */
export const costDurationWords = catalogue({
  en: ({ plural, number }) => ({
    title: 'Cost of delay and duration of each initiative',
    costAxis: (currency: string) => `Cost of delay, ${currency} per week`,
    durationAxis: 'Duration, weeks',
    described: (initiatives: number, groups: number, currency: string) =>
      `${plural(initiatives, { one: '# initiative', other: '# initiatives' })} in ${plural(groups, { one: '# group', other: '# groups' })}. Expected duration in weeks is shown to the right, expected cost of delay in ${currency} per week upwards, both on logarithmic scales. The lines of a cross reach from the low to the high estimate of both. Initiatives on one dotted line have the same cost of delay for each week of work (CD3); what lies above a line goes before what lies below.`,
    first: (title: string, perWeek: string, duration: string) =>
      `The first is ${title}: waiting costs ${perWeek} per week, the work takes ${duration}.`,
    mark: (place: number, title: string, group: number, perWeek: string, duration: string) =>
      `${number(place)} ${title}, group ${number(group)}: ${perWeek} per week, ${duration}`,
  }),
});
