// OKLab (Ottosson 2020, "A perceptual color space for image processing",
// bottosson.github.io/posts/oklab), with the matrices as published there, and the colour models
// that use it.

/// A value each for red, green and blue, or for the three channels of another colour model.
typedef struct {
  floats red, green, blue;
} triple;

/// The linear light of a colour in OKLab; outside of 0…1 where sRGB does not have the colour.
INLINE triple lightOfOKLab(floats L, floats a, floats b) {
  floats l = fused(a, 0.3963377774f, fused(b, 0.2158037573f, L));
  floats m = fused(a, -0.1055613458f, fused(b, -0.0638541728f, L));
  floats s = fused(a, -0.0894841775f, fused(b, -1.2914855480f, L));
  l = l * l * l;
  m = m * m * m;
  s = s * s * s;
  return (triple){
    fused(l, 4.0767416621f, fused(m, -3.3077115913f, s * 0.2309699292f)),
    fused(l, -1.2684380046f, fused(m, 2.6097574011f, s * -0.3413193965f)),
    fused(l, -0.0041960863f, fused(m, -0.7034186147f, s * 1.7076147010f)),
  };
}

/// Whether the light is within 0…1, with a little slack, since rounding may bring white and black
/// outside.
INLINE ints isInGamut(triple light) {
  const float slack = 0x1p-20f;
  floats least = light.red < light.green ? light.red : light.green;
  floats most = light.red < light.green ? light.green : light.red;
  least = least < light.blue ? least : light.blue;
  most = most < light.blue ? light.blue : most;
  return (least >= all(-slack)) & (most <= all(1 + slack));
}

/// The linear light of lightness L and chroma, both in 0…1, and a hue in turns, in 0…1.
///
/// A chroma of 1 is 0.4 in OKLCH, as 100 % is in CSS Color 4. Where sRGB does not have the colour,
/// the chroma is lowered until it has, by bisection to 2^−20 of the chroma; lightness and hue stay.
INLINE triple lightOfOKLCH(floats L, floats chroma, floats hue) {
  floats angle = hue * 0x1.921fb6p+2f;
  floats u = cosine(angle), v = sine(angle);
  floats whole = chroma * 0.4f, low = all(0), high = whole;
  ints fits = isInGamut(lightOfOKLab(L, whole * u, whole * v));
#pragma clang loop unroll(disable)
  for (int step = 0; step < 20; step++) {
    floats middle = 0.5f * (low + high);
    ints isLess = isInGamut(lightOfOKLab(L, middle * u, middle * v));
    low = isLess ? middle : low;
    high = isLess ? high : middle;
  }
  floats reached = fits ? whole : low;
  return lightOfOKLab(L, reached * u, reached * v);
}

/// The linear light at `place`, 0…1, of a gradient of n evenly spaced colours, each L, a and b.
///
/// Two neighbours are interpolated linearly in OKLab. Without a branch that is
/// s₀ + Σ (sₖ₊₁ − sₖ) · (place·(n − 1) − k clamped to 0…1):
/// the first colour and, for each step to the next one, the share of it that is done.
INLINE triple lightOfPalette(const float *stops, size_t count, floats place) {
  floats way = place * (float)(count - 1);
  floats L = all(stops[0]), a = all(stops[1]), b = all(stops[2]);
#pragma clang loop unroll(disable)
  for (size_t k = 0; k + 1 < count; k++) {
    const float *from = stops + 3 * k, *to = from + 3;
    floats done = atMost(atLeast(way - (float)k, 0), 1);
    L = fused(to[0] - from[0], done, L);
    a = fused(to[1] - from[1], done, a);
    b = fused(to[2] - from[2], done, b);
  }
  return lightOfOKLab(L, a, b);
}
