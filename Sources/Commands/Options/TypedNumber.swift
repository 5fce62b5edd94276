import ArgumentParser
import Breeding

/// Reads numbers that a person typed, for options that take one. What is no number is told with what
/// was expected; one that is out of bounds is told where it is used.
enum TypedNumber {
  /// Reads a whole number.
  ///
  /// - Parameter bounds: are told where it is no number; they are not checked.
  static func whole(_ bounds: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
    { text in
      guard let number = Int(text) else {
        throw ValidationError("expected a whole number, \(bounds.words)\(aside(text))")
      }
      return number
    }
  }

  /// Reads a number that may have a fraction.
  ///
  /// - Parameter bounds: are told where it is no number; they are not checked.
  static func decimal(_ bounds: ClosedRange<Double>) -> @Sendable (String) throws -> Double {
    { text in
      guard let number = Double(text) else { throw expected(bounds, for: text) }
      return number
    }
  }

  /// The number that was typed, which may be a part of what was.
  ///
  /// - Throws: what was expected, where it is out of bounds, too.
  static func decimal(_ text: some StringProtocol, in bounds: ClosedRange<Double>) throws
    -> Double
  {
    guard let number = Double(text), bounds ~= number else { throw expected(bounds, for: text) }
    return number
  }

  private static func expected(
    _ bounds: ClosedRange<Double>, for text: some StringProtocol
  ) -> ValidationError {
    let (low, high) = (Decimal.short(bounds.lowerBound), Decimal.short(bounds.upperBound))
    // Half of Europe writes 0,2.
    let point = text.contains(",") ? "; with a point, such as 0.2" : ""
    return ValidationError("expected a number, \(low) to \(high)\(point)\(aside(text))")
  }

  /// What to type in place of a number with a unit, or of a print's size.
  private static func aside(_ text: some StringProtocol) -> String {
    if PaperSize(String(text)) != nil { return "; prints are painted by breed render" }
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    let unit = text.dropFirst(number.count)
    guard Double(number) != nil, unit.allSatisfy({ $0.isLetter }), !unit.isEmpty else { return "" }
    return ", without \(printable(String(unit))): \(number)"
  }
}

extension Option where Value == Int? {
  /// The option of a whole number; what is no number is told with the bounds, which are not checked here.
  init(
    name: NameSpecification = .long, help: ArgumentHelp, completion: CompletionKind? = nil,
    in bounds: ClosedRange<Int>
  ) {
    self.init(
      name: name, help: help, completion: completion, transform: TypedNumber.whole(bounds))
  }
}

extension Option where Value == Int {
  /// The option of a whole number with a default, which its help names; the bounds are not checked here.
  init(
    wrappedValue: Int, name: NameSpecification = .long, help: ArgumentHelp,
    in bounds: ClosedRange<Int>
  ) {
    self.init(
      wrappedValue: wrappedValue, name: name, help: help.naming(default: "\(wrappedValue)"),
      transform: TypedNumber.whole(bounds))
  }
}

extension Option where Value == Double {
  /// The option of a number with a default, which its help names; the bounds are not checked here.
  init(
    wrappedValue: Double, name: NameSpecification = .long, help: ArgumentHelp,
    in bounds: ClosedRange<Double>
  ) {
    self.init(
      wrappedValue: wrappedValue, name: name, help: help.naming(default: "\(wrappedValue)"),
      transform: TypedNumber.decimal(bounds))
  }
}

extension Option where Value == Double? {
  /// The option of a number that may have a fraction; the bounds are told, not checked here.
  init(help: ArgumentHelp, in bounds: ClosedRange<Double>) {
    self.init(help: help, transform: TypedNumber.decimal(bounds))
  }
}

extension ArgumentHelp {
  fileprivate func naming(default value: String) -> ArgumentHelp {
    var help = self
    if help.abstract.last == "." { help.abstract.removeLast() }
    help.abstract += " (default: \(value))."
    return help
  }
}
