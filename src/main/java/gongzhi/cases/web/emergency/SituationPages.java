package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.Emergency;
import gongzhi.cases.web.emergency.BoardPage.Typed;
import gongzhi.cases.web.emergency.EmergencyQuery.Row;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the board of one emergency. */
@Component
class SituationPages {

  private final EmergencyQuery query;
  private final SituationQuery board;
  private final FigureParts figures;
  private final EmergencyWording wording;
  private final Posts posts;
  private final CorrectionParts corrected;

  SituationPages(
      EmergencyQuery query,
      SituationQuery board,
      FigureParts figures,
      EmergencyWording wording,
      Posts posts,
      CorrectionParts corrected) {
    this.query = query;
    this.board = board;
    this.figures = figures;
    this.wording = wording;
    this.posts = posts;
    this.corrected = corrected;
  }

  BoardPage page(Emergency about, long after, Typed typed, Viewer viewer, TimeWords times) {
    Row row = query.one(about.id());
    boolean running = about.isRunningAt(times.now());
    boolean may = viewer.may(Permission.EMERGENCY_START, about.areaPath());
    boolean called = board.calls(about.id()).stream().anyMatch(call -> viewer.is(call.party()));
    boolean inside = viewer.reaches(about.areaPath());
    if (!inside && !called && !hasWork(viewer, about)) {
      throw Rejection.notFound("emergency.not-there");
    }
    boolean silent =
        board.calls(about.id()).stream()
            .anyMatch(call -> viewer.is(call.party()) && call.acknowledgedAt() == null);
    String address = EmergencyLists.DESK + "/" + about.id();
    boolean reviewable = may && about.stoodDownAt() != null && about.reviewedAt() == null;
    return new BoardPage(
        address,
        wording.title(row, times.words()),
        row.reason(),
        wording.span(row, times),
        wording.state(row, times),
        running,
        may && running,
        running && silent,
        Stream.concat(
                notes(about, row, times).stream(),
                may ? corrected.history(row, times) : Stream.empty())
            .toList(),
        inside ? figures.of(about, after, times) : null,
        tasks(about, running && (may || called), times),
        typed,
        reviewable ? address + "/review" : "",
        matters(about, row, viewer, times),
        may ? corrected.parts(row, times.words()) : List.of());
  }

  private List<String> notes(Emergency about, Row row, TimeWords times) {
    Words words = times.words();
    Area ground = wording.ground(row);
    List<String> all = new ArrayList<>();
    all.add(words.of("emergency.started-by", posts.label(about.startedBy())));
    query
        .prolongations(row.id())
        .forEach(
            one -> all.add(words.of("emergency.longer", times.moment(one.until()), one.reason())));
    if (about.isRunningAt(times.now())) {
      all.add(words.of("emergency.lent-now", wording.lent(ground, row.kind(), words)));
      return all;
    }
    PartyId who = about.stoodDownBy();
    all.add(
        who == null
            ? words.of("emergency.ended-by-itself", times.moment(about.end()))
            : words.of(
                "emergency.ended-by",
                posts.label(who),
                times.moment(about.end()),
                row.standDown()));
    all.add(words.of("emergency.returned"));
    if (row.reviewedAt() != null) {
      all.add(words.of("emergency.was-well", row.well()));
      all.add(words.of("emergency.was-bad", row.badly()));
    } else if (row.reviewDue() != null) {
      all.add(words.of("emergency.review-by", times.moment(row.reviewDue())));
    }
    return all;
  }

  private List<BoardPage.Task> tasks(Emergency about, boolean ticks, TimeWords times) {
    Words words = times.words();
    Area ground = wording.ground(query.one(about.id()));
    return board.tasks(about.id()).stream()
        .map(
            task -> {
              String title = words.language().isChinese() ? task.titleZh() : task.titleEn();
              String done =
                  task.doneAt() == null || task.doneBy() == null
                      ? ""
                      : words.of(
                          "emergency.task-done-by",
                          posts.label(task.doneBy()),
                          times.moment(task.doneAt()));
              return new BoardPage.Task(
                  task.key(),
                  title,
                  wording.role(ground, task.role(), words),
                  done,
                  ticks && done.isEmpty());
            })
        .toList();
  }

  private List<BoardPage.Matter> matters(Emergency about, Row row, Viewer viewer, TimeWords times) {
    Words words = times.words();
    Area ground = wording.ground(row);
    boolean may = viewer.may(Permission.EMERGENCY_START, about.areaPath());
    return query.matters(about.id()).stream()
        .map(
            one ->
                new BoardPage.Matter(
                    EmergencyLists.DESK + "/" + about.id() + "/matters/" + one.id(),
                    one.what(),
                    words.of(
                        one.doneAt() == null ? "emergency.matter-due" : "emergency.matter-was",
                        wording.role(ground, one.role(), words),
                        times.day(one.dueOn())),
                    one.doneAt() == null && (may || holds(viewer, one.role(), about))))
        .toList();
  }

  /** Whoever has to do what a review left opens it, also from outside its ground. */
  private boolean hasWork(Viewer viewer, Emergency about) {
    return query.matters(about.id()).stream().anyMatch(one -> holds(viewer, one.role(), about));
  }

  private static boolean holds(Viewer viewer, String role, Emergency about) {
    return viewer.posts().stream()
        .filter(post -> post.role().equals(role))
        .map(Post::areaPath)
        .anyMatch(path -> path.startsWith(about.areaPath()) || about.areaPath().startsWith(path));
  }
}
