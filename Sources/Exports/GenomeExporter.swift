import Genomes
import JSON

/// The genome alone, as a generation's file has it.
struct GenomeExporter: Exporter {
  func export(_ exhibit: Exhibit) throws -> [UInt8] { try exhibit.genome.json.serialized() }
}
