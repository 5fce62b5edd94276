import Files
import Pictures
import Threads

/// One judge of a run: its processes, which are started when it is first asked and end with this value.
///
/// A process that ends, that does not answer in time, or that breaks the protocol is started once more and given
/// again what it had not answered; after the second failure nothing is asked of the judge any more.
///
/// It may be used from one thread at a time.
public final class Judge {
  /// How many processes a judge may have.
  public static let processCounts = 1...64
  /// How many seconds it may have for a batch, or to start.
  public static let secondCounts = 1...86_400

  /// What is run.
  public let command: JudgeCommand

  /// A judge that is not started yet.
  ///
  /// - Parameters:
  ///   - processes: how many of them judge at the same time, each a batch.
  ///   - seconds: how long one may take to start, and for each batch; 120 and 60 where nothing is given.
  ///   - threads: how many threads encode PNGs.
  ///   - restarted: is told why a process was started once more; called on any thread.
  public init(
    _ command: JudgeCommand, processes: Int = 1, seconds: Int? = nil,
    threads: Int = Parallel.processorCount,
    restarted: @escaping @Sendable (JudgeError) -> Void = { _ in }
  )

  /// What it says of itself; starts it where it is not started yet.
  ///
  /// - Throws: `JudgeError`, but not `.failed`.
  public func profile() throws(JudgeError) -> JudgeProfile

  /// What it finds of pictures, in their order.
  ///
  /// A process has two batches under way, so that it never waits; meanwhile the next are painted. What it finds
  /// of a picture should not depend on what else is in the batch: batches are of equal sizes, as far as that
  /// goes, and at least one for each process.
  ///
  /// - Parameters:
  ///   - count: how many pictures there are.
  ///   - paint: paints those of a range, in the size that the judge wants; not called where it wants none. Ranges
  ///     come in ascending order, each once.
  ///   - genome: the genome of an index as JSON; not called where the judge wants none.
  ///   - advance: is told how many pictures are judged, of all.
  ///   - take: is given what was found of a range, as soon as it is known; ranges come in ascending order, each
  ///     once.
  ///   All are called on the calling thread.
  /// - Throws: `JudgeError`, and what `paint` and `take` throw.
  public func judge(
    _ count: Int, paint: (Range<Int>, PictureSize) throws -> [Picture],
    genome: (Int) throws -> String, advance: (Int) -> Void = { _ in },
    take: (Range<Int>, [Judgement]) throws -> Void = { _, _ in }
  ) throws -> [Judgement]
}
