/// Other processes that do a share of this one's work, each with threads of its own: on this machine or on
/// others. They see no file of this process; what they need is sent to them as bytes.
///
/// A member is known by its place in `members`, from 0; this process is none of them.
public protocol Crew: Sendable {
  /// How many threads each member works on.
  var members: [Int] { get }

  /// Begins a job: every member is given its order, once.
  ///
  /// - Parameters:
  ///   - duty: the name of the `Duty` that the members do.
  ///   - order: what they have to know before the first request.
  /// - Throws: `CrewError`.
  func begin(_ duty: String, _ order: [UInt8]) throws(CrewError) -> any CrewJob
}

/// A job that a crew has begun: requests go to members, answers come back in any order.
///
/// One thread asks and waits; others may have jobs of their own at the same time. The job ends where this
/// value is let go.
public protocol CrewJob: AnyObject, Sendable {
  /// Gives a member a request, which it begins when it has a thread for it.
  ///
  /// - Parameter number: by which the answer is known.
  /// - Throws: `CrewError`.
  func ask(_ member: Int, _ request: [UInt8], number: Int) throws(CrewError)

  /// Waits until all requests have left, as `answer` does first. Call it before long work: a request may be
  /// on its way no further while nobody looks after it.
  ///
  /// - Throws: `CrewError`.
  func flush() throws(CrewError)

  /// Waits for an answer, of whatever request.
  ///
  /// - Parameters:
  ///   - keenly: whether this thread has nothing else to do, and nobody else here either: then it looks
  ///     without sleep for a while.
  ///   - note: is given what members tell before they are done.
  /// - Throws: `CrewError`; where a member failed, what it said.
  func answer(
    keenly: Bool, noting note: (_ number: Int, _ bytes: [UInt8]) -> Void
  ) throws(CrewError) -> CrewAnswer

  /// Tells a member a word, which it hears at once, also while it works; any thread may call it.
  ///
  /// - Throws: `CrewError`.
  func tell(_ member: Int, _ word: [UInt8]) throws(CrewError)

  /// Tells the members that what they still do is not wanted; they answer all the same.
  func stop() throws(CrewError)

  /// Notes that a round of requests is complete, for the count of messages a round.
  func endRound()

  /// Notes how long this process took to make a request or to read an answer.
  func note(work: Duration)
}

extension CrewJob {
  /// Does work that is for the messages alone, and notes how long it took.
  public func timing<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let began = ContinuousClock.now
    let result = try work()
    note(work: .now - began)
    return result
  }
}

/// What a member answered.
public struct CrewAnswer: Sendable {
  /// Who answered.
  public let member: Int
  /// The request's number.
  public let number: Int
  /// What the duty made of the request.
  public let bytes: [UInt8]

  /// An answer of the values given.
  public init(member: Int, number: Int, bytes: [UInt8]) {
    (self.member, self.number, self.bytes) = (member, number, bytes)
  }
}
