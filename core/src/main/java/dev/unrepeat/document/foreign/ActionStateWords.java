package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.ActionFact.Stands;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which teams say where an action stands: `DONE`, `fixed in #123`, `won't fix`, `☑`,
/// `erledigt`, `対応中`.
final class ActionStateWords {
  private static final Map<String, ActionStanding> WORDS = new HashMap<>();
  private static final int LEADING = 3;

  static {
    add(
        ActionStanding.DONE,
        "done, completed, complete, finished, fixed, closed, resolved, shipped, merged, "
            + "implemented,"
            + " deployed, delivered, released, rolled out, live, in production, already done, "
            + "all done,"
            + " done already, task done, fix deployed, fix merged, fix shipped, pr merged, "
            + "mr merged,"
            + " merged pr, pull request merged, done and verified, verified, landed, already fixed,"
            + " already implemented, already completed, already in place, in place, mitigated, "
            + "solved,"
            + " addressed, applied, completed already, ✅, ☑, ☑️, ✔, ✔️, ✓, 🎉, 🏁, [x],"
            + " :white_check_mark:, :heavy_check_mark:, :ballot_box_with_check:, :check:, "
            + ":done:, 100%,"
            + " erledigt, abgeschlossen, fertig, umgesetzt, behoben, geschlossen, gelöst, done ✅,"
            + " hecho, completado, completada, terminado, realizado, concluído, concluída, feito, finalizado, fait, terminé, réalisé, clos, fertiggestellt, bereits erledigt, bereits umgesetzt, 完了, 完了済み, 済, 済み, 対応済み, 対応済,"
            + " 已完成, 已解决, 已修复, 已上线, 已实施, 已落实, 完成, 実施済み, 実施済, 解決済み, 解決済, 修正済み, クローズ, 対応完了, 完了しました,"
            + " resuelto, cerrado, implementado, implementada, resolvido, 완료, 완료됨, 조치 완료, 적용 완료, сделано, выполнено, готово, закрыто, завершено, решено");
    add(
        ActionStanding.OPEN,
        "open, todo, to do, to-do, not started, not yet started, not done, not yet done, "
            + "pending, new,"
            + " planned, proposed, scheduled, accepted, backlog, in backlog, on the backlog, "
            + "queued, triaged,"
            + " ready, upcoming, to be done, outstanding, unstarted, reopened, assigned, "
            + "created, incomplete,"
            + " to be started, not complete, not completed, [ ], ☐, ⬜, □, ◻, 0%, :todo:, offen,"
            + " geplant, ausstehend, nicht begonnen, noch offen, vorgesehen, neu, 未着手, 未対応, "
            + "à faire, ouvert, planifié, prévu, 未実施, 未完了,"
            + " 未开始, 待办, 待处理, 待开始, 计划中, 待完成, 未完成, pendiente, pendientes, por hacer, pendente, a fazer, 未, 予定, 計画中, 対応予定, オープン, 新規, 実施予定,"
            + " planeado, planificado, planejado, previsto, abierto, aberto, 예정, 미착수, 대기, 진행 예정, 검토 예정, запланировано, открыто, не начато, к выполнению");
    add(
        ActionStanding.IN_PROGRESS,
        "in progress, in-progress, inprogress, wip, work in progress, ongoing, on-going, "
            + "started, doing, underway,"
            + " under way, active, in work, being worked on, in review, under review, "
            + "in code review, pr open,"
            + " pr opened, pr up, pr in review, mr open, pull request open, open pr, in flight, "
            + "in development,"
            + " in testing, rolling out, partially done, partly done, partially complete,"
            + " partially completed, mostly done, almost done, nearly done, half done, blocked, "
            + "waiting,"
            + " investigating, continuing, 🚧, 🔄, ⏳, ⌛, 🏗, 🟡, :construction:, :hourglass:, "
            + "in arbeit, in bearbeitung,"
            + " läuft, laufend, begonnen, angefangen, gestartet, teilweise erledigt, "
            + "in umsetzung, en cours, 対応中, 進行中,"
            + " 进行中, 处理中, 开发中, 跟进中, en progreso, en curso, em andamento, 作業中, 着手済み, 着手, 実施中, 検討中, 調査中, 着手中, レビュー中,"
            + " en proceso, em progresso, em curso, 진행 중, 진행중, 작업 중, 검토 중, в работе, в процессе, выполняется");
    add(
        ActionStanding.DEFERRED,
        "deferred, postponed, delayed, on hold, on-hold, paused, parked, later, icebox, "
            + "snoozed, shelved,"
            + " deprioritized, deprioritised, moved to backlog, not now, won't do now, ⏸, ⏸️, "
            + "💤, verschoben, reporté,"
            + " 已延期, 暂缓, aplazado, adiado, zurückgestellt, vertagt, pausiert, später, 延期, 保留, 保留中, 先送り");
    add(
        ActionStanding.CANCELLED,
        "cancelled, canceled, won't fix, wont fix, wontfix, won't do, wont do, will not fix, "
            + "will not do,"
            + " failed, rejected, declined, dropped, abandoned, obsolete, not doing, "
            + "not going to do, invalid,"
            + " duplicate, superseded, not needed, no longer needed, not needed anymore, "
            + "no longer relevant, not relevant,"
            + " withdrawn, not planned, closed as not planned, discarded, no action, "
            + "no action needed, ❌, ✖, ✖️,"
            + " ✗, ✘, 🚫, :x:, :no_entry:, :no_entry_sign:, abgebrochen, verworfen, abgelehnt, "
            + "entfällt, hinfällig,"
            + " 已取消, 不处理, cancelado, cancelada, descartado, annulé, abandonné, gestrichen, wird nicht umgesetzt, 中止, 却下, 取り下げ, 対応しない, 見送り, キャンセル, 対応不要");
  }

