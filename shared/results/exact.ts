/** Exact tests on counts, worked out without a single factorial so that nothing overflows. */

/**
 * McNemar's test on the people who changed: the exact conditional p and the mid-p, both two-sided.
 *
 * p = min(1, 2 * sum over i <= min(b, c) of C(m, i) / 2^m) with m = b + c; mid-p = p - C(m, b) / 2^m when b
 * and c differ, 1 - C(m, b) / 2^(m + 1) when they are equal.
 * Source: McNemar 1947, Psychometrika 12: 153-157; mid-p: Fagerland, Lydersen and Laake 2013, BMC Med Res
 * Methodol 13: 91.
 *
 * @param towards b, the number who moved to the target; a whole number of 0 or more, checked by the caller
 * @param away c, the number who moved off it; likewise
 * @returns both in 0..1. With nobody changed exactP is 1 and midP, by its formula, a half. A p below 5e-324
 *   reads as 0. Takes time in proportion to the smaller of the two counts.
 */
export function mcnemar(towards: number, away: number): { exactP: number; midP: number } {
  const fewer = Math.min(towards, away);
  const { mantissa, halvings, below } = fairBinomialTail(fewer, towards + away);
  const scale = 2 ** -halvings;
  if (towards === away) return { exactP: 1, midP: 1 - (mantissa * scale) / 2 };
  // One apart: the two tails meet and make exactly 1, which adding them up would miss by a rounding.
  const exactP = Math.abs(towards - away) === 1 ? 1 : Math.min(1, mantissa * (2 + 2 * below) * scale);
  return { exactP, midP: Math.min(1, mantissa * (1 + 2 * below) * scale) };
}

/**
 * P(X = k) and P(X < k) for X the heads in m tosses of a fair coin, k <= m / 2.
 *
 * @returns P(X = k) as mantissa / 2^halvings and P(X < k) as a multiple (`below`) of it. Kept apart, because
 *   with m in the thousands C(m, k) is beyond the largest number and 2^-m below the smallest.
 */
function fairBinomialTail(k: number, m: number): { mantissa: number; halvings: number; below: number } {
  let mantissa = 1;
  let halvings = m;
  for (let i = 1; i <= k; i += 1) {
    mantissa = (mantissa * (m - k + i)) / i;
    while (mantissa > 1 && halvings > 0) {
      mantissa /= 2;
      halvings -= 1;
    }
  }
  let below = 0;
  let step = 1;
  for (let i = k; i >= 1; i -= 1) {
    step *= i / (m - i + 1);
    below += step;
  }
  return { mantissa, halvings, below };
}
