package gongzhi.ballots.web;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.register.Correction;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollPeriods;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.RollStore;
import gongzhi.ballots.register.Rolls;
import gongzhi.ballots.register.RowFault;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.site.parts.SummaryRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages of rolls at the desk. */
@Component
class RollPages {

  private final RollStore rolls;
  private final Rolls made;

  RollPages(RollStore rolls, Rolls made) {
    this.rolls = rolls;
    this.made = made;
  }

  /** The roll; one of other ground looks as if it were not there. */
  Roll own(Viewer viewer, long id) {
    Roll roll = rolls.get(id);
    if (!viewer.may(Permission.PUBLISH, roll.areaPath())) {
      throw Rejection.notFound("roll.no-such-roll");
    }
    return roll;
  }

  RollPage page(Viewer viewer, long id, int after, List<RowFault> faults, TimeWords times) {
    Roll roll = own(viewer, id);
    Words words = times.words();
    List<RollStore.EntryLine> found = rolls.entries(id, after);
    List<RollStore.EntryLine> shown = found.stream().limit(RollStore.PAGE).toList();
    List<RollStore.Objection> objections = rolls.objections(id);
    Optional<Correction> correction = made.correction(id);
    boolean checks =
        roll.state() == RollState.POSTED
            && correction
                .filter(one -> one.checkedBy() == null && !viewer.is(one.correctedBy()))
                .isPresent();
    return new RollPage(
        id,
        roll.title(),
        PollMarks.state(roll, words),
        rows(roll, times),
        shown.stream().map(RollPages::entry).toList(),
        found.size() > shown.size() ? "/desk/rolls/" + id + "?after=" + shown.getLast().no() : "",
        objections.stream().map(one -> objection(one, times)).toList(),
        correction.map(one -> corrected(one, words)).orElse(""),
        acts(roll, objections, checks, times.now()),
        words(faults, words));
  }

  private static String corrected(Correction one, Words words) {
    String key = one.checkedBy() == null ? "roll.corrected-unchecked" : "roll.corrected";
    return words.of(key, String.join("、", one.gone()), one.gone().size(), one.came());
  }

  private static RollPage.Acts acts(
      Roll roll, List<RollStore.Objection> objections, boolean checks, Instant now) {
    boolean draft = roll.state() == RollState.DRAFT;
    boolean posted = roll.state() == RollState.POSTED;
    boolean upheld = objections.stream().anyMatch(one -> Boolean.TRUE.equals(one.upheld()));
    return new RollPage.Acts(
        draft || posted && upheld,
        draft && roll.heads() > 0,
        roll.hearsObjectionsAt(now),
        posted,
        checks,
        posted && !roll.hearsObjectionsAt(now),
        !draft);
  }

  static List<String> words(List<RowFault> faults, Words words) {
    return faults.stream()
        .map(
            fault ->
                words.of(
                    "roll.fault.row",
                    String.valueOf(fault.row()),
                    words.of(fault.key(), fault.words().toArray())))
        .toList();
  }

  RollPage.Form form(RollForm typed, Problems problems, List<RowFault> faults, Words words) {
    return new RollPage.Form(
        Stream.of(Electorate.Kind.values())
            .map(
                kind ->
                    new Choice(
                        kind.name(),
                        words.of(kind),
                        words.of("roll.kind-hint." + kind.name()),
                        "",
                        kind.name().equals(RollForm.said(typed.kind()))))
            .toList(),
        Field.line("title", words.of("roll.field.title"), RollForm.said(typed.title()), problems)
            .atMost(60),
        Field.line(
                "building",
                words.of("roll.field.building"),
                RollForm.said(typed.building()),
                problems)
            .hint(words.of("roll.field.building-hint"))
            .maybe()
            .atMost(20),
        Field.line("unit", words.of("roll.field.unit"), RollForm.said(typed.unit()), problems)
            .maybe()
            .atMost(20),
        Field.line(
                "votesOn",
                words.of("roll.field.votes-on"),
                RollForm.said(typed.votesOn()),
                problems)
            .kind("date")
            .hint(words.of("roll.field.votes-on-hint"))
            .maybe(),
        words(faults, words));
  }

  static List<SummaryRow> rows(Roll roll, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("roll.row.kind", words.of(roll.kind()), words));
    rows.add(row("roll.row.scope", scope(roll, words), words));
    rows.add(row("roll.row.size", PollMarks.voters(roll, words), words));
    RollPeriods.Period period = RollPeriods.of(roll.kind());
    String law = words.of(period.law());
    rows.add(
        row(
            "roll.row.period",
            words.of("roll.period", period.roll(), period.objections(), law),
            words));
    if (roll.votesOn() != null) {
      rows.add(row("roll.row.votes-on", times.day(roll.votesOn()), words));
    }
    if (roll.postedAt() != null) {
      rows.add(row("roll.row.posted", times.moment(roll.postedAt()), words));
      rows.add(
          row(
              "roll.row.objections",
              times.moment(Objects.requireNonNull(roll.objectionsUntil())),
              words));
    }
    if (roll.frozenAt() != null) {
      rows.add(row("roll.row.frozen", times.moment(roll.frozenAt()), words));
      rows.add(row("roll.row.hash", roll.hash(), words));
    }
    return rows;
  }

  private static String scope(Roll roll, Words words) {
    if (roll.building().isEmpty()) {
      return words.of("roll.scope.whole");
    }
    return roll.unit().isEmpty()
        ? words.of("roll.scope.building", roll.building())
        : words.of("roll.scope.unit", roll.building(), roll.unit());
  }

  private static RollPage.Entry entry(RollStore.EntryLine line) {
    return new RollPage.Entry(
        String.valueOf(line.no()),
        line.area() == 0 ? "" : Squares.of(line.area()),
        line.parts(),
        line.persons());
  }

  static RollPage.Objection objection(RollStore.Objection one, TimeWords times) {
    Words words = times.words();
    String ruling =
        one.upheld() == null
            ? ""
            : words.of(one.upheld() ? "roll.upheld" : "roll.refused", one.ruling());
    Integer entry = one.entry();
    String said =
        entry == null ? one.words() : words.of("roll.objection-to-row", entry, one.words());
    return new RollPage.Objection(one.id(), said, times.moment(one.at()), ruling);
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
