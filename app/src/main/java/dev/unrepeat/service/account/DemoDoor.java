package dev.unrepeat.service.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import java.util.List;
import java.util.Optional;

/// The door of the demo, by which anybody at this machine enters as one of the sample company's
/// people; shut everywhere else.
public final class DemoDoor {
  private static final int SHOWN = 10;

  private final Accounts accounts;
  private final boolean open;

  public DemoDoor(Accounts accounts, boolean open) {
    this.accounts = accounts;
    this.open = open;
  }

  /// The people to choose from; nobody outside the demo.
  public List<Account> people() {
    return open ? accounts.list("", SHOWN).stream().filter(Account::active).toList() : List.of();
  }

  public Account as(String address) {
    return people().stream()
        .filter(account -> account.address().equals(address))
        .findFirst()
        .orElseThrow(() ->
            new Refused(Refused.Reason.FORBIDDEN, "Nobody can be chosen here; sign in instead."));
  }

  /// Adds the people of the sample company who are not there yet.
  public void settle() {
    Refused.unless(open, "People are settled in a demo only; invite them instead.");
    settle("Priya Raman", "priya@tidewater.example", Role.ADMINISTRATOR);
    settle("Marta Lindqvist", "marta@tidewater.example", Role.FACILITATOR);
    settle("Ines Okafor", "ines@tidewater.example", Role.AUTHOR);
    settle("Ravi Menon", "ravi@tidewater.example", Role.AUTHOR);
    settle("Yuki Sato", "yuki@tidewater.example", Role.VIEWER);
  }

  private void settle(String name, String address, Role role) {
    if (accounts.find(address).isEmpty()) {
      accounts.add("the demo", name, address, role, Optional.empty());
    }
  }
}
