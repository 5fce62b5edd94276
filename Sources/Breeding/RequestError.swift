import Expressions
import Evolution
import Files
import Genomes
import Pictures
import Rendering

/// A value that breeding cannot work with: what it is of, and what was expected.
///
/// `description` calls parameters by plain words; whoever has other names for them, such as flags,
/// asks for `description(naming:)`.
public enum RequestError: Error, Sendable {
  /// What a value was given for.
  public enum Parameter: String, Hashable, Sendable {
    /// Pictures on a sheet.
    case count
    /// Pictures of a generation of a search.
    case population
    /// How far children stray.
    case strength
    /// Pictures that stay in their places.
    case lock
    /// Whether picks stay.
    case keep
    /// Rows of a sheet of strengths.
    case rows
    /// The side of a thumbnail in pixels.
    case size
    /// What counts as good.
    case fitness
    /// The measures of a map.
    case axes
    /// A map's columns and rows.
    case bins
    /// What ends a run.
    case until
    /// How it searches.
    case search
    /// NEAT's settings.
    case set
    /// Every how many generations a run saves.
    case checkpoint
    /// Generations to breed.
    case generations
    /// Pictures to evaluate.
    case evaluations
    /// The palette.
    case palette
    /// A part of a picture.
    case crop
    /// How often a picture is repeated.
    case tile
    /// A file to be written.
    case output
  }

  /// A value that is out of bounds.
  case outOfBounds(Parameter, found: String, expected: String)
  /// No pictures are picked.
  case noPicks
  /// A generation has no picture of this number.
  case unknownPicture(Int, generation: Int, count: Int)
  /// A locked picture whose place the new sheet does not have.
  case lockOutside(Int, count: Int)
  /// A locked picture that is kept as a pick, too.
  case lockKept(Int)
  /// A locked picture whose place a kept pick takes.
  case lockUnderKept(Int, kept: Int)
  /// Locked pictures that leave no place for a child.
  case lockFull(count: Int)
  /// One picture where two are needed.
  case samePicture(Address)
  /// Two genomes that are too large together.
  case together(Address, Address, GenomeFault)
  /// A sheet that would be too large.
  case sheet(size: Int, SheetError)
  /// An expression that cannot be read, or whose file cannot.
  case expression(Parameter, text: String, FitnessError)
  /// Expressions that are too long together once they are written out.
  case writtenOut(FitnessError)
  /// Another number of objectives than the search takes.
  case objectives(Int, SearchKind)
  /// Novelty where it cannot count.
  case novelty(Parameter)
  /// Another number of axes than a map has.
  case axisCount(text: String, found: Int)
  /// Axes or bins for a search without a map.
  case noMap
  /// More elites than a generation has members.
  case elite(population: Int)
  /// A recipe that nobody knows; a setting of one, or a limit of variation, that is out of bounds or
  /// does not go with others.
  case setting(SettingError)
  /// Networks too large for so many of them to be saved.
  case tooManyNetworks(Parameter, Int, most: Int, connections: Int)
  /// A part that is not within the picture.
  case crop(RenderSettings.Crop, of: PictureSize)
  /// A picture that is repeated too often.
  case tooManyRepeats(Repeats, of: PictureSize)
  /// A palette for a picture of another colour model.
  case noInk(String, ColourModel)
  /// A file to be written that is the one that is read.
  case outputIsInput(String)
  /// A text that is no lineage's name.
  case name(String)
  /// A text that names no picture.
  case picture
  /// A file where a picture of a lineage is needed.
  case fileAsParent(String)
  /// A file of several pictures, of which none is named.
  case severalPictures(path: String, count: Int)
  /// A file without a picture of that number.
  case noPictureInFile(Int, path: String, count: Int)
}

extension RequestError: CustomStringConvertible {
  /// What is wrong and what to do, in a line, with plain words for parameters.
  public var description: String { description { $0.rawValue } }

