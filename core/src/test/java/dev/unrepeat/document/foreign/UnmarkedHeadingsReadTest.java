package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Headings that no mark of Markdown shows: lines with text right below them, and Japanese ones.
class UnmarkedHeadingsReadTest {
  @Test
  void aSectionsNameAloneOnTheFirstLineOfAParagraphIsItsHeading() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            Issue Summary
            On October 14, 2026, the shop took no orders for half an hour.

            Timeline (all times in UTC)
            9:02 AM: the deploy begins
            9:14 AM: orders fail

            Root Cause
            Impact of the deploy was larger than the test showed.

            Corrective Measures
            The following measures are planned by the team.

            Add an alert on failed orders.
            """);

    assertThat(Fixture.headings(read))
        .containsExactly("1 summary", "4 timeline", "8 causes", "11 action-items");
    assertThat(Fixture.events(read))
        .containsExactly(
            "5 2026-10-14T09:02:00Z the deploy begins", "6 2026-10-14T09:14:00Z orders fail");
    assertThat(read.actions()).extracting(ForeignReading.Action::line).containsExactly(14);
  }

  @Test
  void aSentenceThatBeginsLikeOneIsNone() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            # The shop on Wednesday

            Impact was felt by
            all users of the shop.

            We lost
            Timeline
            entries of an hour.
            """);

    assertThat(Fixture.headings(read)).containsExactly("1 title");
  }

  @Test
  void japaneseBracketsSignsAndColonsAreHeadings() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            # 2026/10/14 注文障害のお知らせ(復旧)

            【発生日時】
            2026/10/14 09:14〜09:40頃
            【影響内容】
            注文ができない状態

            ■ 原因
            設定の不備がありました。

            障害の復旧:
            設定を戻しました。

            【今後の対策】
            以下の2点を計画中です。
            1.設定の確認を自動化
            2.監視の追加
            ご迷惑をお掛けしました。
            """);

    assertThat(Fixture.headings(read))
        .containsExactly(
            "1 title", "3 fact", "5 impact", "8 causes", "11 response", "14 action-items");
    assertThat(read.actions())
        .extracting(a -> a.line() + " " + a.action().what())
        .containsExactly("16 設定の確認を自動化", "17 監視の追加");
  }

  @Test
  void aTodoInProseHoldsWhatStandsBesideItAlone() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            # Tokens leaked

            ## Thanks

            TODO: ask the reporter how to be named

            We are grateful to all who write to us.

            ---

            The authors run the shop.
            """);

    assertThat(read.actions()).extracting(ForeignReading.Action::line).containsExactly(5);
  }

  @Test
  void anItemThatIsASectionsNameHoldsWhatIsBelowIt() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            # The shop on 2026-10-14

            ![the shop](shop.png)
            * Timeline

                - 9:02 UTC the deploy begins
                - 9:14 UTC orders fail

            * Root cause

                The configuration was not checked.

            * Corrective and preventive measures

                - Check the configuration before each deploy
                - Add an alert on failed orders
            """);

    assertThat(Fixture.headings(read))
        .containsExactly("1 title", "4 timeline", "9 causes", "13 action-items");
    assertThat(Fixture.events(read))
        .containsExactly(
            "6 2026-10-14T09:02:00Z the deploy begins", "7 2026-10-14T09:14:00Z orders fail");
    assertThat(read.actions()).extracting(ForeignReading.Action::line).containsExactly(15, 16);
  }

  @Test
  void aHeadingWithoutABlankBehindItsMarkIsOne() {
    ForeignReading read = Fixture.reading("a.md", "##Summary\nOrders failed.\n\n##Impact\nAll.\n");

    assertThat(Fixture.headings(read)).containsExactly("1 summary", "4 impact");
  }

  @Test
  void shortHeadingsAmongSentencesAreActionsToo() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            # Orders failed

            ## How are we going to do better?

            ### Test the shop as it runs
            The tests had other settings.

            ### Faster way back
            The old version was gone.

            ---
            """);

    assertThat(read.actions()).extracting(ForeignReading.Action::line).containsExactly(5, 8);
  }

  @Test
  void aStateWithATimeIsAnEntry() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            # Network issue of 2026-10-14 (all times UTC)

            ## Update 16:18
            We look for the cause.

            ## Update 16:40
            Service is back.
            """);

    assertThat(Fixture.events(read))
        .extracting(event -> event.substring(0, 22))
        .containsExactly("3 2026-10-14T16:18:00Z", "6 2026-10-14T16:40:00Z");
  }

  @Test
  void aStateThatStandsAloneIsOneWhereItSaysWhenItWasPosted() {
    String states = "Resolved\n\nAll is well.\n\n%s\n\nInvestigating\n\nWe look.\n\n%s\n";
    ForeignReading read =
        Fixture.reading(
            "a.md",
            states.formatted("Posted Oct 14, 2026 - 10:16 UTC", "Posted Oct 14, 2026 - 07:00 UTC"));

    assertThat(Fixture.headings(read)).containsExactly("1 status-update", "7 status-update");
    assertThat(Fixture.headings(Fixture.reading("a.md", "# Notes\n\nInvestigating\n\nWe look.\n")))
        .containsExactly("1 title");
  }
}
