import RecordingCore
import Testing

@Suite("Client error")
struct ClientErrorTests {
  @Test(
    "what may have happened decides the exit code",
    arguments: [
      (ClientError.unreachable(.refused(by: "127.0.0.1:9")), SysExit.unreachable, false),
      (.unanswered(.closed), .unanswered, true),
      (.cancelled(requestLeft: false), .interrupted, false),
      (.cancelled(requestLeft: true), .interrupted, true),
      (.refused(.keyUnknown), .keyRefused, false),
      (.refused(.unavailable(status: 503, retryAfter: nil)), .tryLater, true),
      (.refused(.conflict(retryAfter: nil)), .tryLater, true),
      (.refused(.tooManyRequests(retryAfter: 3)), .tryLater, false),
      (.refused(.other(status: 500, detail: nil)), .tryLater, true),
      (.malformedAnswer(.empty), .unanswered, true),
    ])
  func outcome(error: ClientError, exitCode: SysExit, isUncertain: Bool) {
    #expect(error.exitCode == exitCode)
    #expect(error.provesUndone == !isUncertain)
    #expect(!error.title.isEmpty && !error.detail.isEmpty && !error.nextStep.isEmpty)
  }

  @Test(
    "transport errors keep their words",
    arguments: [
      (TransportError.notSent(.refused(by: "127.0.0.1:9")), "connection refused by 127.0.0.1:9"),
      (
        .notSent(.certificate("self-signed certificate")), "certificate: self-signed certificate"
      ),
      (.notSent(.unresolved(host: "a.invalid")), "no address is known for a.invalid"),
      (
        .notSent(.connectTimeout(to: "a:443", after: .seconds(5))),
        "no connection to a:443 within 5 s"
      ),
      (
        .notSent(.libraryMissing("it is not installed")),
        "libcurl cannot be loaded: it is not installed"
      ),
      (.unanswered(.timeout(.milliseconds(1500))), "no whole answer within 1.5 s"),
      (
        .unanswered(.halfAnswer(received: 4, announced: 100)),
        "the answer ended after 4 of 100 bytes"
      ),
      (.unanswered(.tooLarge(limit: 4 << 20)), "the answer is larger than 4 MB"),
      (
        .unanswered(.headersTooLarge(limit: 256 << 10)),
        "the headers of the answer are larger than 256 KB"
      ),
      (.cancelled(requestLeft: true), "cancelled after the request had left"),
    ])
  func words(error: TransportError, text: String) {
    #expect(error.text == text)
    #expect(ClientError(error).detail == text)
    #expect(ClientError(error).provesUndone == !error.requestLeft)
  }

  @Test(
    "advice after a reading is about what can be wrong with a reading",
    arguments: [
      (
        ClientError.refused(.badRequest(detail: "No.")), ClientError.Reading.bot,
        "check the bot's id, the region, and whose key it is"
      ),
      (
        .refused(.fields([FieldFault(at: "/id", "No.")])), .list, "check the region or the base URL"
      ),
      (.refused(.notFound), .list, "check the region or the base URL"),
      (
        .refused(.firewall), .bot,
        "check the base URL, and whether a proxy on the way changes requests"
      ),
      (.refused(.other(status: 418, detail: nil)), .bot, "check the base URL"),
      (
        .refused(.unavailable(status: 503, retryAfter: nil)), .list, "wait a little, then try again"
      ),
      (
        .refused(.keyUnknown), .list,
        "keys belong to one region: check the key and the region together"
      ),
      (
        .unanswered(.halfAnswer(received: 4, announced: 100)), .bot,
        "try again; nothing was changed at the service"
      ),
      (.unanswered(.closed), .bot, "try again; nothing was changed at the service"),
      (
        .unanswered(.notHTTP), .bot,
        "check the base URL and try again; nothing was changed at the service"
      ),
      (
        .malformedAnswer(.webPage), .list,
        "check the base URL and try again; nothing was changed at the service"
      ),
    ])
  func readingAdvice(error: ClientError, reading: ClientError.Reading, advice: String) {
    let unread = ClientError.unread(error, of: reading)
    #expect(unread.nextStep == advice)
    #expect(unread.refusal == error.refusal)
    #expect(!unread.detail.contains("taken effect"))
  }

  @Test(
    "a command that may have been carried out all the same says so",
    arguments: [
      (408, true), (425, true), (500, true), (502, true), (503, true), (504, true), (400, false),
      (404, false), (429, false),
    ])
  func mayHaveTakenEffect(status: Int, mayHave: Bool) {
    let error = ClientError.refused(Refusal(HTTPResponse(status: status)))
    #expect(error.detail.hasSuffix("; it may have taken effect all the same") == mayHave)
    #expect(error.nextStep.contains("whether it took effect") == mayHave)
  }

  @Test("an answer to a command that was cut short says nothing against the base URL")
  func cutCommand() {
    let advice = "read the bot to see whether it took effect before sending again"
    #expect(ClientError.unanswered(.halfAnswer(received: 4, announced: 9)).nextStep == advice)
    #expect(ClientError.unanswered(.notHTTP).nextStep.hasPrefix("check the base URL"))
  }

  @Test("a missing library says what to install")
  func library() {
    #expect(ClientError.unreachable(.libraryMissing("")).nextStep.contains("libcurl4"))
  }
}
