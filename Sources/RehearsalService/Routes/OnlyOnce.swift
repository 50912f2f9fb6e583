import Foundation

extension Service {
  /// Runs a command, or gives the stored answer again where its idempotency key came within the hour.
  mutating func onlyOnce(
    _ request: Request, by caller: String, at now: Date, meeting fault: Fault?,
    command: (inout Service) throws(Refusal) -> Response
  ) -> Response {
    let key = request.header("Idempotency-Key")
      .map { AnswerStore.Key(caller: caller, path: request.path, text: $0) }
    answers.forgetOld(at: now)
    let known = key.flatMap { answers.answer(for: $0) }
    guard let fault, let error = fault.injected else {
      return known ?? kept(labelled(outcome(of: command)), for: key, at: now)
    }
    // To a service that stores all its answers, an error of its own is one of them.
    let isStored = setup.idempotency == .stored && error.isOfTheService
    if let known, isStored { return known }
    if fault.isCarriedOut, known == nil {
      let outcome = labelled(outcome(of: command))
      if !isStored { _ = kept(outcome, for: key, at: now) }
    }
    let injected = labelled(error.response(at: now))
    return isStored ? kept(injected, for: key, at: now) : injected
  }

  private mutating func kept(
    _ answer: Response, for key: AnswerStore.Key?, at now: Date
  ) -> Response {
    if let key { answers.keep(answer, for: key, at: now) }
    return answer
  }

  private mutating func outcome(
    of command: (inout Service) throws(Refusal) -> Response
  ) -> Response {
    do {
      return try command(&self)
    } catch {
      return error.response
    }
  }
}
