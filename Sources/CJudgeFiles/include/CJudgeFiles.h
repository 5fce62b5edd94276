// The judges that come along, as they lie in Python, within the program.
#ifndef BREED_JUDGE_FILES_H
#define BREED_JUDGE_FILES_H

#include <stddef.h>
#include <stdint.h>

// A file's name and its bytes.
struct breed_judge_file {
  const char *name;
  const uint8_t *bytes;
  size_t count;
};

extern const int breed_judge_file_count;

// The file of that index, from 0.
struct breed_judge_file breed_judge_file(int index);

#endif
