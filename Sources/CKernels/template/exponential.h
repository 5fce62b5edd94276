// e^x, and the activations that need it.
//
// e^x = 2^n · (1 + p) with n = round(x / ln 2) and p = e^r − 1, where r = x − n·ln 2 is in ±0.347.
// Adding 1.5·2^23 + 127 to x / ln 2 rounds it to an integer and leaves n + 127, the exponent field
// of 2^n, in the low bits of the sum. n = −127 gives the field 0, which is the number 0: where 2^n
// would underflow, the result is 0.

typedef struct {
  /// 2^n.
  floats scale;
  /// e^r − 1.
  floats fraction;
} exponential;

/// e^r − 1 = r + r²·R(r) for |r| ≤ 0.3473, where R has the degree 4 and minimises the relative
/// error (2^−26).
INLINE floats expm1OfFraction(floats r) {
  floats R = POLYNOMIAL(
    r, 0x1.6abdfcp-10f, 0x1.122e28p-7f, 0x1.555796p-5f, 0x1.5554a8p-3f, 0x1.fffffep-2f);
  return fused(r * r, R, r);
}

/// e^(x + tail), in two parts, for x in −88.37…88 and |tail| well below 1.
///
/// ln 2 is split in two: x − n·(upper part) is exact.
INLINE exponential splitExponential(floats x, floats tail) {
  const float round = 0x1.8p23f + 127;
  floats shifted = fused(x, 0x1.715476p+0f, round);
  floats n = shifted - round;
  floats r = fused(n, -0x1.62e430p-1f, x) + fused(n, 0x1.05c610p-29f, tail);
  return (exponential){floatsOf(bitsOf(shifted) << 23), expm1OfFraction(r)};
}

/// 1 + e^(x + tail). The smallest terms are added first, so that the 1 is not lost beside a 2^n of
/// 2^24.
INLINE floats onePlusExponential(floats x, floats tail) {
  exponential e = splitExponential(x, tail);
  return e.scale + fused(e.scale, e.fraction, 1);
}

/// 1 / (1 + e^−x): within 2 ulp for x ≥ −87; below that, the value at −87 (1.6e−38). NaN gives 1.
INLINE floats sigmoid(floats x) {
  floats bounded = atLeast(atMost(x, 88), -87);
  return 1 / onePlusExponential(-bounded, all(0));
}

/// scale·e^(−x²) + offset.
///
/// The square's rounding error is computed too and used as the tail.
INLINE floats scaledGaussian(float scale, floats x, float offset) {
  floats a = atMost(magnitude(x), 9.4f);
  floats square = a * a;
  exponential e = splitExponential(-square, -fused(a, a, -square));
  floats scaled = scale * e.scale;
  return fused(scaled, e.fraction, scaled + offset);
}

/// e^(−x²): within 2 ulp where it is at least 1.2e−38, the least normal number; 0 where it is less.
/// NaN gives 0.
INLINE floats gaussian(floats x) { return scaledGaussian(1, x, 0); }

/// 2·e^(−x²) − 1: within 2.1 ulp, for whose last tenth every exponential would take three operations
/// more; near its zeros ±√(ln 2) the absolute error is within 2^−43. NaN
/// gives −1.
INLINE floats bipolarGaussian(floats x) { return scaledGaussian(2, x, -1); }

/// x for x > 0, else e^x − 1: within 2 ulp everywhere. NaN gives 0.
INLINE floats elu(floats x) {
  floats negative = atLeast(atMost(x, 0), -18);
  exponential e = splitExponential(negative, all(0));
  return x > all(0) ? x : fused(e.scale, e.fraction, e.scale - 1);
}

/// ln(1 + e^x) = max(x, 0) + ln(1 + e^−|x|): within 2 ulp for x ≥ −87; 0 where it would underflow.
/// NaN gives 0.
///
/// ln(1 + t) = t/2 + t·L(t) for t in 0…1, where L has the degree 10 and minimises the relative
/// error (2^−30). One half of t stays out of the product, because it is exact. The
/// rounding error of t is added, times about 1/(1 + t), and so is that of the logarithm.
INLINE floats softplus(floats x) {
  exponential e = splitExponential(-atMost(magnitude(x), 88.3f), all(0));
  floats t = fused(e.scale, e.fraction, e.scale);
  floats lost = fused(e.scale, e.fraction, e.scale - t);
  floats L = POLYNOMIAL(
    t, 0x1.1139b4p-9f, -0x1.c0a610p-7f, 0x1.590130p-5f, -0x1.54f25ep-4f, 0x1.ff295ap-4f,
    -0x1.4a72c4p-3f, 0x1.978b56p-3f, -0x1.ffc59ep-3f, 0x1.5553b6p-2f, -0x1.fffff8p-2f, 0.5f);
  floats half = 0.5f * t, rest = fused(t, L, lost * (1 - half));
  floats logarithm = half + rest;
  return (atLeast(x, 0) + ((half - logarithm) + rest)) + logarithm;
}

/// x/2 · (1 + tanh u) = x / (1 + e^−2u), u = √(2/π)·(x + 0.044715·x³): within 2 ulp for x ≥ −10;
/// below that, and for NaN, the value at −10 (−1e−37).
///
/// e^−2u magnifies the argument's error, so the argument is computed in double precision.
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

/// x / (1 + e^−x): within 2 ulp for x ≥ −87; below that, and for NaN, the value at −87 (−1.4e−36).
INLINE floats swish(floats x) {
  floats bounded = atLeast(x, -87);
  return bounded / onePlusExponential(-atMost(bounded, 88), all(0));
}
