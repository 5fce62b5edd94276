/// The order and indentation in which a tree of generations is printed. The branch that was bred
/// last goes straight down; earlier branches are printed above it, indented.
public struct GenerationTree: Sendable {
  /// A generation's line.
  public struct Line: Hashable, Sendable {
    /// The generation's number.
    public let generation: Int
    /// What is drawn before its number.
    public let lead: String

    /// How many branches it is indented by.
    public var depth: Int { lead.count / 3 }
  }

  /// The lines from top to bottom.
  public let lines: [Line]

  /// The tree of the generations whose parents are given, generation n at index n − 1.
  public init(parents: [Int?]) {
    var children: [Int: [Int]] = [:]
    for (index, parent) in parents.enumerated() {
      children[parent ?? 0, default: []].append(index + 1)
    }
    var lines: [Line] = []
    // The next line is the last element. `indent` is for the lines below the first of a branch.
    var waiting = (children[0] ?? []).reversed().map { (generation: $0, lead: "", indent: "") }
    while let next = waiting.popLast() {
      lines.append(Line(generation: next.generation, lead: next.lead))
      let below = children[next.generation] ?? []
      if let straight = below.last { waiting.append((straight, next.indent, next.indent)) }
      for branch in below.dropLast().reversed() {
        waiting.append((branch, next.indent + "├─ ", next.indent + "│  "))
      }
    }
    self.lines = lines
  }
}
