package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Actions told in sentences, done and promised, and sentences beside them that are none.
class ToldActionsReadTest {
  @Test
  void whatWasDoneSinceIsDoneAndWhatIsPromisedIsOpen() {
    assertThat(
            Fixture.actions(
                """
                # Queue was stuck

                ## What we are doing about it

                We have since raised the limit of the pool. We will alert on its length. We are also \
                working on a runbook for a failover.

                We apologize to all who waited.
                """))
        .containsExactly(
            "We have since raised the limit of the pool. | | | done",
            "We will alert on its length.",
            "We are also working on a runbook for a failover.");
  }

  @Test
  void inGermanToo() {
    assertThat(
            Fixture.actions(
                """
                # Ausfall

                ## Maßnahmen

                Wir werden die Länge der Warteschlange überwachen. Wir haben die Sicherung inzwischen \
                verschoben. Außerdem werden wir das Handbuch ergänzen.
                """))
        .containsExactly(
            "Wir werden die Länge der Warteschlange überwachen.",
            "Wir haben die Sicherung inzwischen verschoben. | | | done",
            "Außerdem werden wir das Handbuch ergänzen.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We have since raised the limit | We have since raised
          We've already moved the job to another host | We've already moved
          Our platform team rewrote the check | Our platform team rewrote
          In the week after, we added an alert | we added
          Wir haben den Alarm ergänzt. | Wir haben
          Zudem haben wir die Grenze erhöht. | haben wir
          The limit of the pool has also been re-enabled | has also been re-enabled
          監視を導入した。 | した
          已经增加告警 | 已经
          監視を追加することにした | ''
          The limit will have been raised | ''
          We need an alert on the pool | ''
          We have a plan for the pool | ''
          We decided to split the pool | ''
          We started to split the pool | ''
          We noticed that nobody was paged | ''
          We have to split the pool | ''
          Raise the limit we have set | ''
          """)
  void tellsWhatWasDoneFromWhatWasOnlyMeant(String text, String words) {
    assertThat(ToldDone.words(text).orElse("")).isEqualTo(words);
  }

  @Test
  void thatNothingCanBeDoneIsNoAction() {
    assertThat(
            Fixture.actions(
                """
                # Queue was stuck

                ## Action items

                ### Prevention

                It is unclear what could have kept the vendor from it.

                ### Fixes

                No fixes were needed.

                ### Process

                We should write down whom to call.
                """))
        .containsExactly("We should write down whom to call.");
  }

  @Test
  void whatALessonLedToIsAnAction() {
    assertThat(
            Fixture.actions(
                """
                # Queue was stuck

                ## Response

                **Action taken:** The queue was drained by hand in the night.

                ## Lessons learned

                ### On alerts

                Nobody was paged for an hour.

                **Actions taken:**

                - The second line is paged after ten minutes now

                **Action planned:** We will page on the length of the queue too.

                ### On the vendor

                **Action taken:** The number of the vendor is in the runbook now.
                """))
        .containsExactlyInAnyOrder(
            "The second line is paged after ten minutes now | | | done",
            "We will page on the length of the queue too.",
            "The number of the vendor is in the runbook now. | | | done");
  }

  @Test
  void aRemarkInBracketsMaySayThatItIsFixed() {
    assertThat(
            Fixture.actions(
                """
                # Queue was stuck

                ## Follow-up

                The check asks the wrong host. (fixed by giving each host a check of its own in May)
                """))
        .containsExactly("The check asks the wrong host. | | | done");
  }

  @Test
  void aHeadingMaySayThatAllIsDone() {
    assertThat(
            Fixture.actions("# Incidente\n\n## Ações corretivas aplicadas\n\n- Alerta da fila\n"))
        .containsExactly("Alerta da fila | | | done");
    assertThat(
            Fixture.actions(
                "# Incidente\n\n## Acciones correctivas realizadas\n\n- Alerta nueva\n"))
        .containsExactly("Alerta nueva | | | done");
    assertThat(Fixture.actions("# Panne\n\n## Actions correctives mises en place\n\n- Alerte\n"))
        .containsExactly("Alerte | | | done");
  }

  @Test
  void aLongStoryKeepsWhatWasDoneThen() {
    String story =
        "The night showed that more than one thing was wrong with how the queue is watched. We"
            + " tried the old remedy first. We restarted the workers twice and it did not help. "
            + "It took another hour until the length of the queue was seen on a dashboard at all, "
            + "and by then most of the orders of the evening had been waiting for a long time. ";
    assertThat(
            Fixture.actions(
                "# Queue was stuck\n\n## Moving forward\n\n"
                    + story
                    + story
                    + "More was found on the day after, and it is told above in the story of the"
                    + " night. We have since raised the limit. We will alert on the queue.\n"))
        .containsExactly(
            "We have since raised the limit. | | | done", "We will alert on the queue.");
  }

  @Test
  void eachLineOfAParagraphThatSaysWhatToDoIsOne() {
    assertThat(
            Fixture.actions(
                """
                # Queue was stuck

                ## Corrective measures

                Add an alert on the length of the queue.
                Review the limits of each worker once a quarter.
                """))
        .containsExactly(
            "Add an alert on the length of the queue.",
            "Review the limits of each worker once a quarter.");
  }

  @Test
  void aPromiseMayNameNobodyWhoKeepsIt() {
    assertThat(
            Fixture.actions(
                """
                # Queue was stuck

                ## Corrective measures

                We plan to alert on the queue. A second worker will be deployed in the other region.

                These measures are designed to keep the shop open at night.
                """))
        .containsExactly(
            "We plan to alert on the queue.",
            "A second worker will be deployed in the other region.");
  }

  @Test
  void aTitleInBoldThatSaysWhatToDoKeepsWhatIsBelow() {
    assertThat(
            Fixture.actions(
                """
                # Queue was stuck

                ## Next steps

                1. **Update Worker Guidelines** (Queue-Bound Conversion)
                   - Provide an example of a good limit
                   - Include the limit of retries

                2. **Queue Speed Evaluation**
                   - Train the night shift
                   - Benchmark both workers
                """))
        .containsExactly(
            "**Update Worker Guidelines** (Queue-Bound Conversion) / - Provide an example of a good"
                + " limit / - Include the limit of retries",
            "Train the night shift",
            "Benchmark both workers");
  }

  @Test
  void whatWasCheckedIsNotToBeDone() {
    String text =
        """
        # Queue was stuck

        ## Verification

        - [x] The queue is empty again
        - [%s] The workers answer
        """;
    assertThat(Fixture.actions(text.formatted("x"))).isEmpty();
    assertThat(Fixture.actions(text.formatted(" "))).hasSize(2);
  }
}
