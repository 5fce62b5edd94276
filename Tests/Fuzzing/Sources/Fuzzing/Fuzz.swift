import CFuzzer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is made of one input.
public enum Verdict: Int32 {
  /// The input may be kept, to make others from.
  case usable = 0
  /// The input is not for this reader, and is not kept.
  case strange = -1
}

/// The most seconds of one core that an input may take.
private let slowest = 1.0

// libFuzzer calls a C function, which can capture nothing, from one thread.
nonisolated(unsafe) private var reader: (UnsafeRawBufferPointer) -> Verdict = { _ in .strange }
nonisolated(unsafe) private var most = 0.0

/// Runs libFuzzer, which calls `test` with the bytes of one input after the other until it ends the
/// process. Prints the time of the slowest input last.
public func fuzz(_ test: @escaping (UnsafeRawBufferPointer) -> Verdict) {
  reader = test
  atexit { print("slowest input: \(most) s") }
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
  _ = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
    let before = coreTime()
    let verdict = reader(UnsafeRawBufferPointer(start: start, count: count))
    let time = coreTime() - before
    most = max(most, time)
    // Not the time on the clock, of which a busy machine takes its part.
    expect(time <= slowest, "an input took \(time) s")
    return verdict.rawValue
  }
}

/// Seconds that this thread has had a core.
private func coreTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
