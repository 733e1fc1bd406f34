package dev.unrepeat.api;

import dev.unrepeat.model.KeptAnswer;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Idempotence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Opens the table of the API to Spring, keeps the rules of HTTP that all of it shares, and says no
/// in one place.
public final class ApiDoor {
  private static final Logger LOG = LoggerFactory.getLogger(ApiDoor.class);

  /// In seconds.
  private static final String AGAIN = "5";

  private final List<ApiRoute> table;
  private final Idempotence idempotence;
  private final Supplier<String> faultIds;

  /// @param faultIds gives each fault a name of its own
  public ApiDoor(ApiRoutes routes, Idempotence idempotence, Supplier<String> faultIds) {
    this.table = routes.table();
    this.idempotence = idempotence;
    this.faultIds = faultIds;
  }

  /// Answers all that is asked below `/api`, and nothing else.
  public RouterFunction<ServerResponse> open() {
    RouterFunctions.Builder builder = RouterFunctions.route();
    for (ApiRoute route : table) {
      builder.route(
          RequestPredicates.path(route.path()).and(request -> route.answers(request.method())),
          request -> guarded(route, request));
    }
    return builder
        .route(RequestPredicates.path("/api/**").or(RequestPredicates.path("/api")), this::none)
        .build();
  }

  private ServerResponse guarded(ApiRoute route, ServerRequest request) {
    try {
      return answer(route, new Call(request, route));
    } catch (HttpRefusal refusal) {
      return problem(refusal);
    } catch (Refused refused) {
      return problem(HttpRefusal.of(status(refused, route), refused));
    } catch (Exception fault) {
      String id = faultIds.get();
      LOG.error("fault {} at {} {}", id, request.method(), route.path(), fault);
      return problem(
          new HttpRefusal(
              HttpStatus.INTERNAL_SERVER_ERROR,
              "This is a fault of ours. The log has it under " + id + "."));
    }
  }

  private ServerResponse answer(ApiRoute route, Call call) throws IOException {
    call.viewer().must(route.least(), "do this");
    known(route, call.request());
    if (route.matched() && call.ifMatch().isEmpty()) {
      throw new HttpRefusal(
          HttpStatus.PRECONDITION_REQUIRED,
          "Say what you have read: send its ETag as If-Match, or * to write whatever it says now.");
    }
    Optional<KeptAnswer.Key> key = Once.key(route, call);
    if (key.isEmpty()) {
      return Answer.of(route.asked().answer(call), call);
    }
    Idempotence.Once once =
        idempotence.once(
            key.get(),
            Once.fingerprint(route, call),
            () -> {
              try {
                return Once.kept(route.asked().answer(call));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return once.again() && route.secret() ? problem(Once.toldBefore()) : Answer.of(once);
  }

  /// A parameter that means nothing is a mistake that would go unseen.
  private static void known(ApiRoute route, ServerRequest request) {
    if (request.method().equals(HttpMethod.POST)) {
      return; // what a form holds stands among the parameters
    }
    List<String> names = route.queries().stream().map(ApiRoute.Query::name).toList();
    for (String name : request.params().keySet()) {
      if (!names.contains(name)) {
        throw HttpRefusal.field(
            name,
            "There is no parameter \"%s\" here. %s"
                .formatted(
                    name,
                    names.isEmpty()
                        ? "It takes none."
                        : "Known are " + String.join(", ", names) + "."));
      }
    }
  }

  private static HttpStatus status(Refused refused, ApiRoute route) {
    return switch (refused.reason()) {
      case INVALID, ANSWER_NEEDED -> HttpStatus.UNPROCESSABLE_CONTENT;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case STATE -> HttpStatus.CONFLICT;
      case CONFLICT -> route.matched() ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  private ServerResponse none(ServerRequest request) {
    List<ApiRoute> here =
        table.stream()
            .filter(route -> route.pattern().matches(request.requestPath().pathWithinApplication()))
            .toList();
    if (here.isEmpty()) {
      return problem(
          new HttpRefusal(HttpStatus.NOT_FOUND, "The API has nothing at " + request.path() + "."));
    }
    String methods =
        here.stream()
            .map(route -> route.method().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return problem(
        new HttpRefusal(
            HttpStatus.METHOD_NOT_ALLOWED,
            "%s does not work here; %s does.".formatted(request.method(), methods)),
        methods);
  }

  private static ServerResponse problem(HttpRefusal refusal) {
    return problem(refusal, "");
  }

  private static ServerResponse problem(HttpRefusal refusal, String allowed) {
    return ServerResponse.status(refusal.status())
        .headers(headers -> refusal.headers().forEach(headers::set))
        .headers(headers -> {
          if (!allowed.isEmpty()) {
            headers.set(HttpHeaders.ALLOW, allowed);
          }
          if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, AGAIN);
          }
        })
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(ApiJson.write(refusal.problem()));
  }
}
