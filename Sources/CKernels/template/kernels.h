// The kernels of one instruction set. The including file defines
//   LEVEL(name)  the name with the set's suffix,
//   LANES        the floats in its vectors,
//   BLOCK        how many vectors a step keeps in registers at a time,
//   KERNEL       attributes of the entry points,
// and switches the instructions on around this file. No include guard: one inclusion a set.
#include "../levels.h"

// A fused multiply-add rounds once instead of twice, and not every processor has it.
#pragma STDC FP_CONTRACT OFF

#include "vectors.h"

#include "exponential.h"
#include "piecewise.h"
#include "plane.h"
#include "tanh.h"
#include "waves.h"

#include "activations.h"
#include "colour.h"
#include "run.h"
