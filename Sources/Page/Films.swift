import Breeding
import HTTP
import Synchronization
import Threads

/// The animations that pages ask for. One is made at a time, on a thread of its own; it is given up
/// when the page that asked is gone. The file that was made last is kept, outside the populations,
/// until the next one is made or the server ends.
final class Films: Sendable {
  private let workshop: Workshop
  private let state = Mutex(State())

  private struct State {
    var folder: String?
    var going: FilmStream?
    var last: MadeFile?
    var count = 0
    var isStopped = false
  }

  /// Seconds that one waits at most for another, and the end of the server for one: ffmpeg may need a
  /// moment to give up.
  private static let (patience, lastPatience) = (2.0, 10.0)

  /// A file that was made.
  struct MadeFile: Sendable {
    /// What it is called in its address.
    let id: String
    let path: String
    /// What it is called where it is saved.
    let name: String
  }

  init(_ workshop: Workshop) {
    // One processor is left to whoever breeds meanwhile. The bytes are the same on any number.
    let renderer = workshop.breeder.renderer
    self.workshop = Workshop(
      populations: workshop.folder.path,
      breeder: Breeder(
        renderer: Renderer(
          instructionSet: renderer.instructionSet, threads: renderer.threads - 1)),
      telling: workshop.tell)
  }

  /// Begins to make a film; gives what tells how far it is.
  ///
  /// - Throws: where another is being made, the server ends, or the settings are not good for these
  ///   pictures.
  func make(_ request: FilmRequest, of pictures: [FoundPicture]) throws -> FilmStream {
    _ = try request.settings.film(of: pictures)
    let (size, form) = (request.settings.size, request.form)
    if form != "png" { try Movie.check(form, width: size.width, height: size.height) }
    // Whoever has just stopped one may begin another: that nobody reads it any more is seen with its next
    // lines, and it ends with its next frame.
    state.withLock { $0.going }?.waitForEnd(seconds: Self.patience)
    let film = FilmStream(frameCount: request.settings.frameCount)
    let file = try state.withLock { state in
      guard !state.isStopped else { throw PageError.ending }
      guard state.going == nil else {
        throw PageError(
          status: 409, message: "an animation is being made already; wait for it, or stop it")
      }
      // A folder for what is passing may be cleared away while a server runs for weeks.
      let known = state.folder.flatMap { FileSystem.exists($0) ? $0 : nil }
      let folder = try known ?? FileSystem.makeTemporaryFolder()
      state.count += 1
      (state.folder, state.going) = (folder, film)
      let id = "\(state.count).\(form)"
      return MadeFile(
        id: id, path: "\(folder)/\(id)",
        name: request.settings.name(of: pictures, form: form))
    }
    let thread = Thread(isJoined: false) {
      self.carryOut(request.settings, pictures, film, to: file)
    }
    if !thread.isStarted {
      let error = PageError(status: 500, message: "the system has no thread left for an animation")
      state.withLock { $0.going = nil }
      film.end(.failure(error), telling: [])
      throw error
    }
    return film
  }

  /// The animated PNG of a film that is small.
  func preview(_ settings: FilmSettings, of pictures: [FoundPicture]) throws -> [UInt8] {
    let folder = try FileSystem.makeTemporaryFolder()
    let path = "\(folder)/preview.png"
    defer {
      try? FileSystem.remove(path)
      FileSystem.removeEmptyFolder(folder)
    }
    try workshop.animate(pictures, settings, to: .animation(path))
    return try FileReader(path).next(.max)
  }

  /// The file of that name in its address; nil where there is none any more.
  func file(_ id: String) -> MadeFile? {
    state.withLock { $0.last }.flatMap { $0.id == id ? $0 : nil }
  }

  /// Gives up what is being made and removes what was.
  func stop() {
    let going = state.withLock { state in
      state.isStopped = true
      return state.going
    }
    going?.close()
    going?.waitForEnd(seconds: Self.lastPatience)
    state.withLock { state in
      if let last = state.last { try? FileSystem.remove(last.path) }
      if let folder = state.folder { FileSystem.removeEmptyFolder(folder) }
      (state.last, state.folder) = (nil, nil)
    }
  }

  private func carryOut(
    _ settings: FilmSettings, _ pictures: [FoundPicture], _ film: FilmStream, to file: MadeFile
  ) {
    let told = Told()
    let workshop = workshop.telling(told.add)
    let result = Result {
      let isMovie = !file.path.hasSuffix(".png")
      try workshop.animate(
        pictures, settings, to: isMovie ? .movie(file.path) : .animation(file.path)
      ) { done in
        guard film.advance(to: done) else { throw Gone() }
      }
      return file
    }
    state.withLock { state in
      state.going = nil
      guard case .success = result, !state.isStopped else {
        try? FileSystem.remove(file.path)
        return
      }
      if let last = state.last { try? FileSystem.remove(last.path) }
      state.last = file
    }
    film.end(
      result.mapError { error in
        let error = PageError(error)
        return PageError(status: error.status, message: file.named(in: error.message))
      }, telling: told.lines.map(file.named))
  }
}

extension Films.MadeFile {
  /// A sentence on the file, as it is called where it is saved.
  fileprivate func named(in sentence: String) -> String { sentence.replacing(path, with: name) }
}

extension FilmSettings {
  /// What a film's file is called where it is saved.
  fileprivate func name(of pictures: [FoundPicture], form: String) -> String {
    let name = defaultDestination(of: pictures).description
    return form == "png" ? name : name.dropLast(".png".count) + ".\(form)"
  }
}
