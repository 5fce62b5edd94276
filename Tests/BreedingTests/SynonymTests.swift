import Breeding
import Testing

/// What others call otherwise leads to names that there are.
@Suite struct SynonymTests {
  private static let known: [String: [String]] = [
    "recipe": Recipes.all.map(\.name), "palette": Gradient.named.map(\.name),
    "activation": Activation.allCases.map(\.rawValue),
    "colour model": ColourModel.allCases.map(\.rawValue),
    "search": SearchKind.allCases.map(\.rawValue), "motion": MotionKind.all.map(\.name),
    "form": Exporters.all.map(\.name), "path": PanMotion.Path.allCases.map(\.rawValue),
    "measure": Measures.builtIn.map(\.name) + Measures.kinds.map(\.name) + ["novelty", "taste"],
  ]

  @Test(arguments: Synonyms.names.keys.sorted())
  func `a name leads to those that there are, and is none itself`(kind: String) throws {
    let known = try #require(Self.known[kind])
    for (name, meant) in try #require(Synonyms.names[kind]) {
      #expect(!known.contains(name) && !meant.isEmpty, "\(name)")
      for other in meant { #expect(known.contains(other), "\(name): \(other)") }
      #expect(
        Spelling.hint(for: name, among: known, of: kind) == Spelling.question(meant), "\(name)")
    }
  }
}
