import Animation
import Genomes
import Pictures
import Rendering
import Text
import Threads

/// How pictures are set moving.
public struct FilmSettings: Sendable {
  /// The motions, one after the other; nil for those that values are set of, or else what suits the
  /// pictures: several morph, one moves by its input t or its latents where it hears them, and any
  /// other by `ComboMotion`.
  public var motions: [MotionKind]?
  /// Frames in all, 2 to 100,000.
  public var frameCount = 60
  /// Frames a second, 1 to 1,000.
  public var framesPerSecond = 30
  /// Whether the second half is the first one backwards.
  public var isThereAndBack = false
  /// Whether it ends where it begins; false also plays it once, not over and over.
  public var loops: Bool?
  /// Pixels of a frame, 1 to `sideLimit` a side.
  public var size = PictureSize(side: 256)
  /// How many samples a pixel is the mean of.
  public var supersampling = Supersampling.none
  /// Where on the plane, how and when one looks.
  public var view = View()
  /// How hard PNGs are squeezed.
  public var compression = PNGCompression.fast
  /// Whether PNGs carry the genomes, the lineage and the version.
  public var carriesGenomes = true
  /// What the motions' flags are set to, by the flags' names.
  private var values: [String: any Sendable] = [:]

  /// The most pixels along a side of a frame, which is held in memory as a whole.
  public static let sideLimit = 16_384

  /// Sixty frames of 256 pixels a side.
  public init() {}

  /// Sets how many frames there are, or how long they play at `framesPerSecond`; neither leaves it as it
  /// is.
  ///
  /// - Throws: `RequestError.framesAndSeconds` where both are given and contradict each other;
  ///   `RequestError.outOfBounds`.
  public mutating func setLength(frames: Int?, seconds: Double?) throws(RequestError) {
    try RequestError.check(framesPerSecond, in: 1...1_000, .fps)
    if let frames { frameCount = frames }
    guard let seconds else { return }
    let wanted = (seconds * Double(framesPerSecond)).rounded()
    guard 2...100_000 ~= wanted else {
      throw .outOfBounds(
        .seconds, found: "\(Decimal.short(seconds))",
        expected: "2 to 100000 frames, \(framesPerSecond) a second")
    }
    guard frames == nil || frames == Int(wanted) else {
      throw .framesAndSeconds(frames ?? 0, Int(wanted), framesPerSecond: framesPerSecond)
    }
    frameCount = Int(wanted)
  }

  /// Sets a value that a motion takes; nil leaves it as it is.
  ///
  /// - Throws: `RequestError.motionBounds`.
  public mutating func set<Value>(
    _ flag: MotionFlag<Value>, to value: Value?
  ) throws(RequestError) {
    if let value { try set(flag.name, to: value, in: flag.bounds) }
  }

  /// Sets a value that a motion takes whose default is no single value; nil leaves it as it is.
  ///
  /// - Throws: `RequestError.motionBounds`.
  public mutating func set<Value>(
    _ flag: MotionFlag<Value?>, to value: Value?
  ) throws(RequestError) {
    if let value { try set(flag.name, to: value, in: flag.bounds) }
  }

  /// Sets a value that a motion takes, by the name of its flag and as it is typed.
  ///
  /// - Throws: `RequestError.unknownMotionValue`, `RequestError.motionText`,
  ///   `RequestError.motionBounds`.
  public mutating func set(_ name: String, to text: String) throws(RequestError) {
    let flags = MotionKind.all.flatMap(\.flags)
    guard let flag = flags.first(where: { $0.name == name }) else {
      throw .unknownMotionValue(name, among: flags.map(\.name))
    }
    guard let value = flag.value(of: text) else {
      throw .motionText(name, found: text, expected: flag.form)
    }
    try set(name, to: value, in: flag.bounds)
  }

  private mutating func set(
    _ flag: String, to value: any Sendable, in bounds: ClosedRange<Double>?
  ) throws(RequestError) {
    let number = value as? Double ?? (value as? Int).map(Double.init)
    if let bounds, let number, !(bounds ~= number) {
      throw .motionBounds(flag, found: "\(value)", in: bounds)
    }
    values[flag] = value
  }

