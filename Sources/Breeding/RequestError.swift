import Evolution
import Expressions
import Genomes
import Pictures
import Rendering
import Text

/// A value that breeding cannot work with: what it is of, and what was expected.
///
/// `description` calls parameters as the program's flags, without dashes; whoever has other names for
/// them asks for `description(naming:)`.
public enum RequestError: Error, Sendable {
  /// What a value was given for.
  public enum Parameter: String, Hashable, Sendable {
    /// Pictures on a sheet.
    case count
    /// Pictures of a generation of a search.
    case population
    /// How far children stray.
    case strength
    /// Pictures that are picked.
    case pick
    /// Fresh genomes among children.
    case newcomers
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
    /// Connections whose weights are turned.
    case sweep
    /// The weights that they are turned to.
    case range
    /// How many weights there are.
    case steps
    /// How many connections into a node a diagram has.
    case links
    /// How a picture moves.
    case motion
    /// Whether a run begins even where the same was stopped.
    case another
    /// Where random numbers come from.
    case seed
    /// The seconds that a run takes.
    case seconds = "for"
    /// Samples along the side of a pixel.
    case supersample
    /// Where on the plane, how and when one looks.
    case view
    /// Frames of a film.
    case frames
    /// Frames a second.
    case fps
  }

  /// A value that is out of bounds.
  case outOfBounds(Parameter, found: String, expected: String)
  /// No picks that a taste could be learnt from.
  case noTaste
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
  /// Newcomers on a sheet that has places for no more than a child.
  case newcomersFull(count: Int)
  /// One picture where two are needed.
  case samePicture(Address)
  /// Two genomes that are too large together.
  case together(Address, Address, GenomeFault)
  /// A genome that would be too large in other colours.
  case inColours(Address, GenomeFault)
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
  /// A method that cannot be searched by.
  case method(SearchError)
  /// More elites than a generation has members.
  case elite(population: Int)
  /// A recipe that nobody knows; a setting of one, or a limit of variation, that is out of bounds or
  /// does not go with others.
  case setting(SettingError)
  /// A part that is not within the picture.
  case crop(RenderSettings.Crop, of: PictureSize)
  /// A picture that is repeated too often.
  case tooManyRepeats(Repeats, of: PictureSize)
  /// A file to be written that is the one that is read.
  case outputIsInput(String)
  /// A target whose file holds another picture than when the run began that was stopped; a copy of
  /// that picture.
  case changedTarget(String, copy: String?)
  /// A run that was stopped at this generation and painted by another arithmetic; with the last saved
  /// generation up to it.
  case runOfOtherArithmetic(generation: Int, saved: Int)
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
  /// A text that names no connections.
  case sweepTarget
  /// A network without a connection that the picture depends on.
  case noLiveConnection
  /// Two nodes without a connection, by their numbers; with those that the second is connected from.
  case noConnection(from: Int, to: Int, sources: [Int])
  /// A connection that the picture does not depend on.
  case unheardConnection(from: Int, to: Int, isEnabled: Bool)
  /// A name that no node of a network has.
  case noNode(String, count: Int)
  /// No picture to set moving.
  case nothingToMove
  /// One picture that should morph.
  case morphOfOne(String)
  /// Several pictures without a morph.
  case severalWithoutMorph
  /// A motion that changes what a picture does not depend on; with the inputs that it needs.
  case motionUnheard(String, words: String, picture: String, inputs: [Input])
  /// A value of a motion that is not asked for.
  case motionValue(String, of: String, among: [String])
  /// A value of a motion that is out of bounds.
  case motionBounds(String, found: String, in: ClosedRange<Double>)
  /// Genomes that are too large together.
  case genomesTogether(GenomeFault)
}

extension RequestError: CustomStringConvertible {
  /// What is wrong and what to do, in a line, with parameters called as flags without dashes.
  public var description: String { description { $0 } }

