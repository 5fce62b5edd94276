import Crews
import Genomes
import Populations
import Threads

/// How other processes breed some of several runs: each is given the place of a seed, breeds its lineage in the
/// folder that all share, and says how it ended.
public struct SeedShare {
  private let job: any CrewJob
  private let threads: [Int]

  /// A share for those who were given the job.
  ///
  /// - Parameter threads: how many threads each member works on.
  package init(_ job: any CrewJob, threads: [Int]) { (self.job, self.threads) = (job, threads) }

  /// The members as helpers: each breeds as many lineages at once as it has threads.
  ///
  /// - Parameter fail: is called where one fails.
  func helpers(
    for runs: SeedRuns, while isWanted: @escaping () -> Bool,
    tell: @escaping (SeedRuns.Event) -> Void, fail: @escaping () -> Void
  ) -> Helpers<Result<SeedRuns.Bred?, any Error>, any Error> {
    let (job, threads) = (job, threads)
    // Where there are fewer lineages than threads, each has several.
    let hands = threads.reduce(0, +) + 1
    var isStopped = false
    return Helpers(
      job, capacities: threads.map { min($0, max(1, runs.seeds.count)) },
      request: { place, member in
        var writer = ByteWriter()
        writer.put(count: place)
        let each = runs.seeds.count < hands ? max(1, hands / max(1, runs.seeds.count)) : 1
        writer.put(count: min(each, threads[member]))
        return writer.bytes
      },
      noting: { place, bytes in
        if !isWanted(), !isStopped {
          isStopped = true
          // Where the way is broken the next answer says so.
          try? job.stop()
        }
        switch try? RunWord(bytes, place: place) {
        case .advanced(let share, let generation, let best):
          tell(.advanced(place: place, share: share, generation: generation, best: best))
        case .told(let line): runs.tell(line)
        default: break
        }
      },
      product: { answer in
        switch try RunWord(answer.bytes, place: answer.number) {
        case .ended(let ending):
          let bred = try runs.bredElsewhere(ending)
          tell(.ended(bred))
          return .success(bred)
        case .failed(let words):
          fail()
          return .failure(SeedFailure(description: words))
        default: return .success(nil)
        }
      }
    ).onFailure(fail)
  }
}

/// Why a lineage could not be bred that another process was to breed.
struct SeedFailure: Error, CustomStringConvertible {
  /// In its own words.
  let description: String
}
