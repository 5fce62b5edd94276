import HTTP

/// An address of the page's server and what answers there.
struct Route: Sendable {
  let method: String
  /// The parts of the path; one that begins with a colon stands for any.
  let pattern: [Substring]
  /// The names that may stand after the `?`.
  let parameters: Set<String>
  let answer: @Sendable (Call) throws -> HTTPResponse

  /// A route.
  ///
  /// - Parameters:
  ///   - path: as in `/api/lineages/:name`.
  ///   - parameters: the names that may stand after the `?`.
  init(
    _ method: String, _ path: String, parameters: Set<String> = [],
    _ answer: @escaping @Sendable (Call) throws -> HTTPResponse
  ) {
    self.method = method
    pattern = path.split(separator: "/")
    self.parameters = parameters
    self.answer = answer
  }

  /// What a path has in the places of the names; nil where it is another path.
  func values(in path: [Substring]) -> [Substring: Substring]? {
    guard path.count == pattern.count else { return nil }
    var values: [Substring: Substring] = [:]
    for (part, known) in zip(path, pattern) {
      if known.first == ":" {
        values[known.dropFirst()] = part
      } else if part != known {
        return nil
      }
    }
    return values
  }
}

/// A request at a route.
struct Call {
  let request: HTTPRequest
  /// Who answers.
  let page: PageHandler
  private let values: [Substring: Substring]
  private let query: [String: String]

  /// - Throws: where a name is not the route's, or stands there twice.
  init(
    _ request: HTTPRequest, at route: Route, _ values: [Substring: Substring],
    on page: PageHandler
  ) throws(PageError) {
    self.request = request
    self.page = page
    self.values = values
    var query: [String: String] = [:]
    for field in request.query {
      guard route.parameters.contains(field.name) else {
        let known = route.parameters.sorted().joined(separator: ", ")
        throw .bad(
          "?\(field.name): expected " + (known.isEmpty ? "nothing after the \"?\"" : known))
      }
      guard query.updateValue(field.value, forKey: field.name) == nil else {
        throw .bad("?\(field.name): expected it once")
      }
    }
    self.query = query
  }

  /// What stands in the place of a name of the path.
  subscript(name: Substring) -> String { values[name].map(String.init) ?? "" }

  /// What stands after the `?` under that name.
  func text(_ name: String) -> String? { query[name] }

  /// A whole number after the `?`.
  func integer(_ name: String, in bounds: ClosedRange<Int>) throws(PageError) -> Int? {
    guard let text = query[name] else { return nil }
    guard let number = Int(text), bounds ~= number else {
      throw .bad(
        "?\(name)=\(text): expected \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return number
  }

  /// A number after the `?`.
  func number(_ name: String, in bounds: ClosedRange<Double>) throws(PageError) -> Double? {
    guard let text = query[name] else { return nil }
    guard let number = Double(text), bounds ~= number else {
      throw .bad(
        "?\(name)=\(text): expected \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return number
  }

  /// A whole number in the path.
  func integer(inPath name: Substring) throws(PageError) -> Int {
    guard let number = Int(self[name]), number > 0 else {
      throw .notFound("\(self[name]): expected a number")
    }
    return number
  }
}
