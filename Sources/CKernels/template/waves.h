// Sine and cosine.

/// sin(x − shift·π) for the shift 0 or ½ and |x| ≤ 100 000: within 2 ulp, also near multiples of π.
/// The argument is clamped to that range; NaN counts as 100 000.
///
/// With n the integer nearest to x/π − shift, the result is (−1)^n · sin(r), where
/// r = x − (n + shift)·π is in ±1.576. π is split in three parts, so that x − (n + shift)·(the
/// first) is exact, but for the cosine of a small x, where it does not matter. Adding 1.5·2^23 rounds to an integer and leaves n's parity in the lowest bit.
/// sin(r) = r + r³·S(r²), where S has the degree 4 and minimises the relative error (2^−31).
INLINE floats sineShifted(floats x, float shift) {
  const float round = 0x1.8p23f;
  floats bounded = within(x, 100000);
  floats shifted = fused(bounded, 0x1.45f306p-2f, -shift) + round;
  floats turns = (shifted - round) + shift;
  floats r = fused(turns, -0x1.921fb6p+1f, bounded);
  r = fused(turns, 0x1.777a5cp-24f, r);
  r = fused(turns, 0x1.ee59dap-49f, r);
  r = floatsOf(bitsOf(r) ^ bitsOf(shifted) << 31);
  floats s = r * r;
  floats S = POLYNOMIAL(
    s, -0x1.b6219ap-26f, 0x1.72cdd2p-19f, -0x1.a023ccp-13f, 0x1.111136p-7f, -0x1.555556p-3f);
  return within(fused(r * s, S, r), 1);
}

INLINE floats sine(floats x) { return sineShifted(x, 0); }

/// cos(x) = −sin(x − π/2).
INLINE floats cosine(floats x) { return -sineShifted(x, 0.5f); }
