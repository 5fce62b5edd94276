/// What a client is answered.
public struct HTTPResponse: Sendable {
  /// The status: 200.
  public var status: Int
  /// The head's names and values. The length and the date are added.
  public var headers: [HTTPRequest.Field]
  /// What follows the head.
  public var body: Body

  /// What follows the head.
  public enum Body: Sendable {
    /// All of it.
    case bytes([UInt8])
    /// Part after part, as it comes.
    case stream(any HTTPStream)
  }

  /// An answer of the values given.
  public init(_ status: Int, _ headers: [HTTPRequest.Field] = [], body: Body = .bytes([])) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// A body that comes part by part.
public protocol HTTPStream: AnyObject, Sendable {
  /// The next part, for which it may wait; nil at the end. Called on one thread.
  ///
  /// - Throws: where there is no more though it is not the end; the client sees that it is cut off.
  func next() throws -> [UInt8]?
  /// Called once when nobody takes parts any more, on any thread.
  func close()
}

/// What answers requests; on as many threads as there are clients.
public protocol HTTPHandler: Sendable {
  /// How a request of this head is refused before its body is read; nil where it is not.
  func refusal(of head: HTTPRequest) -> HTTPResponse?
  /// The most bytes that the body of a request of this head may have.
  func bodyLimit(of head: HTTPRequest) -> Int
  /// The answer to a request, which may take its time.
  func response(to request: HTTPRequest) -> HTTPResponse
  /// The answer to a request whose body is over the limit.
  func tooLarge(_ head: HTTPRequest, limit: Int) -> HTTPResponse
}
