#define _GNU_SOURCE  // for pipe2

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "CProcess.h"

// posix_spawn cannot set PR_SET_PDEATHSIG, so the fork is made here. Between fork and exec the child
// of a program with threads may only call async-signal-safe functions: another thread may have held
// a lock that nobody gives back here.

// A descriptor that none of the standard ones replaces.
static int out_of_the_way(int descriptor) {
  return descriptor > 2 ? descriptor : fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
}

static void fail(int report, int number) {
  ssize_t written = write(report, &number, sizeof number);
  _exit(written == sizeof number ? 127 : 126);
}

static void become(const struct breed_program *program, pid_t parent, int report,
                   const int leave[2]) {
  // The parent writes when it knows of the group; where it is gone, nothing comes.
  char byte;
  close(leave[1]);
  if (read(leave[0], &byte, 1) != 1) _exit(127);
  report = out_of_the_way(report);
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // It may have ended before that.
  if (getppid() != parent) _exit(127);
#else
  (void)parent;
#endif
  setpgid(0, 0);
  for (int number = 1; number < NSIG; number++) {
    struct sigaction plain = {.sa_handler = SIG_DFL};
    sigaction(number, &plain, NULL);
  }
  int ends[3] = {program->input, program->output, program->complaints};
  for (int place = 0; place < 3; place++) ends[place] = out_of_the_way(ends[place]);
  for (int place = 0; place < 3; place++) {
    if (dup2(ends[place], place) < 0) fail(report, errno);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  int reason = ENOENT;
  for (const char *const *path = program->paths; *path != NULL; path++) {
    execve(*path, program->arguments, program->environment);
    // A file that may not be run is told rather than that there is none in the next folder.
    if (errno != ENOENT && errno != ENOTDIR) reason = errno;
  }
  fail(report, reason);
}

int breed_pipe(int ends[2]) {
#ifdef __linux__
  // In one call: between two, another thread may start a program, which would inherit the ends.
  return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno;
#else
  if (pipe(ends) != 0) return errno;
  for (int end = 0; end < 2; end++) fcntl(ends[end], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

int breed_start(const struct breed_program *program, pid_t *started, int *place) {
  int report[2], leave[2];
  int reason = breed_pipe(report);
  if (reason != 0) return reason;
  reason = breed_pipe(leave);
  if (reason != 0) {
    close(report[0]);
    close(report[1]);
    return reason;
  }
  // A handler of ours must not run in the child.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t parent = getpid();
  pid_t child = fork();
  if (child == 0) become(program, parent, report[1], leave);
  reason = child < 0 ? errno : 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(report[1]);
  if (child > 0) {
    // It has done nothing yet, and does nothing before a signal would find it.
    setpgid(child, child);
    *place = breed_cleanup_group(child);
    ssize_t written = write(leave[1], "", 1);
    (void)written;
    ssize_t count;
    do {
      count = read(report[0], &reason, sizeof reason);
    } while (count < 0 && errno == EINTR);
    if (count != sizeof reason) reason = 0;
    if (reason != 0) {
      breed_cleanup_forget(*place);
      while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;
    }
  }
  close(report[0]);
  close(leave[0]);
  close(leave[1]);
  *started = child;
  return reason;
}
