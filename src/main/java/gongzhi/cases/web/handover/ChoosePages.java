package gongzhi.cases.web.handover;

import gongzhi.cases.handover.Agenda;
import gongzhi.cases.handover.HandoverLine;
import gongzhi.cases.handover.HandoverMeeting;
import gongzhi.cases.moves.CaseStore;
import gongzhi.cases.path.Case;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.ListKey;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.desk.UnitChoices;
import gongzhi.cases.web.desk.UnitChoices.Need;
import gongzhi.cases.web.desk.UnitChoices.TimeOfAsking;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.Paging;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the pages on which cases are put on a list, and one line is changed. */
@Component
class ChoosePages {

  private final Candidates candidates;
  private final CaseStore cases;
  private final Agenda agenda;
  private final UnitChoices units;
  private final RuleBook book;
  private final Posts posts;
  private final Areas areas;

  ChoosePages(
      Candidates candidates,
      CaseStore cases,
      Agenda agenda,
      UnitChoices units,
      RuleBook book,
      Posts posts,
      Areas areas) {
    this.candidates = candidates;
    this.cases = cases;
    this.agenda = agenda;
    this.units = units;
    this.book = book;
    this.posts = posts;
    this.areas = areas;
  }

  /** What narrows the cases to choose from, and where the page before ended. */
  public record Search(@Nullable String q, @Nullable String category, @Nullable String after) {

    static final Search ALL = new Search("", "", "");

    private static final int WORDS_MAX = 60;

    public Search {
      q = MeetingForm.text(q);
      q = q.length() > WORDS_MAX ? q.substring(0, WORDS_MAX) : q;
      category = MeetingForm.text(category);
      after = MeetingForm.text(after);
    }

    @Override
    public String q() {
      return Objects.requireNonNull(q);
    }

    @Override
    public String category() {
      return Objects.requireNonNull(category);
    }

    ListKey key() {
      String from = Objects.requireNonNull(after);
      return from.isEmpty() ? new ListKey(Instant.EPOCH, 0) : ListKey.parse(from);
    }

    String at(String path, String from) {
      return UriComponentsBuilder.fromPath(path)
          .queryParam("q", "{q}")
          .queryParam("category", "{category}")
          .queryParam("after", "{after}")
          .encode()
          .buildAndExpand(Map.of("q", q(), "category", category(), "after", from))
          .toUriString();
    }
  }

  ChoosePage page(HandoverMeeting meeting, Search search, DemandForm typed, TimeWords times) {
    Words words = times.words();
    List<Candidates.Row> found = candidates.of(meeting, search);
    List<Candidates.Row> shown = found.stream().limit(HandoverQuery.PAGE).toList();
    String address = MeetingPages.address(meeting);
    String next =
        found.size() > shown.size()
            ? search.at(
                address + "/choose",
                new ListKey(shown.getLast().dueAt(), shown.getLast().id()).toString())
            : "";
    return new ChoosePage(
        address,
        meeting.title(),
        search.q(),
        categories(meeting, search, words),
        shown.stream().map(row -> line(row, typed, times)).toList(),
        new Paging("", next, words.of("handover.lines-shown", shown.size())),
        typed);
  }

  /** One line with what was typed, or as it stands. */
  LinePage line(
      HandoverMeeting meeting, HandoverLine line, @Nullable DemandForm typed, TimeWords times) {
    Case about =
        cases.find(line.caseId()).orElseThrow(() -> Rejection.notFound("handover.no-such-line"));
    RuleVersion rules = book.of(about.where().place(), about.ruleVersion());
    Long chosen = typed == null ? (Long) line.unit().value() : typed.unit();
    String category = about.matter().category();
    Need need = new Need(about.where().place(), category, about.where().area().value(), null);
    String address = MeetingPages.address(meeting);
    return new LinePage(
        address,
        address + "/lines/" + line.id(),
        line.caseNo(),
        Marks.name(rules.category(category).name(), times.words()),
        units.of(need, rules, chosen, new TimeOfAsking(times.now(), times.words(), false)),
        typed == null ? line.dueOn().toString() : MeetingForm.text(typed.due()),
        times.date(agenda.latest(meeting, about, line.unit())),
        typed == null ? line.demand() : MeetingForm.text(typed.demand()));
  }

  private ChoosePage.Line line(Candidates.Row row, DemandForm typed, TimeWords times) {
    Words words = times.words();
    RuleVersion rules = book.of(row.place(), row.ruleVersion());
    String community = areas.get(new AreaId(row.communityId())).name();
    String title = row.title() == null ? row.titlePublic() : row.title();
    String with = row.unit() == null ? "" : words.of("handover.is-with", posts.label(row.unit()));
    return new ChoosePage.Line(
        row.no(),
        Marks.title(title, rules, new Marks.About(row.category(), community), words),
        Stream.of(row.no(), community, with).filter(fact -> !fact.isEmpty()).toList(),
        Marks.of(row.status(), rules, words),
        DueMark.of(row.dueFrom(), row.dueAt(), times),
        Objects.requireNonNull(typed.cases()).contains(row.no()));
  }

  private List<Choice> categories(HandoverMeeting meeting, Search search, Words words) {
    String place = areas.place(areas.get(meeting.area()));
    Choice all = Choice.plain("", words.of("handover.all-categories"), search.category().isEmpty());
    return Stream.concat(
            Stream.of(all),
            book.current(place).categories().stream()
                .map(
                    one ->
                        Choice.plain(
                            one.code(),
                            Marks.name(one.name(), words),
                            one.code().equals(search.category()))))
        .toList();
  }
}
