import Evolution
import Files
import Genomes
import Pictures
import Populations
import Rendering

/// A picture as a person names it: `7` on the current sheet, `3/7` on generation 3's, `lagoon/3/7` in
/// another lineage, the star `stars/5`, or the PNG of it, `art.png`, of a sheet `sheet.png/7`; `-` is a PNG
/// from standard input.
public enum PictureName: Hashable, Sendable {
  /// One of a lineage; the current one, and its current generation, where none is named.
  case bred(lineage: LineageName?, generation: Int?, number: Int)
  /// A star, by its number.
  case star(Int)
  /// One of a PNG that carries its genome; with a number where the file shows several.
  case file(path: String, number: Int?)

  /// Reads what was typed. What may be a number, an address or a star is one, even where a file has that
  /// name. A lineage may be called `stars`: an address in it has three parts, a star two.
  ///
  /// - Throws: `RequestError.picture`.
  public init(_ text: String) throws(RequestError) {
    if let address = Address(text) {
      self = .bred(
        lineage: address.lineage, generation: address.id.generation, number: address.id.number)
    } else if let number = IndividualID.number(text) {
      self = .bred(lineage: nil, generation: nil, number: number)
    } else if let star = Self.star(text) {
      self = .star(star)
    } else if Self.isFile(text) {
      self = .file(path: text, number: nil)
    } else if let slash = text.lastIndex(of: "/"), let id = IndividualID("1" + text[slash...]),
      Self.isFile(String(text[..<slash]))
    {
      self = .file(path: String(text[..<slash]), number: id.number)
    } else {
      throw .picture
    }
  }

  /// The picture at an address; in the current lineage where the address names none.
  public init(_ address: Address) {
    self = .bred(
      lineage: address.lineage, generation: address.id.generation, number: address.id.number)
  }

  /// What stands before a star's number.
  static let starPrefix = "stars/"

  /// The number of a star that is named so: `stars/5`; nil for any other text.
  package static func star(_ text: String) -> Int? {
    text.hasPrefix(starPrefix) ? IndividualID.number(text.dropFirst(starPrefix.count)) : nil
  }

  /// Whether a path is meant as a file: it has the ending of one, so that a slip in it is told as one, or
  /// is there.
  private static func isFile(_ path: String) -> Bool {
    path == "-" || FileKind(ofFile: path) != nil || FileSystem.isReadable(path)
  }
}

/// A picture that was found.
public struct FoundPicture: Sendable {
  /// Its genome, and its address with its lineage.
  public let specimen: Specimen
  /// How a person may type it anywhere.
  public let argument: String
  /// How it is told to whoever typed it.
  public let label: String
  /// Its number on its sheet.
  public let number: Int
  /// What the names of files made of it begin with.
  public let stem: String
  /// The seed of what is drawn for it.
  public let seed: UInt64
  /// How one looks at it where nothing else is said.
  public let view: View
  /// The file that it was read from; nil where it is of a lineage or a star.
  public let file: String?
  /// What its lineage has of it; nil for a star, a file, and a picture that was changed since.
  public internal(set) var individual: Individual?
  /// The genome whose sentences are the picture's, where that is another: the one before its canvas was
  /// changed.
  var captioned: Genome?

  /// The genome itself.
  public var genome: Genome { specimen.genome }
}

extension Specimen {
  /// The genome in other colours, as `Genome.painted(in:)` makes it.
  ///
  /// - Throws: `RequestError.inColours`.
  func painted(in colours: Colours) throws(RequestError) -> Specimen {
    do throws(GenomeFault) { return Specimen(address, try genome.painted(in: colours)) } catch {
      throw .inColours(address, error)
    }
  }
}

extension FoundPicture {
  /// The picture with changes of its canvas; see `Genome.painted(with:)`.
  ///
  /// - Throws: `RequestError.setting` where they do not go together; `RequestError.inColours` where its
  ///   network would be larger than a genome may be.
  public func painted(with changes: CanvasChanges) throws(RequestError) -> FoundPicture {
    do throws(SettingError) { try changes.check() } catch { throw .setting(error) }
    let genome: Genome
    do throws(GenomeFault) { genome = try specimen.genome.painted(with: changes) } catch {
      throw .inColours(specimen.address, error)
    }
    return FoundPicture(
      specimen: Specimen(specimen.address, genome), argument: argument, label: label,
      number: number, stem: stem, seed: seed, view: view, file: file,
      captioned: captioned ?? self.genome)
  }

  /// A star, whose lineage may be gone.
  ///
  /// - Throws: where its genome cannot be read.
  public init(_ star: Star) throws {
    let name = PictureName.starPrefix + "\(star.number)"
    self.init(
      specimen: try star.specimen(), argument: name, label: name, number: star.number,
      stem: "stars-\(star.number)", seed: 0, view: View(), file: nil)
  }

  /// An individual of a lineage.
  ///
  /// - Parameters:
  ///   - name: the lineage's.
  ///   - seed: the lineage's.
  ///   - label: how it is told to whoever asked for it; its address where none is given.
  public init(
    _ individual: Individual, in name: LineageName, seed: UInt64, label: String? = nil
  ) {
    let (id, argument) = (individual.id, Address(individual.id, in: name).description)
    self.init(
      specimen: individual.specimen(in: name), argument: argument, label: label ?? argument,
      number: id.number, stem: "\(name)-\(id.generation)-\(id.number)", seed: seed, view: View(),
      file: nil, individual: individual)
  }
}
