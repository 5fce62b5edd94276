import Evolution
import Genomes
import JSON

/// A way in which generations are bred: its settings, their JSON and their words. Adding one touches its
/// own file and `Generation.Method`, with a case and a line in each of its two lists.
protocol GenerationWay: Hashable, Sendable {
  /// Its name in files, as their member "by" has it.
  static var name: String { get }
  /// Whether a fitness chose, so that individuals have scores.
  static var isByFitness: Bool { get }
  /// Whether settings that are called by its name are this way's; another may have the name too.
  static func isWritten(in element: JSONElement) throws(JSONError) -> Bool

  /// The settings as files have them.
  var json: JSONValue { get }
  /// Reads what `json` writes.
  init(json element: JSONElement) throws(JSONError)

  /// How the generation came about: `bred from 3, 7 of generation 2, strength 0.5`.
  ///
  /// - Parameter parent: the generation before, as ` of generation 2`.
  func words(of parent: String) -> String
  /// The same in a word or two: `from 3, 7`.
  var shortWords: String { get }
  /// The genomes that it was bred from, where the settings name them.
  ///
  /// - Parameter generation: the generation that it was bred from.
  func namedParents(in generation: Int?) -> [Address]
}

extension GenerationWay {
  static var isByFitness: Bool { false }

  static func isWritten(in element: JSONElement) throws(JSONError) -> Bool { true }

  func namedParents(in generation: Int?) -> [Address] { [] }
}

extension SettingTable {
  /// What is given, as it goes on in a sentence: `, colour grey, zoom 2.0`.
  var clauses: String { words.map { ", \($0)" }.joined() }
}

extension Array where Element: CustomStringConvertible {
  /// The elements with commas between them.
  var list: String { map(\.description).joined(separator: ", ") }
}

extension Array where Element: Hashable {
  /// Each element once, where it is first.
  package var unique: [Element] {
    var known: Set<Element> = []
    return filter { known.insert($0).inserted }
  }
}

extension JSONElement {
  /// A parent's address.
  func address() throws(JSONError) -> Address {
    guard let address = Address(try string()) else {
      throw error(expected: "an address as \"generation/number\" or \"lineage/generation/number\"")
    }
    return address
  }

  /// The addresses of two parents.
  func pair() throws(JSONError) -> (Address, Address) {
    let elements = try elements()
    guard elements.count == 2 else { throw error(expected: "two addresses") }
    return (try elements[0].address(), try elements[1].address())
  }
}
