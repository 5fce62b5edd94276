// The files of the page in the browser, as they lie in Web, within the program.
#ifndef BREED_PAGE_FILES_H
#define BREED_PAGE_FILES_H

#include <stddef.h>
#include <stdint.h>

// A file's name and its bytes.
struct breed_page_file {
  const char *name;
  const uint8_t *bytes;
  size_t count;
};

extern const int breed_page_file_count;

// The file of that index, from 0.
struct breed_page_file breed_page_file(int index);

#endif
