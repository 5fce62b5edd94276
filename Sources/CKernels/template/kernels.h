// The kernels of one instruction set. The including file defines
//   LEVEL(name)  the name with the set's suffix,
//   LANES        the floats in a vector: those of several registers, so that the functions of so
//                many are interleaved and none waits for its own last operation,
//   BLOCK        how many vectors are summed together for one step,
//   PAIR_BLOCK   and how many for two,
//   KERNEL       attributes of the entry points,
// and switches the instructions on around this file. No include guard: one inclusion a set.
#include "../levels.h"

// A fused multiply-add rounds once instead of twice, and not every processor has it.
#pragma STDC FP_CONTRACT OFF

// How a vector wider than a register is passed is not settled, and does not matter: all that takes
// one is inlined.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wpsabi"

#include "vectors.h"

#include "exponential.h"
#include "piecewise.h"
#include "plane.h"
#include "tanh.h"
#include "waves.h"

#include "transfer.h"
#include "oklab.h"
#include "colour.h"

#include "filter.h"

#include "run.h"

#pragma clang diagnostic pop
