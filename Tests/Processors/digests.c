// Runs everything in CKernels over the same inputs and prints a digest of what each part gives:
//
//     digests LEVEL
//
// The level is an instruction set's number. Two processors, or two levels of one, agree where they
// print the same lines.
#pragma STDC FP_CONTRACT OFF

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

enum { WIDTH = 512, REGISTERS = 40 };

static int level;
static _Alignas(64) float registers[REGISTERS * WIDTH];
static float columns[2 * WIDTH], rows[2];
static breed_image image;

/// The next of a fixed row of random numbers (Marsaglia 2003, doi:10.18637/jss.v008.i14).
static uint32_t next(void) {
  static uint64_t state = 0x9e3779b97f4a7c15;
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (uint32_t)(state >> 32);
}

/// A number in −bound…bound.
static float within(float bound) { return ((float)(next() >> 8) * 0x1p-23f - 1) * bound; }

static float floatOf(uint32_t bits) {
  float value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

/// Any bit pattern but a signalling NaN, which no operation gives: a processor's least and greatest
/// need not pass it over.
static float anyPattern(void) {
  const float value = floatOf(next());
  return value == value ? value : __builtin_nanf("");
}

/// An input: any bit pattern, a number about 0, one near a multiple of π/2, or one that is special.
static float input(void) {
  static const float special[] = {
    0, -0.0f, 0x1p-149f, -0x1p-149f, 0x1p-126f, 1, -1, 0.5f, 0x1.fffffep+127f, -0x1.fffffep+127f,
    __builtin_inff(), -__builtin_inff(), 87, -87, 88, -88, 9.05f, 18.1f, 100000, -100000,
    0x1p23f, 0x1p24f, __builtin_nanf("")};
  switch (next() % 8) {
    case 0: return anyPattern();
    case 1: return special[next() % (sizeof special / sizeof *special)];
    case 2: return (float)(next() % 63661) * 1.57079632679f;
    case 3: return within(100000);
    case 4: return within(90);
    default: return within(4);
  }
}

static uint64_t digest;

/// FNV-1a (Fowler, Noll & Vo; RFC 9923).
static void take(const void *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    digest = (digest ^ ((const uint8_t *)bytes)[i]) * 0x100000001b3;
  }
}

/// Takes numbers; all NaNs are one, since which of them a sum hands on is the processor's choice.
static void takeFloats(const float *values, size_t count) {
  for (size_t i = 0; i < count; i++) {
    float value = values[i] == values[i] ? values[i] : floatOf(0x7fc00000);
    take(&value, sizeof value);
  }
}

static void begin(void) { digest = 0xcbf29ce484222325; }

static void end(const char *name, int number) {
  printf("%s %d %016llx\n", name, number, (unsigned long long)digest);
}

static void fillRegisters(void) {
  for (size_t i = 0; i < REGISTERS * WIDTH; i++) registers[i] = input();
  for (size_t i = 0; i < 2 * WIDTH; i++) columns[i] = input();
  for (size_t i = 0; i < 2; i++) rows[i] = input();
}

static void run(
  const breed_step *steps, size_t count, const uint32_t *sources, const float *weights) {
  const breed_tile tile = {
    .steps = steps, .stepCount = count, .sources = sources, .weights = weights,
    .registers = registers, .registerStride = WIDTH, .rows = rows, .rowStride = 1,
    .columns = columns, .columnStride = WIDTH, .rowCount = 1, .columnCount = WIDTH, .image = image};
  breed_run(level, &tile);
}

/// Every kind of step, of one source with the weight 1: the bits of the kind's function.
static void functions(void) {
  const uint32_t sources[] = {0, 1};
  const float weights[] = {1, 1};
  for (uint32_t kind = 0; kind <= BREED_ANGLE_OF; kind++) {
    const int isOfTwo
      = kind == BREED_PRODUCT || kind == BREED_RADIUS_OF || kind == BREED_ANGLE_OF;
    const int isPolar = kind == BREED_RADIUS || kind == BREED_ANGLE;
    begin();
    for (int round = 0; round < 500; round++) {
      fillRegisters();
      const breed_step step = {
        .kind = kind, .out = 2, .row = isPolar ? 0 : -1, .column = isPolar ? 0 : -1,
        .count = isOfTwo ? 2 : isPolar ? 0 : 1};
      run(&step, 1, sources, weights);
      takeFloats(registers + 2 * WIDTH, WIDTH);
    }
    end("function", (int)kind);
  }
}

