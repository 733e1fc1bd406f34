package dev.unrepeat.document.foreign;

import dev.unrepeat.text.WordCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A table of action items, its columns known by their headers.
///
/// @param header of the column that says what is to be done
/// @param names of all columns, plain and in lower case
/// @param what index of the column that says what is to be done
record ActionColumns(String header, List<String> names, int what) {
  private static final int SENTENCE = 5;
  private static final int NAME = 3;

  private static final Pattern WHAT =
      Pattern.compile(
          "action(?: ?items?)?|actions?|task|todo|to-do|what|description|item|follow[- ]?up(?: items?)?|remediation|measure|improvement|maßnahmen?|アクション.*|対応.*|対策|内容|summary|title|was|massnahmen?|aufgaben?|quoi|action à mener|行动项?|措施|(?:改进|整改|后续|跟进|预防)(?:措施|项|行动|事项)|任务|事项|待办(?:事项)?"
              + "|aktion(?:en)?|acci[oó]n(?:es)?.*|tareas?|medidas?|aç(?:ão|ões).*|tarefas?|(?:조치|개선|액션|작업|대응)(?: ?(?:항목|내용|사항|아이템))?|대책|항목|할 일"
              + "|действи[ея]|задач[аи]|мер[аы]|мероприяти[ея]|что сделать");
  private static final Pattern BESIDE =
      Pattern.compile(
          "owner|assignee|who|優先度|優先順位|우선 ?순위|приоритет|priorité|priorität|due(?: date)?|status|state|type|priority|bug|ticket|issue|jira|deadline|team|eta|主?担当.*|期限案?|ステータス|状態|verantwortlich\\p{L}*|zuständig\\p{L}*|wer|bis(?: wann)?|frist|termin|by whom|by when"
              + "|responsible.*|assigned.*|assign|dri|progress|done\\?|fällig.*|qui|échéance|负责人|责任人|跟进人|截止.*|完成时间|状态|优先级|进度"
              + "|estado|fecha.*|plazo|prazo|data.*|situação|prioridade?|responsáve(?:l|is)|담당.*|기한|마감일?|(?:완료 ?)?(?:목표|예정)일|상태|진행.*"
              + "|ответственн.*|исполнител.*|кто|срок.*|дедлайн|статус|приоритет");

  /// A name is that of an action where the table says until when or how far it is.
  private static final Pattern PROGRESS =
      Pattern.compile("due(?: date)?|deadline|eta|status|state|期限|ステータス|状態|fällig.*|截止.*|状态|进度");

  private static final double CODE = 1.5;
  private static final double TELLING = 4;
  private static final Set<ActionColumn> ASIDE =
      EnumSet.of(ActionColumn.OTHER, ActionColumn.WHY, ActionColumn.WHAT);

  /// The columns of a table that has one for what is to be done, and one that says who, until when
  /// or how far it is.
  static Optional<ActionColumns> of(Node table, List<String> lines) {
    if (!table.is(Node.Sort.TABLE)) {
      return Optional.empty();
    }
    List<String> names = righted(table, lines);
    int what = -1;
    boolean beside = false;
    for (int i = 0; i < names.size(); i++) {
      if (what < 0 && isWhat(names.get(i))) {
        what = i;
      } else {
        beside |= BESIDE.matcher(names.get(i)).matches();
      }
    }
    if (what < 0 && names.stream().anyMatch(name -> PROGRESS.matcher(name).matches())) {
      what = names.indexOf("name");
      beside = true;
    }
    if (what < 0) {
      what = unnamed(names);
      beside = true;
    }
    boolean named = what >= 0 && names.get(what).startsWith("action");
    return what >= 0 && (beside || named)
        ? Optional.of(new ActionColumns(names.get(what), names, telling(table, lines, names, what)))
        : Optional.empty();
  }

  private static boolean isWhat(String name) {
    return WHAT.matcher(name).matches() || ActionColumn.of(name) == ActionColumn.WHAT;
  }

  /// The column itself, or where it holds only a code or a name in each row, the one that holds
  /// sentences.
  private static int telling(Node table, List<String> lines, List<String> names, int what) {
    if (words(table, lines, what) > CODE) {
      return what;
    }
    return IntStream.range(0, names.size())
        .filter(i -> ASIDE.contains(ActionColumn.of(names.get(i))))
        .filter(i -> words(table, lines, i) >= TELLING)
        .findFirst()
        .orElse(what);
  }

  /// The words that a cell of a column holds on average.
  private static double words(Node table, List<String> lines, int column) {
    return IntStream.range(table.from() + 2, table.to())
        .mapToObj(line -> TableCells.of(table.line(lines, line)))
        .filter(cells -> column < cells.size() && !cells.get(column).isBlank())
        .mapToInt(cells -> WordCount.of(cells.get(column)))
        .average()
        .orElse(CODE + 1);
  }

  /// The headers, of which those of the action and its owner change places where each row has a
  /// sentence below the owner and a name below the action.
  private static List<String> righted(Node table, List<String> lines) {
    List<String> names =
        TableCells.of(table.line(lines, table.from())).stream().map(ActionColumns::plain).toList();
    int what = -1;
    int owner = -1;
    for (int i = names.size() - 1; i >= 0; i--) {
      ActionColumn role = ActionColumn.of(names.get(i));
      what = role == ActionColumn.WHAT ? i : what;
      owner = role == ActionColumn.OWNER ? i : owner;
    }
    if (what < 0 || owner < 0 || table.to() - table.from() <= 2) {
      return names;
    }
    for (int i = table.from() + 2; i < table.to(); i++) {
      List<String> cells = TableCells.of(table.line(lines, i));
      boolean exchanged =
          cells.size() > Math.max(what, owner)
              && WordCount.of(cells.get(owner)) >= SENTENCE
              && WordCount.of(cells.get(what)) <= NAME;
      if (!exchanged) {
        return names;
      }
    }
    List<String> right = new ArrayList<>(names);
    Collections.swap(right, what, owner);
    return right;
  }

  private static String plain(String header) {
    return Bare.without(header, "*_`").strip().toLowerCase(Locale.ROOT);
  }

  /// Beside an owner and a day or state, or a ticket and its state, the one column without a known
  /// name is what they are of.
  private static int unnamed(List<String> names) {
    List<ActionColumn> roles = names.stream().map(ActionColumn::of).toList();
    boolean owned = roles.contains(ActionColumn.OWNER);
    boolean until = roles.contains(ActionColumn.DUE) || roles.contains(ActionColumn.STATE);
    if (!owned && roles.contains(ActionColumn.TICKET) && roles.contains(ActionColumn.STATE)) {
      return roles.indexOf(ActionColumn.OTHER);
    }
    return owned && until
        ? ActionColumn.of(names).map(all -> all.indexOf(ActionColumn.WHAT)).orElse(-1)
        : -1;
  }
}
