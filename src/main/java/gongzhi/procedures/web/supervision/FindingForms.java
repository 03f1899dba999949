package gongzhi.procedures.web.supervision;

import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingStore;
import gongzhi.procedures.meetings.SupervisionRule;
import gongzhi.procedures.supervision.FindingRules;
import gongzhi.procedures.supervision.NewFinding;
import gongzhi.shared.Rejection;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a finding. */
@Component
class FindingForms {

  private static final Set<String> FIELDS =
      Set.of("finding.say-about", "finding.say-words", "finding.say-question");

  private final FindingRules rules;
  private final FindingGrounds grounds;
  private final MeetingStore meetings;
  private final Posts posts;
  private final Areas areas;

  FindingForms(
      FindingRules rules, FindingGrounds grounds, MeetingStore meetings, Posts posts, Areas areas) {
    this.rules = rules;
    this.grounds = grounds;
    this.meetings = meetings;
    this.posts = posts;
    this.areas = areas;
  }

  FindingFormPage form(Viewer viewer, FindingForm typed, Problems problems, Words words) {
    List<Area> mine = grounds.committees(viewer);
    Area at =
        mine.stream()
            .filter(area -> Objects.equals(area.id().value(), typed.area()))
            .findFirst()
            .or(() -> mine.stream().findFirst())
            .orElseThrow(() -> Rejection.forbidden("finding.no-committee"));
    SupervisionRule rule = rules.of(at);
    String law = words.of(rule.law());
    return new FindingFormPage(
        mine.stream()
            .map(area -> Choice.plain(area.id().toString(), area.name(), area.equals(at)))
            .toList(),
        words.of(
            "finding.rule",
            rule.answerDays(),
            rule.verify() ? words.of("meetings.unverified", law) : law),
        grounds.ties(at, words),
        Field.line("about", words.of("finding.about"), FindingForm.said(typed.about()), problems)
            .hint(words.of("finding.about-hint"))
            .maybe()
            .atMost(20),
        meetings.on(at, Long.MAX_VALUE).stream().map(FindingForms::number).toList(),
        text("words", typed.words(), problems, words).atMost(500),
        text("question", typed.question(), problems, words).atMost(300),
        rule.asked().stream().map(role -> role(at, role, typed, words)).toList(),
        problems.of("role"));
  }

  /** The finding that was typed, on the ground of a committee of the viewer. */
  NewFinding finding(Viewer viewer, FindingForm typed) {
    return typed.finding(grounds.committee(viewer, typed.area()));
  }

  static Problems problems(Refused refused) {
    return new Problems(List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    if (code.equals("finding.choose-owner")) {
      return "role";
    }
    return FIELDS.contains(code) ? code.substring("finding.say-".length()) : "";
  }

  private Choice role(Area at, String role, FindingForm typed, Words words) {
    String title =
        posts.roles(areas.place(at)).find(role).map(found -> words.of(found.title())).orElse(role);
    return Choice.plain(role, title, role.equals(typed.role()));
  }

  private static Choice number(HeldMeeting meeting) {
    return Choice.plain(meeting.no().value(), meeting.call().topic(), false);
  }

  private static Field text(String name, @Nullable String typed, Problems problems, Words words) {
    return Field.area(name, words.of("finding.field." + name), FindingForm.said(typed), problems);
  }
}
