// The network for one instruction set: layers of arrays, the sums of eight vectors at a time.

#define vector LEVEL(vector)
#define words LEVEL(words)
#define fused __builtin_elementwise_fma
#define INLINE TARGET static inline __attribute__((always_inline))

typedef float vector __attribute__((ext_vector_type(LANES)));
typedef uint32_t words __attribute__((ext_vector_type(LANES)));

enum { LEVEL(BLOCK) = 8 };

INLINE vector LEVEL(all)(float value) { return (vector)value; }
#define all LEVEL(all)

/// e^r − 1, as CKernels computes it.
INLINE vector LEVEL(expm1)(vector r) {
  vector p = fused(all(0x1.6abdfcp-10f), r, all(0x1.122e28p-7f));
  p = fused(p, r, all(0x1.555796p-5f));
  p = fused(p, r, all(0x1.5554a8p-3f));
  p = fused(p, r, all(0x1.fffffep-2f));
  return fused(r * r, p, r);
}

/// tanh, as CKernels computes it.
INLINE vector LEVEL(tanh)(vector x) {
  vector limit = 8.9f, one = 1;
  x = x < limit ? x : limit;
  x = x > -limit ? x : -limit;
  vector s = x * x;
  vector p = fused(all(0x1.cd0a92p-27f), s, all(0x1.5a9e9ep-16f));
  p = fused(p, s, all(0x1.ca9cbep-9f));
  p = fused(p, s, all(0x1.121a56p-3f));
  vector q = fused(all(0x1.a2fa16p-21f), s, all(0x1.59144cp-12f));
  q = fused(q, s, all(0x1.a82e6cp-6f));
  q = fused(q, s, all(0x1.de627ap-2f));
  q = fused(q, s, one);
  vector ratio = fused(x * s, p, x) / q;
  ratio = ratio < one ? ratio : one;
  return ratio > -one ? ratio : -one;
}

/// The sigmoid, as CKernels computes it.
INLINE vector LEVEL(sigmoid)(vector x) {
  vector low = -87, high = 88, round = 0x1.8p23f + 127;
  x = x < high ? x : high;
  x = x > low ? x : low;
  x = -x;
  vector shifted = fused(x, all(0x1.715476p+0f), round);
  vector n = shifted - round;
  vector r = fused(n, all(-0x1.62e430p-1f), x) + n * 0x1.05c610p-29f;
  vector scale = (vector)((words)shifted << 23);
  return 1 / (scale + fused(scale, LEVEL(expm1)(r), all(1)));
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
        vector weight = weights[node * HAND_WIDTH + j];
#pragma clang loop unroll(full)
        for (int i = 0; i < LEVEL(BLOCK); i++) {
          sums[i] = fused(weight, in[j][block + i], sums[i]);
        }
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
#undef fused
#undef all
#undef INLINE
