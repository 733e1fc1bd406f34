package dev.unrepeat.document;

import dev.unrepeat.model.Link;
import dev.unrepeat.model.LinkKind;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The links of the postmortem: `- **Ticket:** [SHOP-812](https://…)`.
final class RelatedList implements Piece {
  private static final String NAME = "links";
  private static final Pattern LINKED =
      Pattern.compile("\\[(.*)\\]\\((.+)\\)|<?(\\S+?)>?", Pattern.DOTALL);

  @Override
  public Section section() {
    return Section.RELATED;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String print(Draft record) {
    if (record.links.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(Piece.mark(NAME)).append('\n');
    record.links.forEach(link -> out.append('\n').append(line(link)));
    return out.toString();
  }

  private static String line(Link link) {
    String words = Fact.words(link.kind());
    String label = Character.toUpperCase(words.charAt(0)) + words.substring(1) + ":";
    return Bullets.print(
        0,
        label,
        link.label().isEmpty() ? link.address() : "[" + link.label() + "](" + link.address() + ")");
  }

  @Override
  public int blocks(Outline.Part part, List<String> lines, int i) {
    return Piece.markedList(part, lines, i, NAME);
  }

  @Override
  public void edit(Draft base, Draft draft, Found found, Notes notes) {
    if (found.text().equals(print(base))) {
      return;
    }
    List<Link> links = new ArrayList<>();
    List<Link> left = new ArrayList<>(base.links);
    for (Bullets.Item item : Bullets.read(found.lines(), found.at())) {
      String line = found.lines().get(item.line() - found.at()).strip();
      Optional<Link> same = left.stream().filter(link -> line(link).equals(line)).findFirst();
      same.ifPresent(left::remove);
      Matcher matcher = LINKED.matcher(item.text());
      if (same.isPresent()) {
        links.add(same.get());
      } else if (matcher.matches()) {
        String kind = item.label().replace(":", "");
        String address = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        links.add(
            new Link(
                Fact.word(kind, LinkKind.class, Fact::words).orElse(LinkKind.OTHER),
                matcher.group(2) == null ? "" : matcher.group(1),
                address));
        notes.takenOver(item.line() + 1, "The link to %s was taken over.".formatted(address));
      } else {
        notes.unreadable(
            item.line() + 1,
            "\"%s\" is no link: write it as \"- **Ticket:** [SHOP-812](https://…)\"."
                .formatted(item.text()));
      }
    }
    draft.links = List.copyOf(links);
  }
}
