import Crews
import Pictures
import Synchronization
import Threads

/// Paints bands of a picture for another process, and compresses them where they are for a PNG.
///
/// A request is a band's number. An answer is how many pixels this process has refined so far, and the band.
package final class BandDuty: Duty {
  package static let name = "bands"

  private let work: BandPainting
  private let paintings: (colours: Painting, greys: Painting?)
  private let compression: PNGCompression?
  private let instructionSet: InstructionSet
  private let idle = Mutex<[Hand]>([])

  /// What one thread paints with.
  private final class Hand: @unchecked Sendable {
    let painter: BandPainter
    let encoder: PNGEncoder?

    init(_ painter: BandPainter, _ encoder: PNGEncoder?) {
      (self.painter, self.encoder) = (painter, encoder)
    }
  }

  /// Reads what `order` wrote.
  package required init(order: [UInt8], threads: Int) throws {
    var reader = ByteReader(order)
    compression = try reader.optional { (reader) throws(CrewError) in try reader.oneOf() }
    work = try BandPainting(from: &reader)
    try reader.end()
    let renderer = Renderer(threads: 1)
    instructionSet = renderer.instructionSet
    paintings = work.paintings(by: renderer)
  }

  /// The order for bands that are compressed so, or not at all.
  static func order(_ work: BandPainting, _ compression: PNGCompression?) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(compression) { $0.put(case: $1) }
    work.write(to: &writer)
    return writer.bytes
  }

  /// The band of that number.
  package func answer(_ request: [UInt8], _ call: DutyCall) throws -> [UInt8] {
    var reader = ByteReader(request)
    let band = try reader.count()
    guard 0..<work.count ~= band else { throw CrewError.message(expected: "a band") }
    let hand = idle.withLock { $0.popLast() } ?? makeHand()
    defer { idle.withLock { $0.append(hand) } }
    let rows = hand.painter.paint(work.rows(of: band))
    var writer = ByteWriter()
    let encoded = try hand.encoder?.encode(rows)
    writer.put(count: paintings.colours.tally.refinedPixels)
    if let encoded { encoded.write(to: &writer) } else { writer.put(bytes: rows) }
    return writer.bytes
  }

  private func makeHand() -> Hand {
    Hand(
      work.painter(paintings),
      compression.map {
        PNGEncoder(
          width: work.size.width, format: work.format, compression: $0,
          instructionSet: instructionSet)
      })
  }
}

/// Bands that a crew paints, and what its members said of their samples.
final class CrewBands {
  /// For each member how many pixels it has refined so far; it counts up.
  private var refined: [Int]
  private let job: any CrewJob
  private let threads: [Int]

  /// Begins the job.
  ///
  /// - Throws: `CrewError`.
  init(
    _ work: BandPainting, _ compression: PNGCompression?, by crew: any Crew
  ) throws(CrewError) {
    threads = crew.members
    refined = threads.map { _ in 0 }
    job = try crew.begin(BandDuty.name, BandDuty.order(work, compression))
  }

  /// How many pixels all members have refined.
  var refinedPixels: Int { refined.reduce(0, +) }

  /// The members as helpers; each has two bands a thread, so that none waits for the next.
  ///
  /// - Parameter first: the band of place 0.
  func helpers<Product>(
    from first: Int = 0,
    _ product: @escaping (inout ByteReader) throws(CrewError) -> Product
  ) -> Helpers<Product, any Error> {
    Helpers(
      job, capacities: threads.map { 2 * $0 },
      request: { place, _ in
        var writer = ByteWriter()
        writer.put(count: first + place)
        return writer.bytes
      },
      product: { answer in
        var reader = ByteReader(answer.bytes)
        let count = try reader.count()
        self.refined[answer.member] = max(self.refined[answer.member], count)
        let product = try product(&reader)
        try reader.end()
        return product
      })
  }
}
