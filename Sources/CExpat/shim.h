#ifndef CEXPAT_SHIM_H
#define CEXPAT_SHIM_H

#include <expat.h>

// No functions stand here: everything that Sources/Imports needs is a function, a constant or a
// callback type that Swift imports as it is. What Swift cannot import is XML_FALSE, a macro with a
// cast, which is 0.

#endif
