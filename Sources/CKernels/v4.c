// The kernels for AVX-512: x86-64-v4.
#include "levels.h"

#if BREED_HAS_X86_LEVELS

#define LEVEL(name) name##_v4
#define LANES 128
#define BLOCK 1
#define PAIR_BLOCK 1
// Without this the compiler may split each vector in two, because it is tuned so for some
// processors.
#define KERNEL __attribute__((min_vector_width(512)))
#define HAS_FUSED 1

#pragma clang attribute push( \
  __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq"))), apply_to = function)
#include "template/kernels.h"
#pragma clang attribute pop

#endif
