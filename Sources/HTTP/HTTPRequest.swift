/// A request of a client, whole.
public struct HTTPRequest: Sendable {
  /// The method, as it was sent: `GET`.
  public let method: String
  /// The path with its %XX resolved: `/api/state`.
  public let path: String
  /// The names and values after the `?`, in their order, with their %XX resolved.
  public let query: [Field]
  /// The head's names and values, in their order.
  public let headers: [Field]
  /// The body, empty where there is none.
  public internal(set) var body: [UInt8]
  /// Whether its client is still there.
  var isOpen: @Sendable () -> Bool = { true }

  /// A name with its value.
  public struct Field: Hashable, Sendable {
    /// The name, as it was sent.
    public let name: String
    /// The value; empty where none was sent.
    public let value: String

    /// A field of that name.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A request of the values given.
  public init(
    method: String, path: String, query: [Field] = [], headers: [Field] = [], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// Whether somebody still waits for the answer, as far as that is known.
  public var isWaitedFor: Bool { isOpen() }

  /// The value of a header; nil where it was not sent, or several times.
  ///
  /// - Parameter name: in lower case.
  public func header(_ name: String) -> String? {
    let found = headers.filter { $0.name.lowercased() == name }
    return found.count == 1 ? found[0].value : nil
  }

  /// Whether a header was sent, once or more often.
  public func has(_ name: String) -> Bool { headers.contains { $0.name.lowercased() == name } }

  /// The value of a cookie; nil where it was not sent, or several times.
  public func cookie(_ name: String) -> String? {
    let found = headers.filter { $0.name.lowercased() == "cookie" }
      .flatMap { $0.value.split(separator: ";") }
      .compactMap { pair -> String? in
        let parts = pair.drop { $0 == " " }.split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0] == name ? String(parts[1]) : nil
      }
    return found.count == 1 ? found[0] : nil
  }
}
