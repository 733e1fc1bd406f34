package dev.unrepeat.web;

import dev.unrepeat.model.Refused;
import dev.unrepeat.web.error.ErrorPage;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Opens the table of routes to Spring, and says no in one place for all of them.
public final class Door {
  private final List<Route> table;
  private final ErrorPage errors;

  public Door(List<Route> table, ErrorPage errors) {
    this.table = table;
    this.errors = errors;
  }

  public RouterFunction<ServerResponse> open() {
    RouterFunctions.Builder builder = RouterFunctions.route();
    for (Route route : table) {
      builder.route(
          RequestPredicates.path(route.pattern().getPatternString())
              .and(request -> route.answers(request.method())),
          guarded(request -> {
            route.least().ifPresent(least -> Visitor.of(request).must(least, deed(request)));
            return route.page().handle(request);
          }));
    }
    return builder.route(RequestPredicates.all(), guarded(this::none)).build();
  }

  private static String deed(ServerRequest request) {
    return request.method().equals(HttpMethod.POST) ? "change this" : "open this page";
  }

  private HandlerFunction<ServerResponse> guarded(HandlerFunction<ServerResponse> page) {
    return request -> {
      try {
        return page.handle(request);
      } catch (Refused refused) {
        return errors.refused(request, refused);
      } catch (Exception fault) {
        return errors.fault(request, fault);
      }
    };
  }

  private ServerResponse none(ServerRequest request) {
    boolean known =
        table.stream()
            .anyMatch(
                route -> route.pattern().matches(request.requestPath().pathWithinApplication()));
    return known ? errors.notThisWay(request) : errors.nowhere(request);
  }
}
