/**
 * Share of the cases of Student's t distribution that do not exceed a value, in closed form (M. Abramowitz and
 * I. A. Stegun, "Handbook of Mathematical Functions", 26.7.3 and 26.7.4): right to the last places of a double.
 * @param t any finite value
 * @param freedom degrees of freedom, a whole number from 1
 * @returns 0 to 1
 */
export function studentShare(t: number, freedom: number): number {
  const angle = Math.atan2(Math.abs(t), Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = 0;
  for (let each = isOdd ? 1 : 0; each <= freedom - 2; each += 2) {
    sum += term;
    term *= (cosine * cosine * (each + 1)) / (each + 2);
  }
  const within = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return (1 + Math.sign(t) * Math.min(1, within)) / 2;
}
