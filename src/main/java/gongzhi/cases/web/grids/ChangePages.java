package gongzhi.cases.web.grids;

import gongzhi.cases.grids.Effects;
import gongzhi.cases.grids.GridDesk;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.ChangeState;
import gongzhi.territory.changes.GridChange;
import gongzhi.territory.changes.GridChange.Made;
import gongzhi.territory.changes.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of one change, with whom it concerns and what is to be decided. */
@Component
class ChangePages {

  static final String ADDRESS = "/desk/grids/changes";

  private final ChangeBook book;
  private final GridDesk desk;
  private final Effects effects;
  private final Described described;
  private final HostRows hosts;
  private final Posts posts;
  private final Areas areas;

  ChangePages(
      ChangeBook book,
      GridDesk desk,
      Effects effects,
      Described described,
      HostRows hosts,
      Posts posts,
      Areas areas) {
    this.book = book;
    this.desk = desk;
    this.hosts = hosts;
    this.effects = effects;
    this.described = described;
    this.posts = posts;
    this.areas = areas;
  }

  ChangePage page(Viewer viewer, long id, String typed, TimeWords times) {
    GridChange change = book.get(id);
    List<Made> made = book.parts(id);
    List<Part> parts = made.stream().map(Made::part).toList();
    Words words = times.words();
    boolean approves = viewer.may(Permission.GRID_APPROVE, change.areaPath());
    return new ChangePage(
        ADDRESS + "/" + id,
        described.title(change.kind(), parts, words),
        Described.state(change.state(), words),
        Stream.concat(rows(change, times).stream(), hosts.rows(change, words)).toList(),
        change.state().isOpen() ? effects(change, parts, times) : null,
        grids(made),
        change.trouble().isEmpty() || !change.state().isOpen() ? "" : trouble(change, words),
        change.state() == ChangeState.PROPOSED
            && approves
            && change.proposedBy() != viewer.party().value(),
        change.state().isOpen() && desk.mayWithdraw(viewer, change),
        typed,
        isPublic(change.state()) ? PublicChangesController.ADDRESS + "/" + id : "");
  }

  static boolean isPublic(ChangeState state) {
    return state == ChangeState.APPROVED || state == ChangeState.IN_FORCE;
  }

  private @Nullable EffectsPart effects(GridChange change, List<Part> parts, TimeWords times) {
    try {
      Area over = areas.get(change.area());
      Effects.All all = effects.of(change.kind(), parts, times.now());
      return change.kind().isSpecial()
          ? described.overlay(all, times.words())
          : described.effects(all, over, times.words());
    } catch (Rejection _) {
      return null;
    }
  }

  private List<SummaryRow> rows(GridChange change, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("where", areas.get(change.area()).name(), words));
    rows.add(row("day", times.date(change.effectiveOn()), words));
    rows.add(row("basis", change.basis(), words));
    rows.add(
        row("proposed", who(change.proposedBy(), times.moment(change.proposedAt()), words), words));
    if (change.decidedBy() != null && change.decidedAt() != null) {
      String by = who(change.decidedBy(), times.moment(change.decidedAt()), words);
      rows.add(row("decided", by, words));
    }
    if (!change.decisionWords().isEmpty()) {
      rows.add(row("words", change.decisionWords(), words));
    }
    if (change.withdrawnBy() != null && change.withdrawnAt() != null) {
      String by = who(change.withdrawnBy(), times.moment(change.withdrawnAt()), words);
      rows.add(row("withdrawn", by, words));
    }
    if (!change.withdrawnWords().isEmpty()) {
      rows.add(row("withdrawn-words", change.withdrawnWords(), words));
    }
    if (change.appliedAt() != null) {
      rows.add(row("applied", times.moment(change.appliedAt()), words));
    }
    return rows;
  }

  private String who(long party, String when, Words words) {
    return words.of("grid-change.by", posts.label(new PartyId(party)), when);
  }

  private static String trouble(GridChange change, Words words) {
    return words.of("grid-change.in-trouble", words.of(change.trouble(), ""));
  }

  private List<Crumb> grids(List<Made> made) {
    return made.stream()
        .filter(one -> one.area() != null)
        .map(one -> new Crumb(one.part().name(), "/desk/grids/" + one.area() + "/history"))
        .toList();
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of("grid-change.row." + key), value, "");
  }
}
