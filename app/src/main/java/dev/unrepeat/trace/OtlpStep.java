package dev.unrepeat.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.MDC;

/// A span. While it lasts, each line that its thread logs names it and its trace.
final class OtlpStep implements Step {
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("unrepeat.request.id");

  private final Span span;
  private final SpanKind kind;
  private final String name;
  private final Scope scope;
  private final Logged trace;
  private final Logged here;
  private boolean forgotten;

  /// @param name as it begins
  @SuppressWarnings("MustBeClosed") // the scope ends with the step
  OtlpStep(Span span, SpanKind kind, String name) {
    this.span = span;
    this.kind = kind;
    this.name = name;
    this.scope = span.makeCurrent();
    SpanContext told = span.getSpanContext();
    this.trace = Logged.as("trace", told.getTraceId());
    this.here = Logged.as("span", told.getSpanId());
  }

  @Override
  public void route(String pattern) {
    span.updateName(name + " " + pattern);
    span.setAttribute(ROUTE, pattern);
  }

  @Override
  public void request(String id) {
    span.setAttribute(REQUEST, id);
  }

  /// That somebody asked for what is not there is no fault of a server, but one of a caller.
  @Override
  public void status(int code) {
    span.setAttribute(STATUS, (long) code);
    if (code >= (kind == SpanKind.SERVER ? 500 : 400)) {
      failed(Integer.toString(code));
    }
  }

  /// Without its message, which may hold what a person wrote.
  @Override
  public void failed(String fault) {
    span.setAttribute(ERROR, fault);
    span.setStatus(StatusCode.ERROR);
  }

  @Override
  public void passOn(BiConsumer<String, String> headers) {
    W3CTraceContextPropagator.getInstance()
        .inject(
            Context.current(),
            headers,
            (carrier, header, value) -> Objects.requireNonNull(carrier).accept(header, value));
  }

  @Override
  public void forget() {
    forgotten = true;
  }

  @Override
  public void close() {
    here.end();
    trace.end();
    scope.close();
    if (!forgotten) {
      span.end();
    }
  }

  /// A field of the log, and what it held before.
  private record Logged(String name, Optional<String> before) {
    static Logged as(String name, String value) {
      Logged logged = new Logged(name, Optional.ofNullable(MDC.get(name)));
      MDC.put(name, value);
      return logged;
    }

    void end() {
      before.ifPresentOrElse(value -> MDC.put(name, value), () -> MDC.remove(name));
    }
  }
}
