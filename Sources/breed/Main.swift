import Commands

/// The program: what is typed goes to the commands.
@main
enum Main {
  static func main() { Breed.main() }
}
