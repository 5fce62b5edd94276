// Channels to bytes.

typedef uint8_t bytes __attribute__((ext_vector_type(LANES)));

/// ⌊255·v + ½⌋ of v clamped to 0…1; NaN gives 0.
INLINE bytes byteOf(floats v) {
  // The comparison that NaN fails comes first.
  floats bounded = atMost(atLeast(v, 0), 1);
  ints whole = __builtin_convertvector(bounded * 255 + 0.5f, ints);
  return __builtin_convertvector(whole, bytes);
}

/// The hue's place on the colour wheel, in 0…6; infinities and NaN give 0.
///
/// The hue modulo 1, by a floor of its own: adding and subtracting 2^23 rounds a magnitude below
/// 2^23 to an integer; greater ones are integers.
INLINE floats sextantOf(floats hue) {
  floats a = magnitude(hue);
  floats rounded = withSignFlipped((a + 0x1p23f) - 0x1p23f, hue);
  floats floor = rounded > hue ? rounded - 1 : rounded;
  return a < all(0x1p23f) ? 6 * (hue - floor) : all(0);
}

/// v − v·s·max(0, min(k, 4 − k, 1)), k = (n + sextant) mod 6: red, green, blue for n = 5, 3, 1.
INLINE floats channelOf(floats sextant, floats saturation, floats value, float n) {
  floats sum = sextant + n;
  floats k = sum >= all(6) ? sum - 6 : sum;
  floats fall = 4 - k;
  floats ramp = atLeast(atMost(k < fall ? k : fall, 1), 0);
  return value - value * saturation * ramp;
}

/// LANES pixels; the model is a constant.
INLINE void colourVector(int model, const float *a, const float *b, const float *c, uint8_t *rgb) {
  bytes red, green, blue;
  switch (model) {
    case BREED_RGB:
      red = byteOf(load(a, LANES));
      green = byteOf(load(b, LANES));
      blue = byteOf(load(c, LANES));
      break;
    case BREED_HSV: {
      floats sextant = sextantOf(load(a, LANES));
      floats saturation = atMost(atLeast(load(b, LANES), 0), 1);
      floats value = atMost(atLeast(magnitude(load(c, LANES)), 0), 1);
      red = byteOf(channelOf(sextant, saturation, value, 5));
      green = byteOf(channelOf(sextant, saturation, value, 3));
      blue = byteOf(channelOf(sextant, saturation, value, 1));
      break;
    }
    default:
      red = green = blue = byteOf(magnitude(load(a, LANES)));
  }
#pragma clang loop unroll(full)
  for (size_t i = 0; i < LANES; i++) {
    rgb[3 * i] = red[i];
    rgb[3 * i + 1] = green[i];
    rgb[3 * i + 2] = blue[i];
  }
}

/// The last pixels, fewer than LANES: by way of a whole vector.
INLINE void colourRest(
  int model, const float *a, const float *b, const float *c, uint8_t *rgb, size_t count) {
  float channels[3][LANES] = {0};
  uint8_t pixels[3 * LANES];
  __builtin_memcpy(channels[0], a, count * sizeof(float));
  __builtin_memcpy(channels[1], b, count * sizeof(float));
  __builtin_memcpy(channels[2], c, count * sizeof(float));
  colourVector(model, channels[0], channels[1], channels[2], pixels);
  __builtin_memcpy(rgb, pixels, 3 * count);
}

/// All pixels; the model is a constant.
INLINE void colour(
  int model, const float *a, const float *b, const float *c, uint8_t *rgb, size_t count) {
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) {
    colourVector(model, a + i, b + i, c + i, rgb + 3 * i);
  }
  if (i < count) colourRest(model, a + i, b + i, c + i, rgb + 3 * i, count - i);
}

KERNEL void LEVEL(breed_colour)(
  int model, const float *a, const float *b, const float *c, uint8_t *rgb, size_t count) {
  switch (model) {
    case BREED_RGB: return colour(BREED_RGB, a, b, c, rgb, count);
    case BREED_HSV: return colour(BREED_HSV, a, b, c, rgb, count);
    default: return colour(BREED_GREY, a, a, a, rgb, count);
  }
}
