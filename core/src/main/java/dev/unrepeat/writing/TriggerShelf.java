package dev.unrepeat.writing;

import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What set it off, in a sentence, with the event that tells it.
final class TriggerShelf extends Shelf<Trigger> {
  TriggerShelf() {
    super(PartSort.TRIGGER);
  }

  @Override
  List<Trigger> list(Postmortem record) {
    return record.causes().trigger().stream().toList();
  }

  @Override
  Postmortem with(Postmortem record, List<Trigger> parts) {
    CauseGraph now = record.causes();
    return record.withCauses(
        new CauseGraph(
            parts.stream().findFirst(), now.factors(), now.whys(), now.gates(), now.topGate()));
  }

  @Override
  String name(Trigger part) {
    return "";
  }

  @Override
  Map<String, String> texts(Trigger trigger) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(PartText.TEXT, trigger.statement());
    texts.put("event", trigger.event().map(EventId::toString).orElse(""));
    return texts;
  }

  /// Nothing typed is no trigger.
  @Override
  Postmortem write(Postmortem record, String name, Typed typed) {
    return typed.text(PartText.TEXT).isEmpty()
        ? with(record, List.of())
        : super.write(record, name, typed);
  }

  @Override
  Trigger read(String name, Typed typed, Optional<Trigger> before) {
    return new Trigger(
        typed.text(PartText.TEXT),
        typed.value(
            "event",
            before.flatMap(Trigger::event),
            text -> text.isEmpty() ? Optional.empty() : Optional.of(EventId.parse(text))));
  }
}
