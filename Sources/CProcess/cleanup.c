#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "CProcess.h"

enum kind { NOTHING, BEING_MADE, A_FILE, NUMBERED_FILES, A_FOLDER, A_GROUP, A_TERMINAL };

struct entry {
  _Atomic int kind;
  char path[4096];
  char ending[16];
  int count;
  pid_t group;
  int descriptor;
  struct termios settings;
};

// As many as threads may paint, each into a file; memory is taken where a place is used.
static struct entry entries[1024 + 64];
enum { COUNT = sizeof entries / sizeof *entries };
// Set once a signal has begun to clean up: then nothing is begun or forgotten any more.
static _Atomic int is_ending;

static void wait_for_the_end(void) {
  while (atomic_load(&is_ending)) pause();
}

static struct entry *free_entry(void) {
  wait_for_the_end();
  for (int place = 0; place < COUNT; place++) {
    int kind = NOTHING;
    if (atomic_compare_exchange_strong(&entries[place].kind, &kind, BEING_MADE)) {
      return &entries[place];
    }
  }
  return NULL;
}

static int add_path(const char *path, int kind, const char *ending, int count) {
  size_t length = strlen(path), rest = strlen(ending);
  if (length >= sizeof entries->path || rest >= sizeof entries->ending) return -1;
  struct entry *entry = free_entry();
  if (entry == NULL) return -1;
  memcpy(entry->path, path, length + 1);
  memcpy(entry->ending, ending, rest + 1);
  entry->count = count;
  atomic_store(&entry->kind, kind);
  return (int)(entry - entries);
}

int breed_cleanup_file(const char *path) { return add_path(path, A_FILE, "", 0); }

int breed_cleanup_files(const char *beginning, const char *ending, int count) {
  return add_path(beginning, NUMBERED_FILES, ending, count);
}

int breed_cleanup_folder(const char *path) { return add_path(path, A_FOLDER, "", 0); }

int breed_cleanup_group(pid_t group) {
  struct entry *entry = free_entry();
  if (entry == NULL) return -1;
  entry->group = group;
  atomic_store(&entry->kind, A_GROUP);
  return (int)(entry - entries);
}

int breed_cleanup_terminal(int descriptor, const struct termios *settings) {
  struct entry *entry = free_entry();
  if (entry == NULL) return -1;
  entry->descriptor = descriptor;
  entry->settings = *settings;
  atomic_store(&entry->kind, A_TERMINAL);
  return (int)(entry - entries);
}

void breed_cleanup_forget(int place) {
  if (place < 0) return;
  wait_for_the_end();
  atomic_store(&entries[place].kind, NOTHING);
}

static void remove_numbered(const struct entry *entry) {
  // One thread alone cleans up.
  static char path[sizeof entry->path + sizeof entry->ending + 16];
  size_t length = strlen(entry->path);
  memcpy(path, entry->path, length);
  for (int number = 1; number <= entry->count; number++) {
    char digits[16];
    size_t count = 0;
    for (int rest = number; rest > 0; rest /= 10) digits[count++] = (char)('0' + rest % 10);
    for (size_t place = 0; place < count; place++) path[length + place] = digits[count - 1 - place];
    memcpy(path + length + count, entry->ending, strlen(entry->ending) + 1);
    unlink(path);
  }
}

static void remove_files(void) {
  for (int place = 0; place < COUNT; place++) {
    struct entry *entry = &entries[place];
    int kind = atomic_load(&entry->kind);
    if (kind == A_FILE) unlink(entry->path);
    if (kind == NUMBERED_FILES) remove_numbered(entry);
  }
}

// Removes folders that are empty; returns whether there are others.
static int remove_folders(void) {
  int are_left = 0;
  for (int place = 0; place < COUNT; place++) {
    if (atomic_load(&entries[place].kind) != A_FOLDER || rmdir(entries[place].path) == 0) continue;
    are_left |= errno == ENOTEMPTY || errno == EEXIST;
  }
  return are_left;
}

