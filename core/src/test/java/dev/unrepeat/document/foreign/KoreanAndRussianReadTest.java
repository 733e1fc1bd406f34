package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Postmortems as Korean and Russian teams write them.
class KoreanAndRussianReadTest {
  @Test
  void readsKorean() {
    ForeignReading read =
        Fixture.reading(
            "shop.md",
            """
            # 결제 장애 보고서

            ## 개요
            결제가 실패했다.

            ## 영향 범위
            고객 1200명

            ## 타임라인 (KST)

            - 2026년 3월 4일(수) 오후 11시 10분 알림 발생
            - 23:20경 담당자 확인
            - 다음 날 오전 9시 재배포
            - 밤 12시 교대

            ## 근본 원인
            설정 오류

            ## 잘된 점
            - 빠른 롤백

            ## 재발 방지 대책

            | 조치 항목 | 담당자 | 기한 | 상태 |
            |---|---|---|---|
            | 설정 검사 추가 | 민수 | 2026-03-20 | 진행 중 |
            | 알림 조정 | 민수 | 2026-03-21 | 완료 |
            """);

    assertThat(Fixture.headings(read))
        .containsExactly(
            "1 title",
            "3 summary",
            "6 impact",
            "9 timeline",
            "16 causes",
            "19 went-well",
            "22 action-items");
    assertThat(Fixture.events(read).stream().map(e -> e.replaceFirst("Z .*", "Z")).toList())
        .containsExactly(
            "11 2026-03-04T14:10:00Z",
            "12 2026-03-04T14:20:00Z",
            "13 2026-03-05T00:00:00Z",
            "14 ? TIME 교대");
    assertThat(actions(read)).containsExactly("26 2026-03-20 민수", "27 2026-03-21 민수");
  }

  @Test
  void readsRussian() {
    ForeignReading read =
        Fixture.reading(
            "shop.md",
            """
            # Постмортем: отказ корзины

            ## Что произошло
            Корзина не открывалась.

            ## Хронология (МСК)

            - 12 марта 2026 г. в 14:05 — сработал алерт
            - 14:20 — подключился дежурный

            ## Причины
            Ошибка в конфигурации.

            ## Выводы
            Нужны проверки.

            ## План действий

            | Задача | Ответственный | Срок | Статус |
            |---|---|---|---|
            | Добавить проверку | Ирина | 2026-03-20 | в работе |
            """);

    assertThat(Fixture.headings(read))
        .containsExactly(
            "1 title",
            "3 what-happened",
            "6 timeline",
            "11 causes",
            "14 lessons",
            "17 action-items");
    assertThat(Fixture.events(read))
        .containsExactly(
            "8 2026-03-12T11:05:00Z сработал алерт", "9 2026-03-12T11:20:00Z подключился дежурный");
    assertThat(actions(read)).containsExactly("21 2026-03-20 Ирина");
  }

  private static List<String> actions(ForeignReading read) {
    return read.actions().stream()
        .map(a ->
            a.line()
                + " "
                + a.action().due().orElseThrow().date()
                + " "
                + a.action().owner().print())
        .toList();
  }
}
