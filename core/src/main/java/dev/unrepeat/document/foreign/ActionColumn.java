package dev.unrepeat.document.foreign;

import dev.unrepeat.text.Glance;
import dev.unrepeat.text.Memo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a column of an action table, or a label within an action's text, is about.
public enum ActionColumn {
  WHAT(
      "(?:follow[- ]?up |corrective |preventi?ve |preventative |remediation |remedial |proposed "
          + "|planned |resulting |next )?(?:action|actions|task|tasks|to-?do)"
          + "(?:[- ]items?)?(?: (?:description|details?|step|name|title|taken|required|needed|summary))?|action point|follow[- ]?ups?"
          + "|next steps?|recommendations?|recommended actions?|measures?|improvements?|steps?"
          + "|work items?|what|maßnahmen?|massnahmen?|aufgaben?|was|アクション(?:アイテム)?|対策|対応内容|再発防止策"
          + "|やること|タスク|項目|内容|施策|行动项?|措施|(?:改进|整改|后续|跟进|预防)(?:措施|项|行动|事项)|任务|事项|待办(?:事项)?"
          + "|aktion(?:en)?|acci[oó]n(?:es)?(?: correctivas?| preventivas?)?|tareas?|medidas?|aç(?:ão|ões)(?: corretivas?| preventivas?)?|tarefas?"
          + "|(?:조치|개선|액션|작업|대응)(?: ?(?:항목|내용|사항|아이템))?|대책|항목|할 일|действи[ея]|задач[аи]|мер[аы]|мероприяти[ея]|что сделать"),
  OWNER(
      "(?:action |task )?owners?(?: name)?|owned by|assignees?|assign(?:ed)?(?: to)?"
          + "|responsible(?: person| party| team)?|responsibility|who|dri|person|"
          + "lead|accountable|by whom|team|zuständig\\p{L}*|verantwortlich\\p{L}*|wer"
          + "|bearbeiter(?:in)?|responsables?|pilote|porteur|主?担当者?(?:[(（](?:ロール|チーム|部署|役割)[)）])?|責任者|オーナー|负责人|責任人|责任人|跟进人|执行人"
          + "|encargad[oa]s?|dueñ[oa]|responsáve(?:l|is)|담당(?:자| ?팀| ?부서)?|책임자|ответственн(?:ый|ые)|исполнител[ьи]|кто|владелец"),
  DUE(
      "due(?: date| by| on)?|(?:finish(?:ed)?|ready|complete(?:d)?|done) by|deadline|eta|by when|when|target(?: date| completion"
          + "| completion date)?|(?:expected|estimated)(?: date| completion| completion date| by)?"
          + "|completion date|planned(?: date| for)|date due|date|timeline|time ?frame|timing|by"
          + "|sla|until|(?:date d'|date de l')?échéance|date limite|date cible|délai|fällig(?: am| bis)?|frist|termin|bis|bis wann|wann|期限案?|期日|締切|予定日|完了予定日?|目標|截止(?:日期|时间)?|完成(?:日期|时间)|计划完成(?:时间|日期)?|预计完成(?:时间|日期)?|期限|deadline"
          + "|fecha(?: límite| objetivo| compromiso)?|plazo|vencimiento|prazo|data(?: limite| alvo)?|기한|마감(?:일)?|(?:완료 ?)?(?:목표|예정)일|срок(?:и)?|дедлайн|дата"),
  STATE(
      "(?:current |action )?(?:status|state|progress)|done|done\\?|completed\\??|complete\\??"
          + "|finished|closed|resolution|completed (?:on|date)|état|statut|avancement|stand|fortschritt|erledigt|状態|状況"
          + "|ステータス|進捗|対応状況|完了|状态|狀態|进度|进展|完成情况|estado|situação|상태|진행 ?(?:상황|상태)|статус|состояние"),
  TYPE("(?:action )?(?:type|kind|category|class)|prevent/detect.*|typ|art|kategorie|種別|種類|分類|区分"),
  PRIORITY(
      "prio(?:rity)?(?: level)?|p|importance|urgency|severity|priorité|priorität|dringlichkeit|優先度|優先順位|优先级|優先級|prioridade?|우선 ?순위|приоритет"),
  TICKET(
      "(?:tracking |tracker |jira |github |gitlab |related )?(?:bugs?|tickets?|issues?|links?"
          + "|prs?|pr/issue|pull requests?|references?|refs?|jira(?: link)?|tracking|tracker|github"
          + "|gitlab|story|url)"
          + "(?: link| number| id| no\\.?| #| url)?|bug/ticket|ticket/link|チケット|リンク|課題"),
  WHY(
      "why|rationale|reason|purpose|benefit|notes?|comments?|remarks?|justification"
          + "|root cause(?: addressed)?|addresses|cause|bemerkung(?:en)?|kommentar|begründung|備考|理由"
          + "|目的|補足|コメント"),
  DONE_WHEN(
      "(?:success|acceptance|completion|exit) (?:criteria|criterion)|definition of done"
          + "|done when|verification|how to verify|measure of success|success metric|outcome"
          + "|erfolgskriterium|abnahmekriterium|完了条件|確認方法"),
  NUMBER("#|no\\.?|nr\\.?|number|id|item #|action #|action id|action no\\.?|番号|№"),
  OTHER("");

  /// Columns that tell of the action where no better one does.
  private static final Pattern ALSO_WHAT =
      Pattern.compile(
          "(?:items?|descriptions?|details?|summary|title|name|subject|beschreibung|説明|詳細|issue"
              + "|thema)");

  private static final Pattern MARKS = Pattern.compile("[*`_:：?]|\\([^()]*\\)");
  private static final Memo<ActionColumn> KNOWN = new Memo<>(ActionColumn::read);

  private final Pattern words;

  ActionColumn(String words) {
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The role of a header or label; OTHER when it is none we know.
  public static ActionColumn of(String header) {
    return KNOWN.of(header);
  }

  private static ActionColumn read(String header) {
    String plain = plain(header);
    for (ActionColumn column : values()) {
      if (column != OTHER && column.words.matcher(plain).matches()) {
        return column;
      }
    }
    return OTHER;
  }

  private static String plain(String header) {
    String bare =
        Glance.holdsOneOf(header, "*`_:：?(") ? MARKS.matcher(header).replaceAll("") : header;
    return Bare.blanks(bare).strip().toLowerCase(Locale.ROOT);
  }

  /// The roles of a table's columns, of which exactly one is WHAT; empty when none can be.
  public static Optional<List<ActionColumn>> of(List<String> head) {
    List<ActionColumn> roles = new ArrayList<>(head.stream().map(ActionColumn::of).toList());
    if (!roles.contains(WHAT)) {
      int also = alsoWhat(head, roles);
      if (also < 0) {
        return Optional.empty();
      }
      roles.set(also, WHAT);
    }
    Map<ActionColumn, Integer> first = new EnumMap<>(ActionColumn.class);
    for (int i = 0; i < roles.size(); i++) {
      if (roles.get(i) == WHAT && first.putIfAbsent(WHAT, i) != null) {
        roles.set(i, WHY);
      }
    }
    return Optional.of(List.copyOf(roles));
  }

  private static int alsoWhat(List<String> head, List<ActionColumn> roles) {
    for (int i = 0; i < roles.size(); i++) {
      if (ALSO_WHAT.matcher(plain(head.get(i))).matches()) {
        return i;
      }
    }
    return roles.indexOf(OTHER);
  }
}
