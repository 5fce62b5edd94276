import Foundation
import Testing

@testable import Experiments

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct PlotTests {
  private func curve(_ name: String, _ values: [Double]) -> Plot.Curve {
    Plot.Curve(
      name: name,
      line: values.enumerated().map { Course.Point(step: $0.offset + 1, value: $0.element) },
      band: values.enumerated().map {
        Band(
          step: $0.offset + 1,
          quartiles: Quartiles(of: [$0.element - 0.1, $0.element, $0.element + 0.1]))
      })
  }

  private func svg(_ curves: [Plot.Curve]) -> String {
    Plot(curves, across: "generation", upwards: "best <entropy> & more", note: "medians").svg()
  }

  /// The heights of the texts in the legend.
  private func labels(_ svg: String, _ names: [String]) throws -> [Double] {
    try names.map { name in
      let line = try #require(svg.split(separator: "\n").first { $0.contains(">\(name)</text>") })
      return try #require(
        line.firstMatch(of: #/ y="([0-9.]+)"/#).flatMap { Double($0.1) })
    }
  }

  @Test func `it is XML, with words for whoever cannot see it`() throws {
    let text = svg([curve("a<b", [0.5, 0.6]), curve("c&d", [0.4, 0.9])])
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(text)")
    #expect(text.contains("<title>best &lt;entropy&gt; &amp; more, by generation</title>"))
    #expect(text.contains("c&amp;d ends at 0.9000"))
  }

  @Test func `curves have colours and dashes of their own, and bands`() {
    let text = svg((0..<Plot.mostCurves).map { curve("g\($0)", [0.1 * Double($0), 0.5]) })
    #expect(text.ranges(of: "<polyline ").count == 8)
    #expect(text.ranges(of: "<polygon ").count == 8)
    #expect(Set(PlotStyle.all.map(\.colour)).count == 8)
    #expect(Set(PlotStyle.all.map(\.dashes)).count == 8)
    for style in PlotStyle.all { #expect(text.contains(style.colour)) }
  }

  @Test func `names stand beside the ends of their curves, but on none another`() throws {
    let names = (0..<8).map { "g\($0)" }
    // Three end at nearly the same value.
    let ends = [0.5, 0.9, 0.501, 0.1, 0.502, 0.0, 1, 0.95]
    let heights = try labels(svg(zip(names, ends).map { curve($0, [0.3, $1]) }), names)
    let order = zip(heights, ends).sorted { $0.0 < $1.0 }
    #expect(zip(order, order.dropFirst()).allSatisfy { $1.0 - $0.0 >= 25.9 })
    #expect(zip(order, order.dropFirst()).allSatisfy { $0.1 >= $1.1 }, "in their order")
  }

  @Test func `a point alone is seen, and all lies within the drawing`() throws {
    let text = svg([curve("alone", [0.5])])
    #expect(text.contains("<circle "))
    let long = svg([curve("long", (0..<5_000).map { sin(Double($0) / 100) })])
    #expect(long.utf8.count < 60_000, "no more points than can be seen")
    let numbers = long.matches(of: #/([0-9.]+),([0-9.]+)/#)
    #expect(numbers.count > 1_000)
    for match in numbers {
      #expect(95.9...656.1 ~= Double(match.1) ?? -1 && 23.9...424.1 ~= Double(match.2) ?? -1)
    }
  }

  @Test func `steps go along before they go up`() {
    let stepped = Plot.Curve(
      name: "s", line: [.init(step: 0, value: 0), .init(step: 10, value: 1)], isStepped: true)
    let text = Plot([stepped], across: "evaluations", upwards: "share", note: "").svg()
    #expect(text.contains("points=\"96.00,424.00 656.00,424.00 656.00,24.00\""), "\(text)")
  }
}
