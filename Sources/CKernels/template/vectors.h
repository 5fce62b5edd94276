// The vector types of an instruction set, and the operations that C has no operator for.

// Not inlined without optimisation: the vectors of all functions would then lie in one stack frame
// of many megabytes.
#undef INLINE
#ifdef __OPTIMIZE__
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

enum {
  /// How many pixels are computed at once at the end of a tile, where fewer than LANES are left. A
  /// tile's width is a multiple of it.
  PIECE = LANES < BREED_LANES ? LANES : BREED_LANES,
  /// The alignment of every piece, in bytes.
  ALIGNMENT = PIECE * sizeof(float),
};

typedef float floats __attribute__((ext_vector_type(LANES)));
typedef int32_t ints __attribute__((ext_vector_type(LANES)));
typedef uint32_t bits __attribute__((ext_vector_type(LANES)));
typedef double doubles __attribute__((ext_vector_type(LANES)));
typedef uint64_t longBits __attribute__((ext_vector_type(LANES)));

/// A vector with the value in every lane.
INLINE floats all(float value) { return (floats)(value); }

/// A vector with its first `size` lanes from memory, the others 0; size is a constant.
INLINE floats load(const float *from, size_t size) {
  floats value = 0;
  __builtin_memcpy(&value, from, size * sizeof(float));
  return value;
}

/// `load` from an address that is a multiple of `ALIGNMENT`.
INLINE floats loadAligned(const float *from, size_t size) {
  return load(__builtin_assume_aligned(from, ALIGNMENT), size);
}

INLINE void storeAligned(float *to, floats value, size_t size) {
  __builtin_memcpy(__builtin_assume_aligned(to, ALIGNMENT), &value, size * sizeof(float));
}

INLINE bits bitsOf(floats value) { return (bits)value; }
INLINE floats floatsOf(bits value) { return (floats)value; }

/// The lesser of the two; for NaN, the limit.
INLINE floats atMost(floats x, float limit) { return x < all(limit) ? x : all(limit); }

/// The greater of the two; for NaN, the limit.
INLINE floats atLeast(floats x, float limit) { return x > all(limit) ? x : all(limit); }

/// x within ±limit; NaN becomes +limit.
INLINE floats within(floats x, float limit) { return atLeast(atMost(x, limit), -limit); }

/// |x|: x with its sign bit cleared.
INLINE floats magnitude(floats x) { return floatsOf(bitsOf(x) & 0x7fffffffu); }

/// x with its sign changed where `of` is negative.
INLINE floats withSignFlipped(floats x, floats of) {
  return floatsOf(bitsOf(x) ^ (bitsOf(of) & 0x80000000u));
}
