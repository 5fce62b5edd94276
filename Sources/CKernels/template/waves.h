// Sine and cosine.

/// sin(x − shift·π) for the shift 0 or ½ and |x| ≤ 100 000: within 2 ulp, also near multiples of π.
/// The argument is clamped to that range; NaN counts as 100 000.
///
/// With n the integer nearest to x/π − shift, the result is (−1)^n · sin(r), where
/// r = x − (n + shift)·π is in ±π/2. r is computed in double precision. π is split in two parts, so
/// that the first part times (n + shift) is exact. Adding 1.5·2^52 rounds to an integer and leaves
/// n's parity in the lowest bit.
/// sin(r) = r + r³·S(r²), where S has the degree 4 and minimises the relative error (2^−31).
INLINE floats sineShifted(floats x, double shift) {
  const double round = 0x1.8p52;
  doubles wide = __builtin_convertvector(within(x, 100000), doubles);
  doubles shifted = (wide * 0x1.45f306dc9c883p-2 - shift) + round;
  doubles turns = (shifted - round) + shift;
  doubles rest = (wide - turns * 0x1.921fb544p+1) - turns * 0x1.0b4611a626331p-33;
  longBits parity = (longBits)shifted << 63;
  doubles flipped = (doubles)((longBits)rest ^ parity);
  floats r = __builtin_convertvector(flipped, floats);
  floats s = r * r;
  floats S = s * -0x1.b6219ap-26f + 0x1.72cdd2p-19f;
  S = S * s + -0x1.a023ccp-13f;
  S = S * s + 0x1.111136p-7f;
  S = S * s + -0x1.555556p-3f;
  return r + (r * s) * S;
}

INLINE floats sine(floats x) { return sineShifted(x, 0); }

/// cos(x) = −sin(x − π/2).
INLINE floats cosine(floats x) { return -sineShifted(x, 0.5); }
