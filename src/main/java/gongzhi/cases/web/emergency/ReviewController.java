package gongzhi.cases.web.emergency;

import static gongzhi.parties.Permission.CASE_SEE;
import static gongzhi.parties.Permission.EMERGENCY_START;

import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.emergency.Emergency;
import gongzhi.cases.emergency.Reviews;
import gongzhi.cases.web.emergency.EmergencyQuery.Row;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Looking back on an emergency, and doing what that left to do. */
@Controller
@Needs(EMERGENCY_START)
class ReviewController {

  private static final String ONE = "/desk/emergencies/{id:[0-9]{1,18}}";
  private static final int ROOM = 4;
  private static final List<String> ROLES =
      List.of(
          "community_secretary",
          "community_officer",
          "grid_head",
          "grid_worker",
          "property_manager",
          "subdistrict_officer",
          "subdistrict_secretary",
          "duty_officer");

  private final Emergencies emergencies;
  private final Reviews reviews;
  private final EmergencyQuery query;
  private final EmergencyWording wording;
  private final Pages pages;

  ReviewController(
      Emergencies emergencies,
      Reviews reviews,
      EmergencyQuery query,
      EmergencyWording wording,
      Pages pages) {
    this.emergencies = emergencies;
    this.reviews = reviews;
    this.query = query;
    this.wording = wording;
    this.pages = pages;
  }

  @GetMapping(ONE + "/review")
  View form(@PathVariable long id, Viewer viewer, TimeWords times) {
    Emergency about = emergencies.find(id);
    viewer.require(EMERGENCY_START, about.areaPath());
    if (about.stoodDownAt() == null) {
      throw Rejection.of("emergency.not-over");
    }
    if (about.reviewedAt() != null) {
      throw Rejection.of("emergency.reviewed-already");
    }
    return pages.show("cases/emergency/review", page(id, ReviewForm.BLANK, times));
  }

  @PostMapping(ONE + "/review")
  View write(
      @PathVariable long id, @ModelAttribute ReviewForm form, Viewer viewer, TimeWords times) {
    pages.keepForm("cases/emergency/review", () -> page(id, form, times));
    long known = emergencies.find(id).id();
    reviews.write(viewer, known, form.review());
    return pages.redirectTo(EmergencyLists.DESK + "/" + id);
  }

  @PostMapping(ONE + "/matters/{line:[0-9]{1,18}}")
  @Needs(CASE_SEE)
  View finished(@PathVariable long id, @PathVariable long line, Viewer viewer) {
    reviews.finished(viewer, id, line);
    return pages.redirectTo(EmergencyLists.DESK + "/" + id);
  }

  private ReviewPage page(long id, ReviewForm typed, TimeWords times) {
    Row row = query.one(id);
    Words words = times.words();
    return new ReviewPage(
        EmergencyLists.DESK + "/" + id,
        wording.title(row, words),
        StartForm.text(typed.well()),
        StartForm.text(typed.badly()),
        IntStream.range(0, ROOM)
            .mapToObj(
                line ->
                    new ReviewPage.Line(
                        line + 1,
                        ReviewForm.at(typed.what(), line),
                        roles(wording.ground(row), ReviewForm.at(typed.role(), line), words),
                        ReviewForm.at(typed.due(), line)))
            .toList());
  }

  /** The roles that usually have something to do afterwards, and those of the plan. */
  private List<Choice> roles(Area ground, String chosen, Words words) {
    return Stream.concat(ROLES.stream(), Stream.of(chosen))
        .distinct()
        .filter(role -> !wording.role(ground, role, words).equals(role))
        .map(role -> Choice.plain(role, wording.role(ground, role, words), role.equals(chosen)))
        .toList();
  }
}
