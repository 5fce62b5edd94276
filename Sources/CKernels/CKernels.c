// Chooses the instruction set; the kernels themselves are compiled once for each in `baseline.c`,
// `v3.c` and `v4.c`.
#include "levels.h"

int breed_best_level(void) {
#if BREED_HAS_X86_LEVELS
  // These are 0 too where the processor has the instructions but the operating system does not save
  // the wide registers.
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl")
      && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")) {
    return BREED_V4;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return BREED_V3;
#endif
  return BREED_BASELINE;
}

void breed_run(int level, const breed_tile *tile) {
#if BREED_HAS_X86_LEVELS
  if (level >= BREED_V4) return breed_run_v4(tile);
  if (level == BREED_V3) return breed_run_v3(tile);
#else
  (void)level;
#endif
  breed_run_baseline(tile);
}

void breed_colour(
  int level, const breed_ink *ink, const float *a, const float *b, const float *c, int format,
  uint8_t *pixels, size_t count) {
#if BREED_HAS_X86_LEVELS
  if (level >= BREED_V4) return breed_colour_v4(ink, a, b, c, format, pixels, count);
  if (level == BREED_V3) return breed_colour_v3(ink, a, b, c, format, pixels, count);
#else
  (void)level;
#endif
  breed_colour_baseline(ink, a, b, c, format, pixels, count);
}

void breed_light(
  int level, const breed_ink *ink, const float *a, const float *b, const float *c,
  float *const out[3], size_t count) {
#if BREED_HAS_X86_LEVELS
  if (level >= BREED_V4) return breed_light_v4(ink, a, b, c, out, count);
  if (level == BREED_V3) return breed_light_v3(ink, a, b, c, out, count);
#else
  (void)level;
#endif
  breed_light_baseline(ink, a, b, c, out, count);
}

void breed_store(
  int level, const float *const in[3], int format, uint8_t *pixels, size_t count) {
#if BREED_HAS_X86_LEVELS
  if (level >= BREED_V4) return breed_store_v4(in, format, pixels, count);
  if (level == BREED_V3) return breed_store_v3(in, format, pixels, count);
#else
  (void)level;
#endif
  breed_store_baseline(in, format, pixels, count);
}

void breed_filter(
  int level, int filter, const uint8_t *row, const uint8_t *above, size_t count, size_t pixel,
  uint8_t *restrict out) {
#if BREED_HAS_X86_LEVELS
  if (level >= BREED_V4) return breed_filter_v4(filter, row, above, count, pixel, out);
  if (level == BREED_V3) return breed_filter_v3(filter, row, above, count, pixel, out);
#else
  (void)level;
#endif
  breed_filter_baseline(filter, row, above, count, pixel, out);
}
