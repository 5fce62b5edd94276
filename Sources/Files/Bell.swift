#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends another thread's wait for descriptors.
package final class Bell: Sendable {
  /// Can be read from, for `poll`, once it has rung; owned here.
  package let descriptor: Int32
  private let end: Int32

  /// A bell that has not rung.
  ///
  /// - Throws: where the system has no pipe left.
  package init() throws(ChildProcess.Failure) {
    let pipe = try Pipe()
    for end in [pipe.readingEnd, pipe.writingEnd] { Pipe.keepFromWaiting(end) }
    (descriptor, end) = pipe.handOn()
  }

  deinit {
    close(descriptor)
    close(end)
  }

  /// Rings; any thread may.
  package func ring() {
    // Where there is no room, it has rung often enough.
    var byte: UInt8 = 0
    _ = FileSystem.retrying { write(end, &byte, 1) }
  }

  /// Has it not rung.
  package func silence() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while FileSystem.retrying({ read(descriptor, &bytes, bytes.count) }) == bytes.count {}
  }
}
