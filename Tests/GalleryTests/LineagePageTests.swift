import Genomes
import Pictures
import TestNetworks
import Testing

@testable import Gallery
@testable import Imports

@Suite struct LineagePageTests {
  private static let nasty = "<a> & \"b\" ]]> \u{1B} é"

  /// Two generations, a folded run, a branch; every word that comes from elsewhere is nasty.
  private let page = LineagePage(
    name: nasty, facts: [nasty, "2 pictures"],
    tree: [
      .init(
        generations: [1], parent: nil, column: 0, words: nasty, isCurrent: false, hasSheet: true),
      .init(
        generations: [2, 3, 4], parent: 0, column: 1, words: "auto", isCurrent: true, hasSheet: true
      ),
      .init(
        generations: [5, 6], parent: 0, column: 0, words: "auto", isCurrent: false, hasSheet: false),
    ])

  private let sheets = [
    LineagePage.Sheet(
      generation: 1, words: nasty, isCurrent: false,
      pictures: [
        .init(
          generation: 1, number: 1, operation: nasty, parents: [.init(address: "lagoon/3/7")],
          children: [.init(generation: 4, number: 2), .init(address: "2/9")],
          genome: SampleNetworks.small, png: [1, 2, 3, 4], side: 16)
      ]),
    LineagePage.Sheet(
      generation: 4, words: "bred", isCurrent: true,
      pictures: [
        .init(
          generation: 4, number: 2, operation: "mutated",
          parents: [.init(generation: 1, number: 1)], children: [],
          genome: SampleNetworks.genome("pollock", seed: 1), png: [255], side: 16)
      ]),
  ]

  private var text: String { page.beginning + sheets.map(page.section).joined() + page.end }

  /// The page as another reader's tree, and all its elements in their order.
  private func elements() throws -> [XMLElement] {
    let start = "<!DOCTYPE html>\n"
    try #require(text.hasPrefix(start))
    let limits = ImportLimits()
    var budget = limits.parts
    let roots = try XMLReader.roots(
      of: Array(text.dropFirst(start.count).utf8), source: "page", limits: limits, budget: &budget)
    try #require(roots.count == 1)
    var all: [XMLElement] = []
    var waiting = roots
    while let next = waiting.popLast() {
      all.append(next)
      waiting += next.children.reversed()
    }
    return all
  }

  @Test func `it is well-formed, and whatever it is given stands there as text`() throws {
    let all = try elements()
    let shown = "<a> & \"b\" ]]> \u{FFFD} é"
    #expect(all.first { $0.name == "h1" }?.text == shown)
    #expect(all.first { $0.name == "title" }?.text.hasPrefix(shown) == true)
    #expect(all.contains { $0.name == "p" && $0.text == shown })
    #expect(
      all.first { $0.name == "img" }?.attribute("alt")
        == "Picture 1/1, \(shown) from lagoon/3/7; parent of 4/2, 2/9")
    #expect(!all.contains { $0.name == "a" && $0.attributes.isEmpty }, "no element of a name's")
  }

  @Test func `ids are unique and every link leads to one`() throws {
    let all = try elements()
    let ids = all.compactMap { $0.attribute("id") }
    #expect(Set(ids).count == ids.count)
    #expect(Set(["g1", "g4", "p1-1", "p4-2"]).isSubset(of: ids))
    let links = all.compactMap { $0.attribute("href") }
    // The tree's two, two pictures, a parent, a child, and the sum of children.
    #expect(
      links.sorted() == ["#g1", "#g4", "#g4", "#p1-1", "#p1-1", "#p4-2", "#p4-2"])
    for name in ["aria-labelledby"] {
      for id in all.compactMap({ $0.attribute(name) }) { #expect(ids.contains(id)) }
    }
  }

  @Test func `it asks the network for nothing, and says so to the browser`() throws {
    let all = try elements()
    #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("@import"))
    for element in all {
      #expect(!["link", "iframe", "object", "embed", "base"].contains(element.name))
      if element.name == "script" { #expect(element.attributes.isEmpty) }
      if let source = element.attribute("src") {
        #expect(source.hasPrefix("data:image/png;base64,"))
      }
    }
    let policy = all.first { $0.attribute("http-equiv") == "Content-Security-Policy" }
    #expect(policy?.attribute("content")?.hasPrefix("default-src 'none'; img-src data:;") == true)
  }

  @Test func `pictures are those given, and parents are marked`() throws {
    let all = try elements()
    #expect(
      all.compactMap { $0.attribute("src") }
        == ["data:image/png;base64,AQIDBA==", "data:image/png;base64,/w=="])
    let figures = all.filter { $0.name == "figure" }
    #expect(figures.map { $0.attribute("class") } == ["parent", nil])
    // A shader for the small network, none for one of a hundred thousand connections.
    #expect(figures[0].attribute("data-shader")?.contains("void mainImage(") == true)
    #expect(figures[1].attribute("data-shader") == nil)
  }

  @Test func `the tree has a node a stretch and an edge to each but the first`() throws {
    let all = try elements()
    #expect(all.filter { $0.name == "circle" }.count == 3)
    #expect(all.filter { $0.name == "path" }.count == 2)
    #expect(all.filter { $0.name == "tspan" }.map(\.text) == ["1", "2…4", "5…6"])
    let kinds = all.compactMap { $0.attribute("class") }
    #expect(kinds.contains("now many") && kinds.contains("bare many"))
  }
}
