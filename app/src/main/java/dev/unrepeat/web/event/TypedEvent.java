package dev.unrepeat.web.event;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.service.EventEdit;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.TypedTime;
import java.util.Optional;

/// One event as its form writes it, read back.
record TypedEvent(EventEdit edit, Standing standing) {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_ROLE = 200;

  static TypedEvent read(Form form, TimelineEvent before) {
    String text = form.text("text");
    if (text.isEmpty()) {
      form.refuse("text", "The text is empty. Write what happened.");
    } else if (text.length() > LONGEST_TEXT) {
      form.refuse(
          "text",
          "The text has more than 20,000 characters. Shorten it; the evidence keeps the rest.");
    }
    if (form.text("role").length() > LONGEST_ROLE) {
      form.refuse("role", "The role has more than 200 characters. Name it in a few words.");
    }
    return new TypedEvent(
        new EventEdit(
            time(form, before),
            Optional.empty(),
            Asked.word(EventKind.class, form.text("kind")).orElse(before.kind()),
            actor(form, before),
            text),
        Asked.word(Standing.class, form.text("standing")).orElse(before.standing()));
  }

  /// Fields that were left as they are leave the time as it is, to its last digit; one that is
  /// written in full can say its zone and date itself.
  private static String time(Form form, TimelineEvent before) {
    TypedTime.Shown shown = TypedTime.Shown.of(before.time());
    boolean untouched =
        form.text("time").equals(shown.clock())
            && form.text("date").equals(shown.date())
            && form.text("zone").equals(shown.zone());
    return untouched
        ? EventEdit.shown(before.time())
        : TypedTime.read(form).map(TypedEvent::written).orElse("");
  }

  /// An instant with no finer digits than were typed, so that its precision is read back.
  private static String written(EventTime.At at) {
    String iso = at.instant().toString();
    return switch (at.precision()) {
      case DAY, HOUR, MINUTE -> iso.substring(0, 16) + "Z";
      case SECOND, MILLISECOND, MICROSECOND, NANOSECOND -> iso;
    };
  }

  private static Optional<Actor> actor(Form form, TimelineEvent before) {
    String role = form.text("role");
    if (role.isEmpty()) {
      return Optional.empty();
    }
    return before
        .actor()
        .filter(actor -> actor.role().equals(role))
        .or(() ->
            Optional.of(
                new Actor(
                    before.actor().map(Actor::kind).orElse(ActorKind.PERSON),
                    role,
                    before.actor().map(Actor::name).orElse(""))));
  }
}
