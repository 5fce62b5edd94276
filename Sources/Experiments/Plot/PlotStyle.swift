/// How a curve is drawn: in one of the colours of Okabe & Ito (Wong 2011, doi:10.1038/nmeth.1618), which
/// people who see colours otherwise can tell apart, and in dashes of its own, so that they can be told apart
/// in print without colours, too.
struct PlotStyle: Sendable {
  /// The colour, as SVG has it.
  let colour: String
  /// The lengths of its dashes and gaps, as SVG has them; empty for a line without gaps.
  let dashes: String

  static let all = [
    PlotStyle(colour: "#0072b2", dashes: ""),
    PlotStyle(colour: "#d55e00", dashes: "11 5"),
    PlotStyle(colour: "#009e73", dashes: "3 4"),
    PlotStyle(colour: "#cc79a7", dashes: "13 4 3 4"),
    PlotStyle(colour: "#e69f00", dashes: "6 4"),
    PlotStyle(colour: "#56b4e9", dashes: "18 4 6 4"),
    PlotStyle(colour: "#000000", dashes: "2 2"),
    // The palest comes last: it is hard to see on white.
    PlotStyle(colour: "#f0e442", dashes: "13 4 3 4 3 4"),
  ]
}
