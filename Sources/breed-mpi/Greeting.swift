import Commands
import Crews
import MessagePassing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a rank says of itself at the start.
struct Greeting: Hashable {
  /// The machine's name.
  let host: String
  /// The version, and what of its arithmetic makes pictures.
  let version: String
  /// The processor's family: programs for different ones differ.
  let architecture: String
  /// The program itself, as SHA-256.
  let program: String
  /// How many threads it works on.
  let threads: Int

  /// This process's.
  init(threads: Int) {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    (version, architecture) = (Breed.identity.version, Breed.identity.architecture)
    program = Breed.identity.program
    self.threads = threads
  }

  /// As a message.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    for text in [host, version, architecture, program] { writer.put(text) }
    writer.put(count: threads)
    return writer.bytes
  }

  /// Reads a message.
  ///
  /// - Throws: `CrewError.message`.
  init(_ bytes: [UInt8]) throws(CrewError) {
    var reader = ByteReader(bytes)
    (host, version) = (try reader.text(), try reader.text())
    (architecture, program) = (try reader.text(), try reader.text())
    threads = try reader.count()
    try reader.end()
  }

  /// Why another process may not work with this one; nil where it may.
  ///
  /// Pictures have the same bytes on every kind of processor, but only of one version: where programs can be
  /// compared byte by byte, they have to be one.
  func objection(to other: Greeting) -> String? {
    if version != other.version { return "\(other.version) instead of \(version)" }
    if architecture == other.architecture, program != other.program {
      return "another build of \(version)"
    }
    return nil
  }
}

/// Why a run does not begin.
enum StartError: Error, Hashable {
  /// Ranks have another program than rank 0.
  case strangers([String])
}

extension StartError: CustomStringConvertible {
  /// Who differs in what, and what to do, in a line.
  var description: String {
    switch self {
    case .strangers(let list):
      "not all ranks have the same breed-mpi: \(list.joined(separator: "; ")); expected one program, "
        + "such as by one path on a folder that all machines share"
    }
  }
}

extension StartError {
  /// What rank 0 has to say of the others.
  ///
  /// - Throws: `StartError.strangers`, at most five of them named.
  static func check(_ greetings: [Greeting]) throws(StartError) {
    guard let own = greetings.first else { return }
    let strangers = greetings.enumerated().compactMap { rank, other in
      own.objection(to: other).map { "rank \(rank) on \(other.host) has \($0)" }
    }
    if strangers.isEmpty { return }
    let named = 5
    let more = strangers.count > named ? ["and \(strangers.count - named) more"] : []
    throw .strangers(strangers.prefix(named) + more)
  }
}
