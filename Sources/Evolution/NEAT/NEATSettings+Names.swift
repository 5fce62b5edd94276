extension NEATSettings {
  /// A setting that can be named.
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

    fileprivate init(
      _ name: String, _ range: ClosedRange<Double>, _ path: WritableKeyPath<NEATSettings, Double>,
      _ summary: String
    ) {
      (self.name, self.summary, self.range, isWhole) = (name, summary, range, false)
      nonisolated(unsafe) let path = path
      read = { $0[keyPath: path] }
      write = { $0[keyPath: path] = $1 }
    }

    fileprivate init(
      _ name: String, _ range: ClosedRange<Double>, _ path: WritableKeyPath<NEATSettings, Int>,
      _ summary: String
    ) {
      (self.name, self.summary, self.range, isWhole) = (name, summary, range, true)
      nonisolated(unsafe) let path = path
      read = { Double($0[keyPath: path]) }
      write = { $0[keyPath: path] = Int($1) }
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

  /// Every setting, in the order of the documentation.
  public static let all: [Setting] = [
    Setting("excess", 0...100, \.excess, "c1 of the distance: genes past the other's last"),
    Setting("disjoint", 0...100, \.disjoint, "c2 of the distance: other genes of one alone"),
    Setting("weight", 0...100, \.weight, "c3 of the distance: mean difference of weights"),
    Setting("activation", 0...100, \.activation, "c4 of the distance: share of activations"),
    Setting("small-genome", 0...10_000, \.smallGenome, "under so many genes, none is divided"),
    Setting("threshold", 0...1_000, \.threshold, "distance within a species, at the start"),
    Setting("threshold-step", 0...1, \.thresholdStep, "by what share it moves; 0: never"),
    Setting("species", 1...1_000, \.speciesTarget, "the wished number of species"),
    Setting("stagnation", 1...1_000_000, \.stagnation, "generations that a species may stand"),
    Setting(
      "population-stagnation", 1...1_000_000, \.populationStagnation,
      "generations that all may stand"),
    Setting("survival", 0...1, \.survival, "share of a species that has offspring"),
    Setting("champion-size", 0...1_000_000, \.championSize, "over it, a species' best is copied"),
    Setting("elite", 0...1_000, \.elite, "how many of the best of all are copied"),
    Setting("mutation-only", 0...1, \.mutationOnly, "share of offspring of one parent"),
    Setting("interspecies", 0...1, \.interspecies, "share of crossovers between species"),
    Setting("mutated-crossovers", 0...1, \.mutatedCrossovers, "share of crossovers mutated too"),
    Setting(
      "inherited-disabled", 0...1, \.inheritedDisabled, "a gene stays disabled, if one parent's is"),
    Setting("mutate-weights", 0...1, \.mutateWeights, "probability to change weights"),
    Setting("replaced-weights", 0...1, \.replacedWeights, "share of those drawn anew"),
    Setting("weight-power", 0...100, \.weightPower, "reach of a perturbation"),
    Setting("add-node", 0...1, \.addNode, "probability of a new node"),
    Setting("add-connection", 0...1, \.addConnection, "probability of a new connection"),
    Setting("toggle-connection", 0...1, \.toggleConnection, "probability to switch one"),
    Setting("change-activation", 0...1, \.changeActivation, "probability of another activation"),
  ]

  /// The setting of that name, if there is one.
  public static func named(_ name: String) -> Setting? { all.first { $0.name == name } }

  /// A setting's value; setting one to what it may not be is a broken invariant.
  public subscript(setting: Setting) -> Double {
    get { setting.read(self) }
    set {
      precondition(setting.allows(newValue), "\(setting.name): expected \(setting.expected)")
      setting.write(&self, newValue)
    }
  }
}
