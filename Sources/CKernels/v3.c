// The kernels for AVX2: x86-64-v3 without its fused multiply-add, which rounds once where the other
// levels round twice.
#include "levels.h"

#if BREED_HAS_X86_LEVELS

#define LEVEL(name) name##_v3
#define LANES 32
#define BLOCK 2
#define PAIR_BLOCK 1
#define KERNEL

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#include "template/kernels.h"
#pragma clang attribute pop

#endif
