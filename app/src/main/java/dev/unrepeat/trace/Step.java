package dev.unrepeat.trace;

import java.util.function.BiConsumer;

/// Something that takes time, from its beginning until it is closed by the thread that does it: a
/// span. What is told of it are patterns, states and names of ours; nothing that a person wrote, no
/// address and no key. Here nobody listens.
public interface Step extends AutoCloseable {
  Step UNTOLD = new Step() {};

  /// The pattern of the address that was asked for, for example `/incidents/{id}`.
  default void route(String pattern) {}

  /// The name that the log has for a request.
  default void request(String name) {}

  /// What was answered, by HTTP.
  default void status(int code) {}

  /// That it came to no good end.
  ///
  /// @param kind one of few, for example the class of a fault
  default void failed(String kind) {}

  /// Hands over the headers by which another machine goes on with the same trace.
  default void passOn(BiConsumer<String, String> headers) {}

  /// Its time says nothing, so it is not told.
  default void forget() {}

  @Override
  default void close() {}
}
