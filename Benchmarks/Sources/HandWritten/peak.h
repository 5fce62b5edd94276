// Independent multiplications and additions, as many as the processor can start.

#ifndef PEAK_CHAINS
#define PEAK_CHAINS 6
#endif

TARGET static float LEVEL(peak)(size_t count) {
  typedef float vector __attribute__((ext_vector_type(LANES)));
  vector products[PEAK_CHAINS], sums[PEAK_CHAINS];
  vector factor = 1.0f, term = 0x1p-20f;
  // Opaque to the compiler, so that it leaves nothing out.
  __asm__ volatile("" : "+v"(factor), "+v"(term));
  for (int i = 0; i < PEAK_CHAINS; i++) products[i] = sums[i] = factor;
  for (size_t n = 0; n < count; n++) {
#pragma clang loop unroll(full)
    for (int i = 0; i < PEAK_CHAINS; i++) {
      products[i] *= factor;
      sums[i] += term;
    }
  }
  vector total = 0;
  for (int i = 0; i < PEAK_CHAINS; i++) total += products[i] + sums[i];
  return total[0];
}
