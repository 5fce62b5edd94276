import Crews
import Synchronization
import Threads

/// A crew whose members are threads of this process, each of which does a request at a time, from the bytes that
/// another process would have been sent.
public final class ThreadedCrew: Crew {
  /// How many threads each member has.
  public let members: [Int]
  private let duties: [any Duty.Type]
  fileprivate let requests = Atomic(0)

  /// A crew of members with so many threads each, who know these duties.
  public init(_ members: [Int], _ duties: [any Duty.Type]) {
    (self.members, self.duties) = (members, duties)
  }

  /// How many requests were made of all members.
  public var requestCount: Int { requests.load(ordering: .relaxed) }

  /// Makes each member's duty.
  public func begin(_ duty: String, _ order: [UInt8]) throws(CrewError) -> any CrewJob {
    guard let found = duties.first(where: { $0.name == duty }) else { throw .unknownDuty(duty) }
    do {
      return ThreadedJob(try members.map { try found.init(order: order, threads: $0) }, of: self)
    } catch { throw .member(name: "thread", reason: "\(error)") }
  }
}

private final class ThreadedJob: CrewJob {
  private let duties: [any Duty]
  private let crew: ThreadedCrew
  private let isStopped = Atomic(false)
  private let mail = Mail()

  init(_ duties: [any Duty], of crew: ThreadedCrew) { (self.duties, self.crew) = (duties, crew) }

  /// What members have said and nobody has read.
  private final class Mail: @unchecked Sendable {
    enum Letter {
      case note(Int, [UInt8])
      case answer(Result<CrewAnswer, CrewError>)
    }

    private let monitor = Monitor()
    private var letters: [Letter] = []

    func put(_ letter: Letter) {
      monitor.lock()
      letters.append(letter)
      monitor.announce()
      monitor.unlock()
    }

    func take() -> Letter {
      monitor.lock()
      defer { monitor.unlock() }
      while letters.isEmpty { monitor.wait() }
      return letters.removeFirst()
    }
  }

  func ask(_ member: Int, _ request: [UInt8], number: Int) throws(CrewError) {
    let duty = duties[member]
    crew.requests.add(1, ordering: .relaxed)
    _ = Thread(isJoined: false) { [self] in
      let call = DutyCall(
        isWanted: { self.isStopped.load(ordering: .relaxed) == false },
        note: { self.mail.put(.note(number, $0)) })
      do {
        let bytes = try duty.answer(request, call)
        mail.put(.answer(.success(CrewAnswer(member: member, number: number, bytes: bytes))))
      } catch {
        mail.put(.answer(.failure(.member(name: "thread \(member + 1)", reason: "\(error)"))))
      }
    }
  }

  func answer(
    keenly: Bool, noting note: (Int, [UInt8]) -> Void
  ) throws(CrewError) -> CrewAnswer {
    while true {
      switch mail.take() {
      case .note(let number, let bytes): note(number, bytes)
      case .answer(let answer): return try answer.get()
      }
    }
  }

  func tell(_ member: Int, _ word: [UInt8]) throws(CrewError) { duties[member].hear(word) }

  func flush() throws(CrewError) {}

  func stop() throws(CrewError) { isStopped.store(true, ordering: .relaxed) }

  func endRound() {}

  func note(work: Duration) {}
}
