import Evolution
import Genomes
import Inspection
import JSON
import TestNetworks
import TestSupport
import Testing

@testable import Exports

/// What exports say, without running them.
@Suite struct ExporterTests {
  private func text(_ form: String, _ genome: Genome) throws -> String {
    let exporter = try #require(Exporters.all.first { $0.name == form })
    let bytes = try exporter.export(Specimen(try #require(Address("lagoon/4/2")), genome))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `json is the genome's own form, and reads back as the same`() throws {
    for genome in SampleNetworks.many + ExportedGenomes.planes.map(\.genome) {
      let bytes = try GenomeExporter().export(ExportedGenomes.specimen(genome))
      let document = try JSONDocument(parsing: bytes, source: "a.json")
      #expect(try Genome(json: document.root) == genome)
    }
  }

  @Test func `dot is a drawing of the network under the picture's address`() throws {
    let drawing = try text("dot", SampleNetworks.small)
    #expect(drawing.hasPrefix("digraph network {\n"))
    #expect(drawing.contains(#"label="lagoon/4/2""#))
    #expect(drawing.contains(#""x" -> "\#(SampleNetworks.first)" ["#))
  }

  @Test(.enabled(if: Graphviz.isInstalled, Dot.missing))
  func `svg is that drawing by Graphviz`() throws {
    let svg = try text("svg", SampleNetworks.small)
    #expect(svg.contains("<svg"))
    #expect(
      svg.matches(of: #/ class="node"/#).count == NetworkMap(SampleNetworks.small).nodes.count)
  }

  @Test(arguments: ["glsl", "python"])
  func `programs hold every weight that counts, exactly, and no other`(form: String) throws {
    let program = try text(form, SampleNetworks.small)
    let start = try #require(
      program.range(of: form == "glsl" ? "void mainImage" : "def _paint"))
    let end = program[start.upperBound...].firstRange(of: "\n\n")?.lowerBound ?? program.endIndex
    let sums = program[start.upperBound..<end].split(separator: "\n").filter {
      $0.contains(" n") || $0.contains("ink =")
    }.joined(separator: "\n")
    // x ─2→ first ─-3→ second ─1→ ink, bias ─0.5→ first, second's bias -0.25.
    for term in ["2.0 * x", "0.5 * bias", "-0.25 - 3.0 * n"] {
      #expect(sums.contains(term), "\(term) in \(sums)")
    }
    #expect(!sums.contains("4.0"), "a disabled connection")
    #expect(!program.contains("cube"), "a node that nothing hears")
    #expect(!program.contains("tanh"), "a function that nothing calls")
  }

  @Test(arguments: ["glsl", "python"])
  func `numbers in programs read back as the same bits`(form: String) throws {
    var random = SplitMix64(state: 5)
    let weights = (0..<300).map { _ in
      Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
    }.filter(\.isFinite)
    let node = NodeID.layered(0, 0)
    for weight in weights {
      var draft = Genome.Draft(
        bare: Canvas(inputs: [.x], colour: .grey), output: .identity)
      draft.nodes.append(Node(id: node, activation: .sine))
      draft.connections = [
        Connection(from: .input(.x), to: node, weight: weight),
        Connection(from: node, to: .output(.ink), weight: 1),
      ]
      let program = try text(form, draft.valid())
      let term = try #require(program.firstMatch(of: #/(?:sineOf|sine)\((-?[0-9.e+-]+) \* x\)/#))
      #expect(Float(term.1) == weight)
      // Without a point or an exponent it would be an integer.
      #expect(term.1.contains(".") || term.1.contains("e"))
    }
  }

  @Test(arguments: ["glsl", "python"])
  func `long sums go on in another statement, and lines are short`(form: String) throws {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .tanh)
    for index in 0..<200 {
      let node = NodeID.layered(0, index)
      draft.nodes.append(Node(id: node, activation: .sine))
      draft.connections += [
        Connection(from: .input(.x), to: node, weight: 1),
        Connection(from: node, to: .output(.ink), weight: Float(index) + 0.5),
      ]
    }
    let program = try text(form, draft.valid())
    for line in program.split(separator: "\n") { #expect(line.utf8.count <= 100, "\(line)") }
    #expect(program.matches(of: #/ink = \(\n +ink \+/#).count == 3)
    for index in 0..<200 { #expect(program.contains("\(index).5 * n\(index + 2)")) }
  }

  @Test func `a picture of nothing but a bias has a program`() throws {
    let genome = Genome.Draft(bare: Canvas(inputs: [], colour: .rgb), output: .sigmoid).valid()
    #expect(try text("glsl", genome).contains("float red = sigmoidOf(0.0);"))
    #expect(try text("python", genome).contains("red = sigmoid(0.0)"))
  }
}
