package dev.unrepeat.service.outbox;

import dev.unrepeat.mail.Mailer;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.vault.Vault;
import java.util.Optional;

/// Brings letters to the mail server.
public final class LetterCarrier implements Carrier {
  private final Optional<Mailer> mailer;
  private final Vault vault;

  public LetterCarrier(Optional<Mailer> mailer, Vault vault) {
    this.mailer = mailer;
    this.vault = vault;
  }

  @Override
  public Outcome carry(OutboxMessage message) {
    if (mailer.isEmpty()) {
      return Outcome.failed("No mail server is set up.", Outcome.Next.LATER);
    }
    String text;
    try {
      text = vault.open(message.key(), message.payload());
    } catch (Refused gone) {
      return Outcome.failed(gone.sentence(), Outcome.Next.NEVER);
    }
    return mailer
        .get()
        .deliver(LetterText.read(text), message.key())
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
