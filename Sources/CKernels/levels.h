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
    int model, const float *a, const float *b, const float *c, uint8_t *rgb, size_t count);

BREED_DECLARE_LEVEL(baseline)
#if BREED_HAS_X86_LEVELS
BREED_DECLARE_LEVEL(v3)
BREED_DECLARE_LEVEL(v4)
#endif

#endif
