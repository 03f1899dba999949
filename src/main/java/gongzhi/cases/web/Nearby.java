package gongzhi.cases.web;

import gongzhi.cases.rules.CategoryChoice;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.NearbyQuery.Candidate;
import gongzhi.cases.web.ReportWherePage.SimilarCase;
import gongzhi.insight.NearDuplicates;
import gongzhi.site.Words;
import gongzhi.territory.AreaId;
import gongzhi.territory.LngLat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Open cases around the place of a draft that may be the same matter: within 100 m and 30 days. */
@Component
class Nearby {

  private static final Duration LATELY = Duration.ofDays(30);
  private static final int SHOWN = 3;

  private final NearbyQuery query;
  private final DraftPlace places;
  private final CategoryChoice choice;
  private final RuleBook book;
  private final InstantSource clock;

  Nearby(
      NearbyQuery query,
      DraftPlace places,
      CategoryChoice choice,
      RuleBook book,
      InstantSource clock) {
    this.query = query;
    this.places = places;
    this.choice = choice;
    this.book = book;
    this.clock = clock;
  }

  List<SimilarCase> similar(Draft draft, Words words) {
    return places.point(draft).map(point -> near(draft, point, words)).orElseGet(List::of);
  }

  private List<SimilarCase> near(Draft draft, LngLat point, Words words) {
    Instant now = clock.instant();
    Map<Long, Candidate> found =
        query.openAround(point, now.minus(LATELY)).stream()
            .collect(Collectors.toMap(Candidate::id, Function.identity()));
    String category = category(draft);
    List<NearDuplicates.Candidate> compared =
        found.values().stream()
            .flatMap(one -> compared(one, new About(category, point, now)).stream())
            .toList();
    return NearDuplicates.among(compared, draft.words()).stream()
        .limit(SHOWN)
        .map(match -> shown(Objects.requireNonNull(found.get(match.id())), words))
        .toList();
  }

  private String category(Draft draft) {
    return draft.category() == null
        ? choice.best(places.rules(draft), draft.words())
        : draft.category();
  }

  /** What a draft is about, where and when. */
  private record About(String category, LngLat point, Instant now) {}

  private Optional<NearDuplicates.Candidate> compared(Candidate one, About draft) {
    return spot(one)
        .map(
            spot ->
                new NearDuplicates.Candidate(
                    one.id(),
                    one.compared(),
                    one.category().equals(draft.category()),
                    draft.point().metresTo(spot),
                    Duration.between(one.receivedAt(), draft.now()).toHours()));
  }

  /** Its point, else the middle of the place that was chosen from a list. */
  private Optional<LngLat> spot(Candidate one) {
    return one.lng() == null || one.lat() == null
        ? places.middle(new AreaId(one.areaId()))
        : Optional.of(new LngLat(one.lng(), one.lat()));
  }

  private SimilarCase shown(Candidate row, Words words) {
    RuleVersion rules = book.of(row.place(), row.ruleVersion());
    String category = ReportPages.name(rules.category(row.category()).name(), words);
    String community = places.community(new AreaId(row.areaId()));
    Marks.About about = new Marks.About(row.category(), community);
    return new SimilarCase(
        row.no(),
        Marks.title(row.title(), rules, about, words),
        words.of("report.similar-facts", category, row.joined() + 1),
        Marks.of(row.status(), rules, words).words());
  }
}
