package dev.unrepeat.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list.
///
/// @param next what `after` says for the next page; empty on the last one
record Listing<T>(List<T> items, Optional<String> next) {
  /// A page of a list that is known as a whole, and bounded.
  ///
  /// @param key names an item for as long as it stands in the list
  static <T> Listing<T> of(List<T> all, Function<T, String> key, Call call) {
    int from = 0;
    Optional<String> after = call.after();
    if (after.isPresent()) {
      while (from < all.size() && !key.apply(all.get(from)).equals(after.get())) {
        from++;
      }
      if (from == all.size()) {
        throw Cursor.lost();
      }
      from++;
    }
    int to = Math.min(all.size(), from + call.limit());
    return new Listing<>(
        all.subList(from, to),
        to < all.size() ? Optional.of(Cursor.write(key.apply(all.get(to - 1)))) : Optional.empty());
  }

  <U> Listing<U> map(Function<T, U> view) {
    return new Listing<>(items.stream().map(view).toList(), next);
  }
}
