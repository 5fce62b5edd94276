import Evolution
import Genomes
import Populations

/// An island while it is bred, by one thread at a time.
final class IslandBreeding: @unchecked Sendable {
  private let place: Int
  private let island: Island
  private let own: RunOfSeveral
  private let workshop: Workshop
  private let schedule: IslandSchedule
  // Whoever has the island of the schedule has these.
  private var run: AutomaticRun?
  private var bred: SeedRuns.Bred?
  private var failure: (any Error)?

  /// An island of that place among all.
  init(
    place: Int, _ island: Island, _ own: RunOfSeveral, in workshop: Workshop,
    by schedule: IslandSchedule
  ) {
    (self.place, self.island, self.own) = (place, island, own)
    (self.workshop, self.schedule) = (workshop, schedule)
  }

  /// Breeds until it has to wait for another island, is at its goal, or is to stop.
  ///
  /// - Returns: whether it is to be bred no more.
  func goOn(while isWanted: () -> Bool, tell: (SeedRuns.Event) -> Void) -> Bool {
    do { return try breed(while: isWanted, tell: tell) } catch {
      failure = error
      schedule.stop()
      return true
    }
  }

  private func breed(
    while isWanted: () -> Bool, tell: (SeedRuns.Event) -> Void
  ) throws -> Bool {
    if run == nil {
      if try own.isDone(in: workshop) {
        let passed = try own.passedOver(place, in: workshop)
        bred = passed
        tell(.ended(passed))
        post(passed.shown.generation.number, isLast: true)
        return true
      }
      run = try own.begin(in: workshop)
    }
    guard var run else { return true }
    // It is a value with much in it, of which no copy is wanted. One that has ended is kept no longer.
    self.run = nil
    defer { if bred == nil { self.run = run } }
    let ending = try run.goOn(
      while: { isWanted() && schedule.mayBreed($0.generation.number + 1, island) }
    ) { run in
      let number = run.generation.number
      tell(
        .advanced(
          place: place, share: run.share, generation: number, best: run.summary?.best))
      if island.sends(number) { post(number, isLast: false) }
    }
    post(run.generation.number, isLast: ending == .goal)
    guard ending == .goal else { return false }
    let ended = try drawn(run)
    bred = ended
    tell(.ended(ended))
    return true
  }

  /// The island as its run has left it, with its sheet.
  private func drawn(_ run: AutomaticRun) throws -> SeedRuns.Bred {
    SeedRuns.Bred(
      place: place, shown: try workshop.draw(run), reached: run.reached,
      fulfilment: run.fulfilment, wasDone: false)
  }

  private func post(_ generation: Int, isLast: Bool) {
    schedule.post(
      IslandNotice(island: island.number, generation: generation, isLast: isLast))
  }

  /// What came of it, once no thread breeds it any more; nil where it was never begun.
  ///
  /// - Throws: what stopped it.
  func finish(tell: (SeedRuns.Event) -> Void) throws -> SeedRuns.Bred? {
    do {
      if let failure { throw failure }
      guard let run, bred == nil else { return bred }
      let stopped = try drawn(run)
      tell(.ended(stopped))
      return stopped
    } catch let error as RequestError {
      throw SeedRunError(lineage: own.lineage, error: error)
    }
  }
}