  /// What is wrong and what to do, in a line.
  ///
  /// - Parameter naming: what a parameter or setting of that name is called, such as its flag.
  public func description(naming: (String) -> String) -> String {
    func name(_ parameter: Parameter) -> String { naming(parameter.rawValue) }
    switch self {
    case .outOfBounds(let parameter, let found, let expected):
      return "\(name(parameter)) \(found): expected \(expected)"
    case .noTaste:
      return "taste: there are no picks to learn from yet: breed by eye first, as in "
        + "\"breed next --pick 3,7\""
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
    case .newcomersFull(let count):
      return "\(name(.newcomers)): no place is left for one on a sheet of \(count); "
        + "expected a larger \(name(.count))"
    case .samePicture(let address):
      return "\(address) twice: expected two pictures; of one alone, \"breed vary\""
    case .together(let one, let other, let fault): return "\(one) and \(other) together: \(fault)"
    case .inColours(let address, let fault): return "\(address) in these colours: \(fault)"
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
        : "\(name(.fitness)): \(count) objectives are of \(name(.search)) "
          + "\(SearchKind.choice(where: \.hasSeveralObjectives)); expected one"
    case .novelty(let parameter):
      return "\(name(parameter)): novelty changes with the population; expected "
        + (parameter == .fitness
          ? "\(name(.search)) \(SearchKind.choice(where: \.allowsNovelty))" : "measures")
    case .axisCount(let text, let found):
      return "\(name(.axes)) \"\(text.prefix(80))\": expected two measures, with a comma; "
        + "found \(found)"
    case .noMap:
      return "\(name(.axes)) and \(name(.bins)) are of \(name(.search)) "
        + SearchKind.choice { $0.axisCount > 0 }
    case .method(let error): return "\(error)"
    case .elite(let population):
      return "\(name(.set)) elite: expected at most the population, \(population)"
    case .setting(let error): return error.description(naming: naming)
    case .crop(let crop, let size):
      return "\(name(.crop)) \(crop): expected a part of the \(size.width)x\(size.height) pixels "
        + "of \(name(.size))"
    case .tooManyRepeats(let repeats, let size):
      let (width, height) = (size.width * repeats.across, size.height * repeats.down)
      return "\(name(.tile)) \(repeats.across)x\(repeats.down): \(width)x\(height) pixels; "
        + "expected at most \(Viewport.sideLimit) a side: choose a smaller \(name(.size))"
    case .outputIsInput(let path):
      return "\(name(.output)) \(path): the picture is read from it; expected another file"
    case .changedTarget(let measure, let copy):
      let kept = copy.map { ", of which \(printable($0)) is a copy" } ?? ""
      return
        "\(printable(measure)): its file holds another picture than when this run began\(kept): "
        + "put that back to go on, or begin another run by \(name(.another))"
    case .runOfOtherArithmetic(let generation, let saved):
      let back = saved == generation ? "" : "after \"breed load \(saved)\", the last one saved, "
      return
        "another version of breed began this run, which stands at generation \(generation), by "
        + "another arithmetic: this one cannot go on with it to the same end; \(back)begin another "
        + "run by \(name(.another))"
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
    case .sweepTarget:
      return "expected two nodes by number or id with a dash between them, such as 4-9, or all"
    case .noLiveConnection:
      return "\(name(.sweep)) all: the picture depends on no connection"
    case .noConnection(let from, let to, let sources):
      let words = sources.map(String.init).joined(separator: ", ")
      return "\(name(.sweep)): no connection \(from)-\(to): "
        + (sources.isEmpty ? "none enters \(to)" : "what enters \(to) comes from \(words)")
    case .unheardConnection(let from, let to, let isEnabled):
      return "\(name(.sweep)): the picture does not depend on connection \(from)-\(to): "
        + (isEnabled ? "no colour channel hears \(to)" : "it is disabled")
    case .noNode(let node, let count):
      return "\(name(.sweep)): no node \"\(printable(node))\": expected a number of 1 to "
        + "\(count), or an id; breed inspect lists them"
    case .nothingToMove: return "expected at least one picture"
    case .morphOfOne(let label):
      return "\(name(.motion)) morph: expected two pictures or more, found \(label) alone"
    case .severalWithoutMorph:
      return "expected one picture; several are for \(name(.motion)) morph"
    case .motionUnheard(let motion, let words, let label, let inputs):
      return "\(name(.motion)) \(motion): \(label) does not hear \(words); to breed some that do: "
        + "breed vary \(label) --inputs \(inputs.map(\.rawValue).joined(separator: ","))"
    case .motionValue(let value, let motion, let others):
      return "\(naming(value)) is for \(name(.motion)) \(motion), found \(name(.motion)) "
        + "\(others.joined(separator: ",")); leave one of the two out"
    case .motionBounds(let value, let found, let bounds):
      let (low, high) = (Decimal.short(bounds.lowerBound), Decimal.short(bounds.upperBound))
      return "\(naming(value)) \(found): expected \(low) to \(high)"
    case .genomesTogether(let fault): return "these pictures together: \(fault)"
    }
  }
}
