/// One kind of gene of several parents: the number of each gene of each parent, and for each number
/// the parents that have the gene.
struct AlignedGenes: Sendable {
  /// A parent that has a gene.
  struct Holder: Hashable, Sendable {
    let parent: Int32
    /// The gene's index in the parent's list.
    let index: Int32
  }

  /// How many distinct genes there are.
  private(set) var count = 0
  /// Where each parent's genes begin, and where the last one's end.
  private var starts: [Int] = [0]
  /// The number of each gene, parent after parent.
  private var numbers: [Int32] = []
  /// Where each number's holders begin, and where the last one's end.
  private var holderStarts: [Int] = []
  private var holders: [Holder] = []

  /// No genes yet of parents that will have so many each.
  init(counts: [Int]) {
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    numbers.reserveCapacity(starts[starts.count - 1])
  }

  /// As many as there may be distinct ones, unless the parents have little in common.
  var expected: Int {
    let most = zip(starts, starts.dropFirst()).map { $1 - $0 }.max() ?? 0
    return min(starts[starts.count - 1], most + most / 4)
  }

  /// Adds the next gene of the parent that does not have all of its own yet.
  ///
  /// - Parameter number: the gene's number; `count` for one that no parent before has.
  mutating func append(_ number: Int) {
    numbers.append(Int32(number))
    count = max(count, number + 1)
  }

  /// Lists the holders, in the parents' order, after the last gene is there.
  mutating func listHolders() {
    holderStarts = [Int](repeating: 0, count: count + 1)
    for number in numbers { holderStarts[Int(number)] += 1 }
    for number in 0..<count { holderStarts[number + 1] += holderStarts[number] }
    holders = [Holder](repeating: Holder(parent: 0, index: 0), count: numbers.count)
    // From the last gene to the first, so that each number's start moves from its end to its begin.
    for parent in starts.indices.dropLast().reversed() {
      for place in (starts[parent]..<starts[parent + 1]).reversed() {
        let number = Int(numbers[place])
        holderStarts[number] -= 1
        holders[holderStarts[number]] = Holder(
          parent: Int32(parent), index: Int32(place - starts[parent]))
      }
    }
  }

  /// The numbers of a parent's genes, in their order.
  subscript(of parent: Int) -> ArraySlice<Int32> { numbers[starts[parent]..<starts[parent + 1]] }

  /// The parents that have a gene, in their order.
  subscript(gene: Int) -> ArraySlice<Holder> {
    holders[holderStarts[gene]..<holderStarts[gene + 1]]
  }

  /// The gene of one of the parents that have it, each equally likely.
  func draw(_ gene: Int, random: inout RandomStream) -> (parent: Int, index: Int) {
    let (start, end) = (holderStarts[gene], holderStarts[gene + 1])
    let holder = holders[start + random.below(end - start)]
    return (Int(holder.parent), Int(holder.index))
  }
}
