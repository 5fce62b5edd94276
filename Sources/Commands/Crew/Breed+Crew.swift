import Breeding
import Crews
import Hashing
import Synchronization
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Breed {
  /// What a program of several processes sets before it runs a command.
  private struct Company: Sendable {
    var crew: (any Crew)?
    var farewell: (@Sendable () -> Void)?
    var threads: Int?
  }

  private static let company = Mutex(Company())

  /// Other processes that do a share of the work; nil for none.
  static var crew: (any Crew)? { company.withLock { $0.crew } }

  /// How many threads work where nothing else is said.
  static var usualThreads: Int { company.withLock { $0.threads } ?? Parallel.processorCount }

  /// Every duty that a process may have for another.
  package static let duties: [any Duty.Type] = [
    MeasureDuty.self, BandDuty.self, FrameDuty.self, FolderDuty.self, SeedDuty.self,
    IslandDuty.self,
  ]

  /// Runs what was typed, with others' help.
  ///
  /// - Parameter farewell: is called once, when the program ends in whatever orderly way.
  package static func main(
    with crew: any Crew, farewell: @escaping @Sendable () -> Void
  ) {
    company.withLock { ($0.crew, $0.farewell) = (crew, farewell) }
    atexit { Breed.leaveCompany() }
    main()
    leave(0)
  }

  /// Makes ready for the duties of a process that runs no command.
  package static func serve() { SignalCleanup.begin() }

  /// Says farewell to the others, where that is not done yet: whatever ends this program calls it first.
  static func leaveCompany() {
    let farewell = company.withLock { company in
      defer { company.farewell = nil }
      return company.farewell
    }
    farewell?()
  }

  /// How many threads this process works on: what `--threads` or `BREED_THREADS` says, else its share of the
  /// machine's processors, or the fewer that it was bound to.
  ///
  /// - Parameter count: how many such processes the machine has.
  package static func threads(sharedBy count: Int) -> Int {
    let share = max(1, min(boundProcessorCount, Parallel.processorCount / max(1, count)))
    company.withLock { $0.threads = share }
    let words = (1..<max(1, CommandLine.argc)).compactMap { place in
      CommandLine.unsafeArgv[Int(place)].map { String(cString: $0) }
    }
    return RenderingOptions.threads(namedIn: words) ?? share
  }

  /// How many of the machine's processors this process was bound to, as Linux tells it; all elsewhere.
  private static var boundProcessorCount: Int {
    let lines = (try? FileSystem.read("/proc/self/status", limit: 1 << 16)).map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n")
    }
    let mask = lines?.first { $0.hasPrefix("Cpus_allowed:") }?.split(separator: ":").last
    let count = (mask ?? "").compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount }
    return count > 0 ? count : Parallel.processorCount
  }

  /// What this program is, to be compared with another's.
  package static var identity: (version: String, architecture: String, program: String) {
    let program = (try? FileSystem.read("/proc/self/exe", limit: 1 << 30)).map { bytes in
      var hash = SHA256()
      hash.add(bytes)
      return "\(hash.digest)"
    }
    return (
      ProgramVersion.name, ProgramVersion.architecture, program ?? ""
    )
  }

  /// Says in a line on stderr what went wrong.
  package static func complain(failure words: String) { Console.complain(failure: words) }

  /// Says a line on stderr.
  package static func say(_ line: String) { Console.complain(line) }
}

/// `exit` is a method of commands.
private func leave(_ code: Int32) -> Never { exit(code) }
