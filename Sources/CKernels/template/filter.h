// PNG's filters: the difference between a byte and a prediction from bytes near it, modulo 256.
//
// Only unfiltered bytes are read, so that no byte needs the result of another and the compiler can
// use vectors.

/// r − a: a is the byte one pixel to the left, 0 for the first pixel.
INLINE void filterSub(const uint8_t *row, size_t count, size_t pixel, uint8_t *restrict out) {
  __builtin_memcpy(out, row, pixel);
  for (size_t i = pixel; i < count; i++) out[i] = (uint8_t)(row[i] - row[i - pixel]);
}

/// r − ⌊(a + b) / 2⌋: b is the byte above.
INLINE void filterAverage(
  const uint8_t *row, const uint8_t *above, size_t count, size_t pixel, uint8_t *restrict out) {
  for (size_t i = 0; i < pixel; i++) out[i] = (uint8_t)(row[i] - above[i] / 2);
  for (size_t i = pixel; i < count; i++) {
    out[i] = (uint8_t)(row[i] - (uint16_t)(row[i - pixel] + above[i]) / 2);
  }
}

/// r minus the one of a, b and c that is nearest to a + b − c; of several the first. c is the byte
/// one pixel to the left of b.
INLINE void filterPaeth(
  const uint8_t *row, const uint8_t *above, size_t count, size_t pixel, uint8_t *restrict out) {
  for (size_t i = 0; i < pixel; i++) out[i] = (uint8_t)(row[i] - above[i]);
  for (size_t i = pixel; i < count; i++) {
    int16_t a = row[i - pixel], b = above[i], c = above[i - pixel];
    int16_t left = (int16_t)(b - c), up = (int16_t)(a - c), corner = (int16_t)(left + up);
    left = (int16_t)(left < 0 ? -left : left);
    up = (int16_t)(up < 0 ? -up : up);
    corner = (int16_t)(corner < 0 ? -corner : corner);
    int16_t nearest = up <= corner ? b : c;
    out[i] = (uint8_t)(row[i] - (((left <= up) & (left <= corner)) ? a : nearest));
  }
}

KERNEL void LEVEL(breed_filter)(
  int filter, const uint8_t *row, const uint8_t *above, size_t count, size_t pixel,
  uint8_t *restrict out) {
  switch (filter) {
    case BREED_FILTER_AVERAGE: return filterAverage(row, above, count, pixel, out);
    case BREED_FILTER_PAETH: return filterPaeth(row, above, count, pixel, out);
    default: return filterSub(row, count, pixel, out);
  }
}
