import Breeding
import Crews

/// Breeds some of the islands of `breed auto --islands` for another process, in the folder that both share.
///
/// The order is the command and the seed of all islands; the request is the places of those to breed.
struct IslandDuty: Duty {
  static let name = "islands"

  private let member: IslandMember
  private let lines: LinesToTell

  /// The order for islands of that seed.
  static func order(_ command: SentCommand, seed: UInt64) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(seed)
    command.write(to: &writer)
    return writer.bytes
  }

  /// Reads what `order` wrote, and makes ready for these islands.
  init(order: [UInt8], threads: Int) throws {
    var reader = ByteReader(order)
    let seed: UInt64 = try reader.number()
    let command = try SentCommand(from: &reader)
    try reader.end()
    let auto = try command.auto()
    guard let name = auto.name, let settings = auto.islands.settings else {
      throw CrewError.message(expected: "a command with --islands")
    }
    let lines = LinesToTell()
    self.lines = lines
    let workshop = try auto.workshop { lines.add($0) }
    member = IslandMember(
      try auto.islandRuns(name, settings, seed: seed, in: workshop, isChecked: true))
  }

  func hear(_ word: [UInt8]) { member.hear(word) }

  func answer(_ request: [UInt8], _ call: DutyCall) throws -> [UInt8] {
    do {
      return try member.answer(request, call, telling: lines.taken)
    } catch let error as SeedRunError {
      throw WordedError(description: "\(error.lineage): \(error.error.withFlags)")
    }
  }
}

/// An error in words that are final.
private struct WordedError: Error, CustomStringConvertible {
  let description: String
}
