package gongzhi.procedures.trace;

import gongzhi.procedures.rule.Body;
import gongzhi.shared.Title;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the way of a matter (节点).
 *
 * @param no of the case, the proposal or the matter
 * @param step what was done; null where it was no step
 * @param body whose word it was; null where it was nobody's
 * @param proof number of the meeting, the notice or the poll it rests on; empty for none
 */
public record Station(
    Instant at,
    StationKind kind,
    String no,
    @Nullable Title step,
    @Nullable Body body,
    String proof,
    String words) {

  /** What happened. */
  public enum StationKind {
    REPORTED,
    CLOSED,
    PROPOSED,
    SIGNED,
    ACCEPTED,
    REJECTED,
    COMPLAINED,
    ANSWERED,
    ON_AGENDA,
    RESOLVED,
    NOT_RESOLVED,
    BEGUN,
    DONE,
    SENT_BACK,
    REFUSED,
    SAID,
    OVER
  }

  static Station of(Instant at, StationKind kind, String no, String words) {
    return new Station(at, kind, no, null, null, "", words);
  }

  /** The page of the case, the proposal or the matter. */
  public String link() {
    if (no.startsWith("D-")) {
      return "/decisions/" + no;
    }
    return (no.startsWith("P-") ? "/proposals/" : "/cases/") + no;
  }

  /** The page of what it rests on; empty for none. */
  public String proofLink() {
    if (proof.isEmpty()) {
      return "";
    }
    if (proof.startsWith("HY-")) {
      return "/meetings/" + proof;
    }
    return (proof.startsWith("V-") ? "/polls/" : "/notices/") + proof;
  }
}
