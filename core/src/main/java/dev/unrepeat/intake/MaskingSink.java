package dev.unrepeat.intake;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.Revision;
import dev.unrepeat.secret.Masked;
import dev.unrepeat.secret.SecretLines;
import dev.unrepeat.secret.SecretMask;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Masks every word of an event before anything behind it can keep it, and notes the place.
final class MaskingSink implements EventSink {
  /// A file full of tokens is reported by its first places.
  private static final int MOST_PLACES = 1000;

  /// Prose is kept for checking what it states, not as a copy of a book.
  private static final int MOST_PROSE = 2000;

  private static final int MOST_ACTORS = 1000;

  private final EventSink behind;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Prose> prose = new ArrayList<>();
  private final Set<MaskedSecret> secrets = new LinkedHashSet<>();
  private SecretLines lines = new SecretLines();
  private String path = "";

  /// Those who were found to hold no secret: mostly the same few speak.
  private final Set<Actor> harmless = new HashSet<>();

  MaskingSink(EventSink behind) {
    this.behind = behind;
  }

  @Override
  public void event(SourceEvent event) {
    behind.event(mask(event));
  }

  @Override
  public void problem(Problem problem) {
    Problem masked =
        new Problem(
            problem.path(),
            problem.line(),
            kept(SecretMask.mask(problem.reason()), problem.path(), problem.line()));
    problems.add(masked);
    behind.problem(masked);
  }

  @Override
  public void prose(String where, long line, String text) {
    String masked = kept(lines(where).mask(text), where, line);
    if (prose.size() < MOST_PROSE) {
      prose.add(new Prose(where, line, masked));
    }
    behind.prose(where, line, masked);
  }

  @Override
  public void note(String where, String sentence) {
    behind.note(where, kept(SecretMask.mask(sentence), where, 0));
  }

  List<Prose> prose() {
    return List.copyOf(prose);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  List<MaskedSecret> secrets() {
    return List.copyOf(secrets);
  }

  /// A private key goes over several lines of one file.
  private SecretLines lines(String where) {
    if (!where.equals(path)) {
      path = where;
      lines = new SecretLines();
    }
    return lines;
  }

  private SourceEvent mask(SourceEvent event) {
    String text = kept(lines(event.path()).mask(event.text()), event.path(), event.line());
    String key = mask(MaskedKey.of(event.key(), event.text(), text), event);
    String address = mask(event.address(), event);
    String severity = mask(event.severity(), event);
    Optional<Actor> actor = masked(event.actor(), event);
    Set<String> references = masked(event.references(), event);
    if (event.earlier().isEmpty()
        && actor.equals(event.actor())
        && references.equals(event.references())
        && text.equals(event.text())
        && key.equals(event.key())
        && address.equals(event.address())
        && severity.equals(event.severity())) {
      return event;
    }
    return new SourceEvent(
        event.source(),
        key,
        event.time(),
        event.kind(),
        actor,
        text,
        severity,
        event.measurement(),
        event.path(),
        event.line(),
        address,
        event.weight(),
        event.group(),
        references,
        event.earlier().stream()
            .map(r -> new Revision(mask(r.text(), event), r.changedAt(), r.reason()))
            .toList(),
        event.repeats());
  }

  private Optional<Actor> masked(Optional<Actor> actor, SourceEvent event) {
    if (actor.isEmpty() || harmless.contains(actor.get())) {
      return actor;
    }
    Optional<Actor> masked =
        actor.map(a -> new Actor(a.kind(), mask(a.role(), event), mask(a.name(), event)));
    if (masked.equals(actor) && harmless.size() < MOST_ACTORS) {
      harmless.add(actor.get());
    }
    return masked;
  }

  private Set<String> masked(Set<String> words, SourceEvent event) {
    boolean harmless = true;
    for (String word : words) {
      harmless &= mask(word, event).equals(word);
    }
    return harmless
        ? words
        : words.stream().map(word -> mask(word, event)).collect(Collectors.toSet());
  }

  private String mask(String text, SourceEvent event) {
    return text.isEmpty() ? text : kept(SecretMask.mask(text), event.path(), event.line());
  }

  private String kept(Masked masked, String where, long line) {
    for (String kind : masked.kinds()) {
      if (secrets.size() < MOST_PLACES) {
        secrets.add(new MaskedSecret(where, line, kind));
      }
    }
    return masked.text();
  }
}
