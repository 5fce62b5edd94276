// The kernels for the instructions that every processor of the architecture has: SSE2 or NEON.
#define LEVEL(name) name##_baseline
#define LANES 16
#define BLOCK 2
#define PAIR_BLOCK 1
#define KERNEL

#include "template/kernels.h"
