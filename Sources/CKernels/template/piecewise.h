// Activations made of straight lines: their only error is the last rounding. The square, too, is
// rounded once; the cube is rounded twice and is within 2 ulp.

/// 1 for x ≥ 0, else 0. NaN gives 0.
INLINE floats step(floats x) { return x >= all(0) ? all(1) : all(0); }

/// x for x > 0, else 0. NaN gives 0.
INLINE floats relu(floats x) { return atLeast(x, 0); }

/// x for x > 0, else x/100. NaN stays NaN.
INLINE floats leakyRelu(floats x) { return x > all(0) ? x : x * 0.01f; }

/// |((x − 1) mod 4) − 2| − 1, exact: 0, 1, 0, −1 at 0, 1, 2, 3. NaN and infinities give 0.
///
/// With y = x − 4·round(x/4), which is in ±2, the wave is y inside ±1 and ±2 − y outside. From 2^24
/// on every float is an even number, where the wave is 0.
INLINE floats triangle(floats x) {
  const float round = 0x1.8p23f;
  floats nearest = fused(x, 0.25f, round) - round;
  floats y = fused(nearest, -4, x);
  floats a = magnitude(y);
  floats wave = a < 2 - a ? a : 2 - a;
  return magnitude(x) < all(0x1p24f) ? withSignFlipped(wave, y) : all(0);
}

/// x − ⌊x⌋, in 0…1. NaN and infinities give 0.
///
/// Below 2^23, adding 2^23 to |x| rounds it to an integer; where that is above x, 1 is subtracted.
/// From 2^23 on every float is an integer.
INLINE floats sawtooth(floats x) {
  const float round = 0x1p23f;
  floats nearest = withSignFlipped((magnitude(x) + round) - round, x);
  floats below = nearest > x ? nearest - 1 : nearest;
  return magnitude(x) < all(round) ? x - below : all(0);
}

/// 1 − |x| where this is over 0, else 0. NaN gives 0.
INLINE floats hat(floats x) { return atLeast(1 - magnitude(x), 0); }
