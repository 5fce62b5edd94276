// Steps over a tile.
//
// The sums of a block of vectors, which follow one another in the tile's memory, are computed
// together: a weight is read once for all of them; and while an addition to one sum must wait for
// the addition before it, the processor can work on another sum. Two steps with the same sources,
// as a layer's nodes have, read these sources only once: a single step's sum waits for memory, not
// for arithmetic. The block's activation is computed at once, while the sums are still in the
// processor's registers.

/// The kind's function of the sum. `kind` is a constant in every call, so that the compiler removes
/// the switch from the loop.
INLINE floats activate(uint32_t kind, floats x) {
#define ACTIVATION_CASE(name, value) case BREED_##name: return value;
  switch (kind) {
    BREED_ACTIVATIONS(ACTIVATION_CASE)
    default: return x;
  }
#undef ACTIVATION_CASE
}

/// The start of the sums of `size` pixels from the offset `pixel` in the tile's memory; kind is a
/// constant.
INLINE floats startOf(
  const breed_tile *tile, const breed_step *step, uint32_t kind, size_t pixel, size_t size) {
  const bool isPolar = kind == BREED_RADIUS || kind == BREED_ANGLE;
  if (step->row < 0 && step->column < 0 && !isPolar) return all(step->start);
  float rows[LANES] = {0}, columns[LANES] = {0};
  // A piece never crosses from one row of the tile into the next.
  for (size_t i = 0; i < size; i += PIECE) {
    size_t row = (pixel + i) / tile->columnCount, column = (pixel + i) % tile->columnCount;
    float value = step->row < 0 ? step->start
                                : tile->rows[(size_t)step->row * tile->rowStride + row];
    for (size_t lane = 0; lane < PIECE; lane++) rows[i + lane] = value;
    if (step->column < 0) continue;
    const float *from = tile->columns + (size_t)step->column * tile->columnStride + column;
    __builtin_memcpy(columns + i, from, PIECE * sizeof(float));
  }
  floats y = load(rows, LANES), x = load(columns, LANES);
  if (kind == BREED_RADIUS) return radius(x, y);
  if (kind == BREED_ANGLE) return angle(x, y);
  return step->column < 0 ? y : y + x;
}

/// Whether the kind is a function of two sources; kind is a constant.
INLINE bool isOfTwo(uint32_t kind) {
  return kind >= BREED_PRODUCT;
}

/// The kind's function of two sources; kind is a constant.
INLINE floats ofTwo(const breed_tile *tile, uint32_t kind, floats x, floats y) {
  switch (kind) {
    case BREED_RADIUS_OF: return radius(x, y);
    case BREED_ANGLE_OF: return angle(x, y);
    case BREED_IMAGE_RED:
    case BREED_IMAGE_GREEN:
    case BREED_IMAGE_BLUE: return imageOf(&tile->image, kind - BREED_IMAGE_RED, x, y);
    default: return x * y;
  }
}

/// Runs `nodes` steps that read the same sources, for `count` vectors of `size` pixels from the
/// offset `pixel` in the tile's memory; kind, nodes, count and size are constants.
INLINE void runVectors(
  const breed_tile *tile, const breed_step *step, uint32_t kind, size_t nodes, size_t pixel,
  size_t count, size_t size) {
  floats sums[2][BLOCK];
#pragma clang loop unroll(full)
  for (size_t node = 0; node < nodes; node++) {
#pragma clang loop unroll(full)
    for (size_t i = 0; i < count; i++) {
      sums[node][i] = startOf(tile, step + node, kind, pixel + i * size, size);
    }
  }

  const float *registers = tile->registers + pixel;
  const size_t stride = tile->registerStride;
  const uint32_t *sources = tile->sources + step->first;
  if (isOfTwo(kind)) {
#pragma clang loop unroll(full)
    for (size_t i = 0; i < count; i++) {
      floats x = loadAligned(registers + sources[0] * stride + i * size, size);
      floats y = loadAligned(registers + sources[1] * stride + i * size, size);
      sums[0][i] = ofTwo(tile, kind, x, y);
    }
  } else if (kind != BREED_RADIUS && kind != BREED_ANGLE) {
    const float *weights[2] = {tile->weights + step->first, tile->weights + step[nodes - 1].first};
    for (size_t term = 0, terms = step->count; term < terms; term++) {
      const float *source = registers + sources[term] * stride;
#pragma clang loop unroll(full)
      for (size_t i = 0; i < count; i++) {
        floats value = loadAligned(source + i * size, size);
#pragma clang loop unroll(full)
        for (size_t node = 0; node < nodes; node++) {
          sums[node][i] = fused(weights[node][term], value, sums[node][i]);
        }
      }
    }
  }

#pragma clang loop unroll(full)
  for (size_t node = 0; node < nodes; node++) {
    float *out = tile->registers + step[node].out * tile->registerStride + pixel;
#pragma clang loop unroll(full)
    for (size_t i = 0; i < count; i++) {
      storeAligned(out + i * size, activate(kind, sums[node][i]), size);
    }
  }
}

