package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.emergency.Emergency;
import gongzhi.cases.emergency.EmergencyBook;
import gongzhi.cases.web.Confiding;
import gongzhi.cases.web.emergency.EmergencyQuery.Row;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Title;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of those who were called out. */
@Component
class MyCallPages {

  static final String ADDRESS = "/grid/emergency";

  private final Emergencies emergencies;
  private final EmergencyQuery query;
  private final SituationQuery board;
  private final FigureParts figures;
  private final Spoken spoken;

  MyCallPages(
      Emergencies emergencies,
      EmergencyQuery query,
      SituationQuery board,
      FigureParts figures,
      Spoken spoken) {
    this.emergencies = emergencies;
    this.query = query;
    this.board = board;
    this.figures = figures;
    this.spoken = spoken;
  }

  /** Words and plans. */
  @Component
  record Spoken(EmergencyWording wording, EmergencyBook book, Confiding confiding, Posts posts) {

    List<Title> questions(Area ground, String kind) {
      return book.of(ground).plans().stream()
          .filter(plan -> plan.key().equals(kind))
          .flatMap(plan -> plan.questions().stream())
          .toList();
    }
  }

  MyCallsPage calls(Viewer viewer, TimeWords times) {
    return new MyCallsPage(
        board.callsOf(viewer.party(), times.now()).stream()
            .map(id -> call(emergencies.find(id), viewer, times))
            .toList(),
        viewer.seats().stream()
            .flatMap(seat -> seat.loans().stream())
            .map(loan -> spoken.wording().right(loan, times))
            .distinct()
            .toList());
  }

  private MyCallsPage.Call call(Emergency about, Viewer viewer, TimeWords times) {
    Row row = query.one(about.id());
    Words words = times.words();
    SituationQuery.Call mine = board.call(about.id(), viewer.party());
    return new MyCallsPage.Call(
        spoken.wording().title(row, words),
        row.reason(),
        spoken.wording().span(row, times),
        mine.duty(),
        mine.acknowledgedAt() == null ? ADDRESS + "/" + about.id() + "/acknowledge" : "",
        ADDRESS + "/" + about.id() + "/tasks",
        EmergencyLists.DESK + "/" + about.id(),
        tasks(about, mine.role(), row, times),
        board.roundOf(about.id(), viewer.party()).stream()
            .map(
                one ->
                    new MyCallsPage.Round(
                        address(about.id(), one.buildingId()), figures.building(one, times)))
            .toList());
  }

  private List<BoardPage.Task> tasks(Emergency about, String role, Row row, TimeWords times) {
    Words words = times.words();
    return board.tasks(about.id()).stream()
        .filter(task -> task.role().equals(role))
        .map(
            task ->
                new BoardPage.Task(
                    task.key(),
                    words.language().isChinese() ? task.titleZh() : task.titleEn(),
                    spoken.wording().role(spoken.wording().ground(row), task.role(), words),
                    done(task, times),
                    task.doneAt() == null))
        .toList();
  }

  private String done(SituationQuery.Task task, TimeWords times) {
    return task.doneAt() == null || task.doneBy() == null
        ? ""
        : times
            .words()
            .of(
                "emergency.task-done-by",
                spoken.posts().label(task.doneBy()),
                times.moment(task.doneAt()));
  }

  /** What was typed and refused, or what stands written down. */
  RoundPage round(Emergency about, Area building, Typed typed, At at) {
    TimeWords times = at.times();
    Row row = query.one(about.id());
    Words words = times.words();
    SituationQuery.Building found =
        board.buildings(about.id(), building.id().value() - 1).getFirst();
    return new RoundPage(
        address(about.id(), building.id().value()),
        figures.name(building.id().value()),
        spoken.wording().title(row, words),
        spoken.questions(spoken.wording().ground(row), row.kind()).stream().map(words::of).toList(),
        typed.count() == null ? count(found) : typed.count().knowing(found.knowing()),
        checked(found, at),
        board.helped(about.id(), building.id().value()),
        typed.just(),
        typed.words(),
        spoken.confiding().choices(building, typed.confided(), words),
        about.isRunningAt(times.now()));
  }

  /** Who was there last, when, and what they found; empty before. */
  String checked(SituationQuery.Building found, At at) {
    if (found.checkedAt() == null || found.checkedBy() == null) {
      return "";
    }
    Words words = at.times().words();
    return words.of(
        "emergency.checked-at",
        at.times().moment(found.checkedAt()),
        at.viewer().is(found.checkedBy())
            ? words.of("offline.yourself")
            : spoken.posts().label(found.checkedBy()),
        figures.building(found, at.times()).found());
  }

  private static CountForm count(SituationQuery.Building found) {
    return found.checkedAt() == null
        ? new CountForm(found.knowing(), "", "", "", "")
        : new CountForm(
            found.knowing(),
            String.valueOf(found.reached()),
            String.valueOf(found.inNeed()),
            String.valueOf(found.unreached()),
            found.notes());
  }

  static String address(long emergency, long building) {
    return ADDRESS + "/" + emergency + "/buildings/" + building;
  }

  /** Who looks, and when. */
  record At(Viewer viewer, TimeWords times) {

    static At of(Viewer viewer, TimeWords times) {
      return new At(viewer, times);
    }
  }

  /** What was typed, and the case just made. */
  record Typed(@Nullable CountForm count, String words, String just, String confided) {

    static final Typed NOTHING = new Typed(null, "", "", "");
  }
}
