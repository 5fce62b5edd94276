// The vector types of an instruction set and what C has no operator for.

#define INLINE static inline __attribute__((always_inline))

typedef float floats __attribute__((ext_vector_type(LANES)));
typedef int32_t ints __attribute__((ext_vector_type(LANES)));
typedef uint32_t bits __attribute__((ext_vector_type(LANES)));
typedef double doubles __attribute__((ext_vector_type(LANES)));
typedef uint64_t longBits __attribute__((ext_vector_type(LANES)));

/// The float in every lane.
INLINE floats all(float value) { return (floats)(value); }

INLINE floats load(const float *from) {
  floats value;
  __builtin_memcpy(&value, from, sizeof value);
  return value;
}

/// `load` from an address that is a multiple of the vector's size.
INLINE floats loadAligned(const float *from) {
  return load(__builtin_assume_aligned(from, sizeof(floats)));
}

INLINE void storeAligned(float *to, floats value) {
  __builtin_memcpy(__builtin_assume_aligned(to, sizeof(floats)), &value, sizeof value);
}

INLINE bits bitsOf(floats value) { return (bits)value; }
INLINE floats floatsOf(bits value) { return (floats)value; }

/// The lesser of the two; the limit for NaN.
INLINE floats atMost(floats x, float limit) { return x < all(limit) ? x : all(limit); }

/// The greater of the two; the limit for NaN.
INLINE floats atLeast(floats x, float limit) { return x > all(limit) ? x : all(limit); }

/// x within ±limit; NaN becomes +limit.
INLINE floats within(floats x, float limit) { return atLeast(atMost(x, limit), -limit); }

/// |x|, by its sign bit.
INLINE floats magnitude(floats x) { return floatsOf(bitsOf(x) & 0x7fffffffu); }

/// x with its sign changed where `of` is negative.
INLINE floats withSignFlipped(floats x, floats of) {
  return floatsOf(bitsOf(x) ^ (bitsOf(of) & 0x80000000u));
}
