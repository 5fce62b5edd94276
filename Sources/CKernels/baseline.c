// The kernels with what every processor of the architecture has: SSE2, NEON.
#define LEVEL(name) name##_baseline
#define LANES 4
#define BLOCK 8
#define KERNEL

#include "template/kernels.h"
