// Independent fused operations, as many as the processor can start.

TARGET static float LEVEL(peak)(size_t count) {
  typedef float vector __attribute__((ext_vector_type(LANES)));
  vector sums[HAND_PEAK_CHAINS];
  vector factor = 1.0f, term = 0x1p-20f;
  // Opaque to the compiler, so that it leaves nothing out.
  __asm__ volatile("" : OPAQUE(factor), OPAQUE(term));
  for (int i = 0; i < HAND_PEAK_CHAINS; i++) sums[i] = factor;
  for (size_t n = 0; n < count; n++) {
#pragma clang loop unroll(full)
    for (int i = 0; i < HAND_PEAK_CHAINS; i++) {
      sums[i] = __builtin_elementwise_fma(sums[i], factor, term);
    }
  }
  vector total = 0;
  for (int i = 0; i < HAND_PEAK_CHAINS; i++) total += sums[i];
  return total[0];
}
