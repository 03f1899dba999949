package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.shared.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of the desk shows, as its address says it.
 *
 * @param q a number, words of the title or of the address
 * @param kind one of the five kinds of matter; empty for all
 * @param channel how it came in; empty for all
 * @param due {@code soon} or {@code late}; empty for whatever time is left
 * @param of {@code unit} for all that is open in one's areas and units; empty for one's own
 * @param status a status, {@code open}, or empty for all
 * @param mark {@code raised} for what went one level up, {@code supervised}; empty for either
 * @param ended a level whose units ended them lately, or {@code all}; empty for whatever stands
 * @param ground id of an area, of whatever level, in which they lie
 * @param itself whether only what lies in none of its parts
 * @param sort {@code due} or {@code new}; empty for the order of the list
 * @param after where the page before ended; empty for the first page
 */
public record WorkFilter(
    @Nullable String q,
    @Nullable Long community,
    @Nullable String category,
    @Nullable String kind,
    @Nullable String channel,
    @Nullable String status,
    @Nullable String due,
    @Nullable String of,
    @Nullable String mark,
    @Nullable String ended,
    @Nullable Long ground,
    @Nullable Boolean itself,
    @Nullable String sort,
    @Nullable String after) {

  static final String SOON = "soon";
  static final String LATE = "late";
  static final String UNIT = "unit";
  static final String RAISED = "raised";
  static final String SUPERVISED = "supervised";
  static final String ALL = "all";
  static final String OPEN = "open";
  static final String NEWEST = "new";
  static final String BY_DUE = "due";

  private static final int WORDS_MAX = 60;

  public WorkFilter {
    q = cut(q);
    category = cut(category);
    kind = one(kind, names(MatterKind.values()));
    channel = one(channel, names(Channel.values()));
    status = known(status) ? status : one(status);
    due = one(due, SOON, LATE);
    of = one(of, UNIT);
    mark = one(mark, RAISED, SUPERVISED);
    ended = LevelRates.isLevel(ended) ? ended : one(ended, ALL);
    sort = one(sort, BY_DUE, NEWEST);
    after = Objects.requireNonNullElse(after, "");
  }

  @Override
  public String q() {
    return Objects.requireNonNull(q);
  }

  boolean is(@Nullable String part, @Nullable String value) {
    return Objects.equals(part, value);
  }

  /** Whether something beside the tab narrows the list. */
  boolean narrows() {
    return !q().isEmpty()
        || community != null
        || ground != null
        || !Objects.requireNonNull(mark).isEmpty()
        || !Objects.requireNonNull(ended).isEmpty()
        || !Objects.requireNonNull(category).isEmpty()
        || !Objects.requireNonNull(kind).isEmpty()
        || !Objects.requireNonNull(channel).isEmpty()
        || !Objects.requireNonNull(status).isEmpty();
  }

  /** Whether only what lies in the area and in none of its parts. */
  boolean isItself() {
    return Boolean.TRUE.equals(itself);
  }

  WorkFilter withDue(String other) {
    return new WorkFilter(
        q, community, category, kind, channel, status, other, "", mark, ended, ground, itself, sort,
        "");
  }

  WorkFilter withOf(String other) {
    return new WorkFilter(
        q, community, category, kind, channel, status, "", other, mark, ended, ground, itself, sort,
        "");
  }

  WorkFilter withAfter(String other) {
    return new WorkFilter(
        q, community, category, kind, channel, status, due, of, mark, ended, ground, itself, sort,
        other);
  }

  /** The same tab without search and filters. */
  WorkFilter cleared() {
    return new WorkFilter("", null, "", "", "", "", due, of, "", "", null, null, sort, "");
  }

  /** The address of this list. */
  String at(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    add(address, "q", q);
    add(address, "community", community == null ? "" : String.valueOf(community));
    add(address, "category", category);
    add(address, "kind", kind);
    add(address, "channel", channel);
    add(address, "status", status);
    add(address, "due", due);
    add(address, "of", of);
    add(address, "mark", mark);
    add(address, "ended", ended);
    add(address, "ground", ground == null ? "" : String.valueOf(ground));
    add(address, "itself", isItself() ? "true" : "");
    add(address, "sort", sort);
    add(address, "after", after);
    return address.encode().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }
  }

  private static boolean known(@Nullable String status) {
    return OPEN.equals(status)
        || Arrays.stream(CaseStatus.values()).anyMatch(one -> one.name().equals(status));
  }

  private static String[] names(Enum<?>[] all) {
    return Arrays.stream(all).map(Enum::name).toArray(String[]::new);
  }

  /** One of the words that are allowed, or nothing; another word is refused, never passed over. */
  private static String one(@Nullable String given, String... allowed) {
    if (given == null || given.isBlank()) {
      return "";
    }
    if (!List.of(allowed).contains(given)) {
      throw Rejection.invalid("desk.filter-unknown", cut(given));
    }
    return given;
  }

  private static String cut(@Nullable String given) {
    String words = given == null ? "" : given.strip();
    return words.length() > WORDS_MAX ? words.substring(0, WORDS_MAX) : words;
  }
}
