import Crews

/// What rank 0 sends to the others.
enum Envelope {
  /// A job begins: its number, its duty's name and its order.
  case job(Int, duty: String, order: [UInt8])
  /// Work of a job: the request's number and the request.
  case request(job: Int, number: Int, [UInt8])
  /// A word to whoever does a job.
  case word(job: Int, [UInt8])
  /// What is still done of a job is not wanted.
  case stop(job: Int)
  /// A job is over.
  case end(job: Int)
  /// The whole run is over.
  case farewell

  /// The tag of all of these: they are read in the order in which they were sent.
  static let tag = 1

  /// The tag by which a rank says that it has heard the farewell, and sends nothing more.
  static let lastTag = 2

  /// The tag of a job's answers. MPI promises tags up to 32,767.
  static func answerTag(ofJob job: Int) -> Int { 16 + job % 16_384 }

  /// As a message.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .job(let job, let duty, let order):
      writer.put(UInt8(0))
      writer.put(count: job)
      writer.put(duty)
      writer.put(bytes: order)
    case .request(let job, let number, let request):
      writer.put(UInt8(1))
      writer.put(count: job)
      writer.put(count: number)
      writer.put(bytes: request)
    case .stop(let job):
      writer.put(UInt8(2))
      writer.put(count: job)
    case .end(let job):
      writer.put(UInt8(3))
      writer.put(count: job)
    case .farewell: writer.put(UInt8(4))
    case .word(let job, let word):
      writer.put(UInt8(5))
      writer.put(count: job)
      writer.put(bytes: word)
    }
    return writer.bytes
  }

  /// Reads a message.
  ///
  /// - Throws: `CrewError.message`.
  init(_ bytes: [UInt8]) throws(CrewError) {
    var reader = ByteReader(bytes)
    let kind = try reader.number(UInt8.self)
    switch kind {
    case 0:
      self = .job(try reader.count(), duty: try reader.text(), order: try reader.list())
    case 1: self = .request(job: try reader.count(), number: try reader.count(), try reader.list())
    case 2: self = .stop(job: try reader.count())
    case 3: self = .end(job: try reader.count())
    case 4: self = .farewell
    case 5: self = .word(job: try reader.count(), try reader.list())
    default: throw .message(expected: "one of six kinds")
    }
    try reader.end()
  }
}

/// What a rank answers.
enum Reply {
  /// The request is done.
  case done(number: Int, [UInt8])
  /// It is not done yet, but there is something to tell.
  case note(number: Int, [UInt8])
  /// It failed, in words.
  case failed(number: Int, String)

  /// As a message.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    func put(_ kind: UInt8, _ number: Int, _ bytes: [UInt8]) {
      writer.put(kind)
      writer.put(count: number)
      writer.put(bytes: bytes)
    }
    switch self {
    case .done(let number, let bytes): put(0, number, bytes)
    case .note(let number, let bytes): put(1, number, bytes)
    case .failed(let number, let words): put(2, number, Array(words.utf8))
    }
    return writer.bytes
  }

  /// Reads a message.
  ///
  /// - Throws: `CrewError.message`.
  init(_ bytes: [UInt8]) throws(CrewError) {
    var reader = ByteReader(bytes)
    let kind = try reader.number(UInt8.self)
    let number = try reader.count()
    let content = try reader.list()
    try reader.end()
    switch kind {
    case 0: self = .done(number: number, content)
    case 1: self = .note(number: number, content)
    case 2: self = .failed(number: number, String(decoding: content, as: UTF8.self))
    default: throw .message(expected: "one of three kinds")
    }
  }
}
