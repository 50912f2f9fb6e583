import Foundation
import RecordingCore

extension Service {
  func listBots(_ request: Request, at now: Date) throws(Refusal) -> Response {
    let found = try matching(request, at: now)
    let lastPage = max(1, (found.count + pageSize - 1) / pageSize)
    let page = try number(ofPage: request.values(of: "page").last, upTo: lastPage)
    let shown = found.dropFirst((page - 1) * pageSize).prefix(pageSize)
    return Response(
      json: [
        "count": .number(JSONNumber(found.count)),
        "next": page < lastPage ? address(ofPage: page + 1, for: request) : .null,
        "previous": page > 1 ? address(ofPage: page - 1, for: request) : .null,
        "results": .array(shown.map { $0.json(at: now) }),
      ])
  }

  /// The bots that every filter lets through.
  private func matching(_ request: Request, at now: Date) throws(Refusal) -> [Bot] {
    let statuses = Set(request.values(of: "status"))
    if let unknown = request.values(of: "status").first(where: { BotStatus(rawValue: $0) == nil }) {
      throw .invalid([
        "status": [
          .string(
            JSONString("Select a valid choice. \(unknown) is not one of the available choices."))
        ]
      ])
    }
    let platforms = Set(request.values(of: "platform"))
    let prefix = "metadata__"
    let labels = request.query.filter { $0.name.hasPrefix(prefix) }
    return bots.filter { bot in
      (statuses.isEmpty || statuses.contains(bot.status(at: now).rawValue))
        && (platforms.isEmpty || platforms.contains(bot.meeting.platform))
        && labels.allSatisfy { label in
          bot.metadata[String(label.name.dropFirst(prefix.count))]?.stringValue == label.value
        }
    }
  }

  private func number(ofPage text: String?, upTo lastPage: Int) throws(Refusal) -> Int {
    guard let text else { return 1 }
    guard let page = Int(text), (1...lastPage).contains(page) else {
      throw .notFound("Invalid page.")
    }
    return page
  }

  private func address(ofPage page: Int, for request: Request) -> JSONValue {
    let host = request.header("Host") ?? "127.0.0.1"
    let others = request.query.filter { $0.name != "page" }
      .map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
    let query = (others + ["page=\(page)"]).joined(separator: "&")
    return .string(JSONString("http://\(host)\(request.path)?\(query)"))
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
  }
}
