#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's allocator, told what kind of program this is.
enum Allocator {
  /// Lets glibc's allocator keep no fast bins, once in the life of the program. Nothing happens where
  /// the system has another allocator.
  ///
  /// glibc merges its fast bins whenever a kilobyte or more is asked for, which breeding does dozens
  /// of times for each picture, and small pieces come from each thread's own cache all the same.
  /// `auto-benchmark` is 6 to 8 % quicker for it.
  static let tuned: Void = {
    // Found by its name: Swift's Glibc leaves malloc.h out.
    typealias Option = @convention(c) (_ parameter: Int32, _ value: Int32) -> Int32
    let mxfast: Int32 = 1
    guard let mallopt = dlsym(nil, "mallopt") else { return }
    _ = unsafeBitCast(mallopt, to: Option.self)(mxfast, 0)
  }()
}
