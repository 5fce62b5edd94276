import Genomes
import JSON
import Text

extension ValueForm where Value == InputChoice {
  /// Inputs, with commas between them, each once; an image is named with its file.
  ///
  /// - Parameters:
  ///   - least: how many there have to be.
  ///   - countsOnce: whether a person may name one twice, which counts once, and a file may not.
  static func inputs(atLeast least: Int, countsOnce: Bool) -> ValueForm {
    let known = Input.withoutImage.map(\.rawValue)
    let all = known + ["\(InputChoice.imagePrefix)FILE"]
    return ValueForm(
      suggestions: known, isList: true,
      text: { $0.names.joined(separator: ",") },
      parse: { text throws(SettingError) in
        var choice: InputChoice = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
          let added = try InputChoice(name: String(part), known: all)
          if let other = choice.image, let image = added.image, other != image {
            throw .unreadable("one image, found \(printable(other)) and \(printable(image))")
          }
          choice.image = choice.image ?? added.image
          choice.inputs += added.inputs.filter { !countsOnce || !choice.inputs.contains($0) }
        }
        return choice
      }, json: { .array($0.names.map(JSONValue.string)) },
      read: { element throws(JSONError) in
        var choice: InputChoice = []
        for name in try element.elements() {
          let added = try InputChoice(json: name)
          if countsOnce, added.inputs.contains(where: choice.inputs.contains) {
            throw name.error(expected: "each name once")
          }
          choice.image = added.image ?? choice.image
          choice.inputs += added.inputs
        }
        return choice
      }
    ).expecting("each input once") { $0.count >= least && $0.isSound }
  }
}

extension InputChoice {
  /// What a person means by a name.
  fileprivate init(name: String, known: [String]) throws(SettingError) {
    if name.hasPrefix(Self.imagePrefix), name != Self.imagePrefix {
      self.init(Input.image, image: String(name.dropFirst(Self.imagePrefix.count)))
    } else if let input = Input(rawValue: name), !input.isImage {
      self.init(input.meant)
    } else if name == Self.imagePrefix || name + ":" == Self.imagePrefix
      || Input(rawValue: name) != nil
    {
      throw .unreadable("\(Self.imagePrefix)FILE, such as \(Self.imagePrefix)photo.png")
    } else {
      throw .unknown("input", name, known: known)
    }
  }

  /// What a name in a file stands for: an image by its fingerprint.
  fileprivate init(json element: JSONElement) throws(JSONError) {
    let name = try element.string()
    guard name.hasPrefix(Self.imagePrefix) else {
      let input: Input = try element.one()
      if input.isImage { throw element.error(expected: "\"\(Self.imagePrefix)\" and an image") }
      self.init([input])
      return
    }
    let fingerprint = String(name.dropFirst(Self.imagePrefix.count))
    guard SeenImage.isFingerprint(fingerprint) else {
      throw element.error(expected: "\"\(Self.imagePrefix)\" and 64 hexadecimal digits")
    }
    self.init(Input.image, image: fingerprint)
  }
}
