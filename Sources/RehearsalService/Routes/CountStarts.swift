import Foundation

extension Service {
  /// Tells what was carried out so far.
  func countStarts(_ request: Request) -> Response {
    guard request.method == "GET" else {
      return Refusal.wrongMethod(request.method, allowed: "GET").response
    }
    return Response(json: count.json(instance: setup.instance.text))
  }
}

extension UUID {
  /// The id in small letters, as the service writes all of its ids.
  var text: String { uuidString.lowercased() }
}
