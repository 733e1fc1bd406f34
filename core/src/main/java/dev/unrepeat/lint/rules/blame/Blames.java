package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.actor.Actor;
import dev.unrepeat.lint.actor.ActorWords;
import dev.unrepeat.lint.actor.Blame;
import java.util.Set;

/// What the rules on failing subjects have in common.
final class Blames {
  /// Words of which a sentence that blames its subject holds one.
  static final Set<String> GATE =
      ActorWords.words(
          """
          forg* negle* failed failure failures omitted refused declined did didn't didn’t had hadn't
          never mistak* accident* inadvert* unintention* unknowing* erroneous* wrong* incorrect*
          improper* careless* neglig* reckless* naive* naïve* blind* premature* hasti* hast* foolish*
          stupid* unwitting* false falsely mindless* assum* presum* granted thinking believing
          overlook* misj* mist* misu* misi* misr* misc* misp* misd* misl* misf* mish* misse* mism*
          underestimat* overestimat* botched bungled messed screwed slipped ball sight track
          fat fat-fingered mixed disregard* downplay* panick* hesitat* procrastinat* eye ignor*
          dismiss* skip* bypass* broke breaks caused down knocked wrecked ruined wiped rushed hurried
          force force-pushed yolo* cowboy* struggl* relied trusted depended wasted spent waited late
          slow slowly hastily quickly short aware unaware unfamiliar familiar conscious know knew
          knows idea careful distracted complacent overconfident inexperienced lazy sloppy fault
          blame eager optimistic hasty trusting aggressive busy tired confident lax thorough
          incompetent irresponsible unprepared ignorant confused responsible paying diligent trained
          prepared cautious attentive vigilant nobody none neither one without deleted removed broken
          dropped overwritten destroyed introduced triggered missed miss disabled misread silenced
          mistakes typo typos error errors blunder* oversight* bad fault ignorance inability
          unfamiliarity inattention inexperience lack made misunderst* not took tested checked
          wasn't weren't isn't aren't hasn't haven't long poor no committed leaked unplugged taken\
          """);

  private Blames() {}

  /// Reports the blame on some actors.
  static void report(
      Sentence sentence,
      LintedDocument document,
      Report report,
      Set<Actor> actors,
      String message) {
    for (Blame blame : report.reading(sentence).blames()) {
      if (actors.contains(blame.actor())) {
        String words = sentence.text().substring(blame.from(), blame.to());
        report.add(
            sentence.span(blame.from(), blame.to()),
            message.formatted(words),
            Rewrites.of(sentence, document, blame));
      }
    }
  }
}
