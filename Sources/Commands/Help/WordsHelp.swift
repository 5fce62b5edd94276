/// The words that breed and its field use, in a line each.
enum WordsHelp {
  /// What `breed help words` prints.
  static var text: String {
    """
    Words that breed and its field use:
    \(Columns.list(words))

    Some have a page of their own, such as breed help recipes and breed help fitness.
    """
  }

  /// What is said of that word; nil where it is none of them.
  static func line(on word: String) -> String? {
    words.first { $0.name == word || "\($0.name)s" == word }
      .map { Columns.list([$0]).trimmingPrefix("  ") + "\nOther words: breed help words" }
  }

  private static let words: [(name: String, words: String)] = [
    ("picture", "what a network paints when it is asked for a colour at each place"),
    ("genome", "that network as data: its nodes, connections and weights"),
    ("node", "a part of the network, which adds up what reaches it"),
    ("activation", "the function that a node applies to its sum, such as a sine"),
    ("weight", "the number that a connection multiplies its signal by"),
    ("bias", "a number that a node always adds to its sum"),
    ("recipe", "how the genomes of a first sheet are drawn"),
    ("generation", "the pictures that were bred together in one step"),
    ("sheet", "a generation's pictures with their numbers, in one PNG"),
    ("parent", "a picture that another was bred from"),
    ("mutation", "a small random change: a weight, a node, a connection, a colour"),
    ("crossing", "making one child of two parents, with each gene from one of them"),
    ("strength", "how far mutations go, from 0 to 1"),
    ("lineage", "a tree of generations, kept as a folder in populations"),
    ("address", "7 on the sheet, 3/7 in generation 3, lagoon/3/7 in a lineage"),
    ("fitness", "a number computed from a picture, the higher the better"),
    ("measure", "a fitness that has a name, such as entropy"),
    ("population", "the pictures of a generation that a fitness chooses from"),
    ("species", "a group of like networks, which compete only with each other"),
    ("novelty", "how unlike the others and earlier ones a picture is"),
    ("taste", "what breed has learnt from your picks"),
    ("star", "a favourite, which is kept whatever becomes of its lineage"),
    ("palette", "the colours that the values of a picture run through"),
    ("seed", "the number that all chance comes from; the same seed, the same pictures"),
  ]
}
