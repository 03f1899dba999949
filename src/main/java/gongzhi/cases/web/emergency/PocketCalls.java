package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.emergency.Emergency;
import gongzhi.cases.web.emergency.EmergencyQuery.Row;
import gongzhi.cases.web.emergency.MyCallPages.Spoken;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The work of whoever is called out, as a phone may keep it. Reasons and notes stay behind: people
 * wrote them, and a name may be among them.
 */
@Component
public class PocketCalls {

  private final Emergencies emergencies;
  private final EmergencyQuery query;
  private final SituationQuery board;
  private final FigureParts figures;
  private final Spoken spoken;
  private final Areas areas;

  PocketCalls(
      Emergencies emergencies,
      EmergencyQuery query,
      SituationQuery board,
      FigureParts figures,
      Spoken spoken,
      Areas areas) {
    this.emergencies = emergencies;
    this.query = query;
    this.board = board;
    this.figures = figures;
    this.spoken = spoken;
    this.areas = areas;
  }

  /** Every call-out that runs, the newest first. */
  public List<PocketCall> of(Viewer viewer, TimeWords times) {
    return board.callsOf(viewer.party(), times.now()).stream()
        .map(id -> call(emergencies.find(id), viewer, times))
        .toList();
  }

  private PocketCall call(Emergency about, Viewer viewer, TimeWords times) {
    Row row = query.one(about.id());
    Words words = times.words();
    SituationQuery.Call mine = board.call(about.id(), viewer.party());
    String address = MyCallPages.ADDRESS + "/" + about.id();
    return new PocketCall(
        about.id(),
        spoken.wording().title(row, words),
        spoken.wording().span(row, times),
        mine.duty(),
        mine.acknowledgedAt() == null ? address + "/acknowledge" : "",
        address + "/tasks",
        tasks(about, mine.role(), words),
        spoken.questions(spoken.wording().ground(row), row.kind()).stream().map(words::of).toList(),
        board.roundOf(about.id(), viewer.party()).stream()
            .filter(one -> mayGoTo(one, viewer))
            .map(one -> building(about, one, times))
            .toList());
  }

  private List<PocketCall.Task> tasks(Emergency about, String role, Words words) {
    return board.tasks(about.id()).stream()
        .filter(task -> task.role().equals(role) && task.doneAt() == null)
        .map(
            task ->
                new PocketCall.Task(
                    task.key(), words.language().isChinese() ? task.titleZh() : task.titleEn()))
        .toList();
  }

  private boolean mayGoTo(SituationQuery.Building one, Viewer viewer) {
    return viewer.may(Permission.CASE_VISIT, areas.get(new AreaId(one.buildingId())).path());
  }

  private PocketCall.Building building(
      Emergency about, SituationQuery.Building one, TimeWords times) {
    BoardPage.Building shown = figures.building(one, times);
    return new PocketCall.Building(
        "round-" + about.id() + "-" + one.buildingId(),
        MyCallPages.address(about.id(), one.buildingId()),
        shown.name(),
        shown.found(),
        shown.checked(),
        one.knowing());
  }
}
