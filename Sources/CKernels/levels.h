// The entry points of each instruction set.
#ifndef BREED_LEVELS_H
#define BREED_LEVELS_H

#include <stdbool.h>

#include "CKernels.h"

#if defined(__x86_64__)
#define BREED_HAS_X86_LEVELS 1
#else
#define BREED_HAS_X86_LEVELS 0
#endif

#define BREED_DECLARE_LEVEL(name)                                                             \
  void breed_run_##name(const breed_tile *tile);                                              \
  void breed_colour_##name(                                                                   \
    const breed_ink *ink, const float *a, const float *b, const float *c, int format,         \
    uint8_t *pixels, size_t count);                                                           \
  void breed_light_##name(                                                                    \
    const breed_ink *ink, const float *a, const float *b, const float *c,                     \
    float *const out[3], size_t count);                                                       \
  void breed_store_##name(                                                                    \
    const float *const in[3], int format, uint8_t *pixels, size_t count);                     \
  void breed_filter_##name(                                                                   \
    int filter, const uint8_t *row, const uint8_t *above, size_t count, size_t pixel,         \
    uint8_t *restrict out);

BREED_DECLARE_LEVEL(baseline)
#if BREED_HAS_X86_LEVELS
BREED_DECLARE_LEVEL(v3)
BREED_DECLARE_LEVEL(v4)
#endif

#endif
