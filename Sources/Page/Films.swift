import Breeding
import HTTP
import Synchronization
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The animations that pages ask for. One is made at a time, on a thread of its own; it is given up
/// when the page that asked is gone. The file that was made last is kept, outside the populations,
/// until the next one or the end of the server.
final class Films: Sendable {
  private let workshop: Workshop
  private let told: Told
  private let state = Mutex(State())

  private struct State {
    var folder: String?
    var going: FilmStream?
    var last: MadeFile?
    var count = 0
    var isStopped = false
  }

  /// The most that one waits for another that is being given up.
  private static let patience = Duration.seconds(2)

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
    let told = Told()
    self.told = told
    self.workshop = Workshop(
      populations: workshop.folder.path,
      breeder: Breeder(
        renderer: Renderer(
          instructionSet: renderer.instructionSet, threads: renderer.threads - 1)),
      telling: { told.add($0) })
  }

  /// Begins to make a film; gives what tells how far it is.
  ///
  /// - Throws: where another is being made, or the settings are not good for these pictures.
  func make(_ request: FilmRequest, of pictures: [FoundPicture]) throws -> FilmStream {
    _ = try request.settings.film(of: pictures)
    // Whoever has just stopped one may begin another: that nobody reads it any more is seen with its next
    // lines, and it ends with its next frame.
    let end = ContinuousClock.now + Self.patience
    while let going = state.withLock({ $0.going }), ContinuousClock.now < end {
      going.waitIfGivenUp()
      usleep(50_000)
    }
    let film = FilmStream(frameCount: request.settings.frameCount)
    let file = try state.withLock { state in
      guard !state.isStopped, state.going == nil else {
        throw PageError(
          status: 409, message: "an animation is being made already; wait for it, or stop it")
      }
      let folder = try state.folder ?? FileSystem.makeTemporaryFolder()
      if let last = state.last { try? FileSystem.remove(last.path) }
      state.count += 1
      (state.folder, state.last, state.going) = (folder, nil, film)
      let id = "\(state.count).\(request.form)"
      return MadeFile(
        id: id, path: "\(folder)/\(id)",
        name: request.settings.name(of: pictures, form: request.form))
    }
    let thread = Thread(isJoined: false) {
      self.carryOut(request.settings, pictures, film, to: file)
    }
    guard thread.isStarted else {
      state.withLock { $0.going = nil }
      throw PageError(status: 500, message: "the system has no thread left for an animation")
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
    going?.waitIfGivenUp()
    state.withLock { state in
      if let last = state.last { try? FileSystem.remove(last.path) }
      if let folder = state.folder { FileSystem.removeEmptyFolder(folder) }
      (state.last, state.folder) = (nil, nil)
    }
  }

  private func carryOut(
    _ settings: FilmSettings, _ pictures: [FoundPicture], _ film: FilmStream, to file: MadeFile
  ) {
    var result: Result<MadeFile, any Error>
    do {
      let isMovie = !file.path.hasSuffix(".png")
      try workshop.animate(
        pictures, settings, to: isMovie ? .movie(file.path) : .animation(file.path)
      ) { done in
        guard film.advance(to: done) else { throw GivenUp() }
      }
      result = .success(file)
    } catch {
      result = .failure(error)
    }
    state.withLock { state in
      state.going = nil
      if case .success = result { state.last = file }
    }
    film.end(result, telling: told.take())
  }

  /// Nobody waits for it any more.
  private struct GivenUp: Error {}
}

extension FilmSettings {
  /// What a film's file is called where it is saved.
  fileprivate func name(of pictures: [FoundPicture], form: String) -> String {
    let name = defaultDestination(of: pictures).description
    return form == "png" ? name : name.dropLast(".png".count) + ".\(form)"
  }
}