  /// Those that begin a sentence of prose as often as a state, so only capitals or a mark make a
  /// state of them.
  private static final String PAST =
      "done|completed|finished|fixed|closed|resolved|shipped|merged|implemented|deployed"
          + "|delivered|released"
          + "|rolled out|landed|addressed|solved|deferred|postponed|cancelled|canceled|dropped"
          + "|superseded|erledigt"
          + "|behoben|umgesetzt|abgeschlossen|verschoben|started|in progress";

  /// `DONE in PR #5126`, `fixed by the new pool`, `deferred to Q2`, `done July 15`.
  private static final Pattern WITH_TAIL =
      Pattern.compile(
          "("
              + PAST
              + ")\\s*[,:]?\\s*(?:(?:in|by|via|with|on|as of|as part of|since|through|until|to|at"
              + "|see|mit|am|durch|auf|bis)\\s|(?<=\\s)(?=(?:(?:jan|feb|mar|apr|may|jun|jul|aug"
              + "|sep|oct|nov|dec)\\p{L}*\\.? )?\\d{1,4}[ ,./-]))"
              + "([^\\s]+(?:\\s[^\\s]+){0,7})",
          Pattern.CASE_INSENSITIVE);

  /// `This is done now`, `it has been fixed`.
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:(?:this|it|that)(?: is|'s| was| has(?: now| already| since)? been"
              + "|'s been|s)|this)(?: now| already)? ("
              + PAST
              + ")(?: now| already)?");

  private static final Pattern LINKED =
      Pattern.compile("(?:[-*] )?\\[(?:[^\\[\\]()]{1,40}\\()?([\\p{L} ]{2,20})\\)?]\\(");

