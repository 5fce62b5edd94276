/// The pixel loop: a network's steps run over one tile of pixels.
///
/// A *step* is one node: a weighted sum of earlier values, then an activation. Values are in
/// *registers*, which have one float for each pixel of the tile, so that a step is a loop without a
/// branch. Every operation is + − × ÷ √, fusedMultiplyAdd or an integer operation on IEEE single
/// precision (double where a docstring says so), never from libm and fused only where the code says
/// so: each instruction set gives the same bits.
#ifndef BREED_CKERNELS_H
#define BREED_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// The activations, each with its function of the sum x; the functions are in `template/`. The
/// place in this list is the activation's code: `Activation`'s cases have the same order.
#define BREED_ACTIVATIONS(ROW) \
  ROW(IDENTITY, x) \
  ROW(TANH, tanhOf(x)) \
  ROW(SIGMOID, sigmoid(x)) \
  ROW(BIPOLAR_SIGMOID, tanhOf(0.5f * x)) \
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
  /// √(x² + y²), where x is the step's column value and y its row value; there is no sum. Where
  /// `column` is −1, x is 0; where `row` is −1, y is the start.
  BREED_RADIUS,
  /// atan2(y, x) of the same x and y, in −π…π; there is no sum.
  BREED_ANGLE,
  /// x · y of the step's two sources, x first; there is no sum, and the weights are not read.
  BREED_PRODUCT,
  /// √(x² + y²) of the step's two sources, likewise.
  BREED_RADIUS_OF,
  /// atan2(y, x) of the step's two sources, likewise: x first.
  BREED_ANGLE_OF,
  /// The red channel of the tile's image at the place x, y, the step's two sources, likewise; see
  /// `breed_image`.
  BREED_IMAGE_RED,
  /// The green channel, likewise.
  BREED_IMAGE_GREEN,
  /// The blue channel, likewise.
  BREED_IMAGE_BLUE,
};

/// Instruction sets: each has the instructions of those before it, and more.
enum { BREED_BASELINE, BREED_V3, BREED_V4 };

/// A tile's width is a multiple of this many pixels; registers are padded to it.
enum { BREED_LANES = 16 };

/// One node: `out[p] = f((start or row value) + column value + Σ weight · source[p])`, added in
/// exactly this order: start, column, then the terms as they stand in the list.
///
/// Each term is added by one fusedMultiplyAdd: product and sum are rounded once, together. Two steps
/// that follow one another run faster if both have the same kind and the same two or more sources in
/// the same order, and the second does not read what the first writes: so list a layer's nodes
/// together.
typedef struct {
  /// An activation or one of the kinds after them; a step of any other kind does nothing.
  uint32_t kind;
  /// The register that is written. It may also be one of the sources.
  uint32_t out;
  /// The row register whose value for the pixel's row is the start of the sum; −1 for `start`.
  int32_t row;
  /// The column register whose value for the pixel's column is added next; −1 for none.
  int32_t column;
  /// The start of the sum where `row` is −1.
  float start;
  /// The step's terms are `sources` and `weights` at `first ..< first + count`.
  uint32_t first, count;
} breed_step;

/// A picture that steps look at.
///
/// At the place (0, 0) is its middle, and its shorter side goes from −1 to 1, x to the right and y
/// downwards. Around it lie mirror images of it, without end. A channel goes from −1, for the byte 0, to
/// 1, for 255; between the middles of four pixels it is interpolated, first along the rows and then
/// between them. Infinities and NaN count as the left or upper border.
typedef struct {
  /// 8-bit red, green and blue of each pixel, row-major; null for none: then all channels are 0.
  const uint8_t *pixels;
  /// Over 0, at most 2^16.
  size_t width, height;
} breed_image;

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
  /// What steps of an image look at; all 0 where there is none.
  breed_image image;
} breed_tile;

/// The best instruction set of the processor that this runs on.
int breed_best_level(void);