  /// What is wrong and what to do, in a line.
  ///
  /// - Parameter name: what a parameter is called, such as its flag.
  public func description(naming name: (Parameter) -> String) -> String {
    switch self {
    case .outOfBounds(let parameter, let found, let expected):
      return "\(name(parameter)) \(found): expected \(expected)"
    case .noPicks: return "expected at least one picture to breed from"
    case .unknownPicture(let number, let generation, let count):
      return "no picture \(number) in generation \(generation): expected 1 to \(count)"
    case .lockOutside(let number, let count):
      return "\(name(.lock)) \(number): the new sheet has \(count) pictures; "
        + "expected a larger \(name(.count))"
    case .lockKept(let number):
      return "\(name(.lock)) \(number): \(name(.keep)) keeps it too; leave one of the two out"
    case .lockUnderKept(let number, let kept):
      return "\(name(.lock)) \(number): \(name(.keep)) puts picks into places 1 to \(kept); "
        + "expected a number over \(kept), or no \(name(.keep))"
    case .lockFull(let count):
      return "\(name(.lock)): no place is left for a child on a sheet of \(count); "
        + "expected a larger \(name(.count))"
    case .samePicture(let address):
      return "\(address) twice: expected two pictures; of one alone, \"breed vary\""
    case .together(let one, let other, let fault): return "\(one) and \(other) together: \(fault)"
    case .sheet(let size, let error): return "\(name(.size)) \(size): \(error)"
    case .expression(let parameter, let text, let error):
      let isCut = parameter == .fitness && text.count > 80
      let start = isCut ? text.prefix(79) + "…" : text.prefix(80)
      return "\(name(parameter)) \"\(start)\": \(error)"
    case .writtenOut(let error): return "\(name(.fitness)), written out: \(error)"
    case .objectives(let count, let kind):
      return kind.hasSeveralObjectives
        ? "\(name(.search)) \(kind.rawValue): expected two objectives or more, as "
          + "\(name(.fitness)) \"entropy, symmetry\""
        : "\(name(.fitness)): \(count) objectives are of \(name(.search)) nsga2; expected one"
    case .novelty(let parameter):
      return "\(name(parameter)): novelty changes with the population; expected "
        + (parameter == .fitness ? "\(name(.search)) generational or novelty" : "measures")
    case .axisCount(let text, let found):
      return "\(name(.axes)) \"\(text.prefix(80))\": expected two measures, with a comma; "
        + "found \(found)"
    case .noMap:
      return "\(name(.axes)) and \(name(.bins)) are of \(name(.search)) map-elites"
    case .elite(let population):
      return "\(name(.set)) elite: expected at most the population, \(population)"
    case .setting(let error): return "\(error)"
    case .tooManyNetworks(let parameter, let count, let most, let connections):
      return "\(name(parameter)) \(count): expected at most \(most), since a file holds no more "
        + "networks of \(connections) connections"
    case .crop(let crop, let size):
      return "\(name(.crop)) \(crop): expected a part of the \(size.width)x\(size.height) pixels "
        + "of \(name(.size))"
    case .tooManyRepeats(let repeats, let size):
      let (width, height) = (size.width * repeats.across, size.height * repeats.down)
      return "\(name(.tile)) \(repeats.across)x\(repeats.down): \(width)x\(height) pixels; "
        + "expected at most \(Viewport.sideLimit) a side: choose a smaller \(name(.size))"
    case .noInk(let label, let model):
      return "\(name(.palette)): \(label) is painted in \(model.rawValue); expected a picture of "
        + "grey or a palette, whose network paints by ink alone"
    case .outputIsInput(let path):
      return "\(name(.output)) \(path): the picture is read from it; expected another file"
    case .name(let text):
      return "\"\(printable(text))\" is no name of a lineage: expected \(LineageName.rule)"
    case .picture:
      return "expected a number on the sheet, such as 7, or generation/number, such as 3/7, "
        + "or lineage/generation/number, such as lagoon/3/7, or a picture's file, such as art.png"
    case .fileAsParent(let path):
      return "\(printable(path)): a parent is of a lineage; plant the file first: breed import "
        + printable(path)
    case .severalPictures(let path, let count):
      return "\(path): it has \(count) pictures; expected the number of one, as \(path)/\(count)"
    case .noPictureInFile(let number, let path, let count):
      return "no picture \(number) in \(path): expected 1 to \(count)"
    }
  }
}

extension RequestError {
  /// Throws where a number is out of bounds.
  static func check(
    _ number: Int, in bounds: ClosedRange<Int>, _ parameter: Parameter
  ) throws(RequestError) {
    guard bounds ~= number else {
      throw .outOfBounds(
        parameter, found: "\(number)", expected: "\(bounds.lowerBound) to \(bounds.upperBound)")
    }
  }

  /// Throws where a strength is out of bounds.
  static func check(strength: Double) throws(RequestError) {
    guard 0...1 ~= strength else {
      throw .outOfBounds(
        .strength, found: "\(strength)", expected: "0 (nearly the parent) to 1 (wild)")
    }
  }

  /// Throws where limits do not go together.
  static func check(_ limits: VariationLimits) throws(RequestError) {
    do throws(SettingError) { try limits.check() } catch { throw .setting(error) }
  }

  /// Throws where two pictures are one.
  static func checkTwo(_ pictures: (Specimen, Specimen)) throws(RequestError) {
    if pictures.0.address == pictures.1.address { throw .samePicture(pictures.0.address) }
  }
}
