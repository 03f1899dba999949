package gongzhi.procedures.web;

import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.proposals.Proposal;
import gongzhi.procedures.proposals.ProposalNo;
import gongzhi.procedures.proposals.ProposalStore;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a new matter. */
@Component
class StartForms {

  private static final int MOST_AREAS = 200;

  private final Areas areas;
  private final ProcedureBook book;
  private final ProposalStore proposals;

  StartForms(Areas areas, ProcedureBook book, ProposalStore proposals) {
    this.areas = areas;
    this.book = book;
    this.proposals = proposals;
  }

  /** What is known before anything is typed: the cases, or what residents proposed. */
  StartForm from(String cases, String proposal) {
    if (proposal.isEmpty()) {
      return new StartForm(null, "", "", "", "", "", "", cases, "", "");
    }
    Proposal one = proposals.get(new ProposalNo(proposal));
    return new StartForm(
        one.area().value(), "", one.title(), one.summary(), "", "", "", cases, proposal, "");
  }

  StartPage page(Viewer viewer, StartForm typed, Problems problems, Words words) {
    List<Area> own = own(viewer);
    return new StartPage(
        own.stream().map(area -> choice(area, typed)).toList(),
        problems.of("area"),
        procedures(own, typed, words),
        problems.of("procedure"),
        Field.line("title", words.of("decision.name"), StartForm.said(typed.title()), problems)
            .atMost(60),
        Field.area("summary", words.of("decision.about"), StartForm.said(typed.summary()), problems)
            .hint(words.of("decision.about-hint"))
            .atMost(500),
        Arrays.stream(Matter.values())
            .map(one -> Choice.plain(one.name(), words.of(one), one.name().equals(typed.matter())))
            .toList(),
        problems.of("matter"),
        nine(typed, words),
        problems.of("owners"),
        delegated(own, typed, words),
        problems.of("delegated"),
        Field.line("cases", words.of("decision.cases"), StartForm.said(typed.cases()), problems)
            .hint(words.of("decision.cases-hint"))
            .maybe()
            .atMost(400),
        whyNotOwners(typed, problems, words),
        StartForm.said(typed.proposal()));
  }

  private static @Nullable Field whyNotOwners(StartForm typed, Problems problems, Words words) {
    String why = StartForm.said(typed.whyNotOwners());
    return why.isEmpty() && problems.of("whyNotOwners").isEmpty()
        ? null
        : Field.line("whyNotOwners", words.of("decision.why-not-owners"), why, problems)
            .atMost(200);
  }

  /** One of the viewer's own areas; refuses any other. */
  Area ground(Viewer viewer, @Nullable Long area) {
    return own(viewer).stream()
        .filter(one -> area != null && one.id().equals(new AreaId(area)))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("decision.choose-area"));
  }

  private List<Area> own(Viewer viewer) {
    return viewer.posts().stream()
        .flatMap(post -> areas.find(post.area()).stream())
        .filter(top -> viewer.may(Permission.PROCEDURE_LEAD, top.path()))
        .flatMap(this::within)
        .distinct()
        .limit(MOST_AREAS)
        .toList();
  }

  private Stream<Area> within(Area top) {
    return Stream.of(Level.COMMUNITY, Level.NEIGHBOURHOOD)
        .flatMap(
            level ->
                top.level() == level
                    ? Stream.of(top)
                    : areas.descendants(top, level, null, MOST_AREAS).stream());
  }

  private static Choice choice(Area area, StartForm typed) {
    boolean chosen = typed.area() != null && area.id().equals(new AreaId(typed.area()));
    return Choice.plain(area.id().toString(), area.name(), chosen);
  }

  private List<Choice> procedures(List<Area> own, StartForm typed, Words words) {
    return book.of(place(own)).stream()
        .map(
            rule ->
                new Choice(
                    rule.key(),
                    words.of(rule.title()),
                    words.of(rule.about()),
                    "",
                    rule.key().equals(typed.procedure())))
        .toList();
  }

  private String place(List<Area> own) {
    return own.isEmpty() ? "default" : areas.place(own.getFirst());
  }

  private List<Choice> delegated(List<Area> own, StartForm typed, Words words) {
    return Stream.concat(
            Stream.of(Choice.plain("", words.of("decision.no-delegated"), false)),
            book.delegation(place(own)).items().stream()
                .map(
                    one ->
                        Choice.plain(
                            one.key(), words.of(one.title()), one.key().equals(typed.delegated()))))
        .toList();
  }

  private static List<Choice> nine(StartForm typed, Words words) {
    return Stream.concat(
            Stream.of(Choice.plain("", words.of("decision.no-owners-matter"), false)),
            Arrays.stream(OwnersMatter.values())
                .map(
                    one ->
                        Choice.plain(one.name(), words.of(one), one.name().equals(typed.owners()))))
        .toList();
  }
}
