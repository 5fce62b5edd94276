// An image at a place.

/// How many pixels a place lies behind the first border of a side of `count` pixels: 0…count. `half`
/// is half the image's shorter side. Beyond the borders it goes back and forth, as between two mirrors.
INLINE floats imagePlace(floats place, float half, float count) {
  floats there = fused(place, half, 0.5f * count);
  floats away = sawtooth(there / (2 * count)) * (2 * count);
  floats back = 2 * count - away;
  floats folded = away < back ? away : back;
  // Within the image the place is not rounded again.
  ints isInside = (there >= all(0)) & (there <= all(count));
  return isInside ? there : folded;
}

/// A channel, 0 to 2, of an image at a place.
INLINE floats imageOf(const breed_image *image, size_t channel, floats x, floats y) {
  if (!image->pixels) return all(0);
  const float width = (float)image->width, height = (float)image->height;
  const float half = 0.5f * (width < height ? width : height);
  // Counted from the middle of the first pixel; the mirror image of a border's pixel is beside it.
  x = atLeast(atMost(imagePlace(x, half, width) - 0.5f, width - 1), 0);
  y = atLeast(atMost(imagePlace(y, half, height) - 0.5f, height - 1), 0);
  ints columns = __builtin_convertvector(x, ints), rows = __builtin_convertvector(y, ints);
  int32_t column[LANES], row[LANES];
  __builtin_memcpy(column, &columns, sizeof column);
  __builtin_memcpy(row, &rows, sizeof row);
  float above[LANES], aboveRight[LANES], below[LANES], belowRight[LANES];
  for (size_t lane = 0; lane < LANES; lane++) {
    size_t left = (size_t)column[lane], top = (size_t)row[lane];
    size_t right = left + 1 < image->width ? left + 1 : left;
    size_t bottom = top + 1 < image->height ? top + 1 : top;
    const uint8_t *upper = image->pixels + 3 * top * image->width + channel;
    const uint8_t *lower = image->pixels + 3 * bottom * image->width + channel;
    above[lane] = upper[3 * left];
    aboveRight[lane] = upper[3 * right];
    below[lane] = lower[3 * left];
    belowRight[lane] = lower[3 * right];
  }
  floats across = x - __builtin_convertvector(columns, floats);
  floats down = y - __builtin_convertvector(rows, floats);
  floats a = load(above, LANES), b = load(below, LANES);
  floats upper = fused(across, load(aboveRight, LANES) - a, a);
  floats lower = fused(across, load(belowRight, LANES) - b, b);
  return (fused(down, lower - upper, upper) - 127.5f) / 127.5f;
}
