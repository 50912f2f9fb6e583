import Foundation

extension Service {
  func readBot(id: String, at now: Date) throws(Refusal) -> Response {
    Response(json: bots[try index(ofBot: id)].json(at: now))
  }

  /// Where a bot stands in the list.
  func index(ofBot id: String) throws(Refusal) -> Int {
    guard let index = places[id.lowercased()] else {
      throw .notFound()
    }
    return index
  }
}
