import Crews

extension View {
  /// Writes the view into a message.
  package func write(to writer: inout ByteWriter) {
    for number in Self.numbers { writer.put(self[keyPath: number.path]) }
    writer.put(time)
  }

  /// Reads what `write` wrote.
  ///
  /// - Throws: `CrewError.message`.
  package init(from reader: inout ByteReader) throws(CrewError) {
    self.init()
    for number in Self.numbers { self[keyPath: number.path] = try reader.double() }
    time = try reader.float()
  }
}

extension Viewport {
  /// Writes the viewport, which is refined nowhere yet, into a message.
  package func write(to writer: inout ByteWriter) {
    precondition(samples == 1, "expected a viewport of pixels")
    for number in [whole.width, whole.height, first.column, first.row, width, height] {
      writer.put(count: number)
    }
    view.write(to: &writer)
  }

  /// Reads what `write` wrote.
  ///
  /// - Throws: `CrewError.message`.
  package init(from reader: inout ByteReader) throws(CrewError) {
    var numbers: [Int] = []
    for _ in 0..<6 { numbers.append(try reader.count()) }
    let view = try View(from: &reader)
    let sides = 1...Self.sideLimit
    guard sides ~= numbers[0], sides ~= numbers[1], sides ~= numbers[4], sides ~= numbers[5],
      numbers[2] <= numbers[0] - numbers[4], numbers[3] <= numbers[1] - numbers[5]
    else { throw .message(expected: "a viewport") }
    self = Viewport(width: numbers[0], height: numbers[1], view: view)
      .cropped(x: numbers[2], y: numbers[3], width: numbers[4], height: numbers[5])
  }
}
