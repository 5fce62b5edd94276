/// The order in which a person looks for names that end in numbers: `exp-2` before `exp-10`.
package enum NaturalOrder {
  /// Whether a name comes before another: digits in a row count as one number, and names that differ in
  /// leading zeros alone are in the order of their bytes.
  package static func precedes(_ first: String, _ second: String) -> Bool {
    let (one, other) = (Array(first.utf8), Array(second.utf8))
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if isDigit(one[i]), isDigit(other[j]) {
        let (left, right) = (digits(of: one, from: &i), digits(of: other, from: &j))
        if left.count != right.count { return left.count < right.count }
        if left != right { return left.lexicographicallyPrecedes(right) }
      } else if one[i] == other[j] {
        (i, j) = (i + 1, j + 1)
      } else {
        return one[i] < other[j]
      }
    }
    let (rest, otherRest) = (one.count - i, other.count - j)
    return rest == otherRest ? one.lexicographicallyPrecedes(other) : rest < otherRest
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }

  /// The digits that are next, without leading zeros.
  private static func digits(of text: [UInt8], from place: inout Int) -> ArraySlice<UInt8> {
    let start = place
    while place < text.count, isDigit(text[place]) { place += 1 }
    return text[start..<place].drop { $0 == 48 }
  }
}
