import Evolution
import Fuzzing
import Genomes
import Populations

/// Reads what is one word: names of lineages, addresses, markings, symmetries, palettes.
@main
enum WordReader {
  static func main() {
    fuzz { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      expectRoundTrip(LineageName.self, text)
      expectRoundTrip(Address.self, text)
      expectRoundTrip(IndividualID.self, text)
      expectRoundTrip(NodeID.self, text)
      if let name = LineageName(text) { expectName(name) }
      if let name = Address(text)?.lineage { expectName(name) }
      expectName(LineageName(near: text))
      if let symmetry = Symmetry(text) {
        expect(Symmetry(symmetry.description) == symmetry, "another symmetry is read again")
      }
      if let weights = InitialWeights(text) {
        expect(InitialWeights(weights.description) == weights, "other weights are read again")
      }
      return .usable
    }
  }

  private static func expectRoundTrip<Word: LosslessStringConvertible & Equatable>(
    _ type: Word.Type, _ text: String
  ) {
    guard let word = Word(text) else { return }
    expect(Word(word.description) == word, "another word is read again")
    expect(word.description == text, "\(type): two texts of one word")
  }

  /// Expects a name never to be a path out of its folder, a hidden file or an option.
  private static func expectName(_ name: LineageName) {
    let bytes = name.description.utf8
    expect((1...64) ~= bytes.count && !bytes.contains(UInt8(ascii: "/")), "a path")
    expect(bytes.first != UInt8(ascii: ".") && bytes.first != UInt8(ascii: "-"), "no plain name")
    expect(LineageName(name.description) == name, "another name is read again")
  }
}
