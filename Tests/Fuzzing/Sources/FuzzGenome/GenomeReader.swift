import Fuzzing
import Genomes
import JSON

/// Reads `breed.genome/1`.
@main
enum GenomeReader {
  static func main() {
    fuzz { bytes in
      do {
        let document = try JSONDocument(parsing: bytes, source: "genome.json")
        expectValid(try Genome(json: document.root))
      } catch {
        expectWords(of: error)
      }
      return .usable
    }
  }
}
