package dev.unrepeat.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommentHtmlTest {
  private static final Map<String, String> NAMES =
      Map.of("ines@lumen.example", "Ines <Okafor>", "first_last@lumen.example", "First Last");

  @Test
  void showsWhomItNamesByTheNameOfTheAccount() {
    assertThat(CommentHtml.render("Ask @Ines@lumen.example, or @first_last@lumen.example.", NAMES))
        .isEqualTo(
            "<p>Ask <span class=\"mention\" title=\"ines@lumen.example\">@Ines &lt;Okafor&gt;</span>, or"
                + " <span class=\"mention\" title=\"first_last@lumen.example\">@First Last</span>.</p>\n");
  }

  @Test
  void leavesWhatNamesNobodyAsItIs() {
    assertThat(
            CommentHtml.render(
                "`@ines@lumen.example` ines@lumen.example a@ines@lumen.example [@ines@lumen.example](https://lumen.example) @nobody@lumen.example",
                NAMES))
        .doesNotContain("mention", "Okafor");
  }

  @Test
  void showsPicturesThatTheServerKeepsAndLinksOthers() {
    String kept = "/incidents/INC-2026-001/images/" + "0a".repeat(32);
    assertThat(CommentHtml.render("![Rate](" + kept + ")", Map.of()))
        .contains("<img src=\"" + kept + "\" alt=\"Rate\"");
    assertThat(DocumentHtml.render("![Rate](" + kept + ")").html())
        .contains("<img src=\"" + kept + "\" alt=\"Rate\"");
    for (String other :
        new String[] {
          kept + "/..",
          kept + "?x",
          "//lumen.example" + kept,
          "https://lumen.example" + kept,
          "/incidents/../images/" + "0a".repeat(32),
          "/sign-out",
          "data:image/png;base64,AA"
        }) {
      assertThat(CommentHtml.render("![Rate](" + other + ")", Map.of())).doesNotContain("<img");
      assertThat(DocumentHtml.render("![Rate](" + other + ")").html()).doesNotContain("<img");
    }
  }

  @Test
  void findsEachOnce() {
    assertThat(
            CommentHtml.named(
                "@ines@lumen.example and *@INES@lumen.example*, @tom@lumen.example.\n\n    @in@a.list\n\n```\n@in@code.example\n```"))
        .containsExactly("ines@lumen.example", "tom@lumen.example", "in@a.list");
    assertThat(CommentHtml.named("@here @ines @@ x@y.example <@tom@lumen.example"))
        .containsExactly("tom@lumen.example");
  }

  @Test
  void takesTimeByLength() {
    assertThat(CommentHtml.named("@a".repeat(200_000))).containsExactly("a@a");
    assertThat(CommentHtml.named("@a@b" + ".c".repeat(200_000))).hasSize(1);
  }
}
