import ArgumentParser
import Breeding
import Files
import Genomes
import Imports
import Populations
import Rendering

/// A picture as a person names it: `7` on the current sheet, `3/7` on generation 3's, `lagoon/3/7` in
/// another lineage, or the PNG of it, `art.png`, of a sheet `sheet.png/7`.
enum Pick {
  case bred(Bred)
  case painted(Painted)

  /// One of a lineage.
  struct Bred {
    let lineage: LineageName?
    let generation: Int?
    let number: Int
  }

  /// Reads what was typed. What may be a number or an address is one, even where a file has that name.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    if let address = Address(argument) {
      self = .bred(
        Bred(
          lineage: address.lineage, generation: address.id.generation, number: address.id.number))
    } else if let id = IndividualID("1/\(argument)") {
      self = .bred(Bred(lineage: nil, generation: nil, number: id.number))
    } else if let file = Painted(argument: argument) {
      self = .painted(file)
    } else {
      throw ValidationError(
        "expected a number on the sheet, such as 7, or generation/number, such as 3/7, "
          + "or lineage/generation/number, such as lagoon/3/7, or a picture's file, such as art.png"
      )
    }
  }

  /// The picture that is meant.
  ///
  /// - Parameter breeder: breeds a generation again that was not saved.
  func found(in folder: PopulationFolder, by breeder: Breeder) throws -> Found {
    switch self {
    case .bred(let bred):
      let found = try bred.found(in: folder, by: breeder)
      let (name, id) = (found.lineage.name, found.individual.id)
      return Found(
        member: found.member, argument: Address(id, in: name).description,
        label: Address(id, in: bred.lineage).description, number: id.number,
        stem: "\(name)-\(id.generation)-\(id.number)", seed: found.lineage.history.seed,
        view: View(), file: nil)
    case .painted(let file): return try file.found()
    }
  }

  /// The individual of a lineage that is meant, as a parent must be one.
  ///
  /// - Parameters:
  ///   - breeder: breeds a generation again that was not saved.
  ///   - current: the current lineage, where it is open.
  /// - Throws: also where a file was named.
  func parent(
    in folder: PopulationFolder, by breeder: Breeder, current: Lineage?
  ) throws -> Bred.Found {
    switch self {
    case .bred(let bred): return try bred.found(in: folder, by: breeder, current: current)
    case .painted(let file):
      throw ValidationError(
        "\(printable(file.path)): a parent is of a lineage; plant the file first: breed import "
          + printable(file.path))
    }
  }
}

extension Pick {
  /// A picture that is there.
  struct Found {
    /// Its genome, and its address where it was bred.
    let member: PictureGenomes.Member
    /// How a person may type it anywhere.
    let argument: String
    /// How it is told to whoever typed it.
    let label: String
    /// Its number on its sheet.
    let number: Int
    /// What the names of files made of it begin with.
    let stem: String
    /// The seed of what is drawn for it.
    let seed: UInt64
    /// How one looks at it where no flag says.
    let view: View
    /// The file that it was read from; nil where it is of a lineage.
    let file: String?

    /// The genome itself.
    var genome: Genome { member.genome }

    /// Throws where a file to be written is the one that was read.
    func check(output: String) throws {
      if let file, FileSystem.isSame(output, as: file) {
        throw ValidationError(
          "--output \(output): the picture is read from it; expected another file")
      }
    }
  }
}

extension Pick.Bred {
  /// An individual that is there.
  struct Found {
    let lineage: Lineage
    let individual: Individual

    /// Its address as a lineage names it.
    func address(from other: LineageName?) -> Address {
      Address(individual.id, in: lineage.name == other ? nil : lineage.name)
    }

    fileprivate var member: PictureGenomes.Member { individual.member(of: lineage) }
  }

  fileprivate func found(
    in folder: PopulationFolder, by breeder: Breeder, current: Lineage? = nil
  ) throws -> Found {
    let isCurrent = lineage == nil || lineage == current?.name
    let lineage = try isCurrent ? current ?? folder.open() : folder.open(lineage)
    let generation = try breeder.generation(generation, of: lineage)
    try generation.require(number)
    return Found(lineage: lineage, individual: generation.individuals[number - 1])
  }
}

/// Numbers of one sheet, `3,7`.
struct PickList {
  let numbers: [Int]

  /// Reads what was typed; a number that stands there twice counts once.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    var numbers: [Int] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let id = IndividualID("1/\(part)") else {
        throw ValidationError(
          "expected numbers on the sheet, from 1, with commas between them, such as 3,7")
      }
      if !numbers.contains(id.number) { numbers.append(id.number) }
    }
    self.numbers = numbers
  }
}

extension Individual {
  /// The individual as pictures carry it.
  func member(of lineage: Lineage) -> PictureGenomes.Member {
    PictureGenomes.Member(
      lineage: lineage.name.description, id: id.description, genome: genome)
  }
}

extension Generation {
  /// What its sheet shows, as pictures carry it.
  func members(of lineage: Lineage) -> [PictureGenomes.Member] {
    Arrangement(self).shown.map { individuals[$0].member(of: lineage) }
  }

  /// Throws where the generation has no picture of that number.
  func require(_ picture: Int) throws {
    guard 1...individuals.count ~= picture else {
      throw ValidationError(
        "no picture \(picture) in generation \(number): expected 1 to \(individuals.count)")
    }
  }
}
