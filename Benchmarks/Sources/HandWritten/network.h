// The network for one instruction set: layers of arrays, the sums of eight vectors at a time.

#define vector LEVEL(vector)
#define words LEVEL(words)
#define INLINE TARGET static inline __attribute__((always_inline))

typedef float vector __attribute__((ext_vector_type(LANES)));
typedef uint32_t words __attribute__((ext_vector_type(LANES)));

enum { LEVEL(BLOCK) = 8 };

/// e^r − 1, as CKernels computes it for tanh.
INLINE vector LEVEL(shortExpm1)(vector r) {
  vector p = r * 0x1.6abdfcp-10f + 0x1.122e28p-7f;
  p = p * r + 0x1.555796p-5f;
  p = p * r + 0x1.5554a8p-3f;
  p = p * r + 0x1.fffffep-2f;
  return r + r * r * p;
}

/// tanh, as CKernels computes it.
INLINE vector LEVEL(tanh)(vector x) {
  vector limit = 18.1f;
  x = x + x;
  x = x < limit ? x : limit;
  x = x > -limit ? x : -limit;
  vector a = (vector)((words)x & 0x7fffffff);
  vector shifted = a * -0x1.715476p+0f + (0x1.8p23f + 127);
  vector r = -a - (shifted - (0x1.8p23f + 127)) * 0x1.62e430p-1f;
  vector scale = (vector)((words)shifted << 23);
  vector rest = scale * LEVEL(shortExpm1)(r);
  vector ratio = ((1 - scale) - rest) / ((1 + scale) + rest);
  return (vector)((words)ratio ^ ((words)x & 0x80000000));
}

/// The sigmoid, as CKernels computes it.
INLINE vector LEVEL(sigmoid)(vector x) {
  vector low = -87, high = 88;
  x = x < high ? x : high;
  x = x > low ? x : low;
  x = -x;
  vector shifted = x * 0x1.715476p+0f + (0x1.8p23f + 127);
  vector n = shifted - (0x1.8p23f + 127);
  vector upper = x - n * 0x1.62e4p-1f, lower = n * 0x1.7f7d1cp-20f;
  vector r = upper - lower;
  vector lost = (upper - r) - lower;
  vector scale = (vector)((words)shifted << 23);
  vector p = r * 0x1.a032d6p-13f + 0x1.6d7348p-10f;
  p = p * r + 0x1.11118ap-7f;
  p = p * r + 0x1.5554b0p-5f;
  p = p * r + 0x1.555554p-3f;
  p = p * r + 0.5f;
  return 1 / (scale + (scale * (r + (r * r * p + lost)) + 1));
}

/// `nodes` nodes, each of `HAND_WIDTH` inputs.
INLINE void LEVEL(layer)(
  const float *weights, const vector (*in)[HAND_TILE / LANES], vector (*out)[HAND_TILE / LANES],
  int nodes, int isOutput) {
  for (int node = 0; node < nodes; node++) {
    for (int block = 0; block < HAND_TILE / LANES; block += LEVEL(BLOCK)) {
      vector sums[LEVEL(BLOCK)];
      for (int i = 0; i < LEVEL(BLOCK); i++) sums[i] = 0;
      for (int j = 0; j < HAND_WIDTH; j++) {
        float weight = weights[node * HAND_WIDTH + j];
#pragma clang loop unroll(full)
        for (int i = 0; i < LEVEL(BLOCK); i++) sums[i] += weight * in[j][block + i];
      }
#pragma clang loop unroll(full)
      for (int i = 0; i < LEVEL(BLOCK); i++) {
        out[node][block + i] = isOutput ? LEVEL(sigmoid)(sums[i]) : LEVEL(tanh)(sums[i]);
      }
    }
  }
}

TARGET static void LEVEL(render)(
  const float *weights, const float *x, const float *y, float *out) {
  vector values[2][HAND_WIDTH][HAND_TILE / LANES];
  const vector *xs = (const vector *)x, *ys = (const vector *)y;
  for (int node = 0; node < HAND_WIDTH; node++) {
    for (int i = 0; i < HAND_TILE / LANES; i++) {
      values[0][node][i]
        = LEVEL(tanh)(ys[i] * weights[2 * node + 1] + xs[i] * weights[2 * node]);
    }
  }
  weights += 2 * HAND_WIDTH;
  for (int layer = 1; layer < HAND_LAYERS; layer++) {
    LEVEL(layer)(weights, values[(layer - 1) % 2], values[layer % 2], HAND_WIDTH, 0);
    weights += HAND_WIDTH * HAND_WIDTH;
  }
  LEVEL(layer)(
    weights, values[(HAND_LAYERS - 1) % 2], (vector (*)[HAND_TILE / LANES])out, HAND_CHANNELS, 1);
}

#undef vector
#undef words
#undef INLINE
