/// The pixel loop: a network's steps run over one tile of pixels.
///
/// A *step* is one node: a weighted sum of earlier values, then an activation. Values live in
/// *registers*, one float for each pixel of the tile, so that a step is a loop without a branch.
/// Every operation is + − × ÷ √ or an integer operation on IEEE single precision (the sine's range
/// reduction and others where a docstring says so: double), never fused and never from libm, so
/// that each instruction set gives the same bits.
#ifndef BREED_CKERNELS_H
#define BREED_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// The activations, each with its function of the sum x, which stands in `template/`. The place in
/// this list is the activation's code: `Activation`'s cases have the same order.
#define BREED_ACTIVATIONS(ROW) \
  ROW(IDENTITY, x) \
  ROW(TANH, tanhOf(x, 2)) \
  ROW(SIGMOID, sigmoid(x)) \
  ROW(BIPOLAR_SIGMOID, tanhOf(x, 1)) \
  ROW(GAUSSIAN, gaussian(x)) \
  ROW(BIPOLAR_GAUSSIAN, bipolarGaussian(x)) \
  ROW(SINE, sine(x)) \
  ROW(COSINE, cosine(x)) \
  ROW(ABSOLUTE, magnitude(x)) \
  ROW(SQUARE, x * x) \
  ROW(STEP, step(x)) \
  ROW(RAMP, within(x, 1)) \
  ROW(TRIANGLE, triangle(x)) \
  ROW(RELU, relu(x)) \
  ROW(LEAKY_RELU, leakyRelu(x)) \
  ROW(ELU, elu(x)) \
  ROW(GELU, gelu(x)) \
  ROW(SOFTPLUS, softplus(x)) \
  ROW(SAWTOOTH, sawtooth(x)) \
  ROW(HAT, hat(x)) \
  ROW(CUBE, x * x * x) \
  ROW(SWISH, swish(x))

/// What a step does with its sum: an activation, or one of the kinds after them.
enum {
#define BREED_CODE(name, value) BREED_##name,
  BREED_ACTIVATIONS(BREED_CODE)
#undef BREED_CODE
  /// √(x² + y²) of the step's column and row value; no sum. A column of −1 is 0 here, a row of
  /// −1 the start.
  BREED_RADIUS,
  /// atan2(y, x) of the step's row and column value, in −π…π; no sum.
  BREED_ANGLE,
  /// x · y of the step's two sources, x first; no sum, and the weights are not read.
  BREED_PRODUCT,
  /// √(x² + y²) of the step's two sources, likewise.
  BREED_RADIUS_OF,
  /// atan2(y, x) of the step's two sources, likewise.
  BREED_ANGLE_OF,
};

/// Instruction sets, in ascending order of ability.
enum { BREED_BASELINE, BREED_V3, BREED_V4 };

/// A tile's width is a multiple of this many pixels; registers are padded to it.
enum { BREED_LANES = 16 };

/// One node: `out[p] = f((start or row value) + column value + Σ weight · source[p])`, added in
/// just that order: start, column, then the terms as they stand in the list.
///
/// Every product and every sum is rounded. Two steps, one after the other, of the same kind and
/// with the same sources in the same order (two at least), the second not reading what the first
/// writes, run faster than apart: so list a layer's nodes together.
typedef struct {
  /// An activation or one of the kinds after them; a step of any other kind does nothing.
  uint32_t kind;
  /// The register written. It may also be one of the sources.
  uint32_t out;
  /// The row register whose value for the pixel's row starts the sum; −1 for `start`.
  int32_t row;
  /// The column register whose value for the pixel's column is added next; −1 for none.
  int32_t column;
  /// Starts the sum where `row` is −1.
  float start;
  /// The step's terms are `sources` and `weights` at `first ..< first + count`.
  uint32_t first, count;
} breed_step;

/// A rectangle of pixels, and where its values are.
typedef struct {
  const breed_step *steps;
  size_t stepCount;
  const uint32_t *sources;
  const float *weights;
  /// Register `i` is `registers + i * registerStride`, row-major, `rowCount × columnCount`;
  /// 64-byte aligned, the stride a multiple of 16.
  float *registers;
  size_t registerStride;
  /// `rows[i * rowStride + r]`: row register `i` at the tile's row `r`.
  const float *rows;
  size_t rowStride;
  /// `columns[i * columnStride + c]`: column register `i` at the tile's column `c`; readable to
  /// the padded width. No alignment is promised.
  const float *columns;
  size_t columnStride;
  /// The tile's size; `columnCount` is a multiple of `BREED_LANES`.
  size_t rowCount, columnCount;
} breed_tile;

/// The best instruction set of the processor this runs on.
int breed_best_level(void);