/// Runs every step over the tile, with the instructions of `level`, which the processor must have.
///
/// Each level gives the same bits, for any size of tile; only the sign and payload of a NaN may
/// differ. Many activations turn NaN into a constant: tanh, the sigmoids and ramp into 1; gaussian,
/// softplus, elu, relu, step, triangle, sawtooth and hat into 0; bipolar gaussian into −1; sine and
/// cosine into their value at 100 000; gelu into −1.2e−37; swish into −1.4e−36. The others pass it
/// on. Tiles of 128, 256, 384 or 512 pixels are fastest, since their registers stay in the
/// first-level cache.
void breed_run(int level, const breed_tile *tile);

/// The colour models: for each how many channels it reads, whether it gives linear light (the
/// others give values as they are stored), and the colour that it makes of the channels `in`, by
/// functions in `template/`. The place in this list is the model's code: `ColourModel`'s cases have
/// the same order.
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

/// How a pixel is stored. The number is that of the bits of a sample; of 16 bits the greater byte
/// comes first.
enum { BREED_RGB8, BREED_GREY8, BREED_RGB16, BREED_GREY16 };

/// How channels become colour.
typedef struct {
  int model;
  /// For `BREED_PALETTE`: L, a and b in OKLab of each of `stops` colours, which are two or more.
  const float *palette;
  size_t stops;
} breed_ink;

/// Turns `count` pixels of up to three channels into `pixels`, of the format. The models make of
/// the channels a, b and c:
///
/// - grey: red, green and blue are each |a| clamped to 0…1;
/// - RGB: each channel clamped to 0…1;
/// - HSV: hue = a modulo 1, saturation = b clamped to 0…1, value = |c| clamped to 0…1;
/// - OKLCH: lightness = |a| and chroma = b, both clamped to 0…1, hue = c modulo 1. A chroma of 1 is
///   0.4 in OKLCH; where sRGB does not have the colour, the chroma is lowered until it has;
/// - palette: the colour at |a| clamped to 0…1, interpolated in OKLab.
///
/// A sample is ⌊m·v + ½⌋ for m = 255 or 65,535. NaN counts as 0, infinities are clamped, and an
/// infinite hue counts as 0. Channels that the model does not read may be null. Where the format is
/// grey, the model must be grey.
void breed_colour(
  int level, const breed_ink *ink, const float *a, const float *b, const float *c, int format,
  uint8_t *pixels, size_t count);

/// The same in linear light, 0…1, with red, green and blue each in a plane of its own; with the
/// grey model only the first is written.
void breed_light(
  int level, const breed_ink *ink, const float *a, const float *b, const float *c,
  float *const out[3], size_t count);

/// Stores linear light, as `breed_light` wrote it or means of that, in the encoding of sRGB. For a
/// grey format only the first plane is read.
void breed_store(
  int level, const float *const in[3], int format, uint8_t *pixels, size_t count);

/// Adds a row of samples to the sums of its pixels: sample i to the sum of pixel
/// (first + i) / samples.
void breed_gather(
  const float *light, size_t count, size_t first, size_t samples, double *sums);

/// Marks with 1 the pixels of a row that differ in any channel, by more than the threshold, from
/// any of the eight pixels around them, and with 0 the others. The three rows have `width` pixels
/// of `channels` bytes; where there is no row above or below, pass the row itself. `least` and
/// `most` are memory for a row each, which the function overwrites.
void breed_edges(
  const uint8_t *above, const uint8_t *here, const uint8_t *below, size_t width, size_t channels,
  uint8_t threshold, uint8_t *least, uint8_t *most, uint8_t *marks);

/// The filters of PNG that are used, by their numbers in a file (W3C PNG, third edition, 9.2).
enum { BREED_FILTER_SUB = 1, BREED_FILTER_AVERAGE = 3, BREED_FILTER_PAETH = 4 };

/// Filters a row of `count` bytes for a PNG; a pixel has `pixel` bytes. `above` is the row above,
/// which SUB does not read; `out` must overlap neither row.
void breed_filter(
  int level, int filter, const uint8_t *row, const uint8_t *above, size_t count, size_t pixel,
  uint8_t *restrict out);

#endif
