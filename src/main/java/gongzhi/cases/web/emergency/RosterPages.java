package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.EmergencyBook;
import gongzhi.cases.emergency.EmergencyRules.Plan;
import gongzhi.cases.emergency.RosterLine;
import gongzhi.cases.emergency.Rosters;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page of a roster. */
@Component
class RosterPages {

  private final Rosters rosters;
  private final EmergencyBook book;
  private final EmergencyWording wording;
  private final StartPages starts;
  private final Posts posts;

  RosterPages(
      Rosters rosters,
      EmergencyBook book,
      EmergencyWording wording,
      StartPages starts,
      Posts posts) {
    this.rosters = rosters;
    this.book = book;
    this.wording = wording;
    this.starts = starts;
    this.posts = posts;
  }

  /** The ground asked for, else the first that the viewer prepares. */
  Area ground(Viewer viewer, long in) {
    return starts.grounds(viewer, Permission.EMERGENCY_PREPARE).stream()
        .filter(area -> in == 0 || area.id().value() == in)
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
  }

  /** The kind asked for, else the first of the place. */
  Plan plan(Area ground, String kind) {
    return kind.isEmpty() ? book.of(ground).plans().getFirst() : book.plan(ground, kind);
  }

  RosterPage page(Viewer viewer, Area ground, Plan plan, String duty, Words words) {
    List<RosterLine> prepared = rosters.of(ground, plan.key());
    return new RosterPage(
        ground.id().toString(),
        plan.key(),
        ground.name(),
        words.of(plan.title()),
        starts.choices(starts.grounds(viewer, Permission.EMERGENCY_PREPARE), ground.id().value()),
        starts.kinds(ground, plan.key(), words),
        prepared.stream().map(line -> line(ground, line, words)).toList(),
        rosters.called(ground, plan).stream()
            .filter(line -> prepared.stream().noneMatch(one -> one.party().equals(line.party())))
            .map(line -> line(ground, line, words))
            .toList(),
        people(ground, prepared, words),
        duty,
        plan.tasks().stream()
            .map(task -> wording.role(ground, task.role(), words) + " · " + words.of(task.title()))
            .toList(),
        plan.questions().stream().map(words::of).toList(),
        wording.lent(ground, plan.key(), words));
  }

  private RosterPage.Line line(Area ground, RosterLine line, Words words) {
    return new RosterPage.Line(
        line.party().toString(),
        posts.label(line.party()),
        wording.role(ground, line.role(), words),
        line.duty());
  }

  private List<Choice> people(Area ground, List<RosterLine> prepared, Words words) {
    return rosters.candidates(ground).stream()
        .filter(post -> prepared.stream().noneMatch(one -> one.party().equals(post.party())))
        .map(
            post ->
                Choice.plain(
                    post.party().toString(),
                    wording.role(ground, post.role(), words) + " " + posts.label(post.party()),
                    false))
        .distinct()
        .sorted(Comparator.comparing(Choice::label))
        .limit(Rosters.MOST)
        .toList();
  }
}