/// Runs every step over the tile, with the instructions of `level`, which the processor must have.
///
/// Each level gives the same bits, for any tile, but for the sign and payload of a NaN. Saturating
/// activations take NaN to a constant (tanh, the sigmoids and ramp to 1; gaussian, softplus, elu,
/// relu, step, triangle, sawtooth and hat to 0; bipolar gaussian to −1; sine and cosine to that of
/// 100 000); the others but gelu (−1.2e−37) and swish (−1.4e−36) pass it on. Fastest with 128 to
/// 512 pixels a tile, so that the registers stay in the first-level cache, and a multiple of 128.
void breed_run(int level, const breed_tile *tile);

/// The colour models: how many channels each reads, whether it gives linear light (the others give
/// values as they are stored), and its colour of the channels `in`, by a function of
/// `template/colour.h`. The place in this list is the model's code: `ColourModel`'s cases have the
/// same order.
#define BREED_COLOUR_MODELS(ROW) \
  ROW(GREY, 1, false, storedGrey(in)) \
  ROW(RGB, 3, false, in) \
  ROW(HSV, 3, false, storedHSV(in)) \
  ROW(OKLCH, 3, true, lightOfOKLCH(unit(magnitude(in.red)), unit(in.green), turnOf(in.blue))) \
  ROW(PALETTE, 1, true, lightOfPalette(ink->palette, ink->stops, unit(magnitude(in.red))))

enum {
#define BREED_CODE(name, channels, isLight, value) BREED_##name,
  BREED_COLOUR_MODELS(BREED_CODE)
#undef BREED_CODE
};

/// How a pixel is stored: the first number of bits a sample, sixteen with the greater byte first.
enum { BREED_RGB8, BREED_GREY8, BREED_RGB16, BREED_GREY16 };

/// How channels become colour.
typedef struct {
  int model;
  /// Of `BREED_PALETTE`, L, a and b in OKLab of each of `stops` colours, two or more.
  const float *palette;
  size_t stops;
} breed_ink;

/// Turns `count` pixels of up to three channels into `pixels`, of the format.
///
/// Grey takes |a| clamped to 0…1 for all three; RGB clamps each to 0…1; HSV takes
/// hue = a + 1 modulo 1, saturation = b clamped to 0…1, value = |c| clamped to 0…1. OKLCH takes
/// lightness = |a| and chroma = b, clamped to 0…1, a chroma of 1 being 0.4, hue = c modulo 1, and
/// lowers the chroma as far as sRGB asks; a palette is asked at |a| clamped to 0…1, and goes from
/// colour to colour through OKLab.
///
/// A sample is ⌊m·v + ½⌋ for m = 255 or 65,535. NaN counts as 0, infinities clamp, an infinite hue
/// counts as 0. Channels that the model does not read may be null. A grey format takes the grey
/// model alone.
void breed_colour(
  int level, const breed_ink *ink, const float *a, const float *b, const float *c, int format,
  uint8_t *pixels, size_t count);

/// The same in linear light, 0…1, red, green and blue each for itself; of grey, only the first.
void breed_light(
  int level, const breed_ink *ink, const float *a, const float *b, const float *c,
  float *const out[3], size_t count);

/// Stores linear light as sRGB has it: what `breed_light` wrote, or means of it. A grey format reads
/// only the first.
void breed_store(
  int level, const float *const in[3], int format, uint8_t *pixels, size_t count);

/// Adds a row of samples to the sums of its pixels: sample i to that of pixel (first + i) / samples.
void breed_gather(
  const float *light, size_t count, size_t first, size_t samples, double *sums);

/// Marks, by 1, the pixels of a row that differ by more than the threshold, in any channel, from any
/// of the eight around them, and by 0 the others. A row and its neighbours have `width` pixels of
/// `channels` bytes; where there is no row above or below, that is the row itself. `least` and
/// `most` are room for a row each.
void breed_edges(
  const uint8_t *above, const uint8_t *here, const uint8_t *below, size_t width, size_t channels,
  uint8_t threshold, uint8_t *least, uint8_t *most, uint8_t *marks);

/// PNG's filters that are used, by their numbers in a file (W3C PNG, third edition, 9.2).
enum { BREED_FILTER_SUB = 1, BREED_FILTER_AVERAGE = 3, BREED_FILTER_PAETH = 4 };

/// Filters a row of `count` bytes, `pixel` of them a pixel, for a PNG. `above` is the row above,
/// which SUB does not read; `out` overlaps neither.
void breed_filter(
  int level, int filter, const uint8_t *row, const uint8_t *above, size_t count, size_t pixel,
  uint8_t *restrict out);

#endif
