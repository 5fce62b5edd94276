import Evolution
import Genomes
import TestNetworks
import Testing

/// Changes by hand: each changes what it says and nothing else, or says why it cannot.
@Suite struct GenomeChangeTests {
  private static let network = SampleNetworks.small
  private static let (first, second) = (SampleNetworks.first, SampleNetworks.second)

  private static func marking(_ from: NodeID, _ to: NodeID) -> Connection.Marking {
    Connection.Marking(from: from, to: to)
  }

  private static let ink = NodeID.output(.ink)
  private static let heard = marking(first, second)
  private static let disabled = marking(.input(.x), second)

  private func changed(_ changes: GenomeChange...) throws(ChangeFault) -> Genome {
    try Self.network.changed(by: changes)
  }

  /// The network with a connection changed by its place in the list.
  private func expected(_ change: (inout Genome.Draft) -> Void) -> Genome {
    var draft = Genome.Draft(Self.network)
    change(&draft)
    return draft.valid()
  }

  @Test func `each kind changes what it says and nothing else`() throws {
    #expect(
      try changed(.connection(Self.heard, .weight(1.5)))
        == expected { $0.connections[4].weight = 1.5 })
    #expect(
      try changed(.connection(Self.heard, .off)) == expected { $0.connections[4].enabled = false })
    #expect(
      try changed(.connection(Self.disabled, .on)) == expected { $0.connections[3].enabled = true })
    #expect(
      try changed(.connection(Self.disabled, .disconnect))
        == expected { $0.connections.remove(at: 3) })
    let new = Self.marking(.input(.y), Self.ink)
    #expect(
      try changed(.connection(new, .connect(-0.5)))
        == expected { $0.connections.append(Connection(from: new.from, to: new.to, weight: -0.5)) })
    #expect(try changed(.node(Self.second, .bias(2))) == expected { $0.nodes[6].bias = 2 })
    #expect(
      try changed(.node(Self.ink, .activation(.step)))
        == expected { $0.nodes[4].activation = .step })
    #expect(try changed() == Self.network)
  }

  @Test func `changes go one after another`() throws {
    let back = Self.marking(Self.second, Self.first)
    #expect(throws: ChangeFault.cycle(back)) { try changed(.connection(back, .connect(1))) }
    let turned = try changed(
      .connection(Self.heard, .disconnect), .connection(back, .connect(1)),
      .connection(back, .weight(2)))
    #expect(turned.connections.last == Connection(from: back.from, to: back.to, weight: 2))
  }

  private static let stranger = NodeID.named("nobody")

  private static let refused: [(GenomeChange, ChangeFault)] = [
    (.node(stranger, .bias(1)), .noNode(stranger)),
    (.node(.output(.hue), .activation(.sine)), .noNode(.output(.hue))),
    (.node(.input(.x), .bias(1)), .input(.input(.x))),
    (.node(.input(.x), .activation(.sine)), .input(.input(.x))),
    (.node(first, .bias(.nan)), .notFinite),
    (.connection(heard, .weight(.infinity)), .notFinite),
    (.connection(marking(.input(.y), ink), .connect(.nan)), .notFinite),
    (.connection(marking(stranger, ink), .weight(1)), .noNode(stranger)),
    (.connection(marking(first, stranger), .connect(1)), .noNode(stranger)),
    (.connection(marking(first, ink), .weight(1)), .noConnection(marking(first, ink))),
    (.connection(marking(second, first), .on), .noConnection(marking(second, first))),
    (.connection(marking(first, ink), .off), .noConnection(marking(first, ink))),
    (.connection(marking(first, ink), .disconnect), .noConnection(marking(first, ink))),
    (.connection(heard, .connect(1)), .connected(heard, isEnabled: true)),
    (.connection(disabled, .connect(1)), .connected(disabled, isEnabled: false)),
    (.connection(marking(first, .input(.y)), .connect(1)), .input(.input(.y))),
    (.connection(marking(ink, ink), .connect(1)), .cycle(marking(ink, ink))),
    (.connection(marking(ink, first), .connect(1)), .cycle(marking(ink, first))),
  ]

  @Test(arguments: refused)
  func `what cannot be is refused and changes nothing`(change: GenomeChange, fault: ChangeFault) {
    #expect(throws: fault) { try changed(change) }
    var draft = Genome.Draft(Self.network)
    try? draft.apply(change)
    #expect(draft.valid() == Self.network)
  }

  @Test func `a disabled connection closes a cycle too, since it may be switched on`() {
    let back = Self.marking(Self.second, Self.first)
    #expect(throws: ChangeFault.cycle(back)) {
      try changed(.connection(Self.heard, .off), .connection(back, .connect(1)))
    }
  }

  @Test func `of several changes of one gene the last is kept`() throws {
    let new = Self.marking(.input(.y), Self.ink)
    let changes: [GenomeChange] = [
      .connection(Self.heard, .weight(1)), .node(Self.first, .bias(1)),
      .connection(Self.heard, .off), .connection(Self.heard, .weight(2)),
      .node(Self.first, .activation(.sine)), .connection(Self.heard, .on),
      .connection(new, .connect(1)), .connection(new, .disconnect), .connection(new, .connect(2)),
      .node(Self.first, .bias(3)),
    ]
    #expect(
      changes.settled == [
        .connection(Self.heard, .weight(2)), .node(Self.first, .activation(.sine)),
        .connection(Self.heard, .on), .connection(new, .connect(1)),
        .connection(new, .disconnect), .connection(new, .connect(2)), .node(Self.first, .bias(3)),
      ])
    #expect(
      try Self.network.changed(by: changes) == Self.network.changed(by: changes.settled))
  }

  @Test func `a change is told as one may type it`() {
    let (one, two) = (Self.first, Self.second)
    #expect("\(GenomeChange.connection(Self.heard, .weight(-1.5)))" == "weight \(one)-\(two)=-1.5")
    #expect("\(GenomeChange.connection(Self.disabled, .on))" == "on x-\(two)")
    #expect("\(GenomeChange.node(Self.ink, .bias(0.25)))" == "bias ink=0.25")
    #expect(
      "\(GenomeChange.node(one, .activation(.bipolarSigmoid)))"
        == "activation \(one)=bipolar-sigmoid")
  }
}
