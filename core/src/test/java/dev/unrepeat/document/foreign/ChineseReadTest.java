package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A postmortem as Chinese teams write it.
class ChineseReadTest {
  private static final String DOCUMENT =
      """
      # 订单服务故障复盘

      ## 故障概述
      支付回调积压。

      ## 影响范围
      - 约 3% 的订单

      ## 故障时间线（北京时间）

      - 2026年4月11日（周六）21:40 发布新版本
      - 22点19分 告警触发
      - 下午 22:30 开始排查
      - 次日 00:05 服务恢复
      - 晚上12点 值班交接

      ## 根因分析
      连接池过小。

      ### 直接原因
      配置被覆盖。

      ## 处理过程
      回滚版本。

      ## 做得好的地方
      - 告警及时

      ## 不足之处
      - 演练不足

      ## 改进措施

      | 行动项 | 负责人 | 截止日期 | 状态 |
      |---|---|---|---|
      | 调大连接池 | 林晓 | 2026-04-20 | 已完成 |
      | 补充压测 | 林晓 | 2026-05-10 | 进行中 |

      ## 参考资料
      - https://wiki.example/pool
      """;

  private static ForeignReading read(String text) {
    return ForeignReader.read(
        new ForeignSource("pool.md", text, 1, "00", Instant.parse("2026-11-26T12:00:00Z")),
        Answers.NONE);
  }

  @Test
  void readsItsHeadings() {
    assertThat(read(DOCUMENT).headings().stream().map(h -> h.meaning().word()))
        .containsExactly(
            "title",
            "summary",
            "impact",
            "timeline",
            "causes",
            "within",
            "response",
            "went-well",
            "went-poorly",
            "action-items",
            "related");
  }

  @Test
  void readsItsClocksAndItsZone() {
    assertThat(Fixture.events(read(DOCUMENT)))
        .containsExactly(
            "11 2026-04-11T13:40:00Z 发布新版本",
            "12 2026-04-11T14:19:00Z 告警触发",
            "13 2026-04-11T14:30:00Z 开始排查",
            "14 2026-04-11T16:05:00Z 服务恢复",
            "15 ? TIME 值班交接");
  }

  @Test
  void aZoneBeforeItsTimeIsOfThatTime() {
    String text =
        """
        # 故障报告 2026-04-11

        ## 时间线 (UTC)

        - 北京时间 22:19 告警触发
        - 14:30 开始排查
        - 3点建议已记录
        """;

    assertThat(Fixture.events(read(text)))
        .containsExactly("5 2026-04-11T14:19:00Z 告警触发", "6 2026-04-11T14:30:00Z 开始排查\n- 3点建议已记录");
  }

  @Test
  void readsTheColumnsOfItsActions() {
    List<String> read =
        read(DOCUMENT).actions().stream()
            .map(a ->
                a.action().what()
                    + " | "
                    + a.action().owner().print()
                    + " | "
                    + a.action().due().map(due -> due.date().toString()).orElse("-")
                    + " | "
                    + a.action().state().getClass().getSimpleName())
            .toList();

    assertThat(read)
        .containsExactly(
            "调大连接池 | 林晓 | 2026-04-20 | ClosedBefore", "补充压测 | 林晓 | 2026-05-10 | OpenBefore");
  }
}
