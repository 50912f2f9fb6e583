import RecordingCore

/// Every way in which the service says no, each in the shape the real one uses.
enum Refusal: Error, Equatable {
  /// The firewall in front of the service stopped the request.
  case blocked
  /// No key came along.
  case missingKey
  /// The key is malformed or unknown here.
  case wrongKey
  /// No such path, bot or page.
  case notFound(String = "Not found.")
  /// The path takes another method.
  case wrongMethod(String, allowed: String)
  /// The body is not JSON.
  case notJSON(JSONSyntaxError)
  /// Values are refused: a map from field to messages, nested like the request.
  case invalid(JSONObject)
  /// The bot has not reached its call.
  case unstartedBot
  /// The bot is gone for good.
  case completedBot

  var response: Response {
    switch self {
    case .blocked:
      Response(403, headers: ["Content-Type": "text/html"], body: Array(Refusal.page.utf8))
    case .missingKey: detail(401, "Authentication credentials were not provided.")
    case .wrongKey: detail(401, "Invalid token.")
    case .notFound(let text): detail(404, text)
    case .wrongMethod(let method, let allowed):
      detail(405, "Method \"\(method)\" not allowed.", headers: ["Allow": allowed])
    case .notJSON(let error):
      detail(400, "JSON parse error - \(error.reason): line \(error.line) column \(error.column)")
    case .invalid(let fields): Response(400, json: .object(fields))
    case .unstartedBot:
      coded("cannot_command_unstarted_bot", "The bot is not in the call, so it takes no command.")
    case .completedBot:
      coded("cannot_command_completed_bot", "The bot has left the call, so it takes no command.")
    }
  }

  private func detail(_ status: Int, _ text: String, headers: [String: String] = [:]) -> Response {
    Response(status, json: ["detail": .string(JSONString(text))], headers: headers)
  }

  private func coded(_ code: String, _ text: String) -> Response {
    Response(
      400, json: ["code": .string(JSONString(code)), "detail": .string(JSONString(text))])
  }

  private static let page = """
    <html>
    <head><title>403 Forbidden</title></head>
    <body>
    <center><h1>403 Forbidden</h1></center>
    </body>
    </html>

    """
}
