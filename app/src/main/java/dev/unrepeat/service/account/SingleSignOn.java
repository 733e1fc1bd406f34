package dev.unrepeat.service.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.ExternalIdentityStore;
import java.time.Clock;
import java.util.Optional;

/// Which account somebody gets whom the single sign-on brings: the one they have, the one of their
/// verified address, or a new one.
public final class SingleSignOn {
  private static final int LONGEST_NAME = 100;

  private final Database database;
  private final ExternalIdentityStore identities;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;
  private final SingleSignOnRules rules;

  public SingleSignOn(
      Database database, Accounts accounts, Audit audit, Clock clock, SingleSignOnRules rules) {
    this.database = database;
    this.identities = new ExternalIdentityStore(database);
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
    this.rules = rules;
  }

  public String name() {
    return rules.name();
  }

  /// The account to sign in with; who is turned away stands in the audit log, with the reason.
  ///
  /// @throws Refused when the account is deactivated, or the address is not verified, of a domain
  ///   that is not let in, or none
  public Account recognise(ExternalPerson person) {
    try {
      return database.pass(() -> account(person));
    } catch (Refused refused) {
      database.pass(() -> {
        audit.add(
            rules.name(),
            "turned somebody away after single sign-on",
            person.address().orElse(person.subject()),
            "",
            refused.sentence());
        return refused;
      });
      throw refused;
    }
  }

  private Account account(ExternalPerson person) {
    Optional<AccountId> known = identities.find(person.issuer(), person.subject());
    Account account = known.map(accounts::get).orElseGet(() -> byAddress(person));
    refuseDomain(account.address());
    if (!account.active()) {
      throw Refused.state(
          "The account of %s is deactivated. Ask an administrator to activate it again."
              .formatted(account.address()));
    }
    if (known.isEmpty()) {
      identities.add(person.issuer(), person.subject(), account.id(), clock.instant());
      audit.add(
          account.name(),
          "linked a single sign-on",
          account.address(),
          "",
          person.issuer() + ", " + person.subject());
    }
    return account;
  }

  /// Circles and invitations go by the address, so it must be theirs before it opens anything.
  private Account byAddress(ExternalPerson person) {
    String address =
        Account.address(
            person
                .address()
                .orElseThrow(() ->
                    Refused.state(
                        "%s did not tell your mail address, and accounts here go by it. Ask whoever runs %1$s to send the claim \"email\"."
                            .formatted(rules.name()))));
    boolean theirs = person.verified().orElse(rules.trustsAddresses());
    if (!theirs) {
      throw Refused.state(
          "%s does not say that %s is verified, so nobody is let in by it. Confirm the address there and try again."
              .formatted(rules.name(), address));
    }
    refuseDomain(address);
    return accounts.find(address).orElseGet(() -> add(person, address));
  }

  private Account add(ExternalPerson person, String address) {
    if (!accounts.any()) {
      throw Refused.state(
          "Nobody has set this server up yet. Make the administrator's account first, by the link in the terminal in which the server was started.");
    }
    return accounts.add(
        rules.name(), name(person, address), address, rules.role(), Optional.empty());
  }

  /// As they are called; a name that is taken or cannot be kept gets the address behind it.
  private String name(ExternalPerson person, String address) {
    String called =
        person
            .name()
            .orElse("")
            .replaceAll("\\p{Cf}|\\p{Cntrl}", " ")
            .strip()
            .replaceAll("\\s+", " ");
    if (called.isEmpty()) {
      called = address.substring(0, address.indexOf('@'));
    }
    if (called.length() <= LONGEST_NAME && !accounts.taken(called)) {
      return called;
    }
    String behind = " (" + address + ")";
    String whole =
        called.substring(0, Math.clamp(LONGEST_NAME - behind.length(), 0, called.length()))
            + behind;
    return whole.length() <= LONGEST_NAME ? whole : whole.substring(0, LONGEST_NAME);
  }

  private void refuseDomain(String address) {
    if (!rules.letsIn(address)) {
      throw Refused.state(
          "Addresses of this domain are not let in here: %s. Sign in at %s with an address of %s."
              .formatted(address, rules.name(), String.join(" or ", rules.domains())));
    }
  }
}
