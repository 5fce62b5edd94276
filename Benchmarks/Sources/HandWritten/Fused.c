// The network with products and sums fused into one operation, as other systems have it: what the
// kernels forgo, since the bits would differ from those of processors that cannot.
#include "HandWritten.h"

#include <stdint.h>

#pragma STDC FP_CONTRACT ON

#if defined(__x86_64__)

#define LEVEL(name) name##_v3
#define LANES 8
#define TARGET __attribute__((target("avx2,fma")))
#include "network.h"
#undef LEVEL
#undef LANES
#undef TARGET

#define LEVEL(name) name##_v4
#define LANES 16
#define TARGET \
  __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,fma"), min_vector_width(512)))
#include "network.h"

#endif

bool hand_render_fused(
  int level, const float *weights, const float *x, const float *y, float *out) {
#if defined(__x86_64__)
  if (level == 2) return render_v4(weights, x, y, out), true;
  if (level == 1) return render_v3(weights, x, y, out), true;
#endif
  return false;
}
