package dev.unrepeat.store;

import dev.unrepeat.model.OpenedSystem;
import java.util.List;
import java.util.Optional;

/// Connected systems of one sort, with their tokens as they are kept.
public interface OpenedSystemStore<T extends OpenedSystem> {
  /// Adds one without its token; the database gives it its number.
  long insert(T system);

  /// Sets what a person sets; kind and token stay.
  void update(T system);

  void setToken(long id, String token);

  /// The token as it is kept; empty where it was forgotten.
  Optional<String> token(long id);

  Optional<T> find(long id);

  List<T> list();

  void remove(long id);
}
