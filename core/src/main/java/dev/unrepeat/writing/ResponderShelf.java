package dev.unrepeat.writing;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Responder;
import dev.unrepeat.model.ResponderRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who took part in the response, and how.
final class ResponderShelf extends Shelf<Responder> {
  ResponderShelf() {
    super(PartSort.RESPONDER);
  }

  @Override
  List<Responder> list(Postmortem record) {
    return record.incident().responders();
  }

  @Override
  Postmortem with(Postmortem record, List<Responder> parts) {
    return record.withIncident(record.incident().withResponders(parts));
  }

  @Override
  String name(Responder part) {
    return part.name();
  }

  @Override
  Map<String, String> texts(Responder responder) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("name", responder.name());
    texts.put("role", Typed.print(responder.role()));
    texts.put("part", responder.part());
    return texts;
  }

  @Override
  Responder read(String name, Typed typed, Optional<Responder> before) {
    return new Responder(
        typed.text("name").replaceAll("\\s+", " "),
        typed.word(
            "role",
            ResponderRole.class,
            before.map(Responder::role).orElse(ResponderRole.RESPONDER)),
        typed.text("part"));
  }

  @Override
  String fresh(Postmortem record, Map<String, String> texts) {
    return Names.free(
        texts.getOrDefault("name", "").strip().replaceAll("\\s+", " "), named(record).keySet());
  }
}
