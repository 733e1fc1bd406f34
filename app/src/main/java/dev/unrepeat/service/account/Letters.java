package dev.unrepeat.service.account;

import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.Account;

/// The words of the letters that carry links.
final class Letters {
  private Letters() {}

  static Letter invitation(String address, String by, String link) {
    return new Letter(
        address,
        "%s invites you to Unrepeat".formatted(by),
        """
        Hello,

        %s invites you to Unrepeat, where your team learns from its incidents.
        Open this link within seven days to choose a name and a password:

        %s

        It works once. If you expect no invitation, you can leave this letter alone.
        """
            .formatted(by, link));
  }

  static Letter signIn(Account account, String link) {
    return new Letter(
        account.address(),
        "Your link to sign in to Unrepeat",
        """
        Hello %s,

        this link signs you in; it works once, for 30 minutes:

        %s

        If it was not you who asked for it, you can leave this letter alone.
        """
            .formatted(account.name(), link));
  }

  static Letter newPassword(Account account, String link) {
    return new Letter(
        account.address(),
        "Choose a new password for Unrepeat",
        """
        Hello %s,

        by this link you can choose a new password; it works once, for 30 minutes:

        %s

        If it was not you who asked for it, your password stays as it is.
        """
            .formatted(account.name(), link));
  }
}
