// Channels to pixels.

typedef uint8_t bytes __attribute__((ext_vector_type(LANES)));
typedef uint8_t bytes16 __attribute__((ext_vector_type(16)));
typedef uint16_t shorts __attribute__((ext_vector_type(LANES)));

/// v clamped to 0…1; NaN gives 0, because `atLeast` comes first.
INLINE floats unit(floats v) { return atMost(atLeast(v, 0), 1); }

/// ⌊most·v + ½⌋ of v clamped to 0…1; NaN gives 0.
INLINE ints wholeOf(floats v, float most) {
  return __builtin_convertvector(fused(unit(v), most, 0.5f), ints);
}

/// Three bytes as the first three that lie in memory.
INLINE ints inMemoryOrder(ints first, ints second, ints third) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  return first | second << 8 | third << 16;
#else
  return first << 24 | second << 16 | third << 8;
#endif
}

/// ⌊65535·v + ½⌋ of v clamped to 0…1, the greater byte first in memory; NaN gives 0.
INLINE shorts shortOf(floats v) {
  shorts value = __builtin_convertvector(wholeOf(v, 65535), shorts);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  value = value << 8 | value >> 8;
#endif
  return value;
}

/// The hue modulo 1, in 0…1; infinities and NaN give 0.
///
/// The floor is computed here: adding 2^23 to a magnitude below 2^23 and subtracting it again
/// rounds to an integer. Greater magnitudes are integers already.
INLINE floats turnOf(floats hue) {
  floats a = magnitude(hue);
  floats rounded = withSignFlipped((a + 0x1p23f) - 0x1p23f, hue);
  floats floor = rounded > hue ? rounded - 1 : rounded;
  return a < all(0x1p23f) ? hue - floor : all(0);
}

/// v − v·s·max(0, min(k, 4 − k, 1)), k = (n + sextant) mod 6: red, green, blue for n = 5, 3, 1.
INLINE floats channelOf(floats sextant, floats saturation, floats value, float n) {
  floats sum = sextant + n;
  floats k = sum >= all(6) ? sum - 6 : sum;
  floats fall = 4 - k;
  floats ramp = atLeast(atMost(k < fall ? k : fall, 1), 0);
  return fused(value * saturation, -ramp, value);
}

/// Grey as it is stored: |ink| clamped to 0…1, for red, green and blue.
INLINE triple storedGrey(triple in) {
  floats ink = unit(magnitude(in.red));
  return (triple){ink, ink, ink};
}

/// The colour of hue, saturation and value, as it is stored.
INLINE triple storedHSV(triple in) {
  floats sextant = 6 * turnOf(in.red);
  floats saturation = unit(in.green);
  floats value = unit(magnitude(in.blue));
  return (triple){
    channelOf(sextant, saturation, value, 5), channelOf(sextant, saturation, value, 3),
    channelOf(sextant, saturation, value, 1)};
}

/// Whether a model gives linear light; the others give values as they are stored.
INLINE bool isOfLight(int model) {
#define MODEL_CASE(name, channels, isLight, value) case BREED_##name: return isLight;
  switch (model) {
    BREED_COLOUR_MODELS(MODEL_CASE)
    default: return false;
  }
#undef MODEL_CASE
}

/// The colour of LANES pixels, not yet clamped to 0…1 and rounded: linear light for the models that
/// give it. The model is a constant.
INLINE triple modelColour(int model, const breed_ink *ink, triple in) {
#define MODEL_CASE(name, channels, isLight, value) case BREED_##name: return value;
  switch (model) {
    BREED_COLOUR_MODELS(MODEL_CASE)
    default: return in;
  }
#undef MODEL_CASE
}

/// Rounds and stores LANES pixels.
INLINE void storePixels(triple stored, int format, uint8_t *pixels) {
  switch (format) {
    case BREED_GREY8: {
      bytes grey = __builtin_convertvector(wholeOf(stored.red, 255), bytes);
      __builtin_memcpy(pixels, &grey, LANES);
      break;
    }
    case BREED_GREY16: {
      shorts grey = shortOf(stored.red);
      __builtin_memcpy(pixels, &grey, 2 * LANES);
      break;
    }
    case BREED_RGB16: {
      shorts red = shortOf(stored.red), green = shortOf(stored.green), blue = shortOf(stored.blue);
#pragma clang loop unroll(full)
      for (size_t i = 0; i < LANES; i++) {
        uint16_t pixel[3] = {red[i], green[i], blue[i]};
        __builtin_memcpy(pixels + 6 * i, pixel, sizeof pixel);
      }
      break;
    }
    default: {
      // A pixel to four bytes, of which the first three are stored: that is fewer shuffles than to
      // interleave the three channels.
      ints whole = inMemoryOrder(
        wholeOf(stored.red, 255), wholeOf(stored.green, 255), wholeOf(stored.blue, 255));
      uint8_t padded[4 * LANES];
      __builtin_memcpy(padded, &whole, 4 * LANES);
#pragma clang loop unroll(full)
      for (size_t i = 0; i < LANES; i += 4) {
        bytes16 four;
        __builtin_memcpy(&four, padded + 4 * i, sizeof four);
        four = __builtin_shufflevector(
          four, four, 0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 3, 7, 11, 15);
        __builtin_memcpy(pixels + 3 * i, &four, 12);
      }
    }
  }
}

