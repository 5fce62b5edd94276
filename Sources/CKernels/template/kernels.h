// The kernels of one instruction set. The including file defines
//   LEVEL(name)  the name with the set's suffix,
//   LANES        the floats in a vector. They fill several registers of the processor, so that an
//                operation on one register can run while that on another is not finished yet,
//   BLOCK        how many vectors are summed together, at most, where one step is run,
//   PAIR_BLOCK   how many where two steps are run together,
//   KERNEL       attributes of the entry points,
//   HAS_FUSED    1 where the set has a fused multiply-add, else 0: then its bits are computed
//                without it, slowly,
// and switches the instructions on around this file. There is no include guard: the file is
// included once for each set.
#include "../levels.h"

// Which operations are fused is said in the code, not chosen by the compiler.
#pragma STDC FP_CONTRACT OFF

// The warning: compilers differ in how they pass a vector wider than a register to a function. It
// does not matter, since no function that takes one is called from another file.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wpsabi"

#include "vectors.h"

#include "exponential.h"
#include "piecewise.h"
#include "plane.h"
#include "image.h"
#include "tanh.h"
#include "waves.h"

#include "transfer.h"
#include "oklab.h"
#include "colour.h"

#include "filter.h"

#include "run.h"

#pragma clang diagnostic pop
