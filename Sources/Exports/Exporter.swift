import Genomes
import JSON
import Pictures
import Text

/// Writes a picture's network in another language. The same picture gives the same bytes, but for
/// SVG, whose bytes depend on Graphviz's version.
public protocol Exporter: Sendable {
  /// The name of the form in commands, as `glsl`.
  var name: String { get }
  /// The ending of its files' names, without the dot.
  var ending: String { get }
  /// What is written, in a line of help.
  var summary: String { get }
  /// The file's content in UTF-8.
  ///
  /// - Throws: where another program that it needs fails, or what it makes is over a limit.
  func export(_ specimen: Specimen) throws -> [UInt8]
  /// What to do with the file of that name; nil where nothing needs to be said.
  func hint(for file: String) -> String?
}

extension Exporter {
  /// The form's name.
  public var ending: String { name }

  /// Nothing needs to be said.
  public func hint(for file: String) -> String? { nil }
}

/// The forms that a picture can be exported to.
public enum Exporters {
  /// All of them, in the order of the help text.
  public static let all: [any Exporter] = [
    ShaderExporter(), NumPyExporter(), DOTExporter(), SVGExporter(), GenomeExporter(),
  ]

  /// The form that a file of that name has, by its ending; nil where it is that of none.
  public static func writing(_ path: String) -> (any Exporter)? {
    let ending = FileKind.ending(ofFile: path)
    return all.first { $0.ending == ending }
  }
}

/// The genome in its own form, `breed.genome/1`, as it is in a generation's file.
struct GenomeExporter: Exporter {
  let name = "json"
  let summary = "the genome, which \"breed import\" reads"

  /// The genome as JSON.
  ///
  /// - Throws: `JSONError` for a genome that is over the limits of its file.
  func export(_ specimen: Specimen) throws -> [UInt8] {
    try specimen.genome.json.serialized()
  }

  func hint(for file: String) -> String? {
    "read it anywhere: breed import \(printable(shellWord(file)))"
  }
}
