// What this program does to processes that Swift cannot: signal handlers and the child's side of a
// fork may only call async-signal-safe functions, and no Swift code is sure to be that.
#ifndef BREED_CPROCESS_H
#define BREED_CPROCESS_H

#include <signal.h>
#include <sys/types.h>
#include <termios.h>

// What a signal that ends the program cleans up first. Each returns a place for
// `breed_cleanup_forget`; −1 where all places are taken, or the path is too long: then nothing is
// cleaned up.
int breed_cleanup_file(const char *path);
// Files of one name but for their numbers, which are 1 to the count.
int breed_cleanup_files(const char *beginning, const char *ending, int count);
// A folder, which is removed after all files, if it is empty then.
int breed_cleanup_folder(const char *path);
int breed_cleanup_group(pid_t group);
int breed_cleanup_terminal(int descriptor, const struct termios *settings);
void breed_cleanup_forget(int place);

// From now on every signal that would end the program cleans up first; those that it was started to
// ignore excepted. A crash is told in words in place of Swift's backtrace, which would wait at a
// prompt, unless SWIFT_BACKTRACE asks for that.
void breed_cleanup_at_signals(void);
// The same for one signal, which has another handler.
void breed_cleanup_at(int signal);
// The signals that end a program, but for SIGKILL and those of crashes.
void breed_deadly_signals(sigset_t *signals);
// Gives the calling thread a stack for handlers, which have none where its own is used up. One
// thread alone may have it.
void breed_take_handler_stack(void);

// Makes a pipe, the end to read from first, which programs that are started do not inherit.
//
// Returns 0, or the system's error number.
int breed_pipe(int ends[2]);

// A program to start.
struct breed_program {
  const char *const *paths;  // where it may be; the first that can be run is; null at the end
  char *const *arguments;
  char *const *environment;
  int input;       // its standard input
  int output;      // its standard output
  int complaints;  // its standard error
};

// Starts a program in a process group of its own, with the default of every signal. On Linux it is
// killed when the calling thread ends, in whatever way. A signal that ends this program kills the
// group, from before the program runs until the place is forgotten.
//
// Returns 0, or the system's error number; then there is no place to forget.
int breed_start(const struct breed_program *program, pid_t *started, int *place);

#endif
