/// What the kernels are measured against: one network, written out in C.
#ifndef HAND_WRITTEN_H
#define HAND_WRITTEN_H

#include <stddef.h>

enum {
  /// Nodes of a hidden layer.
  HAND_WIDTH = 16,
  /// Hidden layers.
  HAND_LAYERS = 8,
  /// Output nodes.
  HAND_CHANNELS = 3,
  /// Pixels of a tile.
  HAND_TILE = 256,
  /// Two weights for each node of the first layer, then a full matrix for each layer; row-major.
  HAND_WEIGHTS = 2 * HAND_WIDTH + (HAND_LAYERS - 1) * HAND_WIDTH * HAND_WIDTH
    + HAND_CHANNELS * HAND_WIDTH,
};

/// How many floats an operation of the level computes at once; 0 for a level without fused operations,
/// of which none of the following may be asked.
size_t hand_lanes(int level);

/// Renders `HAND_TILE` pixels of the network: x and y of each in, its channels out, one after the
/// other; 64-byte aligned. `level` is one of CKernels' levels, which the processor must have.
///
/// Every node is tanh of its weighted sum, every output sigmoid of its own; a first-layer sum
/// starts with y's term.
void hand_render(int level, const float *weights, const float *x, const float *y, float *out);

/// Runs `count` rounds of `hand_peak_operations` fused multiplications and additions of floats, in
/// independent chains and all in registers.
float hand_peak(int level, size_t count);

/// The fused operations of one round of `hand_peak` at a level.
size_t hand_peak_operations(int level);

#endif
