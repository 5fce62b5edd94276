import Fuzzing
import JSON
import Populations

/// Reads the file of a generation, in any format that is one document.
@main
enum GenerationReader {
  static func main() {
    fuzz { bytes in
      do {
        let document = try JSONDocument(parsing: bytes, source: "0001.json")
        let generation = try Generation(json: document.root)
        expectRoundTrip(generation, { try $0.json() }, Generation.init(json:))
        for individual in generation.individuals { expectValid(individual.genome) }
      } catch {
        expectWords(of: error)
      }
      return .usable
    }
  }
}
