import Genomes
import Pictures

extension Background {
  /// Reads what was typed: `white`, `black`, or six hexadecimal digits with or without a `#`.
  ///
  /// - Throws: `RequestError.background`.
  public init(_ text: String) throws(RequestError) {
    let name = text.lowercased()
    switch name {
    case "white": self = .white
    case "black": self = .black
    default:
      guard let colour = Colour(name.hasPrefix("#") ? name : "#\(name)") else {
        throw .background(text)
      }
      self.init(red: colour.red, green: colour.green, blue: colour.blue)
    }
  }
}
