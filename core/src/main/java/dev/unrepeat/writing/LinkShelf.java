package dev.unrepeat.writing;

import dev.unrepeat.model.Link;
import dev.unrepeat.model.LinkKind;
import dev.unrepeat.model.Postmortem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The links of a postmortem, each known by its address.
final class LinkShelf extends Shelf<Link> {
  LinkShelf() {
    super(PartSort.LINK);
  }

  @Override
  List<Link> list(Postmortem record) {
    return record.links();
  }

  @Override
  Postmortem with(Postmortem record, List<Link> parts) {
    return record.withLinks(parts);
  }

  @Override
  String name(Link part) {
    return part.address();
  }

  @Override
  Map<String, String> texts(Link link) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("address", link.address());
    texts.put("label", link.label());
    texts.put("kind", Typed.print(link.kind()));
    return texts;
  }

  @Override
  Link read(String name, Typed typed, Optional<Link> before) {
    return new Link(
        typed.word("kind", LinkKind.class, before.map(Link::kind).orElse(LinkKind.OTHER)),
        typed.text("label"),
        typed.text("address"));
  }

  @Override
  String fresh(Postmortem record, Map<String, String> texts) {
    return Names.free(texts.getOrDefault("address", "").strip(), named(record).keySet());
  }
}
