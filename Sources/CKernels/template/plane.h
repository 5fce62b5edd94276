// Polar coordinates of a pixel.

/// √(x² + y²): within 1.5 ulp where the squares neither overflow nor underflow.
INLINE floats radius(floats x, floats y) { return __builtin_elementwise_sqrt(fused(x, x, y * y)); }

/// atan2(y, x): within 2 ulp for all finite x and y, except for results that underflow.
/// 0 at (0, 0); −0 counts as 0. Where y/x is not a number (∞/∞, NaN), it counts as 0.
///
/// atan(q) = q + q³·A(q²) for q in 0…1, where A has the degree 8 and minimises the relative error
/// (2^−28.5); the other octants follow by reflection at the diagonal, the vertical and the
/// horizontal axis.
INLINE floats angle(floats x, floats y) {
  floats a = magnitude(x), b = magnitude(y);
  ints steep = b > a;
  floats ratio = (steep ? a : b) / (steep ? b : a);
  floats q = ratio <= all(1) ? ratio : all(0);
  floats s = q * q;
  floats A = POLYNOMIAL(
    s, -0x1.d6302ep-10f, 0x1.65a684p-7f, -0x1.fed188p-6f, 0x1.dac9fap-5f, -0x1.583494p-4f,
    0x1.c09a00p-4f, -0x1.2421b6p-3f, 0x1.9991fep-3f, -0x1.55553ep-2f);
  floats octant = fused(q * s, A, q);
  floats quadrant = steep ? (0x1.921fb6p+0f - octant) + -0x1.777a5cp-25f : octant;
  floats half = x < all(0) ? (0x1.921fb6p+1f - quadrant) + -0x1.777a5cp-24f : quadrant;
  return y < all(0) ? -half : half;
}
