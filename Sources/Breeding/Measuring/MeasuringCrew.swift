import Crews
import Evolution
import Genomes
import Rendering
import Threads

/// A crew that does a share of what is measured of a search's genomes. It begins with the first batch.
///
/// Genomes are dealt out by their size over all threads, those of this process among them; `Deal` says
/// how. Evaluations come back in the genomes' order, so that a search sees no difference.
final class MeasuringCrew: @unchecked Sendable {
  private let crew: any Crew
  private let single: SingleMeasures
  private let order: [UInt8]
  /// For each process how many threads it has; this one is the first.
  private let hands: [Int]
  private let monitor = Monitor()
  // guarded by the monitor
  private var job: (any CrewJob)?
  private var sent: [Set<String>]

  /// A crew for these measures; nil where nothing is painted, so that all is done at once, or where one of
  /// the measures is somebody's own.
  ///
  /// - Parameter threads: of this process.
  init?(_ crew: any Crew, _ single: SingleMeasures, threads: Int) {
    guard !crew.members.isEmpty, single.paints, let order = MeasureDuty.order(single) else {
      return nil
    }
    (self.crew, self.single, self.order) = (crew, single, order)
    hands = [threads] + crew.members
    sent = crew.members.map { _ in [] }
  }

  private func begunJob() throws(CrewError) -> any CrewJob {
    if let job { return job }
    let new = try crew.begin(MeasureDuty.name, order)
    job = new
    return new
  }

  /// An evaluation for each genome, in their order.
  ///
  /// - Throws: `CrewError`.
  func evaluations(of genomes: [Genome], by renderer: Renderer) throws(CrewError) -> [Evaluation] {
    monitor.lock()
    defer { monitor.unlock() }
    let job = try begunJob()
    let shares = job.timing { Deal.pieces(weighing: genomes.map(\.weight), to: hands) }
    var asked = 0
    for (member, share) in shares.dropFirst().enumerated() where !share.isEmpty {
      let request = job.timing {
        MeasureDuty.request(share.map { genomes[$0] }, besides: &sent[member])
      }
      try job.ask(member, request, number: member)
      asked += 1
    }
    try job.flush()
    var evaluations = [Evaluation?](repeating: nil, count: genomes.count)
    func take(_ found: [Evaluation], of share: [Int]) {
      for (place, evaluation) in zip(share, found) { evaluations[place] = evaluation }
    }
    let single = single
    let own = shares[0].map { genomes[$0] }
    take(
      renderer.map(own) { genome, painter in single.evaluation(of: genome, by: painter) },
      of: shares[0])
    // After a failure, too, all are waited for: no answer is taken for one to a later batch.
    var failure: CrewError?
    for _ in 0..<asked {
      do throws(CrewError) {
        let answer = try job.answer(keenly: true) { _, _ in }
        let share = shares[answer.member + 1]
        try job.timing { () throws(CrewError) in
          take(
            try MeasureDuty.evaluations(in: answer.bytes, count: share.count, single), of: share)
        }
      } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    job.endRound()
    let whole = evaluations.compactMap(\.self)
    guard whole.count == genomes.count else { throw .message(expected: "all evaluations") }
    return whole
  }
}

extension Genome {
  /// About how long it takes to paint, in no unit.
  fileprivate var weight: Int { 4 * nodes.count + connections.count }
}
