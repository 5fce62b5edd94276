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
typedef int64_t longInts __attribute__((ext_vector_type(LANES)));
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

/// x · y + z, rounded once (IEEE 754 fusedMultiplyAdd); each may also be a single number.
#define fused(x, y, z) fusedVectors((floats)(x), (floats)(y), (floats)(z))

#if HAS_FUSED
INLINE floats fusedVectors(floats x, floats y, floats z) {
  return __builtin_elementwise_fma(x, y, z);
}
#else
/// The same bits without the instruction (Boldo and Melquiond, "Emulation of a FMA and correctly
/// rounded sums: proved algorithms using rounding to odd", doi:10.1109/TC.2007.70819).
///
/// In double precision the product is exact. The sum is rounded to odd: of the two doubles that an
/// inexact sum lies between, to the one whose last bit is 1. That bit stands for all that was lost,
/// so that rounding again, to single precision, gives what rounding once would. The sum's error is
/// computed exactly (Knuth's TwoSum); nothing can overflow. Not inlined, since there are hundreds of
/// calls.
__attribute__((noinline)) static floats fusedVectors(floats x, floats y, floats z) {
  doubles product
    = __builtin_convertvector(x, doubles) * __builtin_convertvector(y, doubles);
  doubles addend = __builtin_convertvector(z, doubles);
  doubles sum = product + addend;
  doubles added = sum - product;
  doubles error = (product - (sum - added)) + (addend - added);
  // Where the sum is not finite, the error is NaN and the sum stays.
  longInts isInexact = (error > 0) | (error < 0);
  longInts isEven = ((longInts)sum & 1) - 1;
  // The next bits away from 0 where the error has the sum's sign, else the next towards 0.
  longInts differ = (longInts)((longBits)((longInts)error ^ (longInts)sum) >> 63);
  longInts direction = 1 - 2 * differ;
  longInts odd = (longInts)sum + (direction & isInexact & isEven);
  return __builtin_convertvector((doubles)odd, floats);
}
#endif

/// The polynomial of x with the coefficients given, that of the highest power first, by Horner's
/// rule.
#define POLYNOMIAL(x, ...) \
  polynomial( \
    x, (const float[]){__VA_ARGS__}, sizeof((const float[]){__VA_ARGS__}) / sizeof(float))

INLINE floats polynomial(floats x, const float *coefficients, size_t count) {
  floats sum = all(coefficients[0]);
#pragma clang loop unroll(full)
  for (size_t i = 1; i < count; i++) sum = fused(sum, x, coefficients[i]);
  return sum;
}

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
