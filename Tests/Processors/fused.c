// Holds the fused multiply-add that is computed without the instruction against the instruction:
//
//     fused COUNT
//
// on COUNT random operands and as many of each kind that is hard to round. Prints what differs, and
// ends with 1 where anything does.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define LANES 16
#define BREED_LANES 16
#define HAS_FUSED 0
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#pragma STDC FP_CONTRACT OFF
#include "../../Sources/CKernels/template/vectors.h"

static uint64_t state = 0x9e3779b97f4a7c15;

static uint64_t next(void) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state;
}

static float floatOf(uint32_t pattern) {
  float value;
  __builtin_memcpy(&value, &pattern, sizeof value);
  return value;
}

static uint32_t patternOf(float value) {
  uint32_t pattern;
  __builtin_memcpy(&pattern, &value, sizeof pattern);
  return pattern;
}

/// A number whose exponent is in low…high.
static float between(int low, int high) {
  const int exponent = low + (int)(next() >> 33) % (high - low + 1);
  return ldexpf(floatOf(0x3f800000u | (uint32_t)(next() >> 41)), exponent)
    * (next() >> 63 ? 1.0f : -1.0f);
}

/// A number with few bits: products of such are short, so that sums end in ties.
static float few(int low, int high) {
  const uint32_t mask = 0xffffffffu << (10 + (next() >> 32) % 13);
  return floatOf(patternOf(between(low, high)) & mask);
}

typedef struct {
  float x, y, z;
} operands;

static operands anyPatterns(void) {
  const uint64_t two = next();
  return (operands){floatOf((uint32_t)two), floatOf((uint32_t)(two >> 32)), floatOf((uint32_t)(next() >> 32))};
}

static operands alike(void) { return (operands){between(-20, 20), between(-20, 20), between(-40, 40)}; }

/// The addend is the negative product, rounded, or near it: what is left are the product's last bits.
static operands cancelling(void) {
  operands o = {between(-60, 60), between(-60, 60), 0};
  const uint32_t rounded = patternOf(-(o.x * o.y));
  o.z = floatOf(rounded + (uint32_t)(next() >> 61) - 4);
  return o;
}

/// The exact sum is half-way between two floats, or next to that.
static operands ties(void) {
  operands o = {few(-10, 10), few(-10, 10), 0};
  const int exponent = ilogbf(o.x * o.y) + 20 + (int)((next() >> 40) % 12);
  o.z = ldexpf(few(0, 0), exponent);
  return o;
}

/// One operand is so small that it can only decide a tie.
static operands farApart(void) {
  operands o = {few(-60, 60), few(-60, 60), 0};
  const int distance = 22 + (int)((next() >> 40) % 80);
  o.z = between(-3, 3);
  o.x = ldexpf(few(0, 0), ilogbf(o.z) + (next() >> 63 ? distance : -distance) - ilogbf(o.y));
  return o;
}

static operands subnormal(void) {
  operands o = {between(-80, -40), between(-100, -60), 0};
  o.z = next() >> 63 ? floatOf((uint32_t)(next() >> 41) | (uint32_t)(next() >> 63) << 31)
                     : between(-149, -120);
  return o;
}

static operands overflowing(void) { return (operands){between(60, 70), between(56, 66), between(120, 127)}; }

static long differences;

/// Compares sixteen operands; NaNs are one.
static void compare(const char *kind, operands (*make)(void)) {
  floats x, y, z;
  operands all[LANES];
  for (int i = 0; i < LANES; i++) {
    all[i] = make();
    x[i] = all[i].x, y[i] = all[i].y, z[i] = all[i].z;
  }
  const floats found = fused(x, y, z);
  for (int i = 0; i < LANES; i++) {
    const float expected = fmaf(all[i].x, all[i].y, all[i].z);
    if (patternOf(found[i]) == patternOf(expected) || (found[i] != found[i] && expected != expected)) {
      continue;
    }
    if (differences++ < 20) {
      printf(
        "%s: %a * %a + %a: found %a, expected %a\n", kind, all[i].x, all[i].y, all[i].z, found[i],
        expected);
    }
  }
}

int main(int count, char **words) {
  const struct {
    const char *name;
    operands (*make)(void);
  } kinds[] = {
    {"any patterns", anyPatterns}, {"alike", alike}, {"cancelling", cancelling}, {"ties", ties},
    {"far apart", farApart}, {"subnormal", subnormal}, {"overflowing", overflowing}};
  const long runs = count > 1 ? atol(words[1]) : 1000000;
  for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++) {
    for (long i = 0; i < runs; i += LANES) compare(kinds[kind].name, kinds[kind].make);
    printf("%s: %ld operands\n", kinds[kind].name, runs);
  }
  printf("%ld differ\n", differences);
  return differences > 0;
}
