// e^x and what is made of it.
//
// e^x = 2^n · (1 + p) with n = round(x / ln 2) and p = e^r − 1, r = x − n·ln 2 in ±0.347.
// Adding 1.5·2^23 + 127 rounds to an integer and leaves n + 127, the exponent field of 2^n, in the
// low bits of the sum. n = −127 gives the field 0, so that what would underflow is 0.

typedef struct {
  /// 2^n.
  floats scale;
  /// e^r − 1.
  floats fraction;
} exponential;

/// e^(x + tail), in two parts, for x in −88.37…88 and |tail| well below 1.
///
/// ln 2 is split so that n times its upper part is exact; what r loses in rounding is added to p.
/// p = r + r²·R(r), R of degree 5 minimising the relative error for |r| ≤ 0.3473 (2^−31).
INLINE exponential splitExponential(floats x, floats tail) {
  const float round = 0x1.8p23f + 127;
  floats shifted = x * 0x1.715476p+0f + round;
  floats n = shifted - round;
  floats upper = x - n * 0x1.62e4p-1f, lower = n * 0x1.7f7d1cp-20f - tail;
  floats r = upper - lower;
  floats lost = (upper - r) - lower;
  floats R = r * 0x1.a032d6p-13f + 0x1.6d7348p-10f;
  R = R * r + 0x1.11118ap-7f;
  R = R * r + 0x1.5554b0p-5f;
  R = R * r + 0x1.555554p-3f;
  R = R * r + 0.5f;
  return (exponential){floatsOf(bitsOf(shifted) << 23), r + ((r * r) * R + lost)};
}

/// 1 + e^(x + tail). Summed from the right, so that 2^n = 2^24 does not swallow the 1.
INLINE floats onePlusExponential(floats x, floats tail) {
  exponential e = splitExponential(x, tail);
  return e.scale + (e.scale * e.fraction + 1);
}

/// 1 / (1 + e^−x): 2 ulp for x ≥ −87; below, the value there (1.6e−38). NaN gives 1.
INLINE floats sigmoid(floats x) {
  floats bounded = atLeast(atMost(x, 88), -87);
  return 1 / onePlusExponential(-bounded, all(0));
}

/// scale·e^(−x²) + offset.
///
/// The square is taken with its rounding error (Dekker): |x| = high + low, each of 12 bits.
INLINE floats scaledGaussian(float scale, floats x, float offset) {
  floats a = atMost(magnitude(x), 9.4f);
  floats high = floatsOf(bitsOf(a) & 0xfffff000u);
  floats low = a - high;
  floats square = a * a;
  floats error = ((high * high - square) + 2 * high * low) + low * low;
  exponential e = splitExponential(-square, -error);
  floats scaled = scale * e.scale;
  return (scaled + offset) + scaled * e.fraction;
}

/// e^(−x²): 2 ulp where it is at least 1.2e−38, the least normal number; below, 0. NaN gives 0.
INLINE floats gaussian(floats x) { return scaledGaussian(1, x, 0); }

/// 2·e^(−x²) − 1: 2 ulp, but within 2^−43 absolute near its zeros ±√(ln 2). NaN gives −1.
INLINE floats bipolarGaussian(floats x) { return scaledGaussian(2, x, -1); }

/// x for x > 0, else e^x − 1: 2 ulp everywhere. NaN gives 0.
INLINE floats elu(floats x) {
  floats negative = atLeast(atMost(x, 0), -18);
  exponential e = splitExponential(negative, all(0));
  return x > all(0) ? x : (e.scale - 1) + e.scale * e.fraction;
}

/// ln(1 + e^x) = max(x, 0) + ln(1 + e^−|x|): 2 ulp for x ≥ −87; 0 where it would underflow.
/// NaN gives 0.
///
/// ln(1 + t) = t/2 + t·(1/2 + t·L(t)) for t in 0…1, L of degree 9 minimising the relative error
/// (2^−30). Half of t stays out of the product because it is exact. What t lost in rounding comes
/// back, times a rough 1/(1 + t), and so does what the logarithm lost.
INLINE floats softplus(floats x) {
  exponential e = splitExponential(-atMost(magnitude(x), 88.3f), all(0));
  floats t = e.scale + e.scale * e.fraction;
  floats lost = (e.scale - t) + e.scale * e.fraction;
  floats L = t * 0x1.1139b4p-9f + -0x1.c0a610p-7f;
  L = L * t + 0x1.590130p-5f;
  L = L * t + -0x1.54f25ep-4f;
  L = L * t + 0x1.ff295ap-4f;
  L = L * t + -0x1.4a72c4p-3f;
  L = L * t + 0x1.978b56p-3f;
  L = L * t + -0x1.ffc59ep-3f;
  L = L * t + 0x1.5553b6p-2f;
  L = L * t + -0x1.fffff8p-2f;
  floats half = 0.5f * t, rest = t * (L * t + 0.5f) + lost * (1 - half);
  floats logarithm = half + rest;
  return (atLeast(x, 0) + ((half - logarithm) + rest)) + logarithm;
}

/// x/2 · (1 + tanh u) = x / (1 + e^−2u), u = √(2/π)·(x + 0.044715·x³): 2 ulp for x ≥ −10;
/// below, the value there (−1e−37). NaN gives that too.
///
/// e^−2u magnifies the argument's error, so the argument is formed in double precision.
INLINE floats gelu(floats x) {
  floats bounded = atLeast(x, -10);
  doubles wide = __builtin_convertvector(atMost(bounded, 10), doubles);
  doubles argument
    = wide * (-0x1.9884533d43651p+0 + (wide * wide) * -0x1.2444f2a4d8b4bp-4);
  floats high = __builtin_convertvector(argument, floats);
  floats low = __builtin_convertvector(
    argument - __builtin_convertvector(high, doubles), floats);
  return bounded / onePlusExponential(atLeast(high, -88), low);
}

/// x / (1 + e^−x): 2 ulp for x ≥ −87; below, the value there (−1.4e−36). NaN gives that too.
INLINE floats swish(floats x) {
  floats bounded = atLeast(x, -87);
  return bounded / onePlusExponential(-atMost(bounded, 88), all(0));
}
