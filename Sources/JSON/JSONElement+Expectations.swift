extension JSONElement {
  /// Checks that this is a string of just that text.
  ///
  /// - Throws: `JSONError.unexpected` where it is anything else.
  public func expect(_ text: String) throws(JSONError) {
    guard try string() == text else { throw error(expected: "\"\(text)\"") }
  }

  /// The integer that this is, where it is not too small.
  ///
  /// - Throws: `JSONError.unexpected` where it is not an integer or is under `least`.
  public func integer(atLeast least: Int) throws(JSONError) -> Int {
    let integer = try integer()
    guard integer >= least else { throw error(expected: "an integer of \(least) or more") }
    return integer
  }

  /// The integer that this is, where it is within the bounds.
  ///
  /// - Throws: `JSONError.unexpected` where it is not an integer or is beyond them.
  public func integer(in bounds: ClosedRange<Int>) throws(JSONError) -> Int {
    let integer = try integer()
    guard bounds ~= integer else {
      throw error(expected: "an integer of \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return integer
  }

  /// The case whose name stands here.
  ///
  /// - Throws: `JSONError.unexpected` where none has it, with those that there are.
  public func one<Case>(of type: Case.Type = Case.self) throws(JSONError) -> Case
  where Case: CaseIterable & RawRepresentable, Case.RawValue == String {
    guard let found = Case(rawValue: try string()) else {
      throw error(
        expected: "one of " + Case.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
    }
    return found
  }

  /// The cases whose names stand here in an array.
  ///
  /// - Throws: `JSONError.unexpected` where one is no name of a case.
  public func names<Case>(of type: Case.Type = Case.self) throws(JSONError) -> [Case]
  where Case: CaseIterable & RawRepresentable, Case.RawValue == String {
    var cases: [Case] = []
    for element in try elements() { cases.append(try element.one()) }
    return cases
  }
}
