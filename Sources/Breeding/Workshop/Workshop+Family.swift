import Evolution
import Genomes
import Populations

/// Of whom a picture came, and who came of it, across lineages.
///
/// A copy, such as a pick that was kept, stands for the picture that it is a copy of.
public struct Family: Sendable {
  /// One of the family.
  public struct Member: Hashable, Sendable {
    /// Its address, with its lineage's name.
    public let address: Address
    /// How many generations of pictures it is away: below 0 its ancestors, 0 itself, over 0 its
    /// descendants.
    public let distance: Int
    /// Its parents, with the names of their lineages.
    public let parents: [Address]
    /// How it was made, as `Individual.operation`.
    public let operation: String
    /// Why parents of an ancestor, or of the picture itself, are not here; nil where they are. Of
    /// descendants it is nil.
    public internal(set) var missing: Missing?
  }

  /// Why parents are not among the family.
  public enum Missing: String, Hashable, Sendable {
    /// There are more ancestors than `Family.limit`.
    case tooMany
    /// A run did not save their generation, or their lineage cannot be read.
    case unknown
  }

  /// The members, each once: first itself, then ancestors and then descendants, of each the nearest
  /// first.
  public private(set) var members: [Member] = []
  /// Whether there are more descendants than are here.
  public private(set) var hasMoreDescendants = false

  /// The most ancestors and the most descendants.
  public static let limit = 240
  /// The most generations' files that are read for each of the two.
  static let fileLimit = 400
  /// Descendants are looked for as far as grandchildren.
  static let depth = 2
}

extension Workshop {
  /// The family of a picture: all its ancestors, its children and grandchildren, as far as `Family`
  /// has room for them.
  ///
  /// - Parameters:
  ///   - address: with the name of its lineage.
  ///   - history: the history of a lineage.
  ///   - generation: a generation of a lineage, which its log says is saved.
  /// - Throws: `RequestError.unknownPicture`; `PopulationError.notSaved`, and what `history` and
  ///   `generation` throw of the picture itself. What else cannot be read is missing.
  public func family(
    of address: Address, history: @escaping (LineageName) throws -> History,
    generation: @escaping (Int, LineageName) throws -> Generation
  ) throws -> Family {
    var family = Family()
    var tree = FamilyTree(
      history: history, generation: generation, following: folder.formerNames())
    _ = try tree.kin(address)
    family.add(try tree.member(tree.original(of: address), distance: 0))
    family.addAncestors(from: &tree)
    try family.addDescendants(from: &tree, in: folder.names())
    return family
  }
}

extension Family {
  fileprivate mutating func add(_ member: Member) { members.append(member) }

  /// Adds the parents of those that are here, and theirs, the nearest first.
  fileprivate mutating func addAncestors(from tree: inout FamilyTree) {
    var places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.address, $0) })
    var next = 0
    while next < members.count {
      for parent in members[next].parents where places[parent] == nil {
        guard members.count <= Self.limit, tree.reads < Self.fileLimit else {
          members[next].missing = .tooMany
          continue
        }
        guard let member = try? tree.member(parent, distance: members[next].distance - 1) else {
          members[next].missing = .unknown
          continue
        }
        places[parent] = members.count
        add(member)
      }
      next += 1
    }
  }

  /// Adds the children of the picture itself, and theirs.
  fileprivate mutating func addDescendants(from tree: inout FamilyTree, in names: [LineageName]) {
    tree.reads = 0
    var known = Set(members.map(\.address))
    var generation = [members[0].address]
    var count = 0
    for distance in 1...Self.depth {
      var children: [Member] = []
      for parent in generation {
        for child in tree.children(of: parent, in: names) where !known.contains(child) {
          guard count < Self.limit else {
            hasMoreDescendants = true
            break
          }
          guard let member = try? tree.member(child, distance: distance) else { continue }
          known.insert(child)
          children.append(member)
          count += 1
        }
      }
      members += children
      generation = children.map(\.address)
    }
    if tree.isCut { hasMoreDescendants = true }
  }
}

/// Finds parents and children, and counts the generations that it reads.
private struct FamilyTree {
  let history: (LineageName) throws -> History
  let generation: (Int, LineageName) throws -> Generation
  /// How many generations were read, each once.
  var reads = 0
  /// Whether generations were passed over since there are too many.
  var isCut = false
  /// What is known of the generations that were read; not their genomes, which may be large.
  private var read: [LineageName: [Int: [Kin]]] = [:]
  /// The generations that may hold children, as the logs tell.
  private var nurseries: [LineageName: Nursery] = [:]

  /// A picture without its genome.
  struct Kin {
    let id: IndividualID
    let parents: [Address]
    let operation: String
    /// The genome's hash, by which a copy is told from a picture of another lineage that had the name.
    let genome: Int

