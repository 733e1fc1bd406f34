package dev.unrepeat.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class JoiningTest {
  @Test
  void eachLetterHasTheFormItsNeighboursAskFor() {
    // beh beh beh: at the beginning, in the middle, at the end; alone it stays as it is.
    assertThat(Joining.join("ببب")).isEqualTo("\uFE91\uFE92\uFE90");
    assertThat(Joining.join("ب ب")).isEqualTo("ب ب");
    // Dal takes up what stands before it and is not joined to what follows.
    assertThat(Joining.join("بدب")).isEqualTo("\uFE91\uFEAAب");
    assertThat(Joining.join("دد")).isEqualTo("دد");
    assertThat(Joining.join("گچ")).isEqualTo("\uFB94\uFB7B");
    assertThat(Joining.join("ءب")).isEqualTo("ءب");
  }

  @Test
  void lamAndAlefAreWrittenInOne() {
    assertThat(Joining.join("لا")).isEqualTo("\uFEFB");
    assertThat(Joining.join("سلام")).isEqualTo("\uFEB3\uFEFCم");
    assertThat(Joining.join("لأ")).isEqualTo("\uFEF7");
  }

  @Test
  void marksAreSeenThroughAndJoinersAreObeyed() {
    assertThat(Joining.join("بَب")).isEqualTo("\uFE91َ\uFE90");
    assertThat(Joining.join("ب\u200Cب")).isEqualTo("ب\u200Cب");
    assertThat(Joining.join("ب\u200D")).isEqualTo("\uFE91\u200D");
    assertThat(Joining.join("بـ")).isEqualTo("\uFE91ـ");
  }

  @Test
  void formsStandForTheLettersTheyWereMadeOf() {
    String text = "السلام عليكم ورحمة الله، مشكلة في قاعدة البيانات: كچگپژی";
    assertThat(Joining.join(text)).isNotEqualTo(text);
    assertThat(Normalizer.normalize(Joining.join(text), Normalizer.Form.NFKC)).isEqualTo(text);
    assertThat(Joining.separate(Joining.join(text))).isEqualTo(text);
    assertThat(Joining.join("plain ﬁ words")).isEqualTo("plain ﬁ words");
    assertThat(Joining.knows('ب')).isTrue();
    assertThat(Joining.knows('a')).isFalse();
  }

  @Test
  void aLineOfADrawingIsPaintedFromLeftToRight() {
    assertThat(Directions.painted("ab cd")).isEqualTo("ab cd");
    assertThat(Directions.painted("ab בא cd")).isEqualTo("ab אב cd");
    assertThat(Directions.painted("بب")).isEqualTo("\uFE90\uFE91");
    assertThat(Directions.painted("אב 45 גד")).isEqualTo("דג 45 בא");
    assertThat(Directions.painted("it said אב 45 גד twice")).isEqualTo("it said דג 45 בא twice");
  }
}
