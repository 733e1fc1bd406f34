package dev.unrepeat.service;

import dev.unrepeat.mail.Letter;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.ReminderStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Sends each letter of a round once, whichever node comes first.
///
/// @param leaving makes for each address with an account a link by which its lists are left
record LettersOnce(
    Database database,
    ReminderStore store,
    Letterbox post,
    Function<List<String>, Map<String, String>> leaving) {

  /// @param written letters by their occasions; it keeps those that went out
  /// @return how many went out
  int send(Map<String, Letter> written, Instant now) {
    return written.isEmpty()
        ? 0
        : database.write(() -> {
          written.keySet().retainAll(store.tell(List.copyOf(written.keySet()), now));
          Map<String, String> ways =
              leaving.apply(written.values().stream().map(Letter::to).distinct().toList());
          written.replaceAll(
              (occasion, letter) -> letter.leftAt(ways.getOrDefault(letter.to(), "")));
          post.sendAll(written);
          return written.size();
        });
  }
}
