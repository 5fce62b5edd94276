// tanh, the activation that networks use most: so it is made of as few instructions as possible.

/// e^r − 1 = r + r²·R(r) for |r| ≤ 0.3473, where R has the degree 4 and minimises the relative
/// error (2^−26).
INLINE floats shortExpm1OfFraction(floats r) {
  floats R = r * 0x1.6abdfcp-10f + 0x1.122e28p-7f;
  R = R * r + 0x1.555796p-5f;
  R = R * r + 0x1.5554a8p-3f;
  R = R * r + 0x1.fffffep-2f;
  return r + (r * r) * R;
}

/// tanh(x·factor/2) = ±(1 − E) / (1 + E) with E = e^−|x·factor|, for the factor 1 or 2: within 2
/// ulp for all x; the values at x and −x differ in the sign bit only. NaN gives 1.
///
/// With E = 2^n + 2^n·p, numerator and denominator are rounded only once more. Near 0, where n = 0,
/// the numerator is −p with its full relative accuracy, so that no second formula is needed there.
/// |x·factor| + n·ln 2 may be rounded, since tanh has a small slope where n ≠ 0. The constant
/// `round` is explained at the top of `exponential.h`.
INLINE floats tanhOf(floats x, float factor) {
  const float round = 0x1.8p23f + 127;
  floats bounded = within(x, 18.1f / factor);
  floats a = magnitude(bounded);
  floats shifted = a * (factor * -0x1.715476p+0f) + round;
  floats r = a * -factor - (shifted - round) * 0x1.62e430p-1f;
  floats scale = floatsOf(bitsOf(shifted) << 23);
  floats rest = scale * shortExpm1OfFraction(r);
  floats ratio = ((1 - scale) - rest) / ((1 + scale) + rest);
  return withSignFlipped(ratio, bounded);
}
