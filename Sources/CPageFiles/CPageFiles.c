#include "CPageFiles.h"

// #embed is of C23; compilers that have it for other versions of C, too, say so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t index_html[] = {
#embed "Web/index.html"
};

#define FILE(name, array) {name, array, sizeof array}

static const struct breed_page_file files[] = {
    FILE("index.html", index_html),
};

const int breed_page_file_count = sizeof files / sizeof files[0];

struct breed_page_file breed_page_file(int index) { return files[index]; }
