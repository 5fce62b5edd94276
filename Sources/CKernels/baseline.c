// The kernels for the instructions that every processor of the architecture has: NEON, which fuses,
// or SSE2, which does not.
#define LEVEL(name) name##_baseline
#define LANES 16
#define BLOCK 2
#define PAIR_BLOCK 1
#define KERNEL
#ifdef __FP_FAST_FMAF
#define HAS_FUSED 1
#else
#define HAS_FUSED 0
#endif

#include "template/kernels.h"
