import Crews
import Evolution
import Genomes
import Rendering

/// Measures genomes for another process, on all threads at once.
///
/// The order is the measures; a request a batch of genomes; an answer an evaluation for each.
package struct MeasureDuty: Duty {
  package static let name = "measures"

  private let single: SingleMeasures
  private let renderer: Renderer

  /// Reads what `order` wrote.
  package init(order: [UInt8], threads: Int) throws {
    var reader = ByteReader(order)
    let needsDescriptor = try reader.bool()
    let count = try reader.count()
    let measures = try reader.elements { (reader) throws(CrewError) in
      (index: try reader.count(), measure: try SentMeasure.measure(from: &reader))
    }
    try reader.end()
    guard measures.allSatisfy({ $0.index < count }) else {
      throw CrewError.message(expected: "the places of measures")
    }
    single = SingleMeasures(measures, count: count, needsDescriptor: needsDescriptor)
    renderer = Renderer(threads: threads)
  }

  /// The order for these measures; nil where one of them cannot be sent.
  static func order(_ single: SingleMeasures) -> [UInt8]? {
    var writer = ByteWriter()
    writer.put(single.needsDescriptor)
    writer.put(count: single.count)
    let sent = single.measures.compactMap { index, measure in
      SentMeasure(measure).map { (index, $0) }
    }
    guard sent.count == single.measures.count else { return nil }
    writer.put(each: sent) { writer, sent in
      writer.put(count: sent.0)
      sent.1.write(to: &writer)
    }
    return writer.bytes
  }

  /// The request for genomes.
  ///
  /// - Parameter sent: the images that whoever is asked has been sent.
  static func request(_ genomes: [Genome], besides sent: inout Set<String>) -> [UInt8] {
    var writer = ByteWriter()
    ImageShelf.write(imagesOf: genomes, besides: &sent, to: &writer)
    writer.put(each: genomes) { $1.write(to: &$0) }
    return writer.bytes
  }

  /// The evaluations.
  package func answer(_ request: [UInt8], _ call: DutyCall) throws -> [UInt8] {
    var reader = ByteReader(request)
    try ImageShelf.bring(from: &reader)
    let genomes = try reader.elements { (reader) throws(CrewError) in
      try Genome(from: &reader)
    }
    try reader.end()
    let evaluations = renderer.map(genomes) { genome, painter in
      single.evaluation(of: genome, by: painter)
    }
    var writer = ByteWriter()
    for evaluation in evaluations {
      for (index, _) in single.measures { writer.put(evaluation.values[index]) }
      if single.needsDescriptor { writer.put(bytes: evaluation.descriptor?.bytes ?? []) }
    }
    return writer.bytes
  }

  /// Reads the evaluations of so many genomes.
  ///
  /// - Throws: `CrewError.message`.
  static func evaluations(
    in answer: [UInt8], count: Int, _ single: SingleMeasures
  ) throws(CrewError) -> [Evaluation] {
    var reader = ByteReader(answer)
    var evaluations: [Evaluation] = []
    for _ in 0..<count {
      var evaluation = Evaluation(values: [Double](repeating: 0, count: single.count))
      for (index, _) in single.measures { evaluation.values[index] = try reader.double() }
      if single.needsDescriptor {
        evaluation.descriptor = Descriptor(bytes: try reader.list())
        if evaluation.descriptor == nil { throw .message(expected: "a descriptor") }
      }
      evaluations.append(evaluation)
    }
    try reader.end()
    return evaluations
  }
}
