package dev.unrepeat.lint.format;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What was found in one file.
///
/// @param setAside how many findings its text sets aside
public record FileFindings(String path, List<PlacedFinding> findings, int setAside) {
  public FileFindings {
    findings = List.copyOf(findings);
  }

  public static FileFindings of(String path, LintedDocument document, Verdict verdict) {
    List<PlacedFinding> placed = new ArrayList<>();
    if (!verdict.findings().isEmpty()) {
      Placing placing = new Placing(document);
      verdict.findings().forEach(finding -> placed.add(placing.place(finding)));
    }
    return new FileFindings(path, placed, verdict.setAside().size());
  }

  public FileFindings only(Predicate<PlacedFinding> wanted) {
    return new FileFindings(path, findings.stream().filter(wanted).toList(), setAside);
  }

  private static final class Placing {
    private final LintedDocument document;
    private final TreeMap<Integer, TextBlock> blocks = new TreeMap<>();
    private final Map<String, Integer> turns = new HashMap<>();

    Placing(LintedDocument document) {
      this.document = document;
      document.blocks().forEach(block -> blocks.put(block.span().from(), block));
    }

    PlacedFinding place(Finding finding) {
      Span span = finding.span();
      String sentence = normal(sentence(span));
      String section = document.sectionAt(span.from()).map(LintedSection::words).orElse("");
      String key = Fingerprint.of(finding.rule(), sentence, normal(section));
      return new PlacedFinding(
          finding,
          Region.of(span, document.lines()),
          edit(finding).map(edit -> Region.exact(edit, document.lines())),
          document.lines().text(document.lines().line(span.from())),
          sentence,
          key,
          turns.merge(key, 1, Integer::sum));
    }

    private static Optional<Span> edit(Finding finding) {
      return finding
          .proposal()
          .flatMap(proposal ->
              switch (proposal) {
                case Proposal.Fix fix -> Optional.of(fix.edit().span());
                case Proposal.Rewrite rewrite -> Optional.of(rewrite.edit().span());
                case Proposal.Advice advice -> Optional.<Span>empty();
              });
    }

    /// The sentence a place lies in; its line where it lies in no running text.
    private String sentence(Span span) {
      Map.Entry<Integer, TextBlock> near = blocks.floorEntry(span.from());
      if (near != null && near.getValue().span().contains(span.from())) {
        for (Sentence sentence : near.getValue().sentences()) {
          if (sentence.span().contains(span.from())) {
            return sentence.text();
          }
        }
      }
      return document.lines().text(document.lines().line(span.from()));
    }

    private static String normal(String words) {
      return words
          .toLowerCase(Locale.ROOT)
          .replaceAll("[\\s|*_`#>\uFFFC-]+", " ")
          .replaceAll("[.!?:;,]+(?= |$)", "")
          .strip();
    }
  }
}
