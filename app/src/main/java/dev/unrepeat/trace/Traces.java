package dev.unrepeat.trace;

import java.util.Optional;
import java.util.function.Function;

/// Who is told what takes how long. Steps that one thread begins inside another belong to it.
public interface Traces extends AutoCloseable {
  /// Nobody is told.
  Traces NONE = new Traces() {};

  /// A request that came in; it goes on with the trace of its sender.
  ///
  /// @param headers what was sent under a name
  default Step request(String method, Function<String, Optional<String>> headers) {
    return Step.UNTOLD;
  }

  /// A request to another machine.
  default Step call(String method, String host, int port) {
    return Step.UNTOLD;
  }

  /// Work that nobody sits and waits for.
  ///
  /// @param name one of few, for example `round outbox`
  default Step work(String name) {
    return Step.UNTOLD;
  }

  /// Does work as a step of its own.
  default void during(String name, Runnable work) {
    try (Step step = work(name)) {
      try {
        work.run();
      } catch (RuntimeException fault) {
        step.failed(fault.getClass().getName());
        throw fault;
      }
    }
  }

  /// How many were told; empty where nobody is.
  default Optional<SpanCounts> counts() {
    return Optional.empty();
  }

  @Override
  default void close() {}
}
