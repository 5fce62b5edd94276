// The C functions through which Swift serves HTTP: those of libmicrohttpd that take a variable number
// of arguments, which Swift cannot pass.
#ifndef BREED_CHTTP_SHIM_H
#define BREED_CHTTP_SHIM_H

#include <microhttpd.h>

// What a server is started with.
struct breed_http_settings {
  unsigned int connections;  // at once; others are turned away
  unsigned int seconds;      // without a byte from the client until it is given up
  size_t memory;             // bytes for the head of a request
  size_t stack;              // bytes of each connection's thread
};

// A server on a thread of its own, with one for each connection, so that an answer may take its time.
// It takes over the socket, which listens. Null where there is no thread or memory.
static inline struct MHD_Daemon *breed_http_start(
    int socket, struct breed_http_settings settings, MHD_AccessHandlerCallback handle,
    MHD_RequestCompletedCallback ended, MHD_NotifyConnectionCallback met, void *context) {
  unsigned int flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION
      | MHD_USE_POLL | MHD_USE_ITC;
  return MHD_start_daemon(
      flags, 0, NULL, NULL, handle, context, MHD_OPTION_LISTEN_SOCKET, socket,
      MHD_OPTION_CONNECTION_LIMIT, settings.connections, MHD_OPTION_CONNECTION_TIMEOUT,
      settings.seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings.memory,
      MHD_OPTION_THREAD_STACK_SIZE, settings.stack, MHD_OPTION_STRICT_FOR_CLIENT, 1,
      MHD_OPTION_SIGPIPE_HANDLED_BY_APP, 1, MHD_OPTION_NOTIFY_COMPLETED, ended, context,
      MHD_OPTION_NOTIFY_CONNECTION, met, context, MHD_OPTION_END);
}

// A connection's socket, borrowed; -1 where there is none.
static inline int breed_http_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

// Begins anew to count the seconds in which a client takes nothing: libmicrohttpd does so where the
// limit is set and there was none.
static inline void breed_http_wait_anew(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_TIMEOUT);
  if (!info || !info->connection_timeout) return;
  unsigned int seconds = info->connection_timeout;
  MHD_set_connection_option(connection, MHD_CONNECTION_OPTION_TIMEOUT, 0);
  MHD_set_connection_option(connection, MHD_CONNECTION_OPTION_TIMEOUT, seconds);
}

#endif
