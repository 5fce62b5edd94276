import Crews

extension PNGBand {
  /// Writes the band into a message.
  package func write(to writer: inout ByteWriter) {
    writer.put(count: rowCount)
    writer.put(count: filteredCount)
    writer.put(UInt64(checksum))
    writer.put(bytes: bytes)
  }

  /// Reads what `write` wrote.
  ///
  /// - Throws: `CrewError.message`.
  package init(from reader: inout ByteReader) throws(CrewError) {
    let (rowCount, filteredCount) = (try reader.count(), try reader.count())
    let checksum = UInt(try reader.number(UInt64.self))
    self.init(
      rowCount: rowCount, bytes: try reader.list(), filteredCount: filteredCount,
      checksum: checksum)
  }
}

extension CompressedPicture {
  /// Writes the picture into a message.
  package func write(to writer: inout ByteWriter) {
    writer.put(count: width)
    writer.put(count: height)
    writer.put(case: channels)
    writer.put(bytes: stream)
  }

  /// Reads what `write` wrote.
  ///
  /// - Throws: `CrewError.message`.
  package init(from reader: inout ByteReader) throws(CrewError) {
    width = try reader.count()
    height = try reader.count()
    channels = try reader.oneOf()
    stream = try reader.list()
  }
}

extension Picture {
  /// Writes the picture into a message.
  package func write(to writer: inout ByteWriter) {
    writer.put(count: width)
    writer.put(bytes: pixels)
  }

  /// Reads what `write` wrote.
  ///
  /// - Throws: `CrewError.message`.
  package init(from reader: inout ByteReader) throws(CrewError) {
    let width = try reader.count()
    let pixels = try reader.list()
    guard width > 0, pixels.count.isMultiple(of: 3 * width) else {
      throw .message(expected: "the pixels of a picture")
    }
    self.init(width: width, height: pixels.count / (3 * width), pixels: pixels)
  }
}

extension PNGText {
  /// Writes the texts, compressed as they are, into a message.
  package func write(to writer: inout ByteWriter) {
    writer.put(each: chunks) { $0.put(bytes: $1) }
  }

  /// Reads what `write` wrote.
  ///
  /// - Throws: `CrewError.message`.
  package init(from reader: inout ByteReader) throws(CrewError) {
    chunks = try reader.elements { (reader) throws(CrewError) in try reader.list() }
  }
}
