#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The descriptors 0, 1 and 2, which a program may be started without. The next files that it opened
/// would get their numbers, and what it says would be written into them.
package enum StandardDescriptors {
  /// Opens `/dev/null` in the place of each that is closed; called before anything else is opened.
  ///
  /// In the place of standard output it is open for reading alone, so that results which go nowhere
  /// are an error as with other programs; complaints have nobody to tell.
  ///
  /// - Throws: `FileError` where there is no `/dev/null`.
  package static func open() throws(FileError) {
    for (number, flags) in [O_RDONLY, O_RDONLY, O_WRONLY].enumerated()
    where fcntl(Int32(number), F_GETFD) == -1 {
      // The lowest number that is free is this one.
      guard call_open("/dev/null", flags) >= 0 else {
        throw FileSystem.error("cannot open", "/dev/null")
      }
    }
  }
}

// The system's call under a name that does not clash with the method above.
private func call_open(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
