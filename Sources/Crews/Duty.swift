/// A kind of work that a process does for another.
///
/// A duty is made of its order once a job, and answers the job's requests on as many threads as it was given,
/// which may all ask it at once. Neither who asks nor on how many threads may change a byte of an answer.
public protocol Duty: Sendable {
  /// By which it is asked for.
  static var name: String { get }

  /// Makes ready for requests.
  ///
  /// - Parameters:
  ///   - order: what `Crew.begin` was given.
  ///   - threads: how many threads this process works on.
  /// - Throws: where the order cannot be read, or what it names cannot be had.
  init(order: [UInt8], threads: Int) throws

  /// What it makes of a request.
  ///
  /// - Parameter call: the way back to whoever asks, before it is done.
  /// - Throws: where the work fails; whoever asked is told in the error's words.
  func answer(_ request: [UInt8], _ call: DutyCall) throws -> [UInt8]

  /// Takes a word of whoever asks, also while it works. One thread says all words, in their order, and is
  /// not to be held up.
  func hear(_ word: [UInt8])
}

extension Duty {
  /// Most work needs no word meanwhile.
  public func hear(_ word: [UInt8]) {}
}

/// The way from a duty to whoever asked for it, while it works.
public struct DutyCall: Sendable {
  /// Whether the answer is still wanted, which long work asks now and then.
  public let isWanted: @Sendable () -> Bool
  /// Tells something before the work is done.
  public let note: @Sendable ([UInt8]) -> Void

  /// A way of these two.
  public init(
    isWanted: @escaping @Sendable () -> Bool = { true },
    note: @escaping @Sendable ([UInt8]) -> Void = { _ in }
  ) {
    (self.isWanted, self.note) = (isWanted, note)
  }
}
