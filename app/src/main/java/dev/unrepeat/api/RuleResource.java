package dev.unrepeat.api;

import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.lint.WorkspaceRules;
import java.util.List;

/// The rules by which this server judges texts.
public final class RuleResource implements Resource {
  private final WorkspaceRules rules;

  public RuleResource(WorkspaceRules rules) {
    this.rules = rules;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.list(
            "/rules",
            "listRules",
            "The rules, each with its level here and whether it is on.",
            RuleJson.class,
            call -> Reply.of(Listing.of(rules.rules(), Rule::id, call).map(rule -> view(rule)))),
        ApiRoute.get(
            "/rules/{rule}",
            "getRule",
            "One rule with its page: why, bad, good.",
            RulePage.class,
            call -> {
              String id = call.named("rule", word -> word);
              Rule rule =
                  rules
                      .find(id)
                      .orElseThrow(() ->
                          new Refused(
                              Refused.Reason.NOT_FOUND, "There is no rule \"%s\".".formatted(id)));
              return Reply.of(new RulePage(view(rule), rules.text(rule).page()));
            }));
  }

  record RuleJson(String id, Family family, Level level, String title, boolean on) {}

  /// @param page in Markdown, with ⟦ ⟧ around what is found
  record RulePage(RuleJson rule, String page) {}

  private RuleJson view(Rule rule) {
    return new RuleJson(
        rule.id(), rule.family(), rules.level(rule), rules.text(rule).title(), rules.on(rule));
  }
}
