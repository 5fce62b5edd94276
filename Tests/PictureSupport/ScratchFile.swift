#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file without a name, gone when it is dropped.
package final class ScratchFile {
  package let descriptor: Int32

  package init() {
    var name = Array("/tmp/breed-test-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    precondition(descriptor >= 0, "no scratch file in /tmp")
    unlink(name)
  }

  deinit { close(descriptor) }

  /// All that was written.
  package var bytes: [UInt8] {
    let count = Int(lseek(descriptor, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: count)
    let got = pread(descriptor, &bytes, count, 0)
    precondition(got == count, "the scratch file changed while it was read")
    return bytes
  }

  /// From now on, what is written to the descriptor finds the disk full.
  package func fill() {
    let full = open("/dev/full", O_WRONLY)
    precondition(full >= 0 && dup2(full, descriptor) == descriptor, "no /dev/full")
    close(full)
  }
}
