package dev.unrepeat.web.rule;

import dev.unrepeat.lint.Family;
import dev.unrepeat.service.lint.WorkspaceRules;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Printing;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All rules, by what they watch over.
public final class RuleListPage {
  private final Pages pages;
  private final WorkspaceRules rules;

  public RuleListPage(Pages pages, WorkspaceRules rules) {
    this.rules = rules;
    this.pages = pages;
  }

  public ServerResponse get(ServerRequest request) {
    List<RuleListView.Group> groups =
        Arrays.stream(Family.values())
            .map(this::group)
            .filter(group -> !group.rules().isEmpty())
            .toList();
    return pages.show(
        "rule/RuleListPage", new RuleListView(pages.frame(request, "Rules").narrow(), groups));
  }

  private RuleListView.Group group(Family family) {
    return new RuleListView.Group(
        family.word(),
        Printing.capital(family.word()),
        rules.rules().stream()
            .filter(rule -> rule.family() == family)
            .map(rule ->
                new RuleListView.Row(
                    rule.id(),
                    "/rules/" + rule.id(),
                    rules.level(rule).word(),
                    RulePage.glyph(rules.level(rule)),
                    rules.text(rule).title(),
                    rules.on(rule)))
            .toList());
  }
}
