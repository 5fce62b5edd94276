/// A plot of several groups' courses.
public struct Plot: Sendable {
  /// The curves, in the order of the legend; at most `mostCurves`.
  public let curves: [Curve]
  /// What goes to the right.
  public let across: String
  /// What goes upwards.
  public let upwards: String
  /// What the lines and bands are, in a line below.
  public let note: String

  /// A group's curve.
  public struct Curve: Sendable {
    /// The group, as the legend names it.
    public let name: String
    /// The line: the group's median.
    public let line: [Course.Point]
    /// What is shaded around it; empty where the group is of one lineage, or nothing is.
    public let band: [Band]
    /// Whether it goes up in steps, and not from point to point.
    public let isStepped: Bool

    /// A curve of the values given.
    public init(
      name: String, line: [Course.Point], band: [Band] = [], isStepped: Bool = false
    ) {
      (self.name, self.line, self.band, self.isStepped) = (name, line, band, isStepped)
    }
  }

  /// How many curves can be told apart.
  public static let mostCurves = PlotStyle.all.count

  /// A plot of the values given.
  ///
  /// - Precondition: there are 1 to `mostCurves` curves, and each has a point.
  public init(_ curves: [Curve], across: String, upwards: String, note: String) {
    precondition(1...Self.mostCurves ~= curves.count, "a plot has curves that can be told apart")
    (self.curves, self.across, self.upwards, self.note) = (curves, across, upwards, note)
  }
}
