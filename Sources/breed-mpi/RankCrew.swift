import Crews
import MessagePassing
import Synchronization

/// The other ranks, as rank 0 has them do a share of its work.
final class RankCrew: Crew {
  let members: [Int]
  private let communicator: Communicator
  /// What each member is called in errors.
  private let names: [String]
  private let jobs = Atomic(0)
  private let counts = Mutex<[String: Count]>([:])

  /// What a kind of work took.
  struct Count {
    var jobs = 0
    var rounds = 0
    var messages = 0
    var bytes = 0
    /// What rank 0 had to do for the messages alone.
    var work = Duration.zero
  }

  /// The ranks from 1 on.
  init(_ communicator: Communicator, threads: [Int], names: [String]) {
    (self.communicator, members, self.names) = (communicator, threads, names)
  }

  func begin(_ duty: String, _ order: [UInt8]) throws(CrewError) -> any CrewJob {
    let job = jobs.add(1, ordering: .relaxed).newValue
    count(duty) { $0.jobs += 1 }
    try send(.job(job, duty: duty, order: order), of: duty)
    return RankJob(job, duty: duty, of: self, by: communicator, names: names)
  }

  /// Sends one member something, or all the same.
  fileprivate func send(
    _ envelope: Envelope, to member: Int? = nil, of duty: String
  ) throws(CrewError) {
    let bytes = envelope.bytes
    let hearers = member.map { [$0] } ?? Array(members.indices)
    try CrewError.way { () throws(MessageError) in
      var postings: [OnTheWay] = []
      // What was posted is waited for, whatever became of the others: its bytes are in use.
      defer { for posting in postings { try? posting.wait(by: communicator) } }
      for member in hearers {
        postings.append(
          OnTheWay(try communicator.post(bytes, to: member + 1, tag: Envelope.tag)))
      }
      for posting in postings { try posting.wait(by: communicator) }
    }
    count(duty) {
      $0.messages += hearers.count
      $0.bytes += bytes.count * hearers.count
    }
  }

  fileprivate func count(_ duty: String, _ body: (inout Count) -> Void) {
    counts.withLock { body(&$0[duty, default: Count()]) }
  }

  /// Sends the others home, and waits until they go. What they still had to say is passed over.
  func farewell() {
    do throws(MessageError) {
      for member in members.indices {
        try communicator.send(Envelope.farewell.bytes, to: member + 1, tag: Envelope.tag)
      }
      var left = members.count
      while left > 0 { if try communicator.receive().tag == Envelope.lastTag { left -= 1 } }
    } catch {
      // Where the way is broken, nobody waits at its other end.
    }
  }

  /// What was sent, in a line for each kind of work.
  var statistics: [String] {
    counts.withLock { counts in
      counts.sorted { $0.key < $1.key }.map { duty, count in
        let rounds = max(1, count.rounds)
        return "\(duty): \(count.jobs) jobs, \(count.rounds) rounds, \(count.messages) messages, "
          + "\(count.bytes) bytes, \(count.work / .milliseconds(1)) ms of rank 0; a round "
          + "\(count.messages / rounds) messages, \(count.bytes / rounds) bytes"
      }
    }
  }
}

/// A job of the ranks.
private final class RankJob: CrewJob {
  private let number: Int
  private let duty: String
  private let crew: RankCrew
  private let communicator: Communicator
  private let names: [String]
  /// Requests that may not have left yet.
  private let postings = Mutex<[OnTheWay]>([])

  init(
    _ number: Int, duty: String, of crew: RankCrew, by communicator: Communicator, names: [String]
  ) {
    (self.number, self.duty, self.crew) = (number, duty, crew)
    (self.communicator, self.names) = (communicator, names)
  }

  // Where the way is broken, so is the job.
  deinit {
    try? flush()
    try? crew.send(.end(job: number), of: duty)
  }

  func ask(_ member: Int, _ request: [UInt8], number: Int) throws(CrewError) {
    let bytes = try timing { () throws(CrewError) in
      let bytes = Envelope.request(job: self.number, number: number, request).bytes
      let posting = try CrewError.way { () throws(MessageError) in
        OnTheWay(try communicator.post(bytes, to: member + 1, tag: Envelope.tag))
      }
      postings.withLock { $0.append(posting) }
      return bytes
    }
    count(bytes)
  }

  func flush() throws(CrewError) {
    let postings = postings.withLock { postings in
      defer { postings = [] }
      return postings
    }
    try CrewError.way { () throws(MessageError) in
      for posting in postings { try posting.wait(by: communicator) }
    }
  }

  func answer(
    keenly: Bool, noting note: (Int, [UInt8]) -> Void
  ) throws(CrewError) -> CrewAnswer {
    try flush()
    while true {
      let message = try CrewError.way { () throws(MessageError) in
        try communicator.receive(tag: Envelope.answerTag(ofJob: number), keenly: keenly)
      }
      count(message.bytes)
      self.note(work: message.work)
      let member = message.source - 1
      switch try Reply(message.bytes) {
      case .done(let number, let bytes):
        return CrewAnswer(member: member, number: number, bytes: bytes)
      case .note(let number, let bytes): note(number, bytes)
      case .failed(_, let words): throw .member(name: names[member], reason: words)
      }
    }
  }

  func tell(_ member: Int, _ word: [UInt8]) throws(CrewError) {
    try crew.send(.word(job: number, word), to: member, of: duty)
  }

  func stop() throws(CrewError) { try crew.send(.stop(job: number), of: duty) }

  func note(work: Duration) { crew.count(duty) { $0.work += work } }

  func endRound() { crew.count(duty) { $0.rounds += 1 } }

  private func count(_ bytes: [UInt8]) {
    crew.count(duty) {
      $0.messages += 1
      $0.bytes += bytes.count
    }
  }
}

/// A message on its way, in a list of such.
private final class OnTheWay: @unchecked Sendable {
  private var posting: Communicator.Posting?

  init(_ posting: consuming Communicator.Posting) { self.posting = consume posting }

  /// Waits until it has left; one thread calls it, once.
  func wait(by communicator: Communicator) throws(MessageError) {
    if let posting = posting.take() { try communicator.wait(for: posting) }
  }
}

extension CrewError {
  /// Calls `body`, whose errors are those of the way.
  static func way<Result>(
    _ body: () throws(MessageError) -> Result
  ) throws(CrewError) -> Result {
    do throws(MessageError) { return try body() } catch { throw .way(reason: "\(error)") }
  }
}
