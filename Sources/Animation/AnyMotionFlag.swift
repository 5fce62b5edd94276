/// A flag of a motion, whatever the type of its value: for forms, and for whoever gives texts.
public struct AnyMotionFlag: Sendable {
  /// The flag's name, without its dashes.
  public let name: String
  /// What it is, in a few words.
  public let summary: String
  /// The least and the greatest value; nil where the value is not a number.
  public let bounds: ClosedRange<Double>?
  /// The value where the flag is not given, as it is typed; nil where that is not always the same.
  public let standard: String?
  /// That value in words, where it is not always the same.
  public let standardWords: String?
  /// What may be typed.
  public let form: Form
  private let reading: @Sendable (String) -> (any Sendable)?

  /// What may be typed as a value.
  public enum Form: Hashable, Sendable {
    /// A number.
    case number
    /// A whole number.
    case wholeNumber
    /// One of these words.
    case word([String])
  }

  fileprivate init<Value, Typed: MotionFlagValue>(
    _ flag: MotionFlag<Value>, _ type: Typed.Type, standard: Typed?
  ) {
    name = flag.name
    summary = flag.summary
    bounds = flag.bounds
    self.standard = standard?.typed
    standardWords = flag.standardWords
    form = Typed.form
    reading = { Typed(typed: $0) }
  }

  /// The value of a text; nil where it is none.
  public func value(of text: String) -> (any Sendable)? { reading(text) }
}

/// The value of a flag of a motion.
protocol MotionFlagValue: Sendable {
  /// What may be typed.
  static var form: AnyMotionFlag.Form { get }
  /// The value of what was typed.
  init?(typed text: String)
  /// As it is typed.
  var typed: String { get }
}

extension MotionFlag where Value: MotionFlagValue {
  /// The flag without the type of its value.
  var any: AnyMotionFlag { AnyMotionFlag(self, Value.self, standard: standard) }
}

extension MotionFlag {
  /// The flag, whose default is no single value, without the type of its value.
  func anyOptional<Typed: MotionFlagValue>() -> AnyMotionFlag where Value == Typed? {
    AnyMotionFlag(self, Typed.self, standard: standard)
  }
}

extension Double: MotionFlagValue {
  static var form: AnyMotionFlag.Form { .number }
  init?(typed text: String) {
    guard let number = Double(text), number.isFinite else { return nil }
    self = number
  }
  var typed: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}

extension Int: MotionFlagValue {
  static var form: AnyMotionFlag.Form { .wholeNumber }
  init?(typed text: String) { self.init(text) }
  var typed: String { "\(self)" }
}

extension UInt64: MotionFlagValue {
  static var form: AnyMotionFlag.Form { .wholeNumber }
  init?(typed text: String) {
    // As much as files of lineages hold.
    guard let number = UInt64(text), number <= UInt64(Int64.max) else { return nil }
    self = number
  }
  var typed: String { "\(self)" }
}

extension PanMotion.Path: MotionFlagValue {
  static var form: AnyMotionFlag.Form { .word(allCases.map(\.rawValue)) }
  init?(typed text: String) { self.init(rawValue: text) }
  var typed: String { rawValue }
}
