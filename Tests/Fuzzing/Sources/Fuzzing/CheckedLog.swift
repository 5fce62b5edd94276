import Hashing

@testable import Populations

/// A log with the check of each line put right, so that what is in the lines is read.
public func checkedLog(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  var (text, check): ([UInt8], Digest?) = ([], nil)
  for line in lines.dropLast() {
    let body = LogLine(Array(line)[...])?.body ?? Array(line.dropLast(" }".utf8.count))
    let right = LogLine.check(of: body, after: check)
    text += body
    text += ", \"check\": \"\(right)\" }\n".utf8
    check = right
  }
  return text
}
