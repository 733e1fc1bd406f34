package dev.unrepeat.api;

import dev.unrepeat.model.Refused;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Opens the table of the API to Spring, and says no in one place for all of it.
public final class ApiDoor {
  private static final Logger LOG = LoggerFactory.getLogger(ApiDoor.class);

  private final List<ApiRoute> table;
  private final Supplier<String> faultIds;

  /// @param faultIds gives each fault a name of its own
  public ApiDoor(List<ApiRoute> table, Supplier<String> faultIds) {
    this.table = table;
    this.faultIds = faultIds;
  }

  /// Answers all that is asked below `/api`, and nothing else.
  public RouterFunction<ServerResponse> open() {
    RouterFunctions.Builder builder = RouterFunctions.route();
    for (ApiRoute route : table) {
      builder.route(
          RequestPredicates.method(route.method()).and(RequestPredicates.path(route.pattern())),
          guarded(route.resource()));
    }
    return builder
        .route(RequestPredicates.path("/api/**").or(RequestPredicates.path("/api")), this::none)
        .build();
  }

  private HandlerFunction<ServerResponse> guarded(HandlerFunction<ServerResponse> resource) {
    return request -> {
      try {
        return resource.handle(request);
      } catch (UnknownMediaType unknown) {
        return problem(
            ServerResponse.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .header("Accept-Post", unknown.known()),
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            unknown.sentence());
      } catch (Refused refused) {
        HttpStatus status = status(refused);
        return problem(ServerResponse.status(status), status, refused.sentence());
      } catch (Exception fault) {
        String id = faultIds.get();
        LOG.error("fault {} at {} {}", id, request.method(), request.path(), fault);
        return problem(
            ServerResponse.status(HttpStatus.INTERNAL_SERVER_ERROR),
            HttpStatus.INTERNAL_SERVER_ERROR,
            "This is a fault of ours. The log has it under " + id + ".");
      }
    };
  }

  private static HttpStatus status(Refused refused) {
    return switch (refused.reason()) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case ANSWER_NEEDED -> HttpStatus.UNPROCESSABLE_CONTENT;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case STATE, CONFLICT -> HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
    };
  }

  private ServerResponse none(ServerRequest request) {
    List<ApiRoute> here =
        table.stream().filter(route -> route.pattern().equals(request.path())).toList();
    if (here.isEmpty()) {
      return problem(
          ServerResponse.status(HttpStatus.NOT_FOUND),
          HttpStatus.NOT_FOUND,
          "The API has nothing at " + request.path() + ".");
    }
    String methods =
        here.stream().map(route -> route.method().name()).collect(Collectors.joining(", "));
    return problem(
        ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED).header(HttpHeaders.ALLOW, methods),
        HttpStatus.METHOD_NOT_ALLOWED,
        request.method() + " does not work here; " + methods + " does.");
  }

  private static ServerResponse problem(
      ServerResponse.BodyBuilder answer, HttpStatus status, String detail) {
    return answer
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Problem.of(status.value(), status.getReasonPhrase(), detail));
  }
}
