// Steps over a tile.
//
// A block of vectors, one after the other in the flat tile, is summed together, so that a weight is
// read once for all of them and their additions, each waiting for the one before, overlap. The
// block's activation follows while the sums are still in the processor's registers.

/// Where in the tile a vector lies.
typedef struct {
  size_t row, column;
} position;

/// The position of flat offset `pixel`, where the step needs one.
INLINE position positionOf(const breed_tile *tile, const breed_step *step, size_t pixel) {
  if (step->row < 0 && step->column < 0) return (position){0, 0};
  return (position){pixel / tile->columnCount, pixel % tile->columnCount};
}

INLINE position advanced(position at, size_t columnCount) {
  at.column += LANES;
  return at.column < columnCount ? at : (position){at.row + 1, 0};
}

INLINE floats rowValue(const breed_tile *tile, const breed_step *step, position at) {
  return all(step->row < 0 ? step->start
                           : tile->rows[(size_t)step->row * tile->rowStride + at.row]);
}

INLINE floats columnValue(const breed_tile *tile, const breed_step *step, position at) {
  return load(tile->columns + (size_t)step->column * tile->columnStride + at.column);
}

/// `count` vectors from flat offset `pixel` on; kind and count are constants.
INLINE void runVectors(
  const breed_tile *tile, const breed_step *step, uint32_t kind, size_t pixel, size_t count) {
  floats sums[BLOCK];
  position at = positionOf(tile, step, pixel);
#pragma clang loop unroll(full)
  for (size_t i = 0; i < count; i++) {
    floats row = rowValue(tile, step, at);
    if (kind == BREED_RADIUS || kind == BREED_ANGLE) {
      floats column = step->column < 0 ? all(0) : columnValue(tile, step, at);
      sums[i] = kind == BREED_RADIUS ? radius(column, row) : angle(column, row);
    } else {
      sums[i] = step->column < 0 ? row : row + columnValue(tile, step, at);
    }
    at = advanced(at, tile->columnCount);
  }

  if (kind != BREED_RADIUS && kind != BREED_ANGLE) {
    const float *registers = tile->registers + pixel;
    const size_t stride = tile->registerStride;
    const uint32_t *sources = tile->sources + step->first;
    const float *weights = tile->weights + step->first;
    for (size_t term = 0, terms = step->count; term < terms; term++) {
      const float *source = registers + sources[term] * stride;
      floats weight = all(weights[term]);
#pragma clang loop unroll(full)
      for (size_t i = 0; i < count; i++) {
        sums[i] = sums[i] + weight * loadAligned(source + i * LANES);
      }
    }
  }

  float *out = tile->registers + step->out * tile->registerStride + pixel;
#pragma clang loop unroll(full)
  for (size_t i = 0; i < count; i++) storeAligned(out + i * LANES, activate(kind, sums[i]));
}

/// One step over the whole tile; kind is a constant.
INLINE void runStep(const breed_tile *tile, const breed_step *step, uint32_t kind) {
  size_t pixels = tile->rowCount * tile->columnCount;
  size_t pixel = 0;
  for (; pixel + BLOCK * LANES <= pixels; pixel += BLOCK * LANES) {
    runVectors(tile, step, kind, pixel, BLOCK);
  }
  for (; pixel < pixels; pixel += LANES) runVectors(tile, step, kind, pixel, 1);
}

KERNEL void LEVEL(breed_run)(const breed_tile *tile) {
#define CASE(kind) case kind: runStep(tile, step, kind); break
  for (size_t i = 0; i < tile->stepCount; i++) {
    const breed_step *step = tile->steps + i;
    switch (step->kind) {
      CASE(BREED_IDENTITY);
      CASE(BREED_TANH);
      CASE(BREED_SIGMOID);
      CASE(BREED_BIPOLAR_SIGMOID);
      CASE(BREED_GAUSSIAN);
      CASE(BREED_BIPOLAR_GAUSSIAN);
      CASE(BREED_SINE);
      CASE(BREED_COSINE);
      CASE(BREED_ABSOLUTE);
      CASE(BREED_SQUARE);
      CASE(BREED_STEP);
      CASE(BREED_RAMP);
      CASE(BREED_TRIANGLE);
      CASE(BREED_RELU);
      CASE(BREED_LEAKY_RELU);
      CASE(BREED_ELU);
      CASE(BREED_GELU);
      CASE(BREED_SOFTPLUS);
      CASE(BREED_RADIUS);
      CASE(BREED_ANGLE);
    }
  }
#undef CASE
}
