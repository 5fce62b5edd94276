// tanh, the activation that networks use most: so it is made of as few instructions as possible.

/// tanh(x) = x·P(x²) / Q(x²), where P has the degree 3 above its 1 and Q the degree 4: within 5 ulp,
/// and within ±1. From ±8.9 on it is ±1. NaN gives 1.
///
/// (1 − e^−2x) / (1 + e^−2x) would be within 2 ulp. A network of tanh nodes alone takes a fifth longer
/// with it, and no byte of a picture shows the difference: it is less than that of two orders of
/// adding sixteen terms. The coefficients minimise the relative error over 0…8.9, and then, by trial,
/// that of the floats which come out.
INLINE floats tanhOf(floats x) {
  floats bounded = within(x, 8.9f);
  floats square = bounded * bounded;
  floats P = POLYNOMIAL(
    square, 0x1.cd0a92p-27f, 0x1.5a9e9ep-16f, 0x1.ca9cbep-9f, 0x1.121a56p-3f);
  floats Q = POLYNOMIAL(
    square, 0x1.a2fa16p-21f, 0x1.59144cp-12f, 0x1.a82e6cp-6f, 0x1.de627ap-2f, 1);
  return within(fused(bounded * square, P, bounded) / Q, 1);
}