  /// The values that motions are given, in words, by the flags' names in their order.
  var valuesInWords: String {
    values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  /// The flags that are set, each with the motion that it is of.
  private var given: [(flag: String, kind: MotionKind)] {
    MotionKind.all.flatMap { kind in
      kind.flags.map(\.name).filter { values[$0] != nil }.map { ($0, kind) }
    }
  }

  /// The motions that are meant for these pictures.
  public func kinds(for pictures: [FoundPicture]) -> [MotionKind] {
    if let motions { return motions.unique }
    let kinds = given.map(\.kind).unique
    if pictures.count > 1 { return [MorphMotion.kind] + kinds }
    guard kinds.isEmpty else { return kinds }
    let heard = pictures.flatMap(\.genome.heardInputs)
    return [
      MotionKind.all.first { $0.inputs?.all.contains(where: heard.contains) == true }
        ?? ComboMotion.kind
    ]
  }

  /// Where the frames go where nothing else is said: NAME-GENERATION-NUMBER-MOTION.png.
  public func defaultDestination(of pictures: [FoundPicture]) -> FrameDestination {
    let names = pictures.prefix(1).map(\.stem) + kinds(for: pictures).map(\.name)
    return .animation("\(names.joined(separator: "-")).png")
  }

  /// Checks what does not depend on the pictures.
  ///
  /// - Throws: `RequestError` where a value is out of bounds, or of a motion that is not asked for.
  public func check() throws(RequestError) {
    for (flag, kind) in given {
      if let motions, !motions.contains(kind) {
        throw .motionValue(flag, of: kind.name, among: motions.map(\.name))
      }
    }
    try RequestError.check(frameCount, in: 2...100_000, .frames)
    try RequestError.check(framesPerSecond, in: 1...1_000, .fps)
    try RequestError.check(size, sideLimit: Self.sideLimit)
    try RequestError.check(view)
    try RequestError.check(supersampling)
  }

  /// Throws where a motion would show nothing of these pictures.
  private func check(_ kinds: [MotionKind], of pictures: [FoundPicture]) throws(RequestError) {
    guard let first = pictures.first else { throw .nothingToMove }
    let isMorph = kinds.contains(MorphMotion.kind)
    if isMorph, pictures.count < 2 { throw .morphOfOne(first.argument) }
    if !isMorph, pictures.count > 1 { throw .severalWithoutMorph }
    let heard = pictures.flatMap(\.genome.heardInputs)
    for kind in MotionKind.all where kinds.contains(kind) {
      guard let inputs = kind.inputs, !inputs.all.contains(where: heard.contains) else { continue }
      let own = first.genome.canvas.inputs.filter { !inputs.suggested.contains($0) }
      throw .motionUnheard(
        kind.name, words: inputs.words, picture: first.argument, inputs: own + inputs.suggested)
    }
  }

  /// The film of the pictures, at least one, which is not painted yet.
  ///
  /// - Throws: `RequestError` where the settings are out of bounds, or a motion would show nothing.
  public func film(of pictures: [FoundPicture]) throws(RequestError) -> Film {
    try check()
    let kinds = kinds(for: pictures)
    try check(kinds, of: pictures)
    let request = MotionRequest(
      genomes: pictures.map(\.genome), isLoop: loops == true && !isThereAndBack,
      seed: pictures[0].seed, values: values)
    var motions: [any Motion] = []
    do throws(GenomeFault) {
      for kind in kinds { motions.append(try kind.motion(for: request)) }
    } catch {
      throw .genomesTogether(error)
    }
    return Film(
      Frame(request.genomes[0], view: view), motions: motions, frameCount: frameCount,
      isThereAndBack: isThereAndBack || request.isLoop && !motions.allSatisfy(\.closes))
  }
}

/// A film that was painted into its file or files.
public struct MadeFilm: Sendable {
  /// Its motions.
  public let motions: [MotionKind]
  /// Frames in all.
  public let frameCount: Int
  /// Whether it ends where it begins.
  public let closes: Bool
  /// Where the frames are.
  public let destination: FrameDestination
}

extension Workshop {
  /// Sets a picture moving, or lets several morph.
  ///
  /// - Parameters:
  ///   - pictures: the pictures, at least one.
  ///   - destination: where the frames go; where none is given `FilmSettings.defaultDestination(of:)`, or,
  ///     where that is there with other bytes, the next of NAME-2, NAME-3, ….
  ///   - share: which of the frames are painted, where each is a file of its own; of one file all are.
  ///   - advance: is told how many frames are done; what it throws ends the painting.
  /// - Throws: `RequestError`; `PNGError`, `MovieError`, `OutsideProgramError`; as
  ///   `output(_:besides:showing:)`; what the file system refuses, and what `advance` throws. Then a file
  ///   is as it was, and of numbered PNGs those are there that were done.
  @discardableResult
  public func animate(
    _ pictures: [FoundPicture], _ settings: FilmSettings = FilmSettings(),
    to destination: FrameDestination? = nil, share: Share = .whole,
    advance: (_ frames: Int) throws -> Void = { _ in }
  ) throws -> MadeFilm {
    let own = settings.defaultDestination(of: pictures).description
    var place = destination ?? .animation(free(own, showing: .untold))
    let writer = try filmWriter(of: pictures, settings, in: place.description)
    let film = writer.film
    let genomes = writer.text.map { _ in pictures.map(\.genome) }
    let content: OutputContent =
      switch place {
      case .animation: .frames(genomes, settings.size, settings.view, count: film.frameCount)
      case .pictures: .frames(genomes, settings.size, settings.view, count: nil)
      case .movie: .movie
      }
    try writer.write(
      to: place, part: share.range(of: film.frameCount),
      opening: { try output($0, besides: pictures, showing: content) }, advance: advance)
    if destination == nil { place = .animation(try settled(place.description, after: own)) }
    return MadeFilm(
      motions: settings.kinds(for: pictures), frameCount: film.frameCount, closes: film.closes,
      destination: place)
  }

  /// What paints a film of pictures.
  ///
  /// - Parameter path: the file that a word is about where it has no room for the genomes.
  func filmWriter(
    of pictures: [FoundPicture], _ settings: FilmSettings, in path: String
  ) throws -> FilmWriter {
    FilmWriter(
      film: try settings.film(of: pictures), size: settings.size,
      supersampling: settings.supersampling,
      channels: pictures.allSatisfy { $0.genome.canvas.colour == .grey } ? .grey : .rgb,
      framesPerSecond: settings.framesPerSecond, plays: settings.loops == false ? 1 : 0,
      compression: settings.compression,
      text: try settings.carriesGenomes
        ? text(pictures.map(\.specimen), view: settings.view, in: path) : nil,
      renderer: breeder.renderer)
  }
}

extension Workshop {
  /// Paints a frame of a film as the bytes of a PNG file, which carries no genome.
  ///
  /// - Throws: `RequestError`; `PNGError`.
  public func png(of frame: Frame, size: PictureSize) throws -> [UInt8] {
    try RequestError.check(size, sideLimit: FilmSettings.sideLimit)
    return try breeder.renderer.png(
      of: frame.genome, at: Viewport(width: size.width, height: size.height, view: frame.view),
      as: PixelFormat(frame.genome.canvas.colour, depth: .eight), supersampling: .none,
      repeats: .once, compression: .fast, text: nil)
  }
}
