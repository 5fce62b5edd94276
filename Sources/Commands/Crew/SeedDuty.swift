import Breeding
import Crews
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Breeds lineages of `breed auto --seeds` for another process, in the folder that both share.
///
/// The order is the command as it was typed, the folder that it was typed in and the one of the lineages; a
/// request is the place of a seed and how many threads its lineage has.
struct SeedDuty: Duty {
  static let name = "seeds"

  private let runs: SeedRuns
  private let told: Told

  /// Lines that a person should know, until they are sent with the next word.
  private final class Told: Sendable {
    private let lines = Mutex<[String]>([])

    func add(_ line: String) { lines.withLock { $0.append(line) } }

    func taken() -> [String] {
      lines.withLock { lines in
        defer { lines = [] }
        return lines
      }
    }
  }

  /// The order for a command that was typed.
  static func order(_ typed: [String], populations: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(workingFolder ?? ".")
    writer.put(populations)
    writer.put(each: typed) { $0.put($1) }
    return writer.bytes
  }

  private static var workingFolder: String? {
    getcwd(nil, 0).map { path in
      defer { free(path) }
      return String(systemPath: path)
    }
  }

  /// Reads what `order` wrote, and makes ready for these runs.
  init(order: [UInt8], threads: Int) throws {
    var reader = ByteReader(order)
    let (working, populations) = (try reader.text(), try reader.text())
    let typed = try reader.elements { (reader) throws(CrewError) in try reader.text() }
    try reader.end()
    guard working.withSystemPath(chdir) == 0 else {
      throw FileSystem.error("cannot go to", working)
    }
    guard var auto = try Breed.parsedCommand(typed) as? Auto, let seeds = auto.seeds,
      let name = auto.name
    else { throw CrewError.message(expected: "a command with --seeds") }
    auto.folder.populations = populations
    let told = Told()
    self.told = told
    runs = try auto.seedRuns(
      name, seeds, in: auto.workshop { told.add($0) }, isChecked: true)
  }

  /// Breeds a lineage.
  func answer(_ request: [UInt8], _ call: DutyCall) throws -> [UInt8] {
    var reader = ByteReader(request)
    let (place, threads) = (try reader.count(), try reader.count())
    guard runs.seeds.indices ~= place, threads > 0 else {
      throw CrewError.message(expected: "the place of a seed")
    }
    func tellLines() { for line in told.taken() { call.note(SeedShare.Word.told(line).bytes) } }
    defer { tellLines() }
    guard call.isWanted() else { return SeedShare.Word.skipped.bytes }
    do {
      let bred = try runs.breedForOthers(
        place, threads: threads,
        tell: { event in
          tellLines()
          if let word = SeedShare.Word(event) { call.note(word.bytes) }
        }, while: call.isWanted)
      return SeedShare.Word(bred).bytes
    } catch let error as SeedRunError {
      return SeedShare.Word.failed("\(error.lineage): \(error.error.withFlags)").bytes
    } catch { return SeedShare.Word.failed("\(error)").bytes }
  }
}
