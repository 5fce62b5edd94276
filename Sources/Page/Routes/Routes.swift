/// All that the server answers.
enum Routes {
  static let all =
    files + state + lineages + pictures + inside + films + breeding + stars + runs + asking
    + images
}
