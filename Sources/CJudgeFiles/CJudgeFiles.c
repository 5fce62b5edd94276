#include "CJudgeFiles.h"

// #embed is of C23; compilers that have it for other versions of C, too, warn of it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t breed_judge_py[] = {
#embed "Python/breed_judge.py"
};
static const uint8_t judge_clip_py[] = {
#embed "Python/judge_clip.py"
};
static const uint8_t judge_command_py[] = {
#embed "Python/judge_command.py"
};
static const uint8_t judge_http_py[] = {
#embed "Python/judge_http.py"
};
static const uint8_t judge_imagenet_py[] = {
#embed "Python/judge_imagenet.py"
};
static const uint8_t judge_imagenet_labels_py[] = {
#embed "Python/judge_imagenet_labels.py"
};
static const uint8_t judge_opencv_faces_py[] = {
#embed "Python/judge_opencv_faces.py"
};
static const uint8_t judge_skeleton_py[] = {
#embed "Python/judge_skeleton.py"
};
static const uint8_t judge_support_py[] = {
#embed "Python/judge_support.py"
};
static const uint8_t judge_vlm_py[] = {
#embed "Python/judge_vlm.py"
};

#define FILE(name, array) {name, array, sizeof array}

static const struct breed_judge_file files[] = {
    FILE("breed_judge.py", breed_judge_py),
    FILE("judge_clip.py", judge_clip_py),
    FILE("judge_command.py", judge_command_py),
    FILE("judge_http.py", judge_http_py),
    FILE("judge_imagenet.py", judge_imagenet_py),
    FILE("judge_imagenet_labels.py", judge_imagenet_labels_py),
    FILE("judge_opencv_faces.py", judge_opencv_faces_py),
    FILE("judge_skeleton.py", judge_skeleton_py),
    FILE("judge_support.py", judge_support_py),
    FILE("judge_vlm.py", judge_vlm_py),
};

const int breed_judge_file_count = sizeof files / sizeof files[0];

struct breed_judge_file breed_judge_file(int index) { return files[index]; }
