package dev.unrepeat.service;

import dev.unrepeat.course.ReminderRules;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.Role;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The people and lists whom the policy names for a letter of the whole organisation.
final class NamedReaders {
  private final AccountStore accounts;
  private final ReminderRules.Recipients recipients;

  NamedReaders(Database database, ReminderRules.Recipients recipients) {
    this.accounts = new AccountStore(database);
    this.recipients = recipients;
  }

  List<String> addresses() {
    return Stream.concat(
            accounts.listActive(recipients.roles()).stream().map(Account::address),
            recipients.addresses().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// An address that the policy names and that has no account: it sees what everybody may see.
  Optional<Viewer> list(String address) {
    return Optional.of(address)
        .filter(one -> recipients.addresses().contains(one))
        .filter(one -> accounts.findByAddress(one).isEmpty())
        .map(one -> new Viewer(one, one, Role.VIEWER));
  }

  /// How a reader is left out in future. Whoever has no account cannot do it on a page.
  String leaving(Viewer reader, Letterbox post) {
    return list(reader.address()).isPresent()
        ? "The policy of Unrepeat names this address. Whoever keeps it can take it out."
        : "No more of these lists: " + post.page("/reminders#list");
  }
}
