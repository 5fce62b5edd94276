import Crews
import Genomes
import Pictures
import Rendering
import Threads

/// What is made of a frame by whoever paints it.
enum FrameForm: CaseIterable, Hashable, Sendable {
  /// Its pixels.
  case plain
  /// A part of an animated PNG.
  case compressed
  /// A PNG file.
  case file
}

/// The frames of a film, as other processes paint them.
struct CrewFrames: Sendable {
  let film: Film
  let form: FrameForm
  let size: PictureSize
  let supersampling: Supersampling
  let channels: PixelFormat.Channels
  let compression: PNGCompression
  let text: PNGText?

  /// Bytes of frames that members may have painted and this process not yet written.
  private static let mostBytes = 1 << 30

  /// The job for the renderer's crew; nil where there is none.
  ///
  /// - Throws: `CrewError`.
  func begun(by renderer: Renderer) throws(CrewError) -> CrewFilm? {
    guard let crew = renderer.crew, !crew.members.isEmpty, film.frameCount > 1 else { return nil }
    var writer = ByteWriter()
    // With the order, not with the first request that needs them: a member does several requests at once.
    var sent: Set<String> = []
    ImageShelf.write(imagesOf: film.genomes, besides: &sent, to: &writer)
    writer.put(case: form)
    writer.put(count: size.width)
    writer.put(count: size.height)
    supersampling.write(to: &writer)
    writer.put(case: channels)
    writer.put(case: compression)
    writer.put(form == .file ? text : nil) { $1.write(to: &$0) }
    return CrewFilm(
      job: try crew.begin(FrameDuty.name, writer.bytes),
      capacities: capacities(of: crew.members))
  }

  /// How many frames each member may have at once: as many as it would have by itself, but all together no
  /// more than fit in this process's memory, and one at least.
  private func capacities(of threads: [Int]) -> [Int] {
    let wished = threads.map {
      Film.framesAhead(width: size.width, height: size.height, threads: $0)
    }
    var left = max(1, Self.mostBytes / (size.width * size.height * 3))
    return wished.map { count in
      let given = min(count, left)
      left -= given
      return given
    }
  }

  /// The members as helpers.
  ///
  /// - Parameter first: the frame of place 0.
  func helpers<Product>(
    _ crew: CrewFilm, from first: Int = 0,
    _ product: @escaping (inout ByteReader) throws(CrewError) -> Product
  ) -> Helpers<Product, any Error> {
    Helpers(
      crew.job, capacities: crew.capacities,
      request: { place, _ in
        let frame = film.frame(first + place)
        var writer = ByteWriter()
        frame.genome.write(to: &writer)
        frame.view.write(to: &writer)
        return writer.bytes
      },
      product: { answer in
        var reader = ByteReader(answer.bytes)
        let product = try product(&reader)
        try reader.end()
        return product
      })
  }
}

/// A film that members paint frames of.
struct CrewFilm {
  let job: any CrewJob
  /// How many frames each member may have at once.
  let capacities: [Int]
}

/// Paints frames of a film for another process. The order brings the images that the film's genomes see. A
/// request is a genome and a view of it; an answer what the order says is made of a frame.
package struct FrameDuty: Duty {
  package static let name = "frames"

  private let form: FrameForm
  private let size: (width: Int, height: Int)
  private let supersampling: Supersampling
  private let channels: PixelFormat.Channels
  private let compression: PNGCompression
  private let text: PNGText?
  private let renderer: Renderer

  /// Reads the order that `CrewFrames` wrote.
  package init(order: [UInt8], threads: Int) throws {
    var reader = ByteReader(order)
    try ImageShelf.bring(from: &reader)
    form = try reader.oneOf()
    size = (try reader.count(), try reader.count())
    supersampling = try Supersampling(from: &reader)
    channels = try reader.oneOf()
    compression = try reader.oneOf()
    text = try reader.optional { (reader) throws(CrewError) in try PNGText(from: &reader) }
    try reader.end()
    let sides = 1...Viewport.sideLimit
    guard sides ~= size.width, sides ~= size.height else {
      throw CrewError.message(expected: "the size of a frame")
    }
    // Large frames are painted one after the other, each by all threads.
    let atOnce = Film.framesAhead(width: size.width, height: size.height, threads: threads)
    renderer = Renderer(threads: max(1, threads / atOnce))
  }

  /// The frame.
  ///
  /// - Throws: `CrewError.message`, also where the genome sees an image that the order did not bring.
  package func answer(_ request: [UInt8], _ call: DutyCall) throws -> [UInt8] {
    var reader = ByteReader(request)
    let genome = try Genome(from: &reader)
    let view = try View(from: &reader)
    try reader.end()
    if let image = genome.canvas.image, !ImageShelf.has(image.fingerprint) {
      throw CrewError.message(expected: "the image that a frame's network sees")
    }
    let picture = renderer.picture(
      of: genome, at: Viewport(width: size.width, height: size.height, view: view),
      supersampling: supersampling)
    var writer = ByteWriter()
    switch form {
    case .plain: picture.write(to: &writer)
    case .compressed:
      try CompressedPicture(picture, channels: channels, compression: compression)
        .write(to: &writer)
    case .file:
      writer.put(
        bytes: try picture.png(channels: channels, compression: compression, text: text))
    }
    return writer.bytes
  }
}
