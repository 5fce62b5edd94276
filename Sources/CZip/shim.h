#ifndef CZIP_SHIM_H
#define CZIP_SHIM_H

#include <zip.h>

// No functions stand here: everything that Sources/Imports needs is a function or a plain constant
// that Swift imports as it is.

#endif
