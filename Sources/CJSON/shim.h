#ifndef CJSON_SHIM_H
#define CJSON_SHIM_H

// pkg-config names the folder that holds json.h on every platform; <json-c/json.h> would need its
// parent, which Homebrew's older pkg-config files leave out.
#include <json.h>

// No functions stand here: everything that Sources/JSON needs is a function or a constant that Swift
// imports as it is. What Swift cannot import is not needed: json_object_object_foreach is a macro, and
// the functions of json_object_iterator.h do its work.

#endif
