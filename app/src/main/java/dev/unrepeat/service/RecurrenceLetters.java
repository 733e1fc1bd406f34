package dev.unrepeat.service;

import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.store.AccountStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells those who had answered a cause that it came back: the owners of the actions that are open
/// for review again, and the owner of the postmortem. Each gets one letter, and only who may see
/// both incidents.
public final class RecurrenceLetters {
  private final AccountStore accounts;
  private final Letterbox post;

  public RecurrenceLetters(AccountStore accounts, Letterbox post) {
    this.accounts = accounts;
    this.post = post;
  }

  /// Drops the letters in the transaction that confirms it.
  ///
  /// @param occasion names the confirmation
  void tell(Viewer by, Postmortem earlier, Incident later, String occasion) {
    List<ActionItem> open =
        earlier.actions().stream().filter(action -> reopened(action, later)).toList();
    if (!post.works() || open.isEmpty()) {
      return;
    }
    List<String> addresses =
        Stream.concat(
                open.stream().flatMap(action -> owner(action).stream()),
                NamedPerson.of(earlier.people().owner()).address().stream())
            .filter(address -> !address.equals(by.address()))
            .distinct()
            .toList();
    for (Account one : accounts.listActive(addresses)) {
      Viewer reader = new Viewer(one.name(), one.address(), one.role());
      if (reader.maySee(earlier.incident()) && reader.maySee(later)) {
        post.send(
            letter(one.address(), earlier.incident(), later, open), occasion + "/" + one.address());
      }
    }
  }

  private static boolean reopened(ActionItem action, Incident later) {
    return action.state() instanceof ActionState.Reopened state
        && state.because().equals(Optional.of(later.id()));
  }

  private static Optional<String> owner(ActionItem action) {
    return action.owner() instanceof Owner.Person person
        ? NamedPerson.of(person.name()).address()
        : Optional.empty();
  }

  private Letter letter(String to, Incident earlier, Incident later, List<ActionItem> open) {
    String actions = "/incidents/%s/actions".formatted(earlier.id());
    return new Letter(
            to,
            "%s: a cause came back in %s".formatted(earlier.id(), later.id()),
            """
            Hello,

            a cause that was answered after %s came back:

                %s: %s

            What had answered it was verified, and is open for review again:

            %s

            Its earlier proof is kept. Look at what it did not reach, and say what happens next:
            %s
            """
                .formatted(
                    earlier.id(),
                    later.id(),
                    later.title(),
                    open.stream()
                        .map(action ->
                            "- %s: %s\n  %s"
                                .formatted(
                                    action.id(),
                                    action.what(),
                                    post.page(actions + "/" + action.id())))
                        .collect(Collectors.joining("\n\n")),
                    post.page(actions)))
        .about(Letter.Kind.RECURRENCE, earlier.id().value());
  }
}
