import Genomes
import JSON
import Text

extension ValueForm where Value == Symmetry {
  /// A symmetry by its name, some with a number.
  static var symmetry: ValueForm {
    ValueForm(
      suggestions: Symmetry.examples.map(\.description),
      text: \.description,
      parse: { text throws(SettingError) in
        guard let symmetry = Symmetry(text) else {
          throw .misspelt(
            "symmetry", text, of: Symmetry.forms,
            expected: "\(Spelling.choice(Symmetry.forms)), N in \(Symmetry.folds.words)")
        }
        return symmetry
      }, json: { .string($0.description) },
      read: { element throws(JSONError) in try element.symmetry() })
  }
}

extension ValueForm where Value == Gradient {
  /// A palette: a name, or colours with commas between them. A colour may stand without its `#`,
  /// which starts a comment in a shell.
  public static var palette: ValueForm {
    let known = Gradient.named.map(\.name)
    return ValueForm(
      suggestions: known, text: \.description,
      parse: { text throws(SettingError) in
        if let named = Gradient.named.first(where: { $0.name == text }) { return named.gradient }
        let parts = text.lowercased().split(separator: ",", omittingEmptySubsequences: false)
        let colours = parts.compactMap { Colour($0.hasPrefix("#") ? String($0) : "#\($0)") }
        if parts.count == 1, colours.isEmpty {
          throw .unknown("palette", text, known: known)
        }
        guard colours.count == parts.count, let gradient = Gradient(colours) else {
          throw .unreadable(
            "a name, or \(Gradient.stopCounts.words) colours, such as 0b132b,1c2541,f4d35e")
        }
        return gradient
      }, json: \.json, read: { element throws(JSONError) in try Gradient(json: element) })
  }
}
