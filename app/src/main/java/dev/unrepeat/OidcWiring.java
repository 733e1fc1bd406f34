package dev.unrepeat;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.oidc.Provider;
import dev.unrepeat.oidc.ProviderCalls;
import dev.unrepeat.oidc.ProviderSettings;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.SingleSignOn;
import dev.unrepeat.service.account.SingleSignOnRules;
import dev.unrepeat.store.Database;
import dev.unrepeat.web.guard.ProviderDoor;
import dev.unrepeat.web.guard.PublicAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;

/// Single sign-on as the settings `unrepeat.oidc.…` describe it; nothing where they name no issuer.
///
/// No configuration of Spring's: what a server is set to is known when it starts, and not when it
/// is built.
record OidcWiring(ProviderSettings provider, SingleSignOnRules rules, boolean only) {
  private static final String PREFIX = "unrepeat.oidc.";

  static Optional<OidcWiring> of(Environment settings) {
    return read(settings, "issuer")
        .map(issuer -> {
          String name = read(settings, "name").orElse("Single sign-on");
          return new OidcWiring(
              new ProviderSettings(
                  issuer,
                  read(settings, "client-id").orElse(""),
                  read(settings, "client-secret"),
                  name),
              new SingleSignOnRules(
                  name, role(settings), domains(settings), flag(settings, "trust-addresses")),
              flag(settings, "only"));
        });
  }

  SingleSignOn people(Database database, Accounts accounts, Audit audit, Clock clock) {
    return new SingleSignOn(database, accounts, audit, clock, rules);
  }

  ProviderDoor door(PublicAddress address) {
    ProviderCalls calls = new ProviderCalls();
    return new ProviderDoor(
        new Provider(provider, calls.http()), Provider.ID, calls.codes(), address);
  }

  /// What people sign in by where passwords are off.
  Optional<String> insteadOfPasswords() {
    return only ? Optional.of(rules.name()) : Optional.empty();
  }

  private static Optional<String> read(Environment settings, String name) {
    return Optional.ofNullable(settings.getProperty(PREFIX + name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static boolean flag(Environment settings, String name) {
    return settings.getProperty(PREFIX + name, Boolean.class, false);
  }

  private static List<String> domains(Environment settings) {
    return read(settings, "domains").stream()
        .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
        .filter(domain -> !domain.isEmpty())
        .toList();
  }

  private static Role role(Environment settings) {
    String word = read(settings, "role").orElse("viewer");
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(word.toUpperCase(Locale.ROOT)))
        .filter(role -> role != Role.ADMINISTRATOR)
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "unrepeat.oidc.role is \"%s\". Write viewer, author or facilitator; administrators are made by hand."
                    .formatted(word)));
  }
}
