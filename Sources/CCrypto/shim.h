#ifndef CCRYPTO_SHIM_H
#define CCRYPTO_SHIM_H

#include <openssl/crypto.h>
#include <openssl/evp.h>

// No functions stand here: everything that Sources/Hashing needs is a function or a plain constant
// that Swift imports as it is.

#endif