    /// Whether a picture is one of its parents.
    ///
    /// - Parameter lineage: its own.
    func has(_ parent: Address, in lineage: LineageName) -> Bool {
      parents.contains { $0.id == parent.id && ($0.lineage ?? lineage) == parent.lineage }
    }
  }

  private let names: [LineageName: LineageName]

  init(
    history: @escaping (LineageName) throws -> History,
    generation: @escaping (Int, LineageName) throws -> Generation,
    following names: [LineageName: LineageName]
  ) {
    self.names = names
    self.history = history
    self.generation = generation
  }

  private mutating func saved(_ number: Int, of lineage: LineageName) throws -> [Kin] {
    if let known = read[lineage]?[number] { return known }
    let history = try history(lineage)
    guard history.has(number) else {
      throw PopulationError.unknownGeneration(number, lineage, count: history.count)
    }
    guard history[number].isSaved else { throw PopulationError.notSaved(number, lineage) }
    reads += 1
    let found = try generation(number, lineage).individuals.map {
      Kin(
        id: $0.id, parents: $0.parents.map { $0.following(names) }, operation: $0.operation,
        genome: $0.genome.hashValue)
    }
    read[lineage, default: [:]][number] = found
    return found
  }

  mutating func kin(_ address: Address) throws -> Kin {
    guard let lineage = address.lineage else { throw RequestError.picture }
    let (generation, number) = (address.id.generation, address.id.number)
    let all = try saved(generation, of: lineage)
    guard 1...all.count ~= number else {
      throw RequestError.unknownPicture(number, generation: generation, count: all.count)
    }
    return all[number - 1]
  }

  /// The picture that one is a copy of, or of whose copy; itself where it is none.
  mutating func original(of address: Address) -> Address {
    var original = address
    var known: Set = [address]
    while reads < Family.fileLimit, let kin = try? kin(original),
      kin.operation == "kept", let parent = kin.parents.first
    {
      let next = Address(parent.id, in: parent.lineage ?? original.lineage)
      // What cannot be read cannot be shown either. A lineage that was begun with the stars of another of
      // its name may lead back to where one was.
      guard let found = try? self.kin(next), found.genome == kin.genome,
        known.insert(next).inserted
      else { break }
      original = next
    }
    return original
  }

  mutating func member(_ address: Address, distance: Int) throws -> Family.Member {
    let kin = try kin(address)
    var parents: [Address] = []
    for parent in kin.parents {
      let original = original(of: Address(parent.id, in: parent.lineage ?? address.lineage))
      if original != address, !parents.contains(original) { parents.append(original) }
    }
    return Family.Member(
      address: address, distance: distance, parents: parents, operation: kin.operation)
  }

  /// The children of a picture and of its copies, in all lineages.
  mutating func children(of address: Address, in names: [LineageName]) -> [Address] {
    guard let genome = (try? kin(address))?.genome else { return [] }
    var children: [Address] = []
    var copies = [address]
    var known: Set = [address]
    var next = 0
    while next < copies.count {
      let parent = copies[next]
      next += 1
      for name in names {
        for number in candidates(for: parent, in: name) {
          guard reads < Family.fileLimit else {
            isCut = true
            return children
          }
          guard let generation = try? saved(number, of: name) else { continue }
          for kin in generation where kin.has(parent, in: name) {
            let child = Address(kin.id, in: name)
            guard known.insert(child).inserted else { continue }
            if kin.operation != "kept" {
              children.append(child)
            } else if kin.genome == genome {
              copies.append(child)
            }
          }
        }
      }
    }
    return children
  }

  /// The generations of a lineage that may hold children of a picture, in their order.
  private mutating func candidates(for parent: Address, in name: LineageName) -> [Int] {
    if nurseries[name] == nil {
      nurseries[name] = Nursery((try? history(name))?.records ?? [], following: names)
    }
    guard let nursery = nurseries[name] else { return [] }
    let below = name == parent.lineage ? nursery.below[parent.id.generation] ?? [] : []
    // An address without a lineage is one of the lineage itself.
    let bare = name == parent.lineage ? nursery.named[Address(parent.id, in: nil)] ?? [] : []
    return (below + bare + (nursery.named[parent] ?? [])).unique.sorted()
  }
}

/// The saved generations of a lineage by what they were bred from, as its log tells.
private struct Nursery {
  /// By the generation before.
  private(set) var below: [Int: [Int]] = [:]
  /// By the parents that their lines name.
  private(set) var named: [Address: [Int]] = [:]

  init(_ records: [History.Record], following names: [LineageName: LineageName]) {
    for (index, record) in records.enumerated() where record.isSaved {
      if let parent = record.parent { below[parent, default: []].append(index + 1) }
      for parent in record.file?.parents ?? [] {
        named[parent.following(names), default: []].append(index + 1)
      }
    }
  }
}
