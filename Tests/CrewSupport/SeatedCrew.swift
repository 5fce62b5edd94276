import Crews
import Synchronization

/// A crew that is no other process: each member's duty is done here, at once, from the bytes that another process
/// would have been sent.
public final class SeatedCrew: Crew {
  /// How many threads each member has.
  public let members: [Int]
  private let duties: [any Duty.Type]
  private let requests = Mutex(0)
  private let failing: Int?

  /// A crew of members with so many threads each, who know these duties.
  ///
  /// - Parameter failing: the request, counted from 0, in which a member fails.
  public init(_ members: [Int], _ duties: [any Duty.Type], failing: Int? = nil) {
    (self.members, self.duties, self.failing) = (members, duties, failing)
  }

  /// How many requests were made of all members.
  public var requestCount: Int { requests.withLock { $0 } }

  /// Makes each member's duty.
  public func begin(_ duty: String, _ order: [UInt8]) throws(CrewError) -> any CrewJob {
    guard let found = duties.first(where: { $0.name == duty }) else { throw .unknownDuty(duty) }
    do {
      return Job(try members.map { try found.init(order: order, threads: $0) }, of: self)
    } catch { throw .member(name: "seat", reason: "\(error)") }
  }

  fileprivate func fails() -> Bool {
    requests.withLock { count in
      defer { count += 1 }
      return count == failing
    }
  }
}

/// The duties of a crew's members, and what they have answered.
private final class Job: CrewJob {
  private let duties: [any Duty]
  private let crew: SeatedCrew
  private let answers = Mutex<[Result<CrewAnswer, CrewError>]>([])

  init(_ duties: [any Duty], of crew: SeatedCrew) { (self.duties, self.crew) = (duties, crew) }

  func ask(_ member: Int, _ request: [UInt8], number: Int) throws(CrewError) {
    let result: Result<CrewAnswer, CrewError>
    do {
      if crew.fails() { throw CrewError.message(expected: "a request that can be answered") }
      let bytes = try duties[member].answer(request, DutyCall())
      result = .success(CrewAnswer(member: member, number: number, bytes: bytes))
    } catch { result = .failure(.member(name: "seat \(member + 1)", reason: "\(error)")) }
    answers.withLock { $0.append(result) }
  }

  func answer(
    keenly: Bool, noting note: (Int, [UInt8]) -> Void
  ) throws(CrewError) -> CrewAnswer {
    // The latest first: answers come in any order.
    guard let answer = answers.withLock({ $0.popLast() }) else {
      throw .way(reason: "nothing was asked for")
    }
    return try answer.get()
  }

  func flush() throws(CrewError) {}

  func tell(_ member: Int, _ word: [UInt8]) throws(CrewError) { duties[member].hear(word) }

  func stop() throws(CrewError) {}

  func endRound() {}

  func note(work: Duration) {}
}
