import Files
import Genomes

extension PopulationFolder {
  /// The path of the log of the stars, whether it is there or not.
  public var starsPath: String { "\(path)/\(StarLog.fileName)" }

  /// The stars; none where nothing was ever starred.
  ///
  /// - Throws: `PopulationError.damagedStars` where their log is not as it was written; what the file
  ///   system refuses.
  public func stars() throws -> Stars { try StarLog(folder: path, forWriting: false).stars }

  /// Opens the stars to change them. What was put right is told.
  ///
  /// - Throws: as `stars()`; `PopulationError.starsLocked` where another process changes them;
  ///   `PopulationError.noStars` where there is no folder.
  public func openStars() throws -> StarLog {
    guard FileSystem.exists(path) else { throw PopulationError.noStars(folder: fullPath) }
    return try told(StarLog(folder: path, forWriting: true))
  }

  /// Checks the log of the stars, each line and each genome, and changes nothing.
  ///
  /// - Returns: nil where nothing was ever starred.
  /// - Throws: where it cannot be read, or a newer version of the program wrote it.
  public func starVerification() throws -> StarVerification? {
    let log: StarLog
    do { log = try StarLog(folder: path, forWriting: false) } catch let error as PopulationError {
      guard case .damagedStars = error else { throw error }
      let rebuilt = try StarLog(rebuilding: path, forWriting: false)
      return try StarVerification(rebuilt, error)
    }
    return log.end == nil ? nil : try StarVerification(log)
  }

  /// Opens the stars to change them, and before that rebuilds their log if it is damaged; a copy of it as
  /// it was goes to the folder `lost`. What was done is told.
  ///
  /// - Throws: where another process changes the stars, or the files cannot be written.
  public func repairedStars() throws -> StarLog {
    do { return try openStars() } catch let error as PopulationError {
      guard case .damagedStars = error else { throw error }
      return try told(StarLog(rebuilding: path, forWriting: true))
    }
  }

  private func told(_ log: StarLog) -> StarLog {
    tell(log.mended)
    return log
  }
}

/// The stars, whose log has been checked.
public struct StarVerification: Sendable {
  /// The stars; if the log is damaged, those that can be read.
  public let stars: Stars
  /// What is wrong with the log, line by line, and with genomes.
  public private(set) var faults: [Fault] = []

  /// - Parameter error: why the log could not be read, where it was rebuilt.
  init(_ log: StarLog, _ error: PopulationError? = nil) throws {
    let (path, file) = (log.file.path, log.file)
    stars = log.stars
    for lines in log.damagedLines {
      faults.append(
        Fault(
          path, at: file.source(lines),
          lines.count == 1
            ? "the line is not as it was written" : "the lines are not as they were written"))
    }
    if let error, faults.isEmpty { faults.append(Fault(path, error)) }
    if let end = log.end, end.unfinished > 0 {
      faults.append(Fault(path, "its last line was never finished"))
    } else if log.end?.lacksNewline == true {
      faults.append(Fault(path, "its last line lacks its newline"))
    }
    for star in stars.known {
      do { _ = try star.specimen() } catch { faults.append(Fault(path, error)) }
    }
    for (name, path) in try log.temporaries() {
      faults.append(Fault(path, "left by a process that did not finish \(name)"))
    }
  }
}
