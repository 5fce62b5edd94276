// What Swift cannot name of MPI: handles that are macros with casts, and pointers that stand for nothing.
#ifndef BREED_CMPI_SHIM_H
#define BREED_CMPI_SHIM_H

#include <mpi.h>

// All processes of the job.
static inline MPI_Comm breed_mpi_world(void) { return MPI_COMM_WORLD; }

// One byte, as it is.
static inline MPI_Datatype breed_mpi_byte(void) { return MPI_BYTE; }

// A 64-bit number.
static inline MPI_Datatype breed_mpi_int64(void) { return MPI_INT64_T; }

// A communicator's errors are returned from now on; without this the first one ends the job.
static inline int breed_mpi_return_errors(MPI_Comm communicator) {
  return MPI_Comm_set_errhandler(communicator, MPI_ERRORS_RETURN);
}

// The processes of one that share the memory of this machine; the caller frees it.
static inline int breed_mpi_split_by_host(MPI_Comm communicator, MPI_Comm *host) {
  return MPI_Comm_split_type(communicator, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, host);
}

// Where an argument gives nothing in the root's place.
static inline int breed_mpi_give(const void *bytes, int count, int root, MPI_Comm communicator) {
  return MPI_Gatherv(bytes, count, MPI_BYTE, NULL, NULL, NULL, MPI_BYTE, root, communicator);
}

#endif
