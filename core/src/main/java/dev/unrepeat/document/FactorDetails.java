package dev.unrepeat.document;

import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.FailureAnatomy;
import dev.unrepeat.model.Refusal;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is known of each factor besides its statement: anatomy, facts, probability, refusal.
final class FactorDetails extends DetailList<ContributingFactor> {
  private static final Pattern REFUSAL = Pattern.compile("(.+) \\((.+)\\)", Pattern.DOTALL);

  FactorDetails() {
    super(Section.CONTRIBUTING_FACTORS, "factor-details");
  }

  @Override
  List<ContributingFactor> items(Draft record) {
    return record.factors;
  }

  @Override
  String id(ContributingFactor factor) {
    return factor.id().toString();
  }

  @Override
  Map<String, List<String>> details(ContributingFactor factor) {
    FailureAnatomy anatomy = factor.anatomy();
    Map<String, List<String>> details = new LinkedHashMap<>();
    details.put("Symptom", List.of(anatomy.symptom()));
    details.put("Component", List.of(anatomy.component()));
    details.put("Failure mode", List.of(anatomy.failureMode()));
    details.put("Missing control", List.of(anatomy.missingControl()));
    details.put("Assumption", List.of(anatomy.assumption()));
    details.put("Fact", factor.facts());
    details.put("Evidence", factor.evidence().stream().map(FactorDetails::print).toList());
    details.put(
        "Probability", factor.probability().map(AmountText::print).map(List::of).orElse(List.of()));
    details.put(
        "Not acted on",
        factor
            .refusal()
            .map(no -> no.reason() + " (" + no.by() + ")")
            .map(List::of)
            .orElse(List.of()));
    return details;
  }

  static String print(EvidenceLink link) {
    return switch (link) {
      case EvidenceLink.InFile file ->
          file.evidence()
              + (file.path().isEmpty() ? "" : " " + file.path())
              + (file.line() > 0 ? ":" + file.line() : "");
      case EvidenceLink.AtAddress at -> at.address();
    };
  }

  @Override
  ContributingFactor change(ContributingFactor f, String label, List<String> texts) {
    FailureAnatomy a = f.anatomy();
    String text = String.join("\n", texts);
    if (label.equals("Evidence")) {
      throw new Refused(Refused.Reason.INVALID, "evidence is linked in the program");
    }
    return new ContributingFactor(
        f.id(),
        f.statement(),
        f.category(),
        f.kind(),
        f.rootCauseClass(),
        new FailureAnatomy(
            label.equals("Symptom") ? text : a.symptom(),
            label.equals("Component") ? text : a.component(),
            label.equals("Failure mode") ? text : a.failureMode(),
            label.equals("Missing control") ? text : a.missingControl(),
            label.equals("Assumption") ? text : a.assumption()),
        label.equals("Fact") ? texts : f.facts(),
        f.evidence(),
        f.confidence(),
        label.equals("Probability") ? probability(text) : f.probability(),
        label.equals("Not acted on") ? refusal(text) : f.refusal());
  }

  private static Optional<BigDecimal> probability(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw new Refused(Refused.Reason.INVALID, "write a probability as 0.05");
    }
  }

  private static Optional<Refusal> refusal(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = REFUSAL.matcher(text);
    Refused.unless(matcher.matches(), "write the reason and, in brackets, who decides");
    return Optional.of(new Refusal(matcher.group(1), matcher.group(2)));
  }

  @Override
  void put(Draft draft, List<ContributingFactor> items) {
    draft.factors = List.copyOf(items);
  }
}
