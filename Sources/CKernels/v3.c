// The kernels for AVX2 with fused multiply-add: x86-64-v3.
#include "levels.h"

#if BREED_HAS_X86_LEVELS

#define LEVEL(name) name##_v3
#define LANES 16
#define BLOCK 4
#define PAIR_BLOCK 3
#define KERNEL
#define HAS_FUSED 1

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "template/kernels.h"
#pragma clang attribute pop

#endif