static void clean_up(void) {
  atomic_store(&is_ending, 1);
  for (int place = 0; place < COUNT; place++) {
    struct entry *entry = &entries[place];
    switch (atomic_load(&entry->kind)) {
      case A_GROUP: kill(-entry->group, SIGKILL); break;
      // All signals are held back here, SIGTTOU too, which would stop a program in the background.
      case A_TERMINAL: tcsetattr(entry->descriptor, TCSANOW, &entry->settings); break;
      default: break;
    }
  }
  remove_files();
  // Another thread may be making files that are listed, after they were looked for: it waits for the end
  // of the program before it lists more. What others put into a folder is left.
  const struct timespec moment = {.tv_nsec = 5000000};
  for (int round = 0; remove_folders() && round < 40; round++) {
    nanosleep(&moment, NULL);
    remove_files();
  }
}

// Ends the program as the signal would have without a handler.
static void die(int number) {
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(number, &plain, NULL);
  sigset_t alone;
  sigemptyset(&alone);
  sigaddset(&alone, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &alone, NULL);
  _exit(128 + number);
}

static void end(int number) {
  clean_up();
  die(number);
}

static void say(const char *words) {
  ssize_t written = write(2, words, strlen(words));
  (void)written;
}

// How much memory the program may have; 0 where that is not limited.
static size_t memory_limit(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return 0;
  return (size_t)limit.rlim_cur;
}

// Whether there is too little memory to go on: less than a quarter of what it may have.
static int is_memory_short(void) {
  size_t size = memory_limit() / 4;
  if (size < 1 << 26) size = 1 << 26;
  void *probe = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (probe == MAP_FAILED) return 1;
  munmap(probe, size);
  return 0;
}

static void crash(int number) {
  clean_up();
  if (is_memory_short()) {
    say("breed: cannot go on, as it seems for want of memory: expected more than it may have "
        "(ulimit -v): allow it more, or ask for less at once, as by --threads 1\n");
    _exit(1);
  }
  say(memory_limit() > 0
          ? "breed: it ended for want of memory (ulimit -v) or by a fault of its own: allow it more, "
            "and if it ends so again, please report what was typed\n"
          : "breed: it ended by a fault of its own: please report what was typed\n");
  die(number);
}

static void handle(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS};

void breed_deadly_signals(sigset_t *signals) {
  // Those that stop a program, go on with it, or mean nothing to it by default; and two that it
  // ignores, since the write's error tells the same.
  static const int others[] = {SIGKILL, SIGSTOP, SIGTSTP,  SIGTTIN, SIGTTOU, SIGCONT,
                               SIGCHLD, SIGURG,  SIGWINCH, SIGPIPE, SIGXFSZ};
  sigfillset(signals);
  for (size_t place = 0; place < sizeof others / sizeof *others; place++) {
    sigdelset(signals, others[place]);
  }
  for (size_t place = 0; place < sizeof crashes / sizeof *crashes; place++) {
    sigdelset(signals, crashes[place]);
  }
#ifdef __APPLE__
  sigdelset(signals, SIGIO);
  sigdelset(signals, SIGINFO);
#endif
}

void breed_cleanup_at(int number) { handle(number, end); }

void breed_cleanup_at_signals(void) {
  sigset_t deadly;
  breed_deadly_signals(&deadly);
  for (int number = 1; number < NSIG; number++) {
    struct sigaction before;
    if (sigismember(&deadly, number) != 1 || sigaction(number, NULL, &before) != 0) continue;
    // Swift's backtrace has SIGQUIT; other handlers are a profiler's.
    int is_free = before.sa_handler == SIG_DFL;
    if (is_free || (number == SIGQUIT && before.sa_handler != SIG_IGN)) handle(number, end);
  }
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  return;  // which tells of crashes itself
#endif
#endif
  if (getenv("SWIFT_BACKTRACE") != NULL) return;
  for (size_t place = 0; place < sizeof crashes / sizeof *crashes; place++) {
    handle(crashes[place], crash);
  }
}

void breed_take_handler_stack(void) {
  static char bytes[1 << 16];
  stack_t stack = {.ss_sp = bytes, .ss_size = sizeof bytes};
  sigaltstack(&stack, NULL);
}
