package dev.unrepeat.service.account;

import dev.unrepeat.model.Role;
import java.util.List;
import java.util.Locale;

/// Whom a single sign-on may bring, and as what.
///
/// @param name of it, as on the button
/// @param role that a new account gets
/// @param domains of mail addresses that are let in; empty for all
/// @param trustsAddresses whether an address counts although the provider does not say that it has
///   verified it
public record SingleSignOnRules(
    String name, Role role, List<String> domains, boolean trustsAddresses) {
  public SingleSignOnRules {
    domains = domains.stream().map(domain -> domain.strip().toLowerCase(Locale.ROOT)).toList();
  }

  boolean letsIn(String address) {
    return domains.isEmpty() || domains.contains(address.substring(address.indexOf('@') + 1));
  }
}
