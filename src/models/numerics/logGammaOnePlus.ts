/**
 * `log(gamma(1 + e))` for `e` from -1/2 to 3/2, with all its digits also next to its zeros 0 and 1.
 *
 * @remarks
 * Abramowitz and Stegun 1964, 6.1.33: `-log(1 + e) + e * (1 - euler) + sum of (-1)^k * (zeta(k) - 1) *
 * e^k / k`, around 1 up to `e = 1/2`; above, the same around 2, where the first term falls away.
 *
 * @internal
 */
export function logGammaOnePlus(e: number): number {
  if (e > 0.5) return aroundTwo(e - 1);
  return aroundTwo(e) - Math.log1p(e);
}

/** `log(gamma(2 + e))` for `e` from -1/2 to 1/2. */
function aroundTwo(e: number): number {
  let sum = 0;
  for (let i = ZETA_TERMS.length - 1; i >= 0; i--) sum = (ZETA_TERMS[i] as number) - e * sum;
  return e * (ONE_LESS_EULER + e * sum);
}

/** 1 less the constant of Euler and Mascheroni. */
const ONE_LESS_EULER = 0.4227843350984671;

/** `(zeta(k) - 1) / k` for `k` from 2 on. */
const ZETA_TERMS = [
  0.3224670334241132, 0.0673523010531981, 0.020580808427784546, 0.007385551028673986,
  0.0028905103307415234, 0.001192753911703261, 0.0005096695247430425, 0.00022315475845357939,
  9.945751278180853e-5, 4.492623673813314e-5, 2.050721277567069e-5, 9.439488275268397e-6,
  4.374866789907488e-6, 2.039215753801366e-6, 9.55141213040742e-7, 4.492469198764566e-7,
  2.1207184805554665e-7, 1.0043224823968099e-7, 4.7698101693639804e-8, 2.2711094608943164e-8,
  1.0838659214896955e-8, 5.183475041970047e-9, 2.4836745438024785e-9, 1.1921401405860912e-9,
  5.731367241678862e-10, 2.7595228851242334e-10,
] as const;
