package dev.unrepeat.service;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.People;
import dev.unrepeat.store.AccountStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the accounts of those whom a form names, so that the record can say who is meant.
public final class AccountNames {
  private final AccountStore accounts;

  public AccountNames(AccountStore accounts) {
    this.accounts = accounts;
  }

  /// The same people; whoever has an account stands there with name and address.
  People known(People typed) {
    List<NamedPerson> all =
        Stream.of(
                Stream.of(typed.owner(), typed.facilitator(), typed.reporter()),
                typed.authors().stream(),
                typed.reviewers().stream(),
                typed.attendees().stream())
            .flatMap(names -> names)
            .filter(name -> !name.isBlank())
            .map(NamedPerson::of)
            .toList();
    List<Account> found =
        accounts.listKnown(all.stream().map(AccountNames::key).distinct().toList());
    Map<String, String> byKey =
        found.stream()
            .flatMap(account ->
                Stream.of(account.name(), account.address())
                    .map(key -> Map.entry(key.toLowerCase(Locale.ROOT), text(account))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    UnaryOperator<String> name = text -> byKey.getOrDefault(key(NamedPerson.of(text)), text);
    Function<List<String>, List<String>> names =
        texts -> texts.stream().map(name).distinct().toList();
    return new People(
        name.apply(typed.owner()),
        name.apply(typed.facilitator()),
        name.apply(typed.reporter()),
        names.apply(typed.authors()),
        names.apply(typed.reviewers()),
        names.apply(typed.attendees()));
  }

  /// The account that an owner means, with name and address; else the owner as written.
  Owner known(Owner owner) {
    String text = owner.print();
    return text.isEmpty()
        ? owner
        : accounts.listKnown(List.of(key(NamedPerson.of(text)))).stream()
            .findFirst()
            .map(account -> (Owner) new Owner.Person(text(account)))
            .orElse(owner);
  }

  private static String key(NamedPerson person) {
    return person.address().orElse(person.name()).toLowerCase(Locale.ROOT);
  }

  private static String text(Account account) {
    return NamedPerson.text(account.name(), account.address());
  }
}
