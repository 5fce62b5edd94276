import Breeding
import Crews

/// Breeds lineages of `breed auto --seeds` for another process, in the folder that both share.
///
/// The order is the command; a request is the place of a seed and how many threads its lineage has.
struct SeedDuty: Duty {
  static let name = "seeds"

  private let runs: SeedRuns
  private let lines: LinesToTell

  /// The order for a command.
  static func order(_ command: SentCommand) -> [UInt8] {
    var writer = ByteWriter()
    command.write(to: &writer)
    return writer.bytes
  }

  /// Reads what `order` wrote, and makes ready for these runs.
  init(order: [UInt8], threads: Int) throws {
    var reader = ByteReader(order)
    let command = try SentCommand(from: &reader)
    try reader.end()
    let auto = try command.auto()
    guard let seeds = auto.seeds, let name = auto.name else {
      throw CrewError.message(expected: "a command with --seeds")
    }
    let lines = LinesToTell()
    self.lines = lines
    runs = try auto.seedRuns(
      name, seeds, in: auto.workshop { lines.add($0) }, isChecked: true)
  }

  /// Breeds a lineage.
  func answer(_ request: [UInt8], _ call: DutyCall) throws -> [UInt8] {
    var reader = ByteReader(request)
    let (place, threads) = (try reader.count(), try reader.count())
    guard runs.seeds.indices ~= place, threads > 0 else {
      throw CrewError.message(expected: "the place of a seed")
    }
    func tellLines() { for line in lines.taken() { call.note(RunWord.told(line).bytes) } }
    defer { tellLines() }
    guard call.isWanted() else { return RunWord.skipped.bytes }
    do {
      let bred = try runs.breedForOthers(
        place, threads: threads,
        tell: { event in
          tellLines()
          if let word = RunWord(event) { call.note(word.bytes) }
        }, while: call.isWanted)
      return RunWord(bred).bytes
    } catch let error as SeedRunError {
      return RunWord.failed("\(error.lineage): \(error.error.withFlags)").bytes
    } catch { return RunWord.failed("\(error)").bytes }
  }
}
