package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Responder;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds names of people in a text for the public.
public final class PublicName implements DocumentRule {
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: [\\p{L}'’.-]+){0,3}");

  @Override
  public Family family() {
    return Family.FACTS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    if (document.publicParts().isEmpty()) {
      return;
    }
    Pattern known = pattern(names(document, report));
    for (TextBlock block : document.blocks()) {
      if (document.isPublic(block.span().from())) {
        block.sentences().forEach(sentence -> check(sentence, known, report));
      }
    }
  }

  private static void check(Sentence sentence, Pattern known, Report report) {
    BitSet named = new BitSet();
    Matcher found = known.matcher(sentence.text());
    while (found.find()) {
      named.set(found.start(), found.end());
    }
    if (sentence.block().sort() != TextBlock.Sort.HEADING) {
      report.reading(sentence).names().forEach(name -> named.set(name.from(), name.to()));
    }
    for (int from = named.nextSetBit(0); from >= 0; from = named.nextSetBit(from)) {
      int to = named.nextClearBit(from);
      report.add(
          sentence.span(from, to),
          "\"%s\" names a person in a text for the public. Write the role instead, such as \"the on-call engineer\"."
              .formatted(sentence.text().substring(from, to)),
          new Proposal.Advice("Which role did this person have?"));
      from = to;
    }
  }

  private static Pattern pattern(Set<String> names) {
    String all = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\w.@/])@[A-Za-z][\\w-]{1,38}(?![\\w./@])"
            + (all.isEmpty() ? "" : "|(?<![\\p{L}\\w])(?:" + all + ")(?![\\p{L}\\w])"));
  }

  /// The people that the record or the team knows.
  private static Set<String> names(LintedDocument document, Report report) {
    Postmortem postmortem = document.record().postmortem();
    Set<String> names =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    Stream.of(
            Stream.of(
                postmortem.people().owner(),
                postmortem.people().facilitator(),
                postmortem.people().reporter()),
            postmortem.people().authors().stream(),
            postmortem.people().reviewers().stream(),
            postmortem.people().attendees().stream(),
            postmortem.incident().responders().stream().map(Responder::name),
            postmortem.actions().stream()
                .map(ActionItem::owner)
                .filter(Owner.Person.class::isInstance)
                .map(Owner::print),
            report.vocabulary().people().stream().map(PublicName::capital))
        .flatMap(n -> n)
        .map(NamedPerson::name)
        .filter(name -> NAME.matcher(name).matches())
        .forEach(names::add);
    return names;
  }

  private static String capital(String name) {
    return Pattern.compile("(?<!\\p{L})\\p{Ll}")
        .matcher(name)
        .replaceAll(first -> first.group().toUpperCase(Locale.ROOT));
  }
}
