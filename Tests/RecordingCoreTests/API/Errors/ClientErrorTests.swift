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
      (.refused(.overloaded(status: 503, retryAfter: nil)), .tryLater, true),
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
      (.cancelled(requestLeft: true), "cancelled after the request had left"),
    ])
  func words(error: TransportError, text: String) {
    #expect(error.text == text)
    #expect(ClientError(error).detail == text)
    #expect(ClientError(error).provesUndone == !error.requestLeft)
  }

  @Test("a missing library says what to install")
  func library() {
    #expect(ClientError.unreachable(.libraryMissing("")).nextStep.contains("libcurl4"))
  }
}
