// The transfer function of sRGB (IEC 61966-2-1): between channel values as they are stored and
// linear light.

/// v / 12.92 for v ≤ 0.04045, else ((v + 0.055) / 1.055)^2.4, for v in 0…1: within 9 ulp, and
/// never over 1.
///
/// x^2.4 = x² · u^1.6 with u = ⁴√x. u^1.6 is computed by a polynomial of degree 6 that minimises
/// the relative error for u in 0.548…1 (2^−26).
INLINE floats linearOf(floats v) {
  floats x = (v + 0.055f) / 1.055f;
  floats u = __builtin_elementwise_sqrt(__builtin_elementwise_sqrt(x));
  floats Q = POLYNOMIAL(
    u, 0x1.5ea9c6p-6f, -0x1.0311fcp-3f, 0x1.5aa382p-2f, -0x1.29195cp-1f, 0x1.223d8cp+0f,
    0x1.c96430p-3f, -0x1.4f557cp-7f);
  return v <= all(0.04045f) ? v / 12.92f : atMost((x * x) * Q, 1);
}

/// 12.92·l for l ≤ 0.0031308, else 1.055·l^(1/2.4) − 0.055, of l clamped to 0…1: within
/// 2^−21. NaN gives 0.
///
/// l^(5/12) = p · p^(7/3) with p = ⁸√l. p^(7/3) is computed by a polynomial of degree 6 that
/// minimises the relative error for p in 0.486…1 (2^−25).
INLINE floats encodedOf(floats light) {
  floats l = atMost(atLeast(light, 0), 1);
  floats p = __builtin_elementwise_sqrt(l);
  p = __builtin_elementwise_sqrt(__builtin_elementwise_sqrt(p));
  floats Q = POLYNOMIAL(
    p, -0x1.e9e2c0p-7f, 0x1.6c11bap-4f, -0x1.0395fcp-2f, 0x1.312a8cp-1f, 0x1.3f61cep-1f,
    -0x1.60af58p-5f, 0x1.6eec76p-9f);
  return l <= all(0.0031308f) ? l * 12.92f : fused(p * Q, 1.055f, -0.055f);
}
