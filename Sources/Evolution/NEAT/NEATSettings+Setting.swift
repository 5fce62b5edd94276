import JSON
import Text

extension NEATSettings {
  /// One of NEAT's settings.
  public struct Setting: Sendable {
    /// Its name, as in `--set NAME=value`.
    public let name: String
    /// What it is, in a few words.
    public let summary: String
    /// What it may be.
    public let range: ClosedRange<Double>
    /// Whether it is a whole number.
    public let isWhole: Bool
    fileprivate let read: @Sendable (NEATSettings) -> Double
    fileprivate let write: @Sendable (inout NEATSettings, Double) -> Void

    init(
      _ name: String, _ range: ClosedRange<Double>,
      _ path: WritableKeyPath<NEATSettings, Double> & Sendable, _ summary: String
    ) {
      (self.name, self.summary, self.range, isWhole) = (name, summary, range, false)
      read = { $0[keyPath: path] }
      write = { $0[keyPath: path] = $1 }
    }

    init(
      _ name: String, _ range: ClosedRange<Double>,
      _ path: WritableKeyPath<NEATSettings, Int> & Sendable, _ summary: String
    ) {
      (self.name, self.summary, self.range, isWhole) = (name, summary, range, true)
      read = { Double($0[keyPath: path]) }
      write = { $0[keyPath: path] = Int($1) }
    }

    /// A setting of a mutation, which has no property.
    init(
      _ name: String, _ range: ClosedRange<Double>, default standard: Double, _ summary: String
    ) {
      (self.name, self.summary, self.range, isWhole) = (name, summary, range, false)
      read = { $0.ofMutations[name] ?? standard }
      write = { $0.ofMutations[name] = $1 == standard ? nil : $1 }
    }

    /// Whether the setting may have that value.
    public func allows(_ value: Double) -> Bool {
      range ~= value && (!isWhole || value == value.rounded())
    }

    /// What it may be, in words.
    public var expected: String {
      let (low, high) = (range.lowerBound, range.upperBound)
      return isWhole ? "a whole number from \(Int(low)) to \(Int(high))" : "\(low) to \(high)"
    }
  }

  /// The setting of that name, if there is one.
  public static func named(_ name: String) -> Setting? { all.first { $0.name == name } }

  /// A setting's value. One that the setting does not allow is refused where a search starts.
  public subscript(setting: Setting) -> Double {
    get { setting.read(self) }
    set { setting.write(&self, newValue) }
  }

  /// Reads a text as the value of the setting of that name.
  ///
  /// - Throws: where there is no such setting, or it may not have that value.
  public mutating func set(_ name: String, to text: String) throws(SettingError) {
    guard let setting = Self.named(name) else {
      throw .unknown(
        "setting", name, known: Self.all.map(\.name))
    }
    guard let value = Double(text), setting.allows(value) else {
      throw .unreadable(setting.expected)
    }
    self[setting] = value
  }
}

extension NEATSettings {
  /// Every setting by its name.
  public var json: JSONValue {
    .object(
      Self.all.map { setting in
        let value = self[setting]
        return (setting.name, setting.isWhole ? .integer(Int(value)) : .double(value))
      })
  }

  /// Reads settings; one that is not named is as in those given, or has its default.
  ///
  /// - Throws: for an unknown name, and a value that the setting may not have.
  public init(
    json element: JSONElement, over standard: NEATSettings = NEATSettings()
  ) throws(JSONError) {
    for (name, value) in try element.members() where Self.named(name) == nil {
      throw value.error(
        expected: "no such setting (\(Spelling.hint(for: name, among: Self.all.map(\.name))))")
    }
    self = standard
    for setting in Self.all {
      guard let member = try element.optionalMember(setting.name) else { continue }
      let value = try member.double()
      guard setting.allows(value) else { throw member.error(expected: setting.expected) }
      self[setting] = value
    }
  }
}
