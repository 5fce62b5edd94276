import Genomes
import Testing

@testable import Evolution

@Suite struct ScopeTests {
  private static let ids = (0..<5).map { NodeID.layered(0, $0) }

  /// x → 0 → hue, x → 1 → value, x → 2 → both, 3 → hue while disabled, 4 → 0 and to the value while
  /// disabled.
  private static var draft: Genome.Draft {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .hsv), output: .identity)
    draft.nodes += ids.map { Node(id: $0, activation: .sine) }
    let links: [(Int, NodeID, Bool)] = [
      (0, .output(.hue), true), (1, .output(.value), true), (2, .output(.hue), true),
      (2, .output(.value), true), (3, .output(.hue), false), (4, ids[0], true),
      (4, .output(.value), false),
    ]
    draft.connections =
      ids.map { Connection(from: .input(.x), to: $0, weight: 1) }
      + links.map { Connection(from: ids[$0.0], to: $0.1, weight: 1, enabled: $0.2) }
    return draft
  }

  @Test func `colour is what hue or saturation hears and the value does not`() {
    let draft = Self.draft
    let nodes = Scope.colour.nodes(of: draft)
    #expect(
      Set(draft.nodes.map(\.id).filter(nodes.contains))
        == [Self.ids[0], Self.ids[4], .output(.hue), .output(.saturation)])
    #expect(draft.nodes.allSatisfy { Scope.everything.nodes(of: draft).contains($0.id) })
  }

  @Test(arguments: [ColourModel.grey, .rgb])
  func `another canvas has no genes of colour alone`(colour: ColourModel) {
    let draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: colour), output: .identity)
    #expect(!draft.nodes.contains { Scope.colour.nodes(of: draft).contains($0.id) })
  }

  @Test func `who hears a node is whom it leads to, enabled or not`() {
    #expect(
      Self.draft.hearing([Self.ids[4]])
        == [Self.ids[4], Self.ids[0], .output(.hue), .output(.value)])
    #expect(
      Self.draft.heard(by: [.output(.value)])
        == [.output(.value), Self.ids[1], Self.ids[2], .input(.x)])
  }
}