/// Sums of many terms, alone and in pairs that share their sources.
static void sums(void) {
  begin();
  for (int round = 0; round < 2000; round++) {
    fillRegisters();
    uint32_t sources[40];
    float weights[40];
    const uint32_t count = next() % 20;
    for (uint32_t i = 0; i < count; i++) {
      sources[i] = sources[count + i] = next() % 20;
      weights[i] = next() % 4 ? within(3) : input();
      weights[count + i] = within(3);
    }
    const uint32_t kind = next() % 2 ? BREED_IDENTITY : BREED_TANH;
    const breed_step steps[] = {
      {.kind = kind, .out = 20, .row = next() % 2 ? 1 : -1, .column = next() % 2 ? 1 : -1,
       .start = within(2), .count = count},
      {.kind = kind, .out = 21, .row = -1, .column = -1, .start = input(), .first = count,
       .count = count}};
    run(steps, 2, sources, weights);
    takeFloats(registers + 20 * WIDTH, 2 * WIDTH);
  }
  end("sums", 0);
}

static void colours(void) {
  static float planes[3][WIDTH], light[3][WIDTH];
  float palette[3 * 5];
  for (int model = BREED_GREY; model <= BREED_PALETTE; model++) {
    for (int format = BREED_RGB8; format <= BREED_GREY16; format++) {
      const int isGrey = format == BREED_GREY8 || format == BREED_GREY16;
      if (isGrey && model != BREED_GREY) continue;
      begin();
      for (int round = 0; round < 60; round++) {
        for (size_t i = 0; i < 15; i++) palette[i] = i % 3 ? within(0.4f) : (within(1) + 1) / 2;
        const breed_ink ink = {.model = model, .palette = palette, .stops = 2 + next() % 4};
        const size_t count = WIDTH - next() % 40;
        for (size_t i = 0; i < WIDTH; i++) {
          for (int c = 0; c < 3; c++) planes[c][i] = next() % 16 ? within(1.5f) : input();
        }
        uint8_t pixels[6 * WIDTH];
        const size_t bytes = count * (format == BREED_RGB16 ? 6 : format == BREED_RGB8 ? 3
                                      : format == BREED_GREY16 ? 2 : 1);
        breed_colour(level, &ink, planes[0], planes[1], planes[2], format, pixels, count);
        take(pixels, bytes);
        memset(light, 0, sizeof light);
        float *const out[3] = {light[0], light[1], light[2]};
        breed_light(level, &ink, planes[0], planes[1], planes[2], out, count);
        for (int c = 0; c < 3; c++) takeFloats(light[c], count);
        const float *const in[3] = {planes[0], planes[1], planes[2]};
        breed_store(level, in, format, pixels, count);
        take(pixels, bytes);
      }
      end("colour", 10 * model + format);
    }
  }
}

/// What is made of bytes and of sums of light.
static void rest(void) {
  static uint8_t above[3 * WIDTH], here[3 * WIDTH], out[3 * WIDTH], least[3 * WIDTH],
    most[3 * WIDTH];
  begin();
  for (int round = 0; round < 200; round++) {
    for (size_t i = 0; i < sizeof here; i++) {
      above[i] = (uint8_t)next();
      here[i] = next() % 3 ? (uint8_t)(above[i] + next() % 7) : (uint8_t)next();
    }
    const int filters[] = {BREED_FILTER_SUB, BREED_FILTER_AVERAGE, BREED_FILTER_PAETH};
    for (int i = 0; i < 3; i++) {
      const size_t count = sizeof here - next() % 50;
      breed_filter(level, filters[i], here, above, count, 3, out);
      take(out, count);
    }
    breed_edges(above, here, above, WIDTH, 3, (uint8_t)next(), least, most, out);
    take(out, WIDTH);
    double totals[WIDTH] = {0};
    for (size_t i = 0; i < WIDTH; i++) columns[i] = (within(1) + 1) / 2;
    breed_gather(columns, WIDTH, next() % 5, 5, totals);
    take(totals, sizeof totals);
  }
  end("rest", 0);
}

/// Channels of images of several sizes, at any place.
static void images(void) {
  static uint8_t pixels[40 * 40 * 3];
  const uint32_t sources[] = {0, 1};
  begin();
  for (int round = 0; round < 500; round++) {
    fillRegisters();
    for (size_t i = 0; i < sizeof pixels; i++) pixels[i] = (uint8_t)next();
    image = (breed_image){pixels, next() % 40 + 1, next() % 40 + 1};
    const breed_step step = {
      .kind = BREED_IMAGE_RED + next() % 3, .out = 2, .row = -1, .column = -1, .count = 2};
    run(&step, 1, sources, NULL);
    takeFloats(registers + 2 * WIDTH, WIDTH);
  }
  image = (breed_image){0};
  end("image", 0);
}

int main(int count, char **words) {
  level = count > 1 ? atoi(words[1]) : 0;
  if (count != 2 || level < 0 || level > breed_best_level()) {
    fprintf(stderr, "expected a level from 0 to %d\n", breed_best_level());
    return 2;
  }
  functions();
  sums();
  colours();
  rest();
  images();
}
