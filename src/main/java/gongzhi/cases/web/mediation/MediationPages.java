package gongzhi.cases.web.mediation;

import gongzhi.cases.mediation.Mediation;
import gongzhi.cases.mediation.MediationAgreement.Form;
import gongzhi.cases.mediation.MediationAgreement.Performed;
import gongzhi.cases.mediation.MediationStore;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.desk.SamePerson;
import gongzhi.cases.web.mediation.MediationPage.Choices;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the page of a mediation for staff. */
@Component
class MediationPages {

  private final JdbcClient db;
  private final MediationStore store;
  private final MediationFacts facts;
  private final OtherSides others;
  private final RuleBook book;
  private final Posts posts;
  private final Areas areas;

  MediationPages(
      JdbcClient db,
      MediationStore store,
      MediationFacts facts,
      OtherSides others,
      RuleBook book,
      Posts posts,
      Areas areas) {
    this.db = db;
    this.store = store;
    this.facts = facts;
    this.others = others;
    this.book = book;
    this.posts = posts;
    this.areas = areas;
  }

  /**
   * A form that comes back; null step for an ordinary page.
   *
   * @param asksWho whether it asks who the person with this phone is
   */
  record Again(@Nullable MediationStep step, MediationForm typed, boolean asksWho) {

    static final Again NOTHING = new Again(null, MediationForm.BLANK, false);
  }

  MediationPage of(CaseNo no, Again again, Viewer viewer, TimeWords times) {
    MediationSubject about = MediationSubject.read(db, no);
    @Nullable Mediation newest = store.newest(about.id()).orElse(null);
    Words words = times.words();
    return new MediationPage(
        about.no(),
        title(about, words),
        about.version(),
        about.isAnonymous(),
        newest == null ? null : MediationFacts.mark(newest.state(), words),
        newest == null ? List.of() : facts.rows(newest, times),
        newest == null ? List.of() : facts.sides(newest, about.reporter(), times),
        offered(about, newest, viewer),
        again.step(),
        again.typed(),
        choices(about, newest, again, times));
  }

  private String title(MediationSubject about, Words words) {
    String community = areas.get(new AreaId(about.communityId())).name();
    return Marks.title(
        about.titlePublic(),
        book.of(about.place(), about.ruleVersion()),
        new Marks.About(about.category(), community),
        words);
  }

  private static Set<MediationStep> offered(
      MediationSubject about, @Nullable Mediation newest, Viewer viewer) {
    PartyId committee = newest == null || about.atWork() ? about.unit() : newest.unit();
    return committee != null
            && viewer.serves(committee)
            && viewer.mayAnywhere(Permission.CASE_HANDLE)
        ? MediationStep.offered(newest, about.atWork())
        : Set.of();
  }

  private Choices choices(
      MediationSubject about, @Nullable Mediation newest, Again again, TimeWords times) {
    Words words = times.words();
    MediationForm typed = again.typed();
    return new Choices(
        newest == null ? List.of() : facts.unasked(newest, about.reporter(), typed, words),
        mediators(about, newest, typed, times),
        Arrays.stream(Form.values())
            .map(one -> Choice.plain(one.name(), words.of(one), one == typed.form()))
            .toList(),
        Arrays.stream(Performed.values())
            .map(one -> Choice.plain(one.name(), words.of(one), one == typed.performed()))
            .toList(),
        others.units(about.areaId(), about.unit(), typed.unit()),
        SamePerson.answers(typed.phone(), typed.same(), again.asksWho(), words));
  }

  private List<Choice> mediators(
      MediationSubject about, @Nullable Mediation newest, MediationForm typed, TimeWords times) {
    List<Long> chosen =
        typed.chosen().isEmpty() && newest != null
            ? newest.mediators().stream().map(PartyId::value).toList()
            : typed.chosen().stream().map(PartyId::value).toList();
    return Stream.ofNullable(about.unit())
        .flatMap(unit -> posts.staffOf(unit, times.now()).stream())
        .map(post -> post.party())
        .distinct()
        .map(
            one ->
                Choice.plain(
                    one.toString(),
                    Objects.requireNonNull(posts.label(one)),
                    chosen.contains(one.value())))
        .toList();
  }
}
