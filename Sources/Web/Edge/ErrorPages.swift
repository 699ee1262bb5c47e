import Application
import EventLog
import Hummingbird
import Kernel
import Logging
import NIOCore
import NIOHTTP1

/// Turns whatever a route throws into a page that helps. What is not a refusal is logged, and shown without its reason.
struct ErrorPages: RouterMiddleware {
  let assets: AssetCatalogue

  func handle(
    _ request: Request, context: PasserelleContext, next: (Request, PasserelleContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPParserError {
      // The connection itself is broken; the server answers and closes it.
      throw error
    } catch let first as SignInFirst where request.method == .get || request.method == .head {
      return .seeOther(first.signIn)
    } catch {
      return answer(problem(for: error, context), request, context)
    }
  }

  // A form sent by a script stays where it is, with what was typed in it: the refusal comes to the page.
  private func answer(_ problem: Problem, _ request: Request, _ context: PasserelleContext) -> Response {
    let language = context.language
    if request.headers[named: "X-Passerelle"] == "fragment" {
      let notice = RefusalNotice(title: problem.title, sentence: problem.sentence).markup(in: language)
      return .fragment(notice, in: language, status: problem.status, headers: problem.headers)
    }
    let page = ErrorPage(
      status: problem.status, language: language, title: problem.title, sentence: problem.sentence,
      number: context.number, assets: assets)
    return .page(page.markup(), in: language, status: problem.status, headers: problem.headers)
  }

  private func problem(for error: any Error, _ context: PasserelleContext) -> Problem {
    let error = storageFailure(in: error) ?? error
    switch error {
    case let problem as Problem: return problem
    // What was sent is not in the log: a phone keeps it and sends it again, a person finds it on the page.
    case let failure as AppendFailure:
      context.logger.note(failure)
      return later(ErrorPageWords.notSaved, failure.sentence)
    case let failure as LogFailure:
      context.logger.note(failure)
      return later(ErrorPageWords.notReadable, failure.sentence)
    case let failure as CodecFailure:
      context.logger.note(failure)
      return Problem(.internalServerError, failure.sentence)
    case is SignInFirst: return SignInFirst.problem
    case let explained as any Error & Explained: return Problem(.unprocessableContent, explained.sentence)
    case is NIOTooManyBytesError: return Problem(.contentTooLarge)
    case let refusal as any HTTPResponseError where refusal.status.code < 500: return Problem(refusal.status)
    default:
      context.logger.note(error)
      return Problem(.internalServerError)
    }
  }

  private func later(_ title: Bilingual, _ sentence: Bilingual) -> Problem {
    Problem(.serviceUnavailable, titled: title, sentence, headers: [.retryAfter: "5"])
  }
}
