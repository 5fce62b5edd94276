import Crews

/// Breeds some of several islands for another process, in the folder that both share.
package final class IslandMember: Sendable {
  private let runs: IslandRuns
  private let board = NoticeBoard()

  /// A member that breeds some of these.
  package init(_ runs: IslandRuns) { self.runs = runs.besideOthers() }

  /// Takes a word of the other process, which says how far others' islands are.
  package func hear(_ word: [UInt8]) {
    if case .notice(let notice) = try? IslandWord(word) { board.put(notice) }
  }

  /// Breeds the islands of a request: all side by side, since they may wait for each other.
  ///
  /// - Parameter lines: gives what a person should know since it was called last.
  /// - Throws: as `IslandRuns.go`; `CrewError.message`.
  package func answer(
    _ request: [UInt8], _ call: DutyCall, telling lines: @escaping @Sendable () -> [String]
  ) throws -> [UInt8] {
    var reader = ByteReader(request)
    let places = try reader.elements { (reader) throws(CrewError) in try reader.count() }
    try reader.end()
    guard let first = places.first, places.allSatisfy(runs.islands.indices.contains) else {
      throw CrewError.message(expected: "places of islands")
    }
    let note: @Sendable (Int, RunWord) -> Void = { place, word in
      for line in lines() { call.note(IslandWord.run(place: place, .told(line)).bytes) }
      call.note(IslandWord.run(place: place, word).bytes)
    }
    defer { for line in lines() { call.note(IslandWord.run(place: first, .told(line)).bytes) } }
    _ = try runs.go(places, by: Exchange(board: board, call: call), while: call.isWanted) { event in
      switch event {
      case .advanced(let place, let share, let generation, let best):
        note(place, .advanced(share: share, generation: generation, best: best))
      case .ended(let bred): note(bred.place, RunWord(bred))
      }
    }
    return []
  }

  /// The way to the other process.
  private struct Exchange: MigrantExchange {
    let board: NoticeBoard
    let call: DutyCall

    func listen(_ hear: @escaping @Sendable (IslandNotice) -> Void) { board.listen(hear) }

    func post(_ notice: IslandNotice) { call.note(IslandWord.notice(notice).bytes) }
  }
}
