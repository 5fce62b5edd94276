import Breeding
import HTTP

extension Routes {
  /// A search whose scores a program tells: what it wants scores of, and taking them.
  static let asking = [
    Route("POST", "/api/lineages/:name/ask", parameters: painted) { call in
      let request = try RunRequest(call.body(optional: RunRequest.membersOfAsk), in: call.lineage)
      let side = try call.imageSide
      let asked = try call.page.alone(request.ask).result
      call.page.news.look()
      let images = try side.map { side in
        let most = Call.mostImages(side: side)
        guard asked.offspring.count <= most else {
          throw PageError.bad(
            "?paint=\(side): the search waits for scores of \(asked.offspring.count) pictures, and an "
              + "answer carries \(most) of that side: ask again with a smaller one, or none, and they "
              + "are the same")
        }
        return try call.images(of: asked.offspring.map(\.genome), side: side)
      }
      return try HTTPResponse(json: asked.json(images: images))
    },
    Route("POST", "/api/lineages/:name/tell", parameters: painted) { call in
      let answer = try ToldAnswer(
        json: call.body(ToldAnswer.members, optional: ToldAnswer.optionalMembers))
      let name = try call.lineage
      return try call.done { workshop in
        var command = ShellCommand("tell", name.description)
        command.add("scores", "-")
        return (try workshop.tell(scores: answer, in: Workplace(name)), command)
      }
    },
  ]
}
