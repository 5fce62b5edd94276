// From samples to pixels: sums and comparisons, which are compiled only once, for every processor.
#include "CKernels.h"

void breed_gather(
  const float *light, size_t count, size_t first, size_t samples, double *sums) {
  double *sum = sums + first / samples;
  size_t left = samples - first % samples;
  for (size_t i = 0; i < count; i++) {
    *sum += light[i];
    if (--left == 0) {
      sum++;
      left = samples;
    }
  }
}

static inline uint8_t lesser(uint8_t a, uint8_t b) { return a < b ? a : b; }
static inline uint8_t greater(uint8_t a, uint8_t b) { return a > b ? a : b; }

void breed_edges(
  const uint8_t *above, const uint8_t *here, const uint8_t *below, size_t width, size_t channels,
  uint8_t threshold, uint8_t *least, uint8_t *most, uint8_t *marks) {
  const size_t count = width * channels;
  for (size_t i = 0; i < count; i++) {
    least[i] = lesser(lesser(above[i], here[i]), below[i]);
    most[i] = greater(greater(above[i], here[i]), below[i]);
  }
  for (size_t pixel = 0; pixel < width; pixel++) {
    const size_t left = (pixel == 0 ? 0 : pixel - 1) * channels, at = pixel * channels;
    const size_t right = (pixel + 1 == width ? pixel : pixel + 1) * channels;
    uint8_t farthest = 0;
    for (size_t channel = 0; channel < channels; channel++) {
      const uint8_t value = here[at + channel];
      const uint8_t low = lesser(
        lesser(least[left + channel], least[at + channel]), least[right + channel]);
      const uint8_t high = greater(
        greater(most[left + channel], most[at + channel]), most[right + channel]);
      farthest = greater(farthest, greater((uint8_t)(value - low), (uint8_t)(high - value)));
    }
    marks[pixel] = farthest > threshold;
  }
}
