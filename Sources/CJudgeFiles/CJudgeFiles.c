#include "CJudgeFiles.h"

// #embed is of C23; compilers that have it for other versions of C, too, warn of it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t breed_judge_py[] = {
#embed "Python/breed_judge.py"
};

#define FILE(name, array) {name, array, sizeof array}

static const struct breed_judge_file files[] = {
    FILE("breed_judge.py", breed_judge_py),
};

const int breed_judge_file_count = sizeof files / sizeof files[0];

struct breed_judge_file breed_judge_file(int index) { return files[index]; }
