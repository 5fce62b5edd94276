import Genomes
import TestSupport
import Testing

@Suite struct NodeIDTests {
  private static let named: [NodeID] =
    Input.allCases.map(NodeID.input) + Output.allCases.map(NodeID.output)

  @Test(arguments: named)
  func `a named node is read as it is written`(id: NodeID) {
    #expect(NodeID(id.description) == id)
    switch id.role {
    case .input(let input): #expect(id.description == input.rawValue)
    case .output(let output): #expect(id.description == output.rawValue)
    case .hidden: Issue.record("\(id) is hidden")
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `10,000 hidden nodes are read as they are written`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for _ in 0..<10_000 {
      let digits = String(random.next() >> (16 + random.next() % 48), radix: 16)
      let text = String(repeating: "0", count: 12 - digits.count) + digits
      let id = NodeID(text)
      #expect(id?.description == text, "seed \(seed)")
      #expect(id?.role == .hidden, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "", "X", "Hue", "z8", "x ", "e183a73f42e", "e183a73f42ed0", "E183A73F42ED", "e183a73f42eg",
    "+183a73f42ed", "-183a73f42ed", "0xe183a73f42", "e183a73f42é", "e183a73f42e\0", " 183a73f42ed",
    "１２３４",
  ])
  func `other text is no node`(text: String) {
    #expect(NodeID(text) == nil)
  }

  @Test func `inputs come before outputs before hidden nodes`() {
    let ids = Self.named + [NodeID("000000000000"), NodeID("ffffffffffff")].compactMap { $0 }
    #expect(ids.sorted() == ids)
    #expect(Set(ids).count == 19 + 9 + 2)
  }

  /// Computed by an implementation of its own, in another language, and known for ever as those below.
  @Test func `a node that others call by words is known for ever`() {
    #expect(NodeID.named("picbreeder", "576", "30").description == "74c2656e0342")
    #expect(NodeID.named("picbreeder", "a/b", "c").description == "c786929bab7c")
    #expect(NodeID.named("picbreeder", "a", "b/c").description == "a6e6aee5de29")
    #expect(NodeID.named("").description == "09122f3f7b7d")
    #expect(NodeID.named().description == "193a67d38c82")
    #expect(NodeID.named("π").description == "1d8533ccd154")
  }

  /// Computed by an implementation of its own, in another language. Files hold these ids, and a
  /// lineage whose ids change no longer aligns with any other: they never change.
  @Test func `the node that splits a connection is known for ever`() {
    func split(_ source: NodeID, _ target: NodeID, _ occurrence: Int = 0) -> String {
      NodeID.splitting(source, target, occurrence: occurrence).description
    }
    let first = NodeID.splitting(.input(.x), .output(.hue))
    #expect(first.description == "e183a73f42ed")
    #expect(split(.input(.x), .output(.hue), 1) == "43d373b5d211")
    #expect(split(.output(.hue), .input(.x)) == "79bd875b493c")
    #expect(split(.input(.y), .output(.ink)) == "1061502e3420")
    #expect(split(.input(.t), .output(.value)) == "f8ba393dcb1c")
    #expect(split(.input(.z7), .output(.blue), 3) == "599c90f10109")
    #expect(split(.input(.x), first) == "580535f4430f")
    #expect(split(first, .output(.hue)) == "205d3dc29161")
  }

  @Test func `the nodes of layers are known for ever`() {
    #expect(NodeID.layered(0, 0).description == "518863998df2")
    #expect(NodeID.layered(0, 15).description == "1d717ac43d34")
    #expect(NodeID.layered(7, 15).description == "0d25ff80bc98")
    #expect(NodeID.layered(1, 0).description == "c762f3838c8b")
  }

  /// Splits the oldest connections first, as the nodes of a network that only grows: 200,000 of
  /// 2⁴⁸ markings meet with a probability of 7·10⁻⁵, and these are always the same.
  @Test func `200,000 splits have as many markings`() {
    var connections = Self.named.filter { $0.role != .hidden }.flatMap { source in
      [NodeID.output(.hue), .output(.ink)].map { (source, $0) }
    }
    var seen = Set<NodeID>()
    var next = 0
    while seen.count < 200_000 {
      let (source, target) = connections[next]
      let id = NodeID.splitting(source, target)
      guard seen.insert(id).inserted else {
        Issue.record("\(source) → \(target) is split by \(id), as an earlier connection")
        return
      }
      connections += [(source, id), (id, target)]
      next += 1
    }
  }
}