  private static final Pattern REMARK =
      Pattern.compile(
          "(done|fixed|resolved|addressed|solved|implemented|completed|mitigated|shipped|deployed)"
              + "\\s*(?:[,;:]|(?:by|in|via|with|through)\\s).{1,160}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PERCENT =
      Pattern.compile("(\\d{1,3})\\s?%(?: (?:done|complete|fertig))?");
  private static final Pattern CAPITALS =
      Pattern.compile(
          "DONE|TODO|TO DO|WIP|IN PROGRESS|COMPLETED|COMPLETE|FINISHED|FIXED|CLOSED|RESOLVED"
              + "|SHIPPED|MERGED"
              + "|FAILED|OPEN|PENDING|DEFERRED|POSTPONED|CANCELLED|CANCELED|WONTFIX|WON'T FIX"
              + "|WONT FIX|NOT STARTED"
              + "|ON HOLD|BLOCKED|STARTED|ONGOING|ERLEDIGT|OFFEN|IN ARBEIT|DROPPED|REJECTED");
  private static final List<String> SIGNS =
      WORDS.keySet().stream()
          .filter(word -> !Character.isLetterOrDigit(word.codePointAt(0)))
          .sorted((a, b) -> b.length() - a.length())
          .toList();

  private ActionStateWords() {}

  private static void add(ActionStanding standing, String words) {
    for (String word : words.split(", *", -1)) {
      WORDS.put(word.strip(), standing);
    }
  }

  /// The state that a whole cell, bracket or sentence says.
  static Optional<Stands> read(String text) {
    String written = text.strip();
    String plain = plain(written);
    if (plain.isEmpty() || plain.length() > 80) {
      return Optional.empty();
    }
    ActionStanding known = WORDS.get(plain);
    if (known == null) {
      int sign = signAt(plain, 0);
      known = sign == 0 ? null : WORDS.get(plain.substring(sign).strip());
    }
    if (known == null) {
      Matcher percent = PERCENT.matcher(plain);
      if (percent.matches()) {
        known = ofPercent(Integer.parseInt(percent.group(1)));
      }
    }
    return Optional.ofNullable(known).map(standing -> new Stands(standing, written));
  }

  /// The same with what follows: `fixed in #123`.
  static Optional<Stands> readWithTail(String text) {
    Optional<Stands> whole = read(text);
    if (whole.isPresent()) {
      return whole;
    }
    String written = text.strip();
    if (written.length() > 200) {
      return Optional.empty();
    }
    Matcher told = TOLD.matcher(plain(written));
    if (told.matches()) {
      return Optional.ofNullable(WORDS.get(told.group(1)))
          .map(standing -> new Stands(standing, written));
    }
    Matcher tail = WITH_TAIL.matcher(plain(written));
    return tail.matches() && brief(tail.group(2))
        ? Optional.ofNullable(WORDS.get(tail.group(1)))
            .map(standing -> new Stands(standing, written))
        : Optional.empty();
  }

  /// What the first words of a cell for the state say, `Complete on the main branch`; all of it is
  /// kept as written.
  static Optional<Stands> leading(String text) {
    String[] words = plain(text).split("[ ,;:]+", LEADING + 1);
    for (int length = Math.min(LEADING, words.length); length > 0; length--) {
      ActionStanding known = WORDS.get(String.join(" ", List.of(words).subList(0, length)));
      if (known != null) {
        return Optional.of(new Stands(known, text.strip()));
      }
    }
    return Optional.empty();
  }

  /// `Done` where a link says so with which an action begins: `[#12 (Done)](…): …`.
  static Optional<String> linked(String text) {
    Matcher link = LINKED.matcher(text);
    return link.lookingAt()
        ? Optional.of(link.group(1))
            .filter(word -> WORDS.get(word.toLowerCase(Locale.ROOT)) == ActionStanding.DONE)
        : Optional.empty();
  }

  /// `fixed by adding an entry for each host`: what a remark in brackets says, however long.
  static Optional<Stands> remark(String text) {
    Matcher remark = REMARK.matcher(text.strip());
    return remark.matches()
        ? Optional.ofNullable(WORDS.get(remark.group(1).toLowerCase(Locale.ROOT)))
            .map(standing -> new Stands(standing, text.strip()))
        : Optional.empty();
  }

  /// Behind "fixed by" a few words or a ticket tell of the state; more are a sentence.
  private static boolean brief(String tail) {
    return tail.split(" ", -1).length <= 3 || tail.matches(".*(?:[#@]|\\d|https?:).*");
  }

  private static ActionStanding ofPercent(int percent) {
    return percent >= 100
        ? ActionStanding.DONE
        : percent == 0 ? ActionStanding.OPEN : ActionStanding.IN_PROGRESS;
  }

  private static String plain(String text) {
    String lower = Bare.without(text.replace('\u2019', '\''), "*`~").toLowerCase(Locale.ROOT);
    String bare = ActionEnd.trimmed(Bare.blanks(lower.strip()), " .!。");
    return bare.startsWith("status:") ? bare.substring(7).strip() : bare;
  }

  /// The length of a state word in capitals at the beginning, or 0.
  static int capitalsAt(String text, int from) {
    Matcher capitals = CAPITALS.matcher(text).region(from, text.length());
    if (!capitals.lookingAt()) {
      return 0;
    }
    boolean ends =
        capitals.end() == text.length() || !Character.isLetterOrDigit(text.charAt(capitals.end()));
    return ends ? capitals.end() - from : 0;
  }

  /// The length of a sign such as ✅ at a place, or 0.
  static int signAt(String text, int from) {
    return SIGNS.stream()
        .filter(sign -> text.startsWith(sign, from))
        .mapToInt(String::length)
        .findFirst()
        .orElse(0);
  }

  /// The length of a sign at the end, or 0.
  static int signEnding(String text) {
    return SIGNS.stream().filter(text::endsWith).mapToInt(String::length).findFirst().orElse(0);
  }
}
