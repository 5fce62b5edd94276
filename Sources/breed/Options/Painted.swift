import ArgumentParser
import Files
import Genomes
import Imports
import Populations

extension Pick {
  /// A picture in a PNG that carries its genome: the file's path, behind it the number on a sheet.
  struct Painted {
    let path: String
    let number: Int?

    /// Reads what was typed; nil where it is no file's name.
    init?(argument: String) {
      let slash = argument.lastIndex(of: "/")
      if Self.isFile(argument) {
        (path, number) = (argument, nil)
      } else if let slash, let id = IndividualID("1" + argument[slash...]),
        Self.isFile(String(argument[..<slash]))
      {
        (path, number) = (String(argument[..<slash]), id.number)
      } else {
        return nil
      }
    }

    /// Whether a path is meant as a file: it has the ending, so that a slip in it is told as one, or is
    /// there.
    private static func isFile(_ path: String) -> Bool {
      let name = path.lowercased()
      return name.hasSuffix(".png") || name.hasSuffix(".apng")
        || FileSystem.isFile(path, followingLinks: true)
    }

    /// The picture that is meant.
    ///
    /// - Throws: where the file carries none, or several and no number was typed.
    func found() throws -> Found {
      let file = try FileReader(path)
      let genomes = try PictureGenomes(pngFrom: path) { try file.next($0) }
      let count = genomes.members.count
      guard let number = number ?? (count == 1 ? 1 : nil) else {
        throw ValidationError(
          "\(path): it has \(count) pictures; expected the number of one, as \(path)/\(count)")
      }
      guard 1...count ~= number else {
        throw ValidationError("no picture \(number) in \(path): expected 1 to \(count)")
      }
      let argument = count == 1 ? path : "\(path)/\(number)"
      let name = path.split(separator: "/").last ?? ""
      let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
      return Found(
        member: genomes.members[number - 1], argument: argument, label: argument, number: number,
        stem: count == 1 ? String(stem) : "\(stem)-\(number)", seed: 0, view: genomes.view,
        file: path)
    }
  }
}