/// Runs `nodes` steps that read the same sources, for the whole tile; kind and nodes are constants.
INLINE void runNodes(
  const breed_tile *tile, const breed_step *step, uint32_t kind, size_t nodes) {
  const size_t most = nodes == 1 ? BLOCK : PAIR_BLOCK, half = (most + 1) / 2;
  size_t pixels = tile->rowCount * tile->columnCount;
  size_t pixel = 0;
  // Where a block is odd, two halves are faster than a block and a single vector, whose sums wait for
  // each other.
  const bool isOdd = half < most && 2 * half != most;
  for (size_t left = pixels / LANES; left >= most && !(isOdd && left == most + 1);) {
    runVectors(tile, step, kind, nodes, pixel, most, LANES);
    pixel += most * LANES;
    left -= most;
  }
  if (half < most) {
    for (; pixel + half * LANES <= pixels; pixel += half * LANES) {
      runVectors(tile, step, kind, nodes, pixel, half, LANES);
    }
  }
  for (; pixel < pixels; pixel += PIECE) runVectors(tile, step, kind, nodes, pixel, 1, PIECE);
}

/// Whether `step` and the next have the same kind and sources, and the next does not read what
/// `step` writes: then the sources need to be read only once for both.
INLINE bool isPair(const breed_tile *tile, const breed_step *step) {
  const breed_step *next = step + 1;
  if (next->kind != step->kind || next->count != step->count || step->count < 2) return false;
  for (size_t term = 0; term < step->count; term++) {
    uint32_t source = tile->sources[next->first + term];
    if (source != tile->sources[step->first + term] || source == step->out) return false;
  }
  return true;
}

/// Runs `step`, and also the next where they are a pair. Returns how many steps it ran. Kind is a
/// constant.
INLINE size_t runStep(
  const breed_tile *tile, const breed_step *step, uint32_t kind, bool isLast) {
  if (!isLast && !isOfTwo(kind) && isPair(tile, step)) {
    runNodes(tile, step, kind, 2);
    return 2;
  }
  runNodes(tile, step, kind, 1);
  return 1;
}

KERNEL void LEVEL(breed_run)(const breed_tile *tile) {
#define CASE(kind) case kind: i += runStep(tile, step, kind, i + 1 == tile->stepCount); break;
#define ACTIVATION_CASE(name, value) CASE(BREED_##name)
  for (size_t i = 0; i < tile->stepCount;) {
    const breed_step *step = tile->steps + i;
    switch (step->kind) {
      BREED_ACTIVATIONS(ACTIVATION_CASE)
      CASE(BREED_RADIUS)
      CASE(BREED_ANGLE)
      CASE(BREED_PRODUCT)
      CASE(BREED_RADIUS_OF)
      CASE(BREED_ANGLE_OF)
      CASE(BREED_IMAGE_RED)
      CASE(BREED_IMAGE_GREEN)
      CASE(BREED_IMAGE_BLUE)
      default: i++;
    }
  }
#undef ACTIVATION_CASE
#undef CASE
}
