import Populations

/// A lineage's tree of generations, line by line, from the first generation down.
public struct LineageLog {
  /// The lineage.
  public let lineage: Lineage

  private var rest: ArraySlice<GenerationTree.Line>
  private var search = SearchWords()

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
    /// The best score of all that were not saved; 0 for a saved one.
    public let best: Double
  }

  init(of lineage: Lineage) {
    self.lineage = lineage
    rest = GenerationTree(parents: lineage.history.parents).lines[...]
  }

  /// The next line; nil at the end.
  ///
  /// - Throws: where a generation's file is needed and is not as it was written.
  public mutating func next() throws -> Line? {
    guard let line = rest.popFirst() else { return nil }
    let (history, first) = (lineage.history, line.generation)
    if history[first].isSaved {
      let outline = try lineage.outline(of: first)
      return Line(
        lead: line.lead, generations: first...first, outline: outline,
        words: outline.words(with: &search), best: 0)
    }
    var last = first
    while let next = rest.first, !history[next.generation].isSaved,
      history[next.generation].parent == last, next.lead == line.lead
    {
      last = next.generation
      rest.removeFirst()
    }
    return Line(
      lead: line.lead, generations: first...last, outline: nil, words: "",
      best: (first...last).compactMap { history[$0].summary?.best }.max() ?? 0)
  }
}

extension Workshop {
  /// The tree of a lineage's generations; the current lineage's where no name is given.
  ///
  /// - Throws: where there is none of that name, or its log is damaged.
  public func log(of name: String? = nil) throws -> LineageLog { LineageLog(of: try open(name)) }
}
