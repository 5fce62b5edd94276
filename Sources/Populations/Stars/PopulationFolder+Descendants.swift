import Genomes

extension PopulationFolder {
  /// How many pictures of all lineages descend from each of some pictures: their children, the children
  /// of those, and so on. A copy, such as a pick that was kept, is not counted; what descends from it is.
  ///
  /// Of the generations' files each is read once at most, and only those that may hold a descendant,
  /// which the logs tell. Generations that their runs did not save tell nothing of their pictures, so
  /// neither those nor what descends through them is counted.
  ///
  /// - Parameters:
  ///   - addresses: with the names of their lineages.
  ///   - miss: is given why a lineage or a generation cannot be counted.
  /// - Returns: a number for each, in their order.
  /// - Throws: where the folder cannot be read.
  public func descendants(
    of addresses: [Address], missing miss: (any Error) -> Void = { _ in }
  ) throws -> [Int] {
    var lineages: [Lineage] = []
    for name in try names() {
      do { lineages.append(try open(name)) } catch { miss(error) }
    }
    let names = formerNames()
    let addresses = addresses.map { $0.following(names) }
    let reach = Reach(of: addresses, in: lineages, following: names)
    var family = Family(following: names)
    for lineage in lineages {
      for number in reach.generations(of: lineage.name) where lineage.history.isSaved(number) {
        do { try family.add(lineage.saved(number, withImages: false), of: lineage.name) } catch {
          miss(error)
        }
      }
    }
    return addresses.map { family.descendants(of: $0) }
  }
}

/// The generations that may hold descendants of some pictures, as the logs tell.
private struct Reach {
  private var reached: [LineageName: Set<Int>] = [:]
  private let origins: [LineageName: Set<Int>]

  private let names: [LineageName: LineageName]

  init(
    of addresses: [Address], in lineages: [Lineage], following names: [LineageName: LineageName]
  ) {
    self.names = names
    var origins: [LineageName: Set<Int>] = [:]
    for address in addresses {
      if let name = address.lineage { origins[name, default: []].insert(address.id.generation) }
    }
    self.origins = origins
    // Within a lineage parents come first; what one lineage has from another takes another round.
    var count: Int
    repeat {
      count = size
      for lineage in lineages { add(lineage) }
    } while size > count
  }

  private var size: Int { reached.values.reduce(0) { $0 + $1.count } }

  /// The generations of a lineage, in their order.
  func generations(of name: LineageName) -> [Int] { (reached[name] ?? []).sorted() }

  private mutating func add(_ lineage: Lineage) {
    let (name, history) = (lineage.name, lineage.history)
    var numbers = reached[name] ?? []
    let own = origins[name] ?? []
    for (index, record) in history.records.enumerated() {
      let isFromHere = record.parent.map { numbers.contains($0) || own.contains($0) } ?? false
      let isFromNamed =
        record.file?.parents.contains { parent in
          let parent = parent.following(names)
          let (origin, generation) = (parent.lineage ?? name, parent.id.generation)
          return origins[origin]?.contains(generation) == true
            || (origin == name ? numbers : reached[origin] ?? []).contains(generation)
        } ?? record.isSaved  // an old log does not name them
      if isFromHere || isFromNamed { numbers.insert(index + 1) }
    }
    reached[name] = numbers
  }
}

/// Pictures and their children.
private struct Family {
  private var numbers: [Address: Int] = [:]
  private var children: [[Int]] = []
  private var copies: Set<Int> = []
  private let names: [LineageName: LineageName]

  init(following names: [LineageName: LineageName]) { self.names = names }

  mutating func add(_ generation: Generation, of lineage: LineageName) {
    for individual in generation.individuals where !individual.parents.isEmpty {
      let number = number(of: Address(individual.id, in: lineage))
      if individual.operation == "kept" { copies.insert(number) }
      for parent in individual.parents {
        let parent = parent.following(names)
        children[self.number(of: Address(parent.id, in: parent.lineage ?? lineage))].append(number)
      }
    }
  }

  private mutating func number(of address: Address) -> Int {
    if let number = numbers[address] { return number }
    numbers[address] = children.count
    children.append([])
    return children.count - 1
  }

  func descendants(of address: Address) -> Int {
    guard let start = numbers[address] else { return 0 }
    var (known, waiting, count): (Set<Int>, [Int], Int) = ([start], [start], 0)
    while let next = waiting.popLast() {
      for child in children[next] where known.insert(child).inserted {
        if !copies.contains(child) { count += 1 }
        waiting.append(child)
      }
    }
    return count
  }
}
