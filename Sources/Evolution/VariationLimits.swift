import Genomes
import Text

/// What breeding by eye may change, and what it draws from. Without limits it may change everything
/// and draw from everything.
public struct VariationLimits: Hashable, Sendable {
  /// The only thing that may change; nil where everything may.
  public var focus: Focus?
  /// The activations that mutations draw from, each once and as likely as the others; at least one.
  /// Nil for `ActivationMix.standard`.
  public var activations: [Activation]?
  /// The inputs that children have, each once; nil where they have their parents'.
  public var inputs: InputChoice?
  /// The symmetry that children have; nil where they have their parents'.
  public var symmetry: Symmetry?
  /// The tiling that children have; nil where they have their parents'.
  public var tiling: Tiling?
  /// The colour model that children have; nil where they have their parents'.
  public var colour: ColourModel?
  /// The palette that children have; nil where they have their parents' colours. Where no model is
  /// given, it is `palette`.
  public var palette: Gradient?

  /// No limit.
  public init() {}

  /// The focus with which a limit has an effect.
  public enum Condition: Sendable {
    /// Any focus, or none.
    case always
    /// Any but these; with what they do not do, in words.
    case unless([Focus], String)
  }
}

extension VariationLimits: SettingTable {
  /// A limit has an effect with any focus, unless its row says otherwise.
  public static let usualCondition = Condition.always

  /// Every limit, in the order of the help and of the files.
  public static let all: [SettingRow<VariationLimits>] = [
    SettingRow(
      "focus", \.focus, .name("focus"),
      "Change only \(Spelling.choice(Focus.allCases.map(\.rawValue))) (default: all).",
      value: "what"
    ) { "\($0.rawValue) alone" },
    SettingRow(
      "activations", \.activations, .differentNames("activation", atLeast: 1),
      "Draw new activation functions only from these, such as sine,gaussian.", value: "names",
      when: .unless([.weights, .view], "changes no activation")
    ) { "activations \($0.map(\.rawValue).joined(separator: ", "))" },
    SettingRow(
      "inputs", \.inputs, .inputs(atLeast: 0, countsOnce: true),
      "Let children use only these inputs, from \(Input.listed).", value: "names",
      when: .unless([.weights, .colour, .view], "adds and removes no input")
    ) { "inputs \($0.names.joined(separator: ", "))" },
    .symmetry(\.symmetry),
    .tiling(\.tiling),
    SettingRow(
      "colour", \.colour, .name("colour model"),
      "Paint children in another colour model: \(Spelling.choice(ColourModel.allCases.map(\.rawValue))).",
      value: "model", when: .unless([.structure, .weights, .view], "changes no colour")),
    SettingRow(
      "palette", \.palette, .palette,
      "Paint children in these colours: a name, or a list such as 0b132b,f4d35e", value: "palette",
      when: .unless([.structure, .weights, .view], "changes no colour")),
  ]

  /// Checks that each limit is within its bounds and has an effect.
  ///
  /// - Throws: the first that is not so.
  public func check() throws(SettingError) {
    try checkBounds()
    _ = try Colours(colour, palette)
    if colour == .grey, focus == .colour {
      throw .unused("colour", focus: .colour, "gives grey pictures colours")
    }
    for row in Self.all where row.text(self) != nil {
      if let focus, case .unless(let focuses, let reason) = row.condition, focuses.contains(focus) {
        throw .unused(row.name, focus: focus, reason)
      }
    }
  }

  /// The colours that children have; nil where they have their parents'.
  package var colours: Colours? { try? Colours(colour, palette) }

  /// What new activations are drawn from.
  var activationMix: ActivationMix { activations.flatMap(ActivationMix.init) ?? .standard }
}

/// The one thing that breeding by eye may change.
public enum Focus: String, CaseIterable, Hashable, Sendable {
  /// Nodes, connections and activations; weights and biases stay, except where a new node needs others.
  case structure
  /// Weights and biases; nodes, connections and activations stay.
  case weights
  /// Colour alone; the shape stays.
  case colour
  /// The place, the scale and the turn of the plane; the network stays.
  case view

  /// Whether children of several parents are crossed.
  package var crosses: Bool { self == .structure || self == .weights }
}
