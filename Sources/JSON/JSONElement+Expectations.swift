import CJSON
import Text

extension JSONElement {
  /// Checks that this is a string of just that text.
  ///
  /// - Throws: `JSONError.unexpected` where it is anything else.
  public func expect(_ text: String) throws(JSONError) {
    guard try string() == text else { throw error(expected: "\"\(text)\"") }
  }

  /// An integer that is not too small.
  ///
  /// - Throws: `JSONError.unexpected` where it is not an integer or is under `least`.
  public func integer(atLeast least: Int) throws(JSONError) -> Int {
    let integer = try integer()
    guard integer >= least else { throw error(expected: "an integer of \(least) or more") }
    return integer
  }

  /// An integer within bounds.
  ///
  /// - Throws: `JSONError.unexpected` where it is not an integer or is beyond them.
  public func integer(in bounds: ClosedRange<Int>) throws(JSONError) -> Int {
    let integer = try integer()
    guard bounds ~= integer else {
      throw error(expected: "an integer of \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return integer
  }

  /// The case whose name is written here.
  ///
  /// - Throws: `JSONError.unexpected` where no case has that name, with the names that there are.
  public func one<Case>(of type: Case.Type = Case.self) throws(JSONError) -> Case
  where Case: CaseIterable & RawRepresentable, Case.RawValue == String {
    guard let found = Case(rawValue: try string()) else {
      throw error(
        expected: "one of " + Case.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
    }
    return found
  }

  /// The cases whose names are written here in an array.
  ///
  /// - Throws: `JSONError.unexpected` where one is no name of a case.
  public func names<Case>(of type: Case.Type = Case.self) throws(JSONError) -> [Case]
  where Case: CaseIterable & RawRepresentable, Case.RawValue == String {
    var cases: [Case] = []
    for element in try elements() { cases.append(try element.one()) }
    return cases
  }
}

extension JSONElement {
  /// An error that says that this value is not what was expected: for faults in the meaning of a
  /// value, which only the caller can see.
  ///
  /// - Parameters:
  ///   - expected: what a correct file would have, such as `a node id`.
  ///   - found: what is here instead; by default the value's type or text.
  public func error(expected: String, found: String? = nil) -> JSONError {
    .unexpected(at: place, expected: expected, found: found ?? self.found)
  }

  /// Where this value is; searches the tree, for errors only.
  public var place: JSONPlace {
    let path = withExtendedLifetime(document) {
      var path = JSONPath()
      if let container, let step {
        _ = Tree.find(container, in: document.root.handle, path: &path)
        path.steps.append(step)
      }
      return path
    }
    return JSONPlace(source: document.source, path: "\(path)")
  }

  /// What this value is, in a few words or its shortened text.
  private var found: String {
    withExtendedLifetime(document) {
      switch json_object_get_type(handle) {
      case json_type_null: "null"
      case json_type_boolean: json_object_get_boolean(handle) != 0 ? "true" : "false"
      case json_type_int: "\(json_object_get_int64(handle))"
      case json_type_double: Quotation.printable(decimal(of: handle) ?? "", limit: Quotation.limit)
      case json_type_string: Quotation.quoted(text(of: handle))
      case json_type_array:
        Self.counted(Int(json_object_array_length(handle)), "element", of: "an array")
      case json_type_object:
        Self.counted(Int(json_object_object_length(handle)), "member", of: "an object")
      default: "something else"
      }
    }
  }

  private static func counted(_ count: Int, _ noun: String, of container: String) -> String {
    "\(container) of \(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
