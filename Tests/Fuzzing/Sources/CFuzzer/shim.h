#ifndef CFUZZER_SHIM_H
#define CFUZZER_SHIM_H

#include <stddef.h>
#include <stdint.h>

// libFuzzer has no header for this, its entry for programs that have a main function of their own,
// as SwiftPM's executables do; `-sanitize=fuzzer` links it.
int LLVMFuzzerRunDriver(
  int *argc, char ***argv, int (*test)(const uint8_t *bytes, size_t count));

#endif
