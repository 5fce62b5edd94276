import Commands
import MessagePassing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program: rank 0 runs the command, the others serve it.
///
/// Where `mpirun` has not started it, it is alone and does as `breed` does.
@main
enum Main {
  static func main() {
    let communicator: Communicator
    do { communicator = try Communicator() } catch {
      Breed.complain(failure: "\(error)")
      exit(1)
    }
    do { try run(communicator) } catch {
      let rank = communicator.rank
      Breed.complain(failure: rank == 0 ? "\(error)" : "rank \(rank): \(error)")
      // Others may wait for what never comes.
      communicator.abort(status: 1)
    }
  }

  private static func run(_ communicator: Communicator) throws {
    let threads = Breed.threads(sharedBy: communicator.sizeOnHost)
    let heard = try communicator.gather(Greeting(threads: threads).bytes)
    var verdict: [UInt8] = []
    let greetings = try heard.map { bytes in try Greeting(bytes) }
    do { try StartError.check(greetings) } catch { verdict = Array("\(error)".utf8) }
    verdict = try communicator.broadcast(verdict)
    guard verdict.isEmpty else {
      communicator.finish()
      guard communicator.rank == 0 else { exit(0) }
      Breed.complain(failure: String(decoding: verdict, as: UTF8.self))
      exit(1)
    }
    if communicator.rank == 0 {
      lead(communicator, greetings)
    } else {
      try serve(communicator, threads: threads)
    }
  }

  /// Runs the command that was typed.
  private static func lead(_ communicator: Communicator, _ greetings: [Greeting]) {
    let others = greetings.enumerated().dropFirst()
    let crew = RankCrew(
      communicator, threads: others.map(\.element.threads),
      names: others.map { "rank \($0.offset) on \($0.element.host)" })
    Breed.main(with: crew) {
      crew.farewell()
      if getenv("BREED_MPI_STATISTICS") != nil {
        let lines = crew.statistics
        for line in lines {
          Breed.say("breed-mpi: \(communicator.size) ranks, \(line)")
        }
      }
      communicator.finish()
    }
  }

  /// Does what rank 0 asks for. Signals are rank 0's: it decides what becomes of the work, and where it is
  /// gone `mpirun` ends this process by a signal that nobody can ignore.
  private static func serve(_ communicator: Communicator, threads: Int) throws {
    for number in [SIGINT, SIGTERM, SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    Breed.serve()
    try RankService(communicator, duties: Breed.duties, threads: threads).serve()
    communicator.finish()
    exit(0)
  }
}
