/// The words that breed and its field use, in a line each.
enum WordsHelp {
  /// What `breed help words` prints.
  static var text: String {
    """
    Words, as breed and its field use them:
    \(Columns.list(words))

    Some have a page of their own, as breed help recipes and breed help fitness.
    """
  }

  /// What is said of that word; nil where it is none of them.
  static func line(on word: String) -> String? {
    words.first { $0.name == word || "\($0.name)s" == word }
      .map { Columns.list([$0]).trimmingPrefix("  ") + "\nOther words: breed help words" }
  }

  private static let words: [(name: String, words: String)] = [
    ("picture", "what a network paints: it is asked at each place for a colour"),
    ("genome", "that network as data: its nodes, connections and weights"),
    ("node", "a place of the network, which adds up what it hears"),
    ("activation", "the function that a node puts its sum through, as a sine"),
    ("weight", "by what a connection multiplies what it carries"),
    ("bias", "what a node adds to its sum, whatever it hears"),
    ("recipe", "how the genomes of a first sheet are drawn"),
    ("generation", "the pictures that one command bred from those before; kept"),
    ("sheet", "a generation's pictures with their numbers, in one PNG"),
    ("parent", "a picture that another was bred from"),
    ("mutation", "a small random change: a weight, a node, a connection, a colour"),
    ("crossing", "making one child of two parents: each gene comes from one of them"),
    ("strength", "how far mutations go, from 0 to 1"),
    ("lineage", "a tree of generations, a folder in populations"),
    ("address", "7 on the sheet, 3/7 in generation 3, lagoon/3/7 in a lineage"),
    ("fitness", "a number computed from a picture, the higher the better"),
    ("measure", "a fitness that has a name, as entropy"),
    ("population", "the pictures of a generation that a fitness chooses from"),
    ("species", "like networks, which compete among themselves; framed alike"),
    ("novelty", "how unlike a picture is to the others and those before"),
    ("taste", "what breed has learnt of what you pick"),
    ("star", "a favourite, kept whatever becomes of its lineage"),
    ("palette", "colours that a picture's one value runs through"),
    ("seed", "the number that all chance comes from: the same again, all the same"),
  ]
}
