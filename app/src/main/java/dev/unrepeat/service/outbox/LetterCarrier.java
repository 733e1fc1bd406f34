package dev.unrepeat.service.outbox;

import dev.unrepeat.mail.Letter;
import dev.unrepeat.mail.Mailer;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.vault.Vault;
import java.util.Optional;
import java.util.function.Predicate;

/// Brings letters to the mail server.
public final class LetterCarrier implements Carrier {
  private final Optional<Mailer> mailer;
  private final Vault vault;
  private final Predicate<String> open;

  /// @param open whether everybody may see the incident of this id now
  public LetterCarrier(Optional<Mailer> mailer, Vault vault, Predicate<String> open) {
    this.open = open;
    this.mailer = mailer;
    this.vault = vault;
  }

  @Override
  public Outcome carry(OutboxMessage message) {
    if (mailer.isEmpty()) {
      return Outcome.failed("No mail server is set up.", Outcome.Next.LATER);
    }
    Letter letter;
    try {
      letter = LetterText.read(vault.open(message.key(), message.payload()));
    } catch (Refused gone) {
      gone.passUnavailable();
      return Outcome.failed(gone.sentence(), Outcome.Next.NEVER);
    }
    if (letter.kind() == Letter.Kind.PUBLICATION && !open.test(letter.thread())) {
      return Outcome.failed(
          "It is about an incident that is private or gone by now, and audiences hear of none.",
          Outcome.Next.NEVER);
    }
    return mailer
        .get()
        .deliver(letter, message.key())
        .map(not ->
            Outcome.failed(
                not.why(),
                not.forGood()
                    ? Outcome.Next.NEVER
                    : not.unreachable() ? Outcome.Next.LATER : Outcome.Next.AGAIN))
        .orElse(Outcome.DELIVERED);
  }

  @Override
  public boolean keeps() {
    return false;
  }
}
