package dev.unrepeat.service.outbox;

import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.OutboxStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Where a change puts down what others are to hear of it. Called within the transaction of the
/// change, the message comes to be with it or not at all; it goes out once the change is kept:
///
/// ```
/// database.write(() -> {
///   actions.save(overdue);
///   outbox.letter(letter, "reminder/INC-2026-007/A3/2026-02-01");
///   return overdue;
/// });
/// ```
public final class Outbox {
  /// Where all letters go.
  public static final String MAIL = "mail";

  private final Database database;
  private final OutboxStore messages;
  private final Vault vault;
  private final Clock clock;
  private final Consumer<String> wake;

  /// @param wake told the destination of each new message, once it is kept
  public Outbox(Database database, Vault vault, Clock clock, Consumer<String> wake) {
    this.database = database;
    this.messages = new OutboxStore(database);
    this.vault = vault;
    this.clock = clock;
    this.wake = wake;
  }

  /// Puts down a letter. Its text may hold a link that opens the door, so it is kept encrypted.
  ///
  /// @param key names the occasion; a second letter of the same key is not sent
  /// @return whether it is the first of this key
  public boolean letter(Letter letter, String key) {
    return put(message(letter, key));
  }

  /// Puts down many letters by their keys.
  public void letters(Map<String, Letter> letters) {
    List<OutboxStore.Fresh> all =
        letters.entrySet().stream().map(one -> message(one.getValue(), one.getKey())).toList();
    if (!all.isEmpty()) {
      database.write(() -> {
        messages.insertAll(all, clock.instant());
        database.afterwards(() -> wake.accept(MAIL));
        return all;
      });
    }
  }

  private OutboxStore.Fresh message(Letter letter, String key) {
    return new OutboxStore.Fresh(
        Kind.MAIL,
        MAIL,
        key,
        "letter to %s: %s".formatted(letter.to(), letter.subject()),
        vault.lock(key, LetterText.write(letter)));
  }

  /// Puts down a message as it is.
  ///
  /// @param what for people to read
  public boolean put(Kind kind, String destination, String key, String what, String payload) {
    return put(new OutboxStore.Fresh(kind, destination, key, what, payload));
  }

  private boolean put(OutboxStore.Fresh message) {
    return database.write(() -> {
      boolean fresh = messages.insert(message, clock.instant());
      if (fresh) {
        database.afterwards(() -> wake.accept(message.destination()));
      }
      return fresh;
    });
  }

  /// Lets a message begin anew that was delivered or given up.
  public void again(OutboxMessage message) {
    database.write(() -> {
      messages.again(message.id(), clock.instant());
      database.afterwards(() -> wake.accept(message.destination()));
      return message;
    });
  }

  /// Lets all that was given up begin anew.
  ///
  /// @param destination empty for all
  /// @return how many
  public int allAgain(String destination) {
    return database.write(() -> {
      int again = messages.allAgain(destination, clock.instant());
      database.afterwards(
          () -> database.read(() -> messages.listDue(clock.instant())).forEach(wake));
      return again;
    });
  }

  /// Sends all for a destination anew that waits or was given up, since the reason is gone.
  public void allNow(String destination) {
    database.write(() -> {
      messages.now(destination, clock.instant());
      return allAgain(destination);
    });
  }
}
