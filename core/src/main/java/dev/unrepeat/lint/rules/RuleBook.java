package dev.unrepeat.lint.rules;

import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.rules.actions.ActionOwnedByTeam;
import dev.unrepeat.lint.rules.actions.ActionWithoutDate;
import dev.unrepeat.lint.rules.actions.ActionWithoutOwner;
import dev.unrepeat.lint.rules.actions.ActionWithoutVerification;
import dev.unrepeat.lint.rules.actions.BeCarefulAction;
import dev.unrepeat.lint.rules.actions.DoneWithoutDate;
import dev.unrepeat.lint.rules.actions.DueOutsideHorizon;
import dev.unrepeat.lint.rules.actions.FactorWithoutAction;
import dev.unrepeat.lint.rules.actions.FixTheBugAction;
import dev.unrepeat.lint.rules.actions.NothingPrevents;
import dev.unrepeat.lint.rules.actions.TooManyActions;
import dev.unrepeat.lint.rules.actions.TrainingOnly;
import dev.unrepeat.lint.rules.actions.VagueAction;
import dev.unrepeat.lint.rules.blame.AgentlessBlame;
import dev.unrepeat.lint.rules.blame.AnimatedLanguage;
import dev.unrepeat.lint.rules.blame.BlamedPerson;
import dev.unrepeat.lint.rules.blame.BlamedRole;
import dev.unrepeat.lint.rules.blame.BlamedWe;
import dev.unrepeat.lint.rules.blame.DefensiveTone;
import dev.unrepeat.lint.rules.blame.DisguisedBlame;
import dev.unrepeat.lint.rules.blame.HumanError;
import dev.unrepeat.lint.rules.blame.NamedPerson;
import dev.unrepeat.lint.rules.blame.Punishment;
import dev.unrepeat.lint.rules.blame.ShouldHave;
import dev.unrepeat.lint.rules.blame.WhyDidPerson;
import dev.unrepeat.lint.rules.facts.HeaderAgainstText;
import dev.unrepeat.lint.rules.facts.ImpactMissing;
import dev.unrepeat.lint.rules.facts.LatePostmortem;
import dev.unrepeat.lint.rules.facts.LongSummary;
import dev.unrepeat.lint.rules.facts.MilestoneMissing;
import dev.unrepeat.lint.rules.facts.NoEvidenceLink;
import dev.unrepeat.lint.rules.facts.PlaceholderLeft;
import dev.unrepeat.lint.rules.facts.PublicHost;
import dev.unrepeat.lint.rules.facts.PublicName;
import dev.unrepeat.lint.rules.facts.PublicSecret;
import dev.unrepeat.lint.rules.facts.QualitativeImpact;
import dev.unrepeat.lint.rules.facts.SectionEmpty;
import dev.unrepeat.lint.rules.facts.SectionMissing;
import dev.unrepeat.lint.rules.facts.SeverityAgainstImpact;
import dev.unrepeat.lint.rules.facts.SingleRootCause;
import dev.unrepeat.lint.rules.facts.StatedFigureDiffers;
import dev.unrepeat.lint.rules.facts.TimeWithoutZone;
import dev.unrepeat.lint.rules.facts.TimelineGap;
import dev.unrepeat.lint.rules.facts.TimesOutOfOrder;
import dev.unrepeat.lint.rules.facts.WhyStopsAtPerson;
import dev.unrepeat.lint.rules.facts.WhysTooShort;
import dev.unrepeat.lint.rules.suppression.SuppressionWithoutReason;
import dev.unrepeat.lint.rules.suppression.UnusedSuppression;
import java.util.List;

/// All rules that are shipped, in the order in which they are listed.
public final class RuleBook {
  public static final List<Rule> ALL =
      List.of(
          // Blame and hindsight.
          new BlamedPerson(),
          new BlamedRole(),
          new BlamedWe(),
          new AgentlessBlame(),
          new DisguisedBlame(),
          new HumanError(),
          new NamedPerson(),
          new AnimatedLanguage(),
          new Punishment(),
          new DefensiveTone(),
          new WhyDidPerson(),
          new ShouldHave(),
          // Actions.
          new VagueAction(),
          new BeCarefulAction(),
          new FixTheBugAction(),
          new ActionWithoutOwner(),
          new ActionOwnedByTeam(),
          new ActionWithoutDate(),
          new ActionWithoutVerification(),
          new TrainingOnly(),
          new TooManyActions(),
          new NothingPrevents(),
          new FactorWithoutAction(),
          new DoneWithoutDate(),
          new DueOutsideHorizon(),
          // Facts.
          new SectionMissing(),
          new SectionEmpty(),
          new PlaceholderLeft(),
          new LongSummary(),
          new ImpactMissing(),
          new QualitativeImpact(),
          new SeverityAgainstImpact(),
          new TimeWithoutZone(),
          new TimesOutOfOrder(),
          new TimelineGap(),
          new MilestoneMissing(),
          new StatedFigureDiffers(),
          new HeaderAgainstText(),
          new SingleRootCause(),
          new WhyStopsAtPerson(),
          new WhysTooShort(),
          new NoEvidenceLink(),
          new LatePostmortem(),
          new PublicName(),
          new PublicHost(),
          new PublicSecret(),
          // What the text sets aside.
          new SuppressionWithoutReason(),
          new UnusedSuppression());

  private RuleBook() {}
}
