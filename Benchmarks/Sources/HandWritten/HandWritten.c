// The network once for each instruction set that fuses multiplication and addition.
#include "HandWritten.h"

#include <stdint.h>

#pragma STDC FP_CONTRACT OFF

// Enough to hide an operation's latency where two start at once, and no more than registers.
enum { HAND_PEAK_CHAINS = 12 };

#if defined(__x86_64__)

#define OPAQUE(value) "+v"(value)

#define LEVEL(name) name##_v3
#define LANES 8
#define TARGET __attribute__((target("avx2,fma")))
#include "network.h"
#include "peak.h"
#undef LEVEL
#undef LANES
#undef TARGET

#define LEVEL(name) name##_v4
#define LANES 16
#define TARGET \
  __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,fma"), min_vector_width(512)))
#include "network.h"
#include "peak.h"

size_t hand_lanes(int level) { return level == 2 ? 16 : level == 1 ? 8 : 0; }

void hand_render(int level, const float *weights, const float *x, const float *y, float *out) {
  if (level == 2) return render_v4(weights, x, y, out);
  render_v3(weights, x, y, out);
}

float hand_peak(int level, size_t count) {
  return level == 2 ? peak_v4(count) : peak_v3(count);
}

#else

#define OPAQUE(value) "+w"(value)

#define LEVEL(name) name##_baseline
#define LANES 4
#define TARGET
#include "network.h"
#include "peak.h"

size_t hand_lanes(int level) {
  (void)level;
  return 4;
}

void hand_render(int level, const float *weights, const float *x, const float *y, float *out) {
  (void)level;
  render_baseline(weights, x, y, out);
}

float hand_peak(int level, size_t count) {
  (void)level;
  return peak_baseline(count);
}

#endif

size_t hand_peak_operations(int level) { return HAND_PEAK_CHAINS * hand_lanes(level); }
