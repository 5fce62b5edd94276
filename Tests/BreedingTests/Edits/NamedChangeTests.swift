import Breeding
import Evolution
import Genomes
import TestNetworks
import TestSupport
import Testing

/// Changes as a person types them: by the numbers of `breed inspect`, here x 1, y 2, r 3, bias 4, silent 5,
/// first 6, second 7, ink 8.
@Suite struct NamedChangeTests {
  private static let network = SampleNetworks.small

  private static let read: [(GenomeChange.Kind, String, NamedChange)] = [
    (.weight, "21-22=1.5", .connection(from: "21", to: "22", .weight(1.5))),
    (.weight, "x-ink=-1e-3", .connection(from: "x", to: "ink", .weight(-0.001))),
    (.connect, "x-8f0c2b51d6a3=2", .connection(from: "x", to: "8f0c2b51d6a3", .connect(2))),
    (.on, "4-9", .connection(from: "4", to: "9", .on)),
    (.off, "4-9", .connection(from: "4", to: "9", .off)),
    (.disconnect, "4-9", .connection(from: "4", to: "9", .disconnect)),
    (.bias, "ink=-0.3", .node("ink", .bias(-0.3))),
    (.activation, "21=leaky-relu", .node("21", .activation(.leakyRelu))),
  ]

  @Test(arguments: read)
  func `what was typed is read`(kind: GenomeChange.Kind, text: String, change: NamedChange) throws {
    #expect(try NamedChange(kind, text) == change)
    #expect(change.kind == kind)
  }

  @Test(arguments: read)
  func `a change is read with its kind before it, as it says itself`(
    kind: GenomeChange.Kind, text: String, change: NamedChange
  ) throws {
    #expect(try NamedChange("\(kind.rawValue) \(text)") == change)
    #expect(try NamedChange(change.description) == change)
    #expect(try NamedChange(kind, change.argument) == change)
  }

  @Test func `a kind that nobody knows is told`() {
    for text in ["", "wait 1-2", "weight", " weight 1-2=3", "Weight 1-2=3"] {
      let found = message { _ = try NamedChange(text) }
      #expect(
        found.hasPrefix(text == "weight" ? "expected two nodes" : "unknown change"),
        "\(text): \(found)")
    }
  }

  @Test func `whatever the order in which they were typed, they are made in one`() throws {
    let typed = try [
      "off 1-2", "weight 3-4=1", "disconnect 5-6", "bias 7=1", "weight 1-2=3", "connect 1-7=1",
    ].map { try NamedChange($0) }
    #expect(
      typed.arranged.map(\.description) == [
        "disconnect 5-6", "connect 1-7=1.0", "weight 3-4=1.0", "weight 1-2=3.0", "bias 7=1.0",
        "off 1-2",
      ])
  }

  private static let unread: [(GenomeChange.Kind, [String], said: String)] = [
    (
      .weight, ["", "=", "4-9", "4-9=", "4=1", "-9=1", "4-=1", "4-9-3=1", "4-9=x", "4-9=1=2"],
      "expected two nodes by number or id and a finite weight, such as 21-22=1.5"
    ),
    (
      .weight, ["4-9=nan", "4-9=inf", "4-9=1e99"], "expected two nodes by number or id and a finite"
    ),
    (.on, ["", "4", "4-", "4-9=1", "4-9="], "expected two nodes by number or id with a dash"),
    (
      .bias, ["", "21", "21=", "=1", "4-9=1", "21=nan"], "expected a node by number or id and a fin"
    ),
    (.activation, ["", "21", "=sine", "4-9=sine"], "expected a node by number or id and an activ"),
    (.activation, ["21=", "21=sin"], "unknown activation \""),
  ]

  @Test(arguments: unread)
  func `what cannot be read is told with its form`(
    kind: GenomeChange.Kind, texts: [String], said: String
  ) {
    for text in texts {
      let found = message { _ = try NamedChange(kind, text) }
      #expect(found.hasPrefix(said), "\(text): \(found)")
    }
  }

  @Test func `nodes have the numbers of the network before all changes`() throws {
    // Switched off, 6-7 leaves 7 nearer to the inputs: alone it would be 6 then.
    let edited = try Self.network.edited([
      .connection(from: "6", to: "7", .off), .connection(from: "1", to: "7", .on),
      .node("7", .activation(.cosine)), .node("ink", .bias(1)),
    ])
    var draft = Genome.Draft(Self.network)
    draft.connections[4].enabled = false
    draft.connections[3].enabled = true
    draft.nodes[6].activation = .cosine
    draft.nodes[4].bias = 1
    #expect(edited == draft.valid())
    #expect(try Self.network.edited([]) == Self.network)
  }

  @Test func `numbers and ids mean the same`() throws {
    let id = "\(SampleNetworks.first)"
    #expect(
      try Self.network.edited([.connection(from: "x", to: id, .weight(3))])
        == Self.network.edited([.connection(from: "1", to: "6", .weight(3))]))
    let change = GenomeChange.node(SampleNetworks.first, .bias(2))
    #expect(
      try Self.network.edited([NamedChange(change)]) == Self.network.changed(by: [change]))
  }

  private static let refused: [(NamedChange, said: String)] = [
    (
      .connection(from: "6", to: "99", .weight(1)),
      "weight: no node \"99\": expected a number of 1 to 8, or an id; breed inspect lists them"
    ),
    (.node("hue", .bias(1)), "bias: no node \"hue\": expected a number of 1 to 8"),
    (
      .connection(from: "1", to: "8", .weight(1)),
      "weight: no connection 1-8: those that enter 8 come from 7; to add one: connect 1-8=1"
    ),
    (.connection(from: "1", to: "2", .off), "off: no connection 1-2: none enters 2"),
    (
      .connection(from: "x", to: "7", .connect(1)),
      "connect x-7: there is one: to set its weight: weight x-7=1; it is off; to switch it on: on x-7"
    ),
    (
      .connection(from: "8", to: "6", .connect(1)),
      "connect 8-6: it would close a cycle: 8 depends on 6, directly or through others, on or off; "
        + "expected a node that does not depend on 6"
    ),
    (
      .connection(from: "6", to: "6", .connect(1)),
      "connect 6-6: it would close a cycle: expected two different nodes"
    ),
    (
      .connection(from: "6", to: "2", .connect(1)),
      "connect 6-2: y is an input, which no connection enters: expected a hidden node or an output"
    ),
    (
      .node("1", .activation(.sine)),
      "activation 1: x is an input, which has no activation: expected a hidden node or an output"
    ),
    (
      .node("6", .bias(.infinity)),
      "bias 6: expected a node by number or id and a finite number, such as 21=0.3"
    ),
  ]

  @Test(arguments: refused)
  func `what cannot be made is told by the names that were used`(
    change: NamedChange, said: String
  ) {
    let found = message { _ = try Self.network.edited([change]) }
    #expect(found.hasPrefix(said), "\(found)")
  }

  @Test func `changes without an order do not contradict each other`() throws {
    let off = NamedChange.connection(from: "4", to: "9", .off)
    let weight = NamedChange.connection(from: "4", to: "9", .weight(1))
    try [weight, off, .node("4", .bias(1))].checkOnce()
    #expect(
      message { try [off, weight, .connection(from: "4", to: "9", .on)].checkOnce() }
        == "off 4-9 and on 4-9: leave one of the two out")
    #expect(
      message { try [weight, .connection(from: "4", to: "9", .weight(2))].checkOnce() }
        == "weight 4-9 twice: expected it once")
  }
}
