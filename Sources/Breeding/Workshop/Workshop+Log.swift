import Populations

/// A lineage's tree of generations, line by line.
public struct LineageLog {
  /// The lineage.
  public let lineage: Lineage
  /// The lines, from the first generation down.
  public let lines: [Line]

  /// A line of the tree.
  public struct Line: Sendable {
    /// What is drawn before it.
    public let lead: String
    /// The generations that it is about: one, or several in a row that their run did not save.
    public let generations: ClosedRange<Int>
    /// The generation in short; nil where it was not saved.
    public let outline: GenerationOutline?
    /// How the generation came about, in words; empty where it was not saved.
    public let words: String
    /// The best score of all that were not saved.
    public let best: Double
  }

  /// The log of a lineage.
  ///
  /// - Throws: where a generation's file is needed and is not as it was written.
  init(of lineage: Lineage) throws {
    self.lineage = lineage
    let history = lineage.history
    var rest = GenerationTree(parents: history.parents).lines[...]
    var search = SearchWords()
    var lines: [Line] = []
    while let line = rest.popFirst() {
      let first = line.generation
      if history[first].isSaved {
        let outline = try lineage.outline(of: first)
        lines.append(
          Line(
            lead: line.lead, generations: first...first, outline: outline,
            words: outline.words(with: &search), best: 0))
        continue
      }
      var last = first
      while let next = rest.first, !history[next.generation].isSaved,
        history[next.generation].parent == last, next.lead == line.lead
      {
        last = next.generation
        rest.removeFirst()
      }
      lines.append(
        Line(
          lead: line.lead, generations: first...last, outline: nil, words: "",
          best: (first...last).compactMap { history[$0].summary?.best }.max() ?? 0))
    }
    self.lines = lines
  }
}

extension Workshop {
  /// The tree of a lineage's generations; the current lineage's where no name is given.
  ///
  /// - Throws: where there is none of that name, or a generation's file is needed and is not as it
  ///   was written.
  public func log(of name: String? = nil) throws -> LineageLog { try LineageLog(of: open(name)) }
}
