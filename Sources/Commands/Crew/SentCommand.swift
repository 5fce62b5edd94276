import Breeding
import Crews
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A command as it was typed, which other processes of the job read again to do a share of it.
struct SentCommand {
  /// The folder that it was typed in.
  private let working: String
  /// The folder of its lineages.
  private let populations: String
  private let words: [String]

  /// The command of this process.
  init(populations: String) {
    let path = getcwd(nil, 0)
    defer { free(path) }
    working = path.map { String(systemPath: $0) } ?? "."
    self.populations = populations
    words = Breed.typed
  }

  /// Writes what `init(from:)` reads.
  func write(to writer: inout ByteWriter) {
    writer.put(working)
    writer.put(populations)
    writer.put(each: words) { $0.put($1) }
  }

  /// Reads one.
  init(from reader: inout ByteReader) throws(CrewError) {
    (working, populations) = (try reader.text(), try reader.text())
    words = try reader.elements { (reader) throws(CrewError) in try reader.text() }
  }

  /// The command, for lineages of that folder; this process is in the folder that it was typed in then.
  ///
  /// - Throws: `FileError`; `CrewError` where it is another command.
  func auto() throws -> Auto {
    guard working.withSystemPath(chdir) == 0 else {
      throw FileSystem.error("cannot go to", working)
    }
    guard var auto = try Breed.parsedCommand(words) as? Auto else {
      throw CrewError.message(expected: "breed auto")
    }
    auto.folder.populations = populations
    return auto
  }
}

/// Lines that a person should know, until they are sent with the next word.
final class LinesToTell: Sendable {
  private let lines = Mutex<[String]>([])

  func add(_ line: String) { lines.withLock { $0.append(line) } }

  func taken() -> [String] {
    lines.withLock { lines in
      defer { lines = [] }
      return lines
    }
  }
}