/// The bytes of a pixel.
INLINE size_t pixelBytes(int format) {
  switch (format) {
    case BREED_GREY8: return 1;
    case BREED_GREY16: return 2;
    case BREED_RGB16: return 6;
    default: return 3;
  }
}

/// Rounds and stores the first `count` of LANES pixels.
INLINE void storeFirst(size_t count, triple stored, int format, uint8_t *pixels) {
  if (count == LANES) return storePixels(stored, format, pixels);
  uint8_t whole[6 * LANES];
  storePixels(stored, format, whole);
  __builtin_memcpy(pixels, whole, pixelBytes(format) * count);
}

/// A channel of the next `count` pixels, at most LANES; the other lanes are 0.
INLINE floats channelAt(const float *from, size_t count) {
  if (count == LANES) return load(from, LANES);
  float spare[LANES] = {0};
  __builtin_memcpy(spare, from, count * sizeof(float));
  return load(spare, LANES);
}

/// How many pixels are next, where `left` are left: at most LANES.
INLINE size_t stepOf(size_t left) { return left < LANES ? left : LANES; }

/// Stores the colour of all pixels; the model is a constant.
INLINE void colour(
  int model, const breed_ink *ink, const float *a, const float *b, const float *c, int format,
  uint8_t *pixels, size_t count) {
  for (size_t i = 0; i < count; i += LANES) {
    size_t step = stepOf(count - i);
    triple in = {channelAt(a + i, step), channelAt(b + i, step), channelAt(c + i, step)};
    triple stored = modelColour(model, ink, in);
    if (isOfLight(model)) {
      stored = (triple){encodedOf(stored.red), encodedOf(stored.green), encodedOf(stored.blue)};
    }
    storeFirst(step, stored, format, pixels + pixelBytes(format) * i);
  }
}

KERNEL void LEVEL(breed_colour)(
  const breed_ink *ink, const float *a, const float *b, const float *c, int format,
  uint8_t *pixels, size_t count) {
#define MODEL_CASE(name, channels, isLight, value) \
  case BREED_##name: \
    return colour( \
      BREED_##name, ink, a, channels > 1 ? b : a, channels > 1 ? c : a, format, pixels, count);
  switch (ink->model) {
    BREED_COLOUR_MODELS(MODEL_CASE)
    default: return;
  }
#undef MODEL_CASE
}

/// Writes the linear light of all pixels; the model is a constant.
INLINE void light(
  int model, const breed_ink *ink, const float *a, const float *b, const float *c,
  float *const out[3], size_t count) {
  for (size_t i = 0; i < count; i += LANES) {
    size_t step = stepOf(count - i);
    triple in = {channelAt(a + i, step), channelAt(b + i, step), channelAt(c + i, step)};
    triple value = modelColour(model, ink, in);
    if (isOfLight(model)) {
      value = (triple){unit(value.red), unit(value.green), unit(value.blue)};
    } else {
      value.red = linearOf(unit(value.red));
      if (model != BREED_GREY) {
        value.green = linearOf(unit(value.green));
        value.blue = linearOf(unit(value.blue));
      }
    }
    __builtin_memcpy(out[0] + i, &value.red, step * sizeof(float));
    if (model == BREED_GREY) continue;
    __builtin_memcpy(out[1] + i, &value.green, step * sizeof(float));
    __builtin_memcpy(out[2] + i, &value.blue, step * sizeof(float));
  }
}

KERNEL void LEVEL(breed_light)(
  const breed_ink *ink, const float *a, const float *b, const float *c, float *const out[3],
  size_t count) {
#define MODEL_CASE(name, channels, isLight, value) \
  case BREED_##name: \
    return light( \
      BREED_##name, ink, a, channels > 1 ? b : a, channels > 1 ? c : a, out, count);
  switch (ink->model) {
    BREED_COLOUR_MODELS(MODEL_CASE)
    default: return;
  }
#undef MODEL_CASE
}

KERNEL void LEVEL(breed_store)(
  const float *const in[3], int format, uint8_t *pixels, size_t count) {
  const bool isGrey = format == BREED_GREY8 || format == BREED_GREY16;
  for (size_t i = 0; i < count; i += LANES) {
    size_t step = stepOf(count - i);
    triple stored;
    stored.red = encodedOf(channelAt(in[0] + i, step));
    stored.green = stored.blue = stored.red;
    if (!isGrey) {
      stored.green = encodedOf(channelAt(in[1] + i, step));
      stored.blue = encodedOf(channelAt(in[2] + i, step));
    }
    storeFirst(step, stored, format, pixels + pixelBytes(format) * i);
  }
}
