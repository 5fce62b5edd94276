// The network once for each instruction set, as the kernels have it.
#include "HandWritten.h"

#include <stdint.h>

#pragma STDC FP_CONTRACT OFF

#define LEVEL(name) name##_baseline
#define LANES 4
#define TARGET
#include "network.h"
#include "peak.h"
#undef LEVEL
#undef LANES
#undef TARGET

#if defined(__x86_64__)

#define LEVEL(name) name##_v3
#define LANES 8
#define TARGET __attribute__((target("avx2")))
#include "network.h"
#include "peak.h"
#undef LEVEL
#undef LANES
#undef TARGET

#define LEVEL(name) name##_v4
#define LANES 16
#define TARGET \
  __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq"), min_vector_width(512)))
#include "network.h"
#include "peak.h"

#endif

void hand_render(int level, const float *weights, const float *x, const float *y, float *out) {
#if defined(__x86_64__)
  if (level == 2) return render_v4(weights, x, y, out);
  if (level == 1) return render_v3(weights, x, y, out);
#endif
  (void)level;
  render_baseline(weights, x, y, out);
}

float hand_peak(int level, size_t count) {
#if defined(__x86_64__)
  if (level == 2) return peak_v4(count);
  if (level == 1) return peak_v3(count);
#endif
  (void)level;
  return peak_baseline(count);
}

size_t hand_peak_operations(int level) {
#if defined(__x86_64__)
  if (level == 2) return PEAK_CHAINS * 16;
  if (level == 1) return PEAK_CHAINS * 8;
#endif
  (void)level;
  return PEAK_CHAINS * 4;
}
